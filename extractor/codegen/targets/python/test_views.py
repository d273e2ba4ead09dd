"""What the templates of generated tests read: calls as code, what they send, and what the service answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.codegen.model.package import Body, Form, Operation
from extractor.codegen.target import Source
from extractor.codegen.targets.python.client_views import schemes
from extractor.codegen.targets.python.literals import literal, string
from extractor.codegen.targets.python.proofs import scheme_test
from extractor.codegen.targets.python.views import Views
from extractor.codegen.testing.cases import Reply, Request, case_of
from extractor.codegen.testing.checks import (
    PROBE,
    AnswerCheck,
    Expected,
    ExpectedContent,
    OperationChecks,
    PagesCheck,
    ServiceChecks,
    StreamCheck,
    model_facts,
    service_checks,
)
from extractor.codegen.testing.test_data import PagesTest
from extractor.codegen.testing.union_facts import union_facts
from extractor.codegen.writing.prose import json_lines
from extractor.codegen.writing.statuses import error_of
from extractor.oas.document import Json
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class AnswerTest:
    """An answer: its place in the file of answers, the type it is read into, and the exception that it raises."""

    status: int
    media_type: str
    key: str
    annotation: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class OperationTest:
    """All tests of one operation."""

    name: str
    call: str
    least: str
    sent: str
    sent_least: str
    answers: tuple[AnswerTest, ...]
    errors: tuple[AnswerTest, ...]
    pages: PagesTest | None
    stream: StreamTest | None


@dataclass(frozen=True, slots=True)
class StreamTest:
    """A stream: what is sent, the keys of its content and its items, and the type of an item."""

    call: str
    sent: str
    key: str
    items: str
    status: int
    media_type: str
    annotation: str


@dataclass(frozen=True, slots=True)
class ServiceTests:
    """The tests of a service, and the answers that they use as JSON."""

    module: str
    tests: tuple[OperationTest, ...]
    answers: str


@dataclass(frozen=True, slots=True)
class TestViews:
    """Makes the views of generated tests."""

    source: Source
    views: Views

    def services(self) -> Iterator[ServiceTests]:
        """One file of tests a service."""
        for checks in service_checks(self.source, self.views.names.methods):
            yield self._service(checks)

    def least_call(self, operation: Operation) -> str:
        """A call with the required arguments only, from the client's attribute on."""
        case = case_of(operation, self.source.package.declarations)
        return self._call(operation, case.least or case.full)

    def models(self) -> str:
        """Facts of all models as JSON: a sample and the required members of structures, the values of enums, values of
        unions with the class of each.
        """
        facts, classes, unions = model_facts(self.source.package), self.views.names.classes, self.views.names.unions
        structures = {classes[n]: {"sample": made, "required": facts.required[n]} for n, made in facts.samples.items()}
        values = {classes[n]: list(v) for n, v in facts.values.items()}
        told = {
            unions[u]: {"values": [[classes[n], v] for n, v in f.values], "unknown": f.unknown}
            for u, f in union_facts(self.source.package, unions).items()
            if f.values
        }
        parts: dict[str, dict[str, Any]] = {"structures": structures, "values": values, "unions": told}
        return "{" + ", ".join(f'"{name}": {json_lines(part)}' for name, part in parts.items()) + "}\n"

    def client(self) -> dict[str, Any]:
        """What the tests of the client itself read."""
        pairs = zip(self.source.package.schemes, schemes(self.views), strict=True)
        return {"scheme_tests": [scheme_test(scheme, view) for scheme, view in pairs]}

    def _service(self, checks: ServiceChecks) -> ServiceTests:
        module = self.views.names.services[checks.service.name].module
        return ServiceTests(module, tuple(map(self._operation, checks.operations)), f"{json_lines(checks.answers)}\n")

    def _operation(self, checks: OperationChecks) -> OperationTest:
        operation = checks.operation
        return OperationTest(
            name=self.views.names.methods[operation.id],
            call=f"client.{self._call(operation, checks.full)}",
            least=f"client.{self._call(operation, checks.least)}" if checks.least else "",
            sent=_sent(checks.sent),
            sent_least=_sent(checks.sent_least) if checks.sent_least else "",
            answers=tuple(map(self._answer, checks.answers)),
            errors=tuple(map(self._error, checks.errors)),
            pages=self._pages(operation, checks.pages) if checks.pages else None,
            stream=self._stream(operation, checks.stream) if checks.stream else None,
        )

    def _stream(self, operation: Operation, check: StreamCheck) -> StreamTest:
        assert operation.stream is not None
        attribute = self.views.names.services[operation.service].attribute
        method = self.views.names.streams[operation.id]
        return StreamTest(
            f"client.{attribute}.{method}({self._arguments(operation, check.call)})",
            _sent(check.sent),
            check.key,
            check.items,
            check.status,
            check.media_type,
            self.views.typing.annotation(operation.stream.item),
        )

    def _call(self, operation: Operation, request: Request) -> str:
        attribute = self.views.names.services[operation.service].attribute
        return f"{attribute}.{self.views.names.methods[operation.id]}({self._arguments(operation, request)})"

    def _arguments(self, operation: Operation, request: Request) -> str:
        given = [
            (p, request.arguments[p.place, p.name])
            for p in operation.parameters
            if (p.place, p.name) in request.arguments
        ]
        named = self.views.names.parameters[operation.id]
        made = [f"{named[p.place, p.name]}={self.views.typing.expression(v, p.type)}" for p, v in given]
        if request.sends_body and operation.body is not None:
            made.append(f"body={self._body(operation.body, request.body)}")
        return ", ".join(made)

    def _body(self, body: Body, value: Json) -> str:
        if body.content.form is Form.BINARY:
            return f"File({PROBE.encode()!r})"
        return self.views.typing.expression(value, body.content.type)

    def _annotation(self, reply: Reply) -> str:
        if reply.content is None:
            return "None"
        match reply.content.form:
            case Form.BINARY:
                return "bytes"
            case Form.TEXT:
                return "str"
            case _:
                return self.views.typing.annotation(reply.content.type)

    def _answer(self, check: AnswerCheck) -> AnswerTest:
        media_type = check.reply.content.media_type if check.reply.content else ""
        return AnswerTest(check.reply.status, media_type, check.key, self._annotation(check.reply))

    def _error(self, check: AnswerCheck) -> AnswerTest:
        reply = check.reply
        error = error_of(reply.status, self.source.statuses)
        media_type = reply.content.media_type if reply.content else ""
        return AnswerTest(reply.status, media_type, check.key, self._annotation(reply), error)

    def _pages(self, operation: Operation, check: PagesCheck) -> PagesTest:
        attribute = self.views.names.services[operation.service].attribute
        iterator = self.views.names.iterators[operation.id]
        call = f"client.{attribute}.{iterator}({self._arguments(operation, check.call)})"
        return PagesTest(
            call, check.keys, check.items, (string(check.queries[0]), string(check.queries[1])), string(check.link)
        )


def _sent(expected: Expected) -> str:
    """The request as the test's server must have seen it."""
    parts = [string(expected.method), string(expected.path), string(expected.query)]
    parts += [f"headers={literal(expected.headers)}"] if expected.headers else []
    parts += [f"cookies={literal(expected.cookies)}"] if expected.cookies else []
    parts += [f"content={_content(expected.content)}"] if expected.content else []
    parts += ["anonymous=True"] if expected.anonymous else []
    return f"Sent({', '.join(parts)})"


def _content(content: ExpectedContent) -> str:
    value = string(str(content.value)) if content.kind == "text" else literal(content.value)
    return f"Content({string(content.media_type)}, {content.kind}={value})"
