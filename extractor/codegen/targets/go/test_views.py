"""What the templates of generated tests read: calls as code; what they send and get is data beside the tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.codegen.model.package import Body, Form, Operation, SecurityScheme
from extractor.codegen.model.types import Declaration, Object
from extractor.codegen.target import Source
from extractor.codegen.targets.go.literals import raw_json, string, tag
from extractor.codegen.targets.go.views import ArgumentView, SchemeView, Views
from extractor.codegen.testing.cases import Reply, Request
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
    PagesTest,
    StreamTest,
    answer_test,
    sent_requests,
    service_data,
    stream_test,
)
from extractor.codegen.testing.union_facts import union_facts
from extractor.codegen.writing.statuses import error_class
from extractor.oas.document import Json
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class OperationTest:
    """All tests of one operation. ``calls`` are the keys of what is sent with the calls that send it."""

    name: str
    call: str
    calls: tuple[tuple[str, str], ...]
    answers: tuple[AnswerTest, ...]
    errors: tuple[AnswerTest, ...]
    pages: PagesTest | None
    stream: StreamTest | None


@dataclass(frozen=True, slots=True)
class ServiceTests:
    """The tests of a service, and the data that they use as JSON."""

    file: str
    tests: tuple[OperationTest, ...]
    data: str


@dataclass(frozen=True, slots=True)
class TestViews:
    """Makes the views of generated tests."""

    source: Source
    views: Views

    def services(self) -> Iterator[ServiceTests]:
        """One file of tests a service."""
        methods = {i: n.method for i, n in self.views.typing.names.operations.items()}
        for checks in service_checks(self.source, methods):
            yield self._service(checks)

    def least_call(self, operation: Operation) -> str:
        """A call with the required arguments only, from the client's field on; ``nil`` for the others."""
        named = self.views.typing.names
        arguments = [
            named.operations[operation.id].arguments[p.place, p.name] for p in operation.parameters if p.required
        ]
        arguments += ["body"] if operation.body is not None and operation.body.required else []
        arguments += ["nil"] if self.views.method(operation).optional else []
        field = named.services[operation.service].field
        return f"{field}.{named.operations[operation.id].method}({', '.join(['ctx', *arguments])})"

    def structures(self) -> dict[str, Any]:
        """Samples of the structures all of whose members are fields, by their types."""
        facts, declarations = model_facts(self.source.package), self.source.package.declarations
        types = self.views.typing.names.types
        return {types[n]: made for n, made in facts.samples.items() if _all_fields(declarations[n])}

    def unions(self) -> dict[str, Any]:
        """Values of unions, each with the type that reads it, by the types of the unions."""
        types, made = self.views.typing.names.types, self.views.typing.unions.made
        facts = union_facts(self.source.package, made)
        return {
            made[u]: {"Values": [{"Type": types[n], "Value": v} for n, v in f.values], "Unknown": f.unknown}
            for u, f in facts.items()
            if f.values
        }

    def _service(self, checks: ServiceChecks) -> ServiceTests:
        sent: dict[str, Any] = {}
        tests = tuple(self._operation(c, sent) for c in checks.operations)
        name = self.views.typing.names.services[checks.service.name].file
        return ServiceTests(name, tests, service_data(sent=sent, answers=checks.answers))

    def _operation(self, checks: OperationChecks, sent: dict[str, Any]) -> OperationTest:
        operation = checks.operation
        name = self.views.typing.names.operations[operation.id].method
        made = sent_requests(checks, name, sent)
        return OperationTest(
            name=self.views.typing.names.operations[operation.id].endpoint.removeprefix("endpoint"),
            call=self._call(operation, checks.full),
            calls=tuple((string(key), self._call(operation, request)) for _, key, request in made),
            answers=tuple(answer_test(c) for c in checks.answers),
            errors=tuple(answer_test(c, _error(c.reply)) for c in checks.errors),
            pages=self._pages(operation, checks.pages) if checks.pages else None,
            stream=self._stream(operation, checks.stream, sent) if checks.stream else None,
        )

    def _call(self, operation: Operation, request: Request) -> str:
        """A function that makes the call; what it gives is a value or nothing."""
        named = self.views.typing.names
        field, method = named.services[operation.service].field, named.operations[operation.id].method
        call = f"c.{field}.{method}({', '.join(['ctx', *self._arguments(operation, request)])})"
        body = f"return {call}" if self.views.typing.returned(operation.success) else f"return nothing, {call}"
        return f"func(c *Client) (any, error) {{\n\t\t{body}\n\t}}"

    def _arguments(self, operation: Operation, request: Request) -> list[str]:
        view = self.views.method(operation)
        values: dict[str, Json] = {}
        named = view.names
        for p in operation.parameters:
            if (p.place, p.name) in request.arguments:
                name = named.arguments if p.required else named.fields
                values[name[p.place, p.name]] = request.arguments[p.place, p.name]
        body = operation.body if request.sends_body else None

        def written(a: ArgumentView) -> str:
            if a.name in ("body", "Body") and body is not None:
                return self._body(body, a.type, request.body)
            return _from_json(a.type, values[a.name])

        required = [written(a) for a in view.required]
        others = [a for a in view.optional if a.name in values or (a.name == "Body" and body is not None)]
        if not view.optional:
            return required
        given_ = ", ".join(f"{a.name}: {written(a)}" for a in others)
        return [*required, f"&{named.params}{{{given_}}}" if others else "nil"]

    @staticmethod
    def _body(body: Body, type_: str, value: Json) -> str:
        if body.content.form is Form.BINARY:
            return f"strings.NewReader({string(PROBE)})"
        return _from_json(type_, value)

    def _stream(self, operation: Operation, check: StreamCheck, sent: dict[str, Any]) -> StreamTest:
        named = self.views.typing.names
        field, method = named.services[operation.service].field, named.operations[operation.id].streaming
        arguments = ", ".join(["ctx", *self._arguments(operation, check.call)])
        return stream_test(check, f"c.{field}.{method}({arguments})", sent)

    def _pages(self, operation: Operation, check: PagesCheck) -> PagesTest:
        named = self.views.typing.names
        field, iterator = named.services[operation.service].field, named.operations[operation.id].iterator
        arguments = ", ".join(["ctx", *self._arguments(operation, check.call)])
        keys, queries = ((string(a), string(b)) for a, b in (check.keys, check.queries))
        return PagesTest(f"c.{field}.{iterator}({arguments})", keys, check.items, queries, string(check.link))


def _from_json(type_: str, value: Json) -> str:
    return f"fromJSON[{type_}]({raw_json(value)})"


def _all_fields(declaration: Declaration) -> bool:
    return isinstance(declaration, Object) and all(tag(f.name) is not None for f in declaration.fields)


def _error(reply: Reply) -> str:
    return error_class(reply.key) if reply.key.isdigit() else ""


def scheme_test(scheme: SecurityScheme, view: SchemeView) -> dict[str, Any]:
    """How a credential shows in a request."""
    texts, shown = given(scheme), proof(scheme)
    return {
        "option": view.option,
        "scheme": view.scheme,
        "given": ", ".join(map(string, texts)),
        "variables": list(zip(map(string, view.environment), map(string, texts), strict=True)),
        "place": string(shown.place),
        "name": string(shown.name),
        "value": string(shown.value),
    }
