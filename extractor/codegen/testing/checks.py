"""What generated tests check, operation by operation: requests, answers, errors, pages. No language in it.

A target renders the calls as code and names its types; everything else may stay data beside the tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from extractor.codegen.model.package import Body, Form, Operation, Package, Parameter, Service
from extractor.codegen.model.types import Enum
from extractor.codegen.target import Source
from extractor.codegen.testing.cases import Case, Reply, Request
from extractor.codegen.testing.proofs import proofs
from extractor.codegen.testing.stream_samples import asking, stream_items, stream_text
from extractor.codegen.testing.typed_samples import Maker
from extractor.codegen.testing.variants import pages, with_unknowns
from extractor.codegen.testing.wire import encoded, query_pairs, word
from extractor.oas.document import Json
from extractor.values import dataclass, field, replace

PROBE = "content"  # what tests send and answer as text or bytes


@dataclass(frozen=True, slots=True)
class ExpectedContent:
    """What a request carries: ``json`` a value, ``pairs`` the names and texts of a form in their order, with the media
    type of a part where it has one, or ``text``."""

    media_type: str
    kind: str
    value: Json


@dataclass(frozen=True, slots=True)
class Expected:
    """A request as it must arrive. ``path`` and ``query`` are percent-encoded; credentials of the tests included.

    Names of ``headers`` are those of the document. ``anonymous``: no credential may be sent.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: Mapping[str, str] = field(default_factory=dict)
    content: ExpectedContent | None = None
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class AnswerCheck:
    """An answer: ``key`` is its place in the answers of the service, ``label`` its name inside the operation.

    One whose label ends in ``_unknown`` holds members and values that the document does not know; none may be lost.
    """

    label: str
    key: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class PagesCheck:
    """A list of ``items`` items on two pages: the call, the keys of both answers, and the queries that ask for them.

    ``link`` is the header ``Link`` of the first answer, or nothing.
    """

    call: Request
    keys: tuple[str, str]
    items: int
    queries: tuple[str, str]
    link: str = ""


@dataclass(frozen=True, slots=True)
class StreamCheck:
    """A stream: the call, what must arrive, and the keys of the content and of the items that it holds."""

    call: Request
    sent: Expected
    key: str
    items: str
    status: int
    media_type: str


@dataclass(frozen=True, slots=True)
class OperationChecks:
    """All checks of one operation. ``full`` has every argument, ``least`` only the required (None where equal)."""

    operation: Operation
    full: Request
    least: Request | None
    sent: Expected
    sent_least: Expected | None
    answers: tuple[AnswerCheck, ...]
    errors: tuple[AnswerCheck, ...]
    pages: PagesCheck | None
    stream: StreamCheck | None

    def requests(self) -> Iterator[tuple[str, Request, Expected]]:
        """What is sent, each with its label ("" and "least") and what must arrive."""
        yield "", self.full, self.sent
        if self.least is not None and self.sent_least is not None:
            yield "least", self.least, self.sent_least


@dataclass(frozen=True, slots=True)
class ServiceChecks:
    """The checks of a service, and the answers that they use: JSON as it is, text and bytes as text."""

    service: Service
    operations: tuple[OperationChecks, ...]
    answers: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """By the name of the declaration: a sample and the required members of structures, the values of enums."""

    samples: Mapping[str, Mapping[str, Json]]
    required: Mapping[str, tuple[str, ...]]
    values: Mapping[str, tuple[str | int, ...]]


def service_checks(source: Source, names: Mapping[str, str]) -> Iterator[ServiceChecks]:
    """The checks of each service; ``names`` are what operations are called in code, and in the keys of answers."""
    for service in source.package.services:
        answers: dict[str, Json] = {}
        found = (source.cases[o.id] for o in service.operations)
        made = tuple(_operation(c, source.package, names[c.operation.id], answers) for c in found if c.sendable)
        yield ServiceChecks(service, made, answers)


def simplest(package: Package) -> Operation:
    """The operation for a first example: of those that read, the one with the fewest required parameters."""
    reads = [o for o in package.operations if o.method == "GET"] or list(package.operations)
    return min(reads, key=lambda o: sum(p.required for p in o.parameters))


def model_facts(package: Package) -> ModelFacts:
    """Facts of all declarations. A structure of which no value ends has no sample."""
    samples: dict[str, Mapping[str, Json]] = {}
    required, values = {}, {}
    maker = Maker(package.declarations)
    for name, declaration in package.declarations.items():
        if isinstance(declaration, Enum):
            values[name] = tuple(v.value for v in declaration.values)
        elif (made := maker.sample(name)) is not None:
            samples[name] = made
            required[name] = tuple(f.name for f in declaration.fields if f.required)
    return ModelFacts(samples, required, values)


def expected(operation: Operation, request: Request, package: Package) -> Expected:
    """The request as it must arrive at the service."""
    found = proofs(operation, package)
    shown: dict[str, dict[str, str]] = {
        place: {p.name: p.value for p in found if p.place == place} for place in ("header", "cookie")
    }
    return Expected(
        operation.method,
        request.path,
        query(operation, request, package),
        {**request.headers, **shown["header"]},
        {**request.cookies, **shown["cookie"]},
        _content(operation.body, request) if request.sends_body and operation.body else None,
        anonymous=not found,
    )


def query(operation: Operation, request: Request, package: Package) -> str:
    """The query, with the credentials that travel in it behind it."""
    extra = [f"{encoded(p.name)}={encoded(p.value)}" for p in proofs(operation, package) if p.place == "query"]
    return "&".join(part for part in (request.query, *extra) if part)


def _operation(case: Case, package: Package, name: str, answers: dict[str, Json]) -> OperationChecks:
    operation = case.operation
    return OperationChecks(
        operation=operation,
        full=case.full,
        least=case.least,
        sent=expected(operation, case.full, package),
        sent_least=expected(operation, case.least, package) if case.least else None,
        answers=tuple(_answers(case, package, name, answers)),
        errors=tuple(_errors(case, name, answers)),
        pages=_pages(case, package, name, answers),
        stream=_stream(case, package, name, answers),
    )


def _answers(case: Case, package: Package, name: str, answers: dict[str, Json]) -> Iterator[AnswerCheck]:
    for number, reply in enumerate(case.successes):
        label = f"{reply.status}_{number}"
        key = f"{name}/{label}"
        answers[key] = _payload(reply)
        yield AnswerCheck(label, key, reply)
        if number or reply.content is None or reply.content.form not in (Form.JSON, Form.FORM):
            continue
        odd = with_unknowns(reply.value, reply.content.type, package.declarations)
        if odd != reply.value:
            answers[f"{key}/unknown"] = odd
            yield AnswerCheck(f"{label}_unknown", f"{key}/unknown", reply)


def _errors(case: Case, name: str, answers: dict[str, Json]) -> Iterator[AnswerCheck]:
    for number, reply in enumerate(case.errors):
        label = f"{reply.status}_{number}"
        key = f"{name}/error/{label}"
        answers[key] = _payload(reply)
        yield AnswerCheck(label, key, reply)


def _pages(case: Case, package: Package, name: str, answers: dict[str, Json]) -> PagesCheck | None:
    found = pages(case, package.declarations)
    if found is None:
        return None
    keys = (f"{name}/pages/1", f"{name}/pages/2")
    answers[keys[0]], answers[keys[1]] = found.first, found.second
    queries = (query(case.operation, found.call, package), query(case.operation, found.following, package))
    return PagesCheck(found.call, keys, found.items, queries, found.link)


def _stream(case: Case, package: Package, name: str, answers: dict[str, Json]) -> StreamCheck | None:
    operation, found = case.operation, case.operation.stream
    if found is None or (items := stream_items(found, package.declarations)) is None:
        return None
    keys = (f"{name}/stream", f"{name}/stream/items")
    answers[keys[0]], answers[keys[1]] = stream_text(found, items), items
    asked = asking(case.full, found.switch)
    sent = expected(operation, asked, package)
    return StreamCheck(
        case.full,
        replace(sent, headers={**sent.headers, "Accept": found.media_type}),
        *keys,
        status=found.status,
        media_type=found.media_type,
    )


def _payload(reply: Reply) -> Json:
    """The answer's content: JSON as it is, text and bytes as text."""
    if reply.content is None or reply.content.form in (Form.JSON, Form.FORM):
        return reply.value
    return PROBE


def _content(body: Body, request: Request) -> ExpectedContent:
    media_type, value = body.content.media_type, request.body
    match body.content.form:
        case Form.JSON:
            return ExpectedContent(media_type, "json", value)
        case Form.FORM | Form.MULTIPART:
            types = dict(body.content.parts)
            pairs = _pairs(value, body.content.encoding)
            return ExpectedContent(media_type, "pairs", [[k, v, *([types[k]] if k in types else [])] for k, v in pairs])
        case Form.BINARY:
            return ExpectedContent(media_type, "text", PROBE)
        case Form.TEXT:
            return ExpectedContent(media_type, "text", word(value))


def _pairs(value: Json, encoding: tuple[Parameter, ...]) -> Iterator[tuple[str, str]]:
    members: Mapping[str, Json] = value if isinstance(value, dict) else {}
    styled = {p.name: p for p in encoding}
    for name, inner in members.items():
        if name in styled:
            yield from ((unquote(k), unquote(v)) for k, v in query_pairs(styled[name], inner))
            continue
        for item in inner if isinstance(inner, list) else [inner]:
            yield name, word(item)
