"""Calls that generated tests make, with what must go over the wire and what may come back. No language in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from extractor.codegen.model.fits import fits
from extractor.codegen.model.package import Content, Form, Location, Operation, Package, Parameter, Response
from extractor.codegen.model.types import Declaration
from extractor.codegen.testing import wire
from extractor.oas.document import Json
from extractor.values import dataclass

# "/../": the runtime of a client refuses such paths, as servers resolve them to another one (RFC 3986, section 5.2.4).
_EMPTY_STEP = re.compile(r"/\.{1,2}(/|$)")
Declarations = Mapping[str, Declaration]
Arguments = Mapping[tuple[Location, str], Json]


@dataclass(frozen=True, slots=True)
class Request:
    """A call: the arguments, and what they are on the wire. ``query`` is percent-encoded, ``cookies`` by name."""

    arguments: Arguments
    body: Json
    sends_body: bool
    path: str
    query: str
    headers: Mapping[str, str]
    cookies: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of the service. ``key`` is its status in the document; without content there is no body."""

    status: int
    key: str
    content: Content | None
    value: Json = None
    documented: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """All that is tested of an operation: with all arguments, with the required ones, its answers and errors."""

    operation: Operation
    full: Request
    least: Request | None
    successes: tuple[Reply, ...]
    errors: tuple[Reply, ...]

    @property
    def sendable(self) -> bool:
        """Whether the call can be made at all: headers carry no line breaks, and no part of a path is empty or dots."""
        return all(_sendable(r) for r in (self.full, self.least) if r is not None)


def _sendable(request: Request) -> bool:
    texts = (*request.headers.values(), *request.cookies.values())
    return all(t.isprintable() and t == t.strip() for t in texts) and not _EMPTY_STEP.search(request.path)


def cases(package: Package) -> dict[str, Case]:
    """A case for each operation, by its id."""
    return {o.id: case_of(o, package.declarations) for o in package.operations}


def case_of(operation: Operation, declarations: Declarations) -> Case:
    """The case of one operation."""
    least = _request(operation, declarations, full=False)
    full = _request(operation, declarations, full=True)
    keys = {r.status.lower() for r in (*operation.success, *operation.errors)}
    return Case(
        operation,
        full,
        None if least == full else least,
        tuple(_replies(operation.success, declarations, keys, (2,))),
        tuple(_replies(operation.errors, declarations, keys, (5, 4))),
    )


def _request(operation: Operation, declarations: Declarations, *, full: bool) -> Request:
    values = {
        (p.place, p.name): _value(p)
        for p in operation.parameters
        if p.required or (full and _carried(p) and fits(_value(p), p.type, declarations))
    }
    body = operation.body
    sends = body is not None and (body.required or (full and _usable(body.content, declarations)))
    return request_of(operation, values, body.content.sample if body and sends else None, sends_body=sends)


def request_of(operation: Operation, values: Arguments, body: Json, *, sends_body: bool) -> Request:
    """The request of a call with these arguments, and with what is fixed."""
    given = [(p, values[p.place, p.name]) for p in operation.parameters if (p.place, p.name) in values]
    given += [(p, p.sample) for p in operation.fixed]
    pairs = [pair for p, v in given if p.place is Location.QUERY for pair in wire.query_pairs(p, v)]
    return Request(
        arguments=values,
        body=body,
        sends_body=sends_body,
        path=wire.path(operation, {p.name: v for p, v in given if p.place is Location.PATH}),
        query="&".join(f"{k}={v}" for k, v in pairs),
        headers={p.name: wire.header(p, v) for p, v in given if p.place is Location.HEADER and not _is_cookies(p)},
        cookies=_cookies(given),
    )


def _is_cookies(parameter: Parameter) -> bool:
    """Whether it is a header that holds cookies as they travel."""
    return parameter.place is Location.HEADER and parameter.name.lower() == "cookie"


def _cookies(given: Sequence[tuple[Parameter, Json]]) -> dict[str, str]:
    shown = [wire.header(p, v) for p, v in given if _is_cookies(p)]
    pairs = [c.partition("=") for text in shown for c in text.split("; ") if "=" in c]
    whole = {unquote(name): unquote(value) for name, _, value in pairs}
    return whole | {p.name: wire.header(p, v) for p, v in given if p.place is Location.COOKIE}


def _carried(parameter: Parameter) -> bool:
    """Whether the sample can travel where it belongs."""
    text = wire.header(parameter, _value(parameter))
    return parameter.place not in (Location.HEADER, Location.COOKIE) or (text.isprintable() and text == text.strip())


def _usable(content: Content, declarations: Declarations) -> bool:
    """Whether the sample is one that the type accepts; text and bytes always are."""
    return content.form in (Form.TEXT, Form.BINARY) or fits(content.sample, content.type, declarations)


def _value(parameter: Parameter) -> Json:
    """The sample; a list of one item holds it twice, so that its separator shows."""
    value = parameter.sample
    return value * 2 if isinstance(value, list) and len(value) == 1 else value


def _replies(
    responses: tuple[Response, ...], declarations: Declarations, keys: set[str], ranges: tuple[int, ...]
) -> Iterator[Reply]:
    for response in responses:
        status = _status(response.status.lower(), keys, ranges)
        if status is None:
            continue
        content = response.content
        if content is None:
            yield Reply(status, response.status, None)
            continue
        for example in content.examples:
            yield Reply(status, response.status, content, example, documented=True)
        if not content.examples and _usable(content, declarations):
            yield Reply(status, response.status, content, content.sample)


def _status(key: str, keys: set[str], ranges: tuple[int, ...]) -> int | None:
    """A code that only this entry answers for; ``default`` answers for these ranges where no entry has them.

    None where others answer for all.
    """
    if key.isdigit():
        return int(key)
    own = [int(key[0])] if key != "default" else [n for n in ranges if f"{n}xx" not in keys]
    return next((s for n in own for s in range(n * 100, n * 100 + 100) if str(s) not in keys), None)
