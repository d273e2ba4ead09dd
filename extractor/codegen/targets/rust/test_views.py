"""What the templates of generated tests read: calls as code; what they send and get is data beside the tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.codegen.model.naming import pascal
from extractor.codegen.model.package import Operation, SecurityScheme
from extractor.codegen.target import Source
from extractor.codegen.targets.rust.literals import raw_json, string
from extractor.codegen.targets.rust.views import ArgumentView, SchemeView, Views
from extractor.codegen.testing.cases import Reply, Request
from extractor.codegen.testing.checks import (
    PROBE,
    OperationChecks,
    PagesCheck,
    ServiceChecks,
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
from extractor.codegen.writing.statuses import phrase
from extractor.oas.document import Json
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class OperationTest:
    """All tests of one operation. ``calls`` are the keys of what is sent with the calls that send it; ``shows`` is the
    function that makes an answer comparable.
    """

    name: str
    call: str
    shows: str
    calls: tuple[tuple[str, str], ...]
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
        """One module of tests a service."""
        methods = {i: n.method for i, n in self.views.typing.names.operations.items()}
        for checks in service_checks(self.source, methods):
            yield self._service(checks)

    def structures(self) -> dict[str, Any]:
        """Samples of structures, by their types."""
        types = self.views.typing.names.types
        return {types[n]: made for n, made in model_facts(self.source.package).samples.items()}

    def least_call(self, operation: Operation) -> str:
        """A call with the required arguments only, as their names."""
        method = self.views.method(operation, self.views.typing.names.services[operation.service])
        return self._started(operation, [f"&{a.name}" if a.type.startswith("&") else a.name for a in method.required])

    def _started(self, operation: Operation, arguments: list[str]) -> str:
        named = self.views.typing.names
        service, method = named.services[operation.service].method, named.operations[operation.id].method
        return f"{service}().{method}({', '.join(arguments)})"

    def _service(self, checks: ServiceChecks) -> ServiceTests:
        sent: dict[str, Any] = {}
        tests = tuple(self._operation(c, sent) for c in checks.operations)
        module = f"service_{self.views.typing.names.services[checks.service.name].module}"
        return ServiceTests(module, tests, service_data(sent=sent, answers=checks.answers))

    def _operation(self, checks: OperationChecks, sent: dict[str, Any]) -> OperationTest:
        operation = checks.operation
        name = self.views.typing.names.operations[operation.id].method
        _, reads = self.views.typing.returned(operation.success)
        made = sent_requests(checks, name, sent)
        return OperationTest(
            name=name,
            call=self._call(operation, checks.full),
            shows={"bytes": "as_bytes", "text": "as_text"}.get(reads, "as_json"),
            calls=tuple((string(key), self._call(operation, request)) for _, key, request in made),
            answers=tuple(answer_test(c) for c in checks.answers),
            errors=tuple(answer_test(c, _error(c.reply)) for c in checks.errors),
            pages=self._pages(operation, checks.pages) if checks.pages else None,
            stream=stream_test(checks.stream, self._call(operation, checks.stream.call), sent)
            if checks.stream
            else None,
        )

    def _call(self, operation: Operation, request: Request) -> str:
        """An expression that makes the call of a client ``c``."""
        view = self.views.method(operation, self.views.typing.names.services[operation.service])
        values: dict[str, Json] = {
            view.names.parameters[place]: value
            for place, value in request.arguments.items()
            if place in view.names.parameters
        }
        if request.sends_body and operation.body is not None:
            values["body"] = request.body
        required = [_written(a, values[a.name]) for a in view.required]
        optional = [f".{a.name}({_written(a, values[a.name])})" for a in view.optional if a.name in values]
        return f"c.{self._started(operation, required)}{''.join(optional)}"

    def _pages(self, operation: Operation, check: PagesCheck) -> PagesTest:
        keys, queries = ((string(a), string(b)) for a, b in (check.keys, check.queries))
        return PagesTest(self._call(operation, check.call), keys, check.items, queries, string(check.link))


def _written(argument: ArgumentView, value: Json) -> str:
    if argument.plain == "Bytes":
        return string(PROBE)
    mark = "&" if argument.type.startswith("&") else ""
    return f"{mark}json::<{argument.plain}>({raw_json(value)})"


def _error(reply: Reply) -> str:
    return pascal(phrase(reply.key)) if reply.key.isdigit() else ""


def scheme_test(scheme: SecurityScheme, view: SchemeView) -> dict[str, Any]:
    """How a credential shows in a request."""
    texts, shown = given(scheme), proof(scheme)
    return {
        "method": view.method,
        "scheme": view.scheme,
        "given": ", ".join(map(string, texts)),
        "variables": list(zip(map(string, view.environment), map(string, texts), strict=True)),
        "place": string(shown.place),
        "name": string(shown.name),
        "value": string(shown.value),
    }
