"""What the templates of generated tests read: calls as code, what they send, and what the service answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.codegen.cases import Case, Reply, Request, case_of
from extractor.codegen.model import Body, Form, Json, Operation, Service
from extractor.codegen.target import Source
from extractor.codegen.targets.python.client_views import schemes
from extractor.codegen.targets.python.literals import json_lines, literal, string
from extractor.codegen.targets.python.proofs import scheme_test, shown_proof
from extractor.codegen.targets.python.statuses import error_class
from extractor.codegen.targets.python.views import Views
from extractor.codegen.typed_samples import sample
from extractor.codegen.types import Enum
from extractor.codegen.variants import pages, with_unknowns
from extractor.codegen.wire import encoded, word

PROBE = "content"


@dataclass(frozen=True, slots=True)
class AnswerTest:
    """An answer: its place in the file of answers, the type it is read into, and whether it holds unknown things."""

    name: str
    status: int
    media_type: str
    key: str
    annotation: str
    kept: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class PagesTest:
    """A list on two pages."""

    call: str
    keys: tuple[str, str]
    items: int
    queries: tuple[str, str]


@dataclass(frozen=True, slots=True)
class OperationTest:
    """All tests of one operation."""

    name: str
    call: str
    least: str
    method: str
    sent: str
    sent_least: str
    answers: tuple[AnswerTest, ...]
    errors: tuple[AnswerTest, ...]
    pages: PagesTest | None


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
        for service in self.source.package.services:
            yield self._service(service)

    def least_call(self, operation: Operation) -> str:
        """A call with the required arguments only, from the client's attribute on."""
        case = case_of(operation, self.source.package.declarations)
        attribute = self.views.names.services[operation.service].attribute
        arguments = self._arguments(operation, case.least or case.full)
        return f"{attribute}.{self.views.names.methods[operation.id]}({arguments})"

    def models(self) -> str:
        """Facts of all models as JSON: a sample and the required members of structures, the values of enums."""
        structures, values = {}, {}
        for declaration in self.source.package.declarations.values():
            cls = self.views.names.classes[declaration.name]
            if isinstance(declaration, Enum):
                values[cls] = [v.value for v in declaration.values]
            elif (made := sample(declaration.name, self.source.package.declarations)) is not None:
                required = [f.name for f in declaration.fields if f.required]
                structures[cls] = {"sample": made, "required": required}
        return f'{{"structures": {json_lines(structures)}, "values": {json_lines(values)}}}\n'

    def client(self) -> dict[str, Any]:
        """What the tests of the client itself read."""
        pairs = zip(self.source.package.schemes, schemes(self.views), strict=True)
        return {"scheme_tests": [scheme_test(scheme, view) for scheme, view in pairs]}

    def _service(self, service: Service) -> ServiceTests:
        answers: dict[str, Json] = {}
        found = (self.source.cases[o.id] for o in service.operations)
        tests = tuple(self._operation(case, service.name, answers) for case in found if case.sendable)
        return ServiceTests(self.views.names.services[service.name].module, tests, f"{json_lines(answers)}\n")

    def _operation(self, case: Case, service: str, answers: dict[str, Json]) -> OperationTest:
        operation = case.operation
        name = self.views.names.methods[operation.id]
        attribute = self.views.names.services[service].attribute
        return OperationTest(
            name=name,
            call=f"client.{attribute}.{name}({self._arguments(operation, case.full)})",
            least=f"client.{attribute}.{name}({self._arguments(operation, case.least)})" if case.least else "",
            method=string(operation.method),
            sent=self._sent(operation, case.full),
            sent_least=self._sent(operation, case.least) if case.least else "",
            answers=tuple(self._answers(case, name, answers)),
            errors=tuple(self._errors(case, name, answers)),
            pages=self._pages(case, name, attribute, answers),
        )

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

    def _sent(self, operation: Operation, request: Request) -> str:
        """The request as the test's server must have seen it."""
        parts = [string(operation.method), string(request.path), self._query(operation, request)]
        proof = self._proof(operation)
        headers = literal({**request.headers, **proof["header"]})
        cookies = literal({**request.cookies, **proof["cookie"]})
        content = _content(operation.body, request) if request.sends_body and operation.body else "None"
        given = [f"headers={headers}" if headers != "{}" else "", f"cookies={cookies}" if cookies != "{}" else ""]
        given.append(f"content={content}" if content != "None" else "")
        given.append("anonymous=True" if not any(proof.values()) else "")
        return f"Sent({', '.join([*parts, *(g for g in given if g)])})"

    def _query(self, operation: Operation, request: Request) -> str:
        """The query as a literal, with the credentials that travel in it behind it."""
        proof = [f"{encoded(k)}={encoded(v)}" for k, v in self._proof(operation)["query"].items()]
        return string("&".join(part for part in (request.query, *proof) if part))

    def _proof(self, operation: Operation) -> dict[str, dict[str, str]]:
        """What the credentials of the tests add to a request: those of the first alternative."""
        places: dict[str, dict[str, str]] = {"header": {}, "query": {}, "cookie": {}}
        by_name = {s.name: s for s in self.source.package.schemes}
        for name in operation.security[0] if operation.security else ():
            place, where, value = shown_proof(by_name[name])
            places[place][where] = value
        return places

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

    def _answers(self, case: Case, name: str, answers: dict[str, Json]) -> Iterator[AnswerTest]:
        for number, reply in enumerate(case.successes):
            label = f"{reply.status}_{number}"
            key = f"{name}/{label}"
            media_type = reply.content.media_type if reply.content else ""
            answers[key] = _payload(reply)
            yield AnswerTest(label, reply.status, media_type, key, self._annotation(reply))
            if reply.content is None or reply.content.form not in (Form.JSON, Form.FORM):
                continue
            odd = with_unknowns(reply.value, reply.content.type, self.source.package.declarations)
            if odd != reply.value and number == 0:
                answers[f"{key}/unknown"] = odd
                yield AnswerTest(
                    f"{label}_unknown", reply.status, media_type, f"{key}/unknown", self._annotation(reply), kept=True
                )

    def _errors(self, case: Case, name: str, answers: dict[str, Json]) -> Iterator[AnswerTest]:
        for number, reply in enumerate(case.errors):
            key = f"{name}/error/{reply.status}_{number}"
            answers[key] = _payload(reply)
            media_type = reply.content.media_type if reply.content else ""
            error = error_class(reply.key if reply.key.isdigit() else f"{reply.status // 100}XX")
            yield AnswerTest(
                f"{reply.status}_{number}", reply.status, media_type, key, self._annotation(reply), error=error
            )

    def _pages(self, case: Case, name: str, attribute: str, answers: dict[str, Json]) -> PagesTest | None:
        found = pages(case, self.source.package.declarations)
        if found is None:
            return None
        keys = (f"{name}/pages/1", f"{name}/pages/2")
        answers[keys[0]], answers[keys[1]] = found.first, found.second
        iterator = self.views.names.iterators[case.operation.id]
        call = f"client.{attribute}.{iterator}({self._arguments(case.operation, found.call)})"
        queries = (self._query(case.operation, found.call), self._query(case.operation, found.following))
        return PagesTest(call, keys, found.items, queries)


def _payload(reply: Reply) -> Json:
    """The answer's content: JSON as it is, text and bytes as text."""
    if reply.content is None or reply.content.form in (Form.JSON, Form.FORM):
        return reply.value
    return PROBE


def _content(body: Body, request: Request) -> str:
    """The content that the test expects: its kind and value."""
    media_type, value = string(body.content.media_type), request.body
    match body.content.form:
        case Form.JSON:
            return f"Content({media_type}, json={literal(value)})"
        case Form.FORM | Form.MULTIPART:
            return f"Content({media_type}, pairs={literal([list(p) for p in _pairs(value)])})"
        case Form.BINARY:
            return f"Content({media_type}, text={string(PROBE)})"
        case Form.TEXT:
            return f"Content({media_type}, text={string(word(value))})"


def _pairs(value: Json) -> Iterator[tuple[str, str]]:
    members: Mapping[str, Json] = value if isinstance(value, dict) else {}
    for name, inner in members.items():
        for item in inner if isinstance(inner, list) else [inner]:
            yield name, word(item)
