"""What the templates of generated tests read: calls as code; what they send and get is data beside the tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.codegen.model.package import Form, Operation, SecurityScheme
from extractor.codegen.model.types import Anything, Declaration, ListOf, Object, Union, strip_null
from extractor.codegen.target import Source
from extractor.codegen.targets.typescript.client_views import SchemeView
from extractor.codegen.targets.typescript.literals import SAFE, key, literal, string
from extractor.codegen.targets.typescript.views import Views
from extractor.codegen.testing.cases import Request, case_of
from extractor.codegen.testing.checks import (
    PROBE,
    OperationChecks,
    PagesCheck,
    ServiceChecks,
    StreamCheck,
    model_facts,
    service_checks,
)
from extractor.codegen.testing.proofs import given, proof
from extractor.codegen.testing.test_data import (
    AnswerTest,
    StreamTest,
    answer_test,
    sent_data,
    service_data,
    stream_test,
)
from extractor.codegen.writing.prose import json_lines
from extractor.codegen.writing.statuses import error_of
from extractor.oas.document import Json
from extractor.values import dataclass

_HIDDEN = 407  # a status that fetch makes a failed connection of (Fetch Standard, section 4.7)


@dataclass(frozen=True, slots=True)
class CallTest:
    """A call as code, and the key of what it must send."""

    name: str
    call: str
    key: str


@dataclass(frozen=True, slots=True)
class PagesTest:
    """A list on two pages."""

    call: str
    keys: str
    items: int
    queries: str
    link: str


@dataclass(frozen=True, slots=True)
class OperationTest:
    """All tests of one operation. ``calls``: with all arguments, then with the required ones."""

    name: str
    call: str
    calls: tuple[CallTest, ...]
    answers: tuple[AnswerTest, ...]
    errors: tuple[AnswerTest, ...]
    pages: PagesTest | None
    stream: StreamTest | None


@dataclass(frozen=True, slots=True)
class ServiceTests:
    """The tests of a service, and the data that they use as JSON."""

    module: str
    tests: tuple[OperationTest, ...]
    data: str


@dataclass(frozen=True, slots=True)
class TestViews:
    """Makes the views of generated tests."""

    source: Source
    views: Views

    def services(self) -> Iterator[ServiceTests]:
        """One file of tests a service."""
        methods = {i: n.method for i, n in self.views.names.operations.items()}
        for checks in service_checks(self.source, methods):
            yield self._service(checks)

    def least_call(self, operation: Operation) -> str:
        """A call with the required arguments only, from the client's property on."""
        case = case_of(operation, self.source.package.declarations)
        return self._call(operation, case.least or case.full)

    def models(self) -> str:
        """The documented values of all enums as JSON, by their names in code."""
        facts, classes = model_facts(self.source.package), self.views.names.classes
        return f"{json_lines({classes[n]: list(v) for n, v in facts.values.items()})}\n"

    def structures(self) -> str:
        """A value of each structure that answers hold, what it must have, and values that no member has, as JSON.

        They stand by their names in code.
        """
        facts, classes = model_facts(self.source.package), self.views.names.classes
        held = [n for n in self.views.shapes.structures() if n in facts.samples]
        made = {
            classes[n]: {
                "sample": facts.samples[n],
                "required": list(facts.required[n]),
                "odd": dict(_odd(self.source.package.declarations[n])),
            }
            for n in held
        }
        return f"{json_lines(made)}\n"

    def _service(self, checks: ServiceChecks) -> ServiceTests:
        sent: dict[str, Any] = {}
        tests = tuple(self._operation(c, sent) for c in checks.operations)
        name = self.views.names.services[checks.service.name].module
        return ServiceTests(name, tests, service_data(sent=sent, answers=checks.answers))

    def _operation(self, checks: OperationChecks, sent: dict[str, Any]) -> OperationTest:
        operation = checks.operation
        name = self.views.names.operations[operation.id].method
        calls = []
        for label, request, expected in checks.requests():
            if _exact(list(request.arguments.values())):
                key = f"{name}/{label}" if label else name
                sent[key] = sent_data(expected)
                calls.append(CallTest(label or "full", self._client(operation, request), key))
        return OperationTest(
            name=name,
            call=self._client(operation, checks.full),
            calls=tuple(calls),
            answers=tuple(answer_test(c) for c in checks.answers),
            errors=tuple(
                answer_test(c, error_of(c.reply.status, self.source.statuses))
                for c in checks.errors
                if c.reply.status != _HIDDEN
            ),
            pages=self._pages(operation, checks.pages) if checks.pages else None,
            stream=self._stream(operation, checks.stream, sent) if checks.stream else None,
        )

    def _stream(self, operation: Operation, check: StreamCheck, sent: dict[str, Any]) -> StreamTest | None:
        if not _exact(list(check.call.arguments.values())):
            return None
        attribute = self.views.names.services[operation.service].attribute
        method = self.views.names.operations[operation.id].streaming
        call = f"client.{attribute}.{method}({self._arguments(operation, check.call)})"
        return stream_test(check, call, sent)

    def _client(self, operation: Operation, request: Request) -> str:
        return f"client.{self._call(operation, request)}"

    def _call(self, operation: Operation, request: Request) -> str:
        attribute = self.views.names.services[operation.service].attribute
        return f"{attribute}.{self.views.names.operations[operation.id].method}({self._arguments(operation, request)})"

    def _arguments(self, operation: Operation, request: Request) -> str:
        named, given_ = self.views.names.operations[operation.id].parameters, request.arguments
        made = [
            f"{key(named[p.place, p.name])}: {self.views.typing.expression(given_[p.place, p.name], p.type)}"
            for p in operation.parameters
            if (p.place, p.name) in given_
        ]
        if request.sends_body and operation.body is not None:
            content = operation.body.content
            binary = content.form is Form.BINARY
            made.append(
                f"body: {self._probe() if binary else self.views.typing.expression(request.body, content.type)}"
            )
        return f"{{ {', '.join(made)} }}" if made else ""

    @staticmethod
    def _probe() -> str:
        return f"new Blob([{string(PROBE)}])"

    def _pages(self, operation: Operation, check: PagesCheck) -> PagesTest | None:
        if not _exact(list(check.call.arguments.values())):
            return None
        attribute = self.views.names.services[operation.service].attribute
        iterator = self.views.names.operations[operation.id].iterator
        call = f"client.{attribute}.{iterator}({self._arguments(operation, check.call)})"
        return PagesTest(call, literal(list(check.keys)), check.items, literal(list(check.queries)), string(check.link))


def _exact(value: Json) -> bool:
    """Whether all numbers are ones that the language holds exactly."""
    match value:
        case dict():
            return all(map(_exact, value.values()))
        case list():
            return all(map(_exact, value))
        case int():
            return abs(value) <= SAFE
        case _:
            return True


def scheme_test(scheme: SecurityScheme, view: SchemeView) -> dict[str, str]:
    """How a credential shows in a request."""
    texts, shown = given(scheme), proof(scheme)
    return {
        "option": key(view.option),
        "scheme": string(view.name),
        "given": string(texts[0]) if len(texts) == 1 else f"[{', '.join(map(string, texts))}]",
        "variables": literal(dict(zip(view.environment, texts, strict=True))),
        "place": string(shown.place),
        "name": string(shown.name),
        "value": string(shown.value),
    }


def _odd(structure: Declaration) -> Iterator[tuple[str, Json]]:
    """A value that does not fit, for each member that is of one type."""
    for field in structure.fields if isinstance(structure, Object) else ():
        bare = strip_null(field.type)
        if not isinstance(bare, Anything | Union):
            yield field.name, {} if isinstance(bare, ListOf) else [[]]
