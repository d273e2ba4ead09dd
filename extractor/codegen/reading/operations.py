"""Operations of a document as values of the code model. One that cannot be read costs only itself, and is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote_plus

from extractor.codegen.model.naming import pascal
from extractor.codegen.model.package import Body, Form, Location, Operation, Parameter, Response
from extractor.codegen.model.types import Kind, Scalar, without_files
from extractor.codegen.reading import security
from extractor.codegen.reading.content import Reader, described, form_of, further
from extractor.codegen.reading.notes import notes
from extractor.codegen.reading.servers import own_server
from extractor.codegen.reading.streams import stream
from extractor.oas.document import Document, Node, UnresolvedError, listing, mapping, text
from extractor.oas.schemas.flatten import joined
from extractor.oas.selected import selector_of, without_query
from extractor.oas.uri_templates import plain_path
from extractor.values import dataclass, replace

DEFAULT_SERVICE = "api"
_VARIABLE = re.compile(r"\{([^{}/?#]+)\}")  # "{id}" of "/boats/{id}"
_ANY_TEXT: Node = {"schema": {"type": "string"}}
_WITHOUT_CONTENT = {"204", "205", "304"}  # RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5
_IGNORED_HEADERS = {
    *("accept", "content-type", "authorization"),  # OpenAPI 3.1, section 4.8.12.2.1: they are described elsewhere
    # RFC 9110, sections 7.2, 7.6.1, 8.6 and 10.1; RFC 9112, section 6.1: HTTP itself sends them, about each message
    *("connection", "content-length", "expect", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"),
}


@dataclass(frozen=True, slots=True)
class Context:
    """What all operations share."""

    document: Document
    reader: Reader
    known_schemes: frozenset[str]
    answers: bool = True


def operations(context: Context) -> Iterator[Operation]:
    """All operations that can be read."""
    document = context.document
    ids: set[str] = set()
    for path, method, node, item, pointer in document.operations():
        try:
            made = _operation(context, path, method, node, item, pointer, ids)
        except UnresolvedError as error:
            name = f"{method.upper()} {path}"
            document.report("operation-skipped", pointer, name=name, reason=f"no such place: {error}")
            continue
        yield made
        try:
            yield from _variants(context, made, node, ids)
        except UnresolvedError as error:
            document.report("part-not-generated", f"{pointer}/requestBody/content", part=f"content that needs {error}")


_WORDS = {Form.MULTIPART: "multipart", Form.BINARY: "bytes"}  # the others are called as they are
_SUBTYPE = re.compile(r"[^/;]+/(?:vnd\.|x-)?([^;]+)")  # "merge-patch+json" of "application/merge-patch+json; v=1"


def _variants(context: Context, made: Operation, node: Node, ids: set[str]) -> Iterator[Operation]:
    """The operation once more for each further content of its body: ``createFile`` and ``createFile with json``."""
    if made.body is None:
        return
    content = mapping(context.document.follow(node["requestBody"]).get("content"))
    for media_type in further(context.document, content):
        word = _word(media_type, made.body.content.form)
        name = _unique(f"{made.id} with {word}", ids)
        body = context.reader.content_of(content, media_type, f"{made.id}_{word}_Request")
        yield replace(made, id=name, body=replace(made.body, content=body))


def _word(media_type: str, beside: Form) -> str:
    """What a content is called: by its form, beside another one of that form by its media type."""
    form, found = form_of(media_type), _SUBTYPE.match(media_type)
    return found[1].strip() if form is beside and found else _WORDS.get(form, form.value)


def _operation(  # noqa: PLR0917 - what Document.operations yields, and what all share
    context: Context, path: str, method: str, node: Node, item: Node, pointer: str, ids: set[str]
) -> Operation:
    path = plain_path(context.document, path, item, node)
    name = _unique(text(node.get("operationId")) or f"{method} {path}", ids)
    tags = [t for t in listing(node.get("tags")) if isinstance(t, str) and t]
    success, errors = _responses(context, node, name, has_content=method != "head")
    wanted = node.get("security", context.document.root.get("security"))
    selector = {**_query_of(path), **dict(selector_of(path))}
    every = tuple(_parameters(context, path, node, item, name, selector))
    return Operation(
        id=name,
        service=tags[0] if tags else DEFAULT_SERVICE,
        method=method.upper(),
        path=path,
        summary=text(node.get("summary")),
        description=text(node.get("description")),
        docs_url=text(mapping(node.get("externalDocs")).get("url")),
        deprecated=node.get("deprecated") is True,
        parameters=tuple(p for p in every if not _is_fixed(p, selector)),
        fixed=tuple(p for p in every if _is_fixed(p, selector)),
        body=_body(context, node, name),
        success=success,
        errors=errors,
        stream=stream(context.document, context.reader, node, name) if method != "head" else None,
        security=security.required(wanted, context.known_schemes),
        pointer=pointer,
        server=own_server(context.document.root, item, node),
    )


KEPT = 30  # characters of a long name in front of its number


def _unique(name: str, ids: set[str]) -> str:
    made, count = name, 1
    while pascal(made) in ids:
        count += 1
        made = f"{name} {count}"
        if not pascal(made).endswith(str(count)):  # shortening a name of one long word takes its number off
            made = f"{name[:KEPT]} {count}"
    ids.add(pascal(made))
    return made


def _query_of(path: str) -> dict[str, str]:
    """Names with their values in the query of a path: ``/boats?beta=true``. Variables there are none of them."""
    pairs = [pair.partition("=") for pair in without_query(path)[1].split("&") if pair and "{" not in pair]
    return {unquote_plus(name): unquote_plus(value) for name, _, value in pairs}


def _is_fixed(p: Parameter, selector: Mapping[str, str]) -> bool:
    return p.name in selector and p.place is not Location.PATH


def _parameters(  # noqa: PLR0917 - as above
    context: Context, path: str, node: Node, item: Node, owner: str, selector: Mapping[str, str]
) -> Iterator[Parameter]:
    """Variables of the path in their order, described or not, then the parameters of path item and operation.

    Where both describe one, the operation's wins. Those that select the call are texts with its value.
    """
    merged: dict[tuple[str, str], Node] = {}
    for raw in (*listing(item.get("parameters")), *listing(node.get("parameters"))):
        found = context.document.follow(raw)
        name, place = text(found.get("name")), text(found.get("in"))
        if place == "header" and name.lower() in _IGNORED_HEADERS:
            continue
        if name and place in set(Location):
            merged[(name.lower() if place == "header" else name, place)] = found
    _ask(path, merged)
    for variable in dict.fromkeys(_VARIABLE.findall(without_query(path)[0])):
        known = merged.get((variable, Location.PATH))
        yield _parameter(context, known, owner) if known else _undescribed(variable)
    for name in [n for n in _query_of(path) if (n, Location.QUERY) not in merged]:
        yield Parameter(name, Location.QUERY, Scalar(Kind.STRING), required=True, sample=selector[name])
    for (name, place), found in merged.items():
        if place != Location.PATH and name in selector:
            style = "form" if place in (Location.QUERY, Location.COOKIE) else "simple"
            yield Parameter(
                name, Location(place), Scalar(Kind.STRING), required=True, style=style, sample=selector[name]
            )
        elif place != Location.PATH:
            yield _parameter(context, found, owner)


def _ask(path: str, merged: dict[tuple[str, str], Node]) -> None:
    """Make parameters of the query of variables in that of a path (``/boats?name={boat}``), by the name in front of
    them. They may be described as variables of the path, by either name, or not at all."""
    for pair in without_query(path)[1].split("&"):
        name, _, value = pair.partition("=")
        found = _VARIABLE.fullmatch(value)
        if not name or found is None or (name, Location.QUERY) in merged:
            continue
        known = merged.get((found[1], Location.PATH)) or merged.pop((found[1], Location.QUERY), None) or _ANY_TEXT
        kept = {k: v for k, v in known.items() if k not in ("style", "explode") or known.get("in") == "query"}
        merged[name, Location.QUERY] = {**kept, "name": name, "in": "query", "required": True}


def _undescribed(variable: str) -> Parameter:
    return Parameter(variable, Location.PATH, Scalar(Kind.STRING), required=True, style="simple", sample=variable)


def _parameter(context: Context, node: Node, owner: str) -> Parameter:
    name, place = str(node["name"]), Location(node["in"])
    inside = next(iter(mapping(node.get("content")).values()), None)
    schema = mapping(inside).get("schema", {}) if inside else node.get("schema", {})
    style = text(node.get("style")) or ("form" if place in (Location.QUERY, Location.COOKIE) else "simple")
    whole = joined(context.document, mapping(schema))
    sample = context.reader.parameter_sample(schema, name, node.get("example"))
    return Parameter(
        name=name,
        place=place,
        type=without_files(context.reader.types.convert(schema, f"{owner}_{name}")),
        required=place is Location.PATH or node.get("required") is True,
        description=text(node.get("description")) or text(whole.get("description")),
        notes=notes(whole),
        deprecated=node.get("deprecated") is True,
        style=style,
        explode=bool(node.get("explode", style == "form")),
        json=inside is not None,
        reserved=node.get("allowReserved") is True,
        # An object without members has no text, and no part of a path is empty.
        sample={"key": "value"} if place is Location.PATH and sample == {} else sample,
    )


def _body(context: Context, node: Node, owner: str) -> Body | None:
    if "requestBody" not in node:
        return None
    raw = context.document.follow(node["requestBody"])
    content = context.reader.content(mapping(raw.get("content")), f"{owner}_Request")
    return Body(content, raw.get("required") is True, text(raw.get("description"))) if content else None


def _responses(
    context: Context, node: Node, owner: str, *, has_content: bool
) -> tuple[tuple[Response, ...], tuple[Response, ...]]:
    """Answers that are a success, and the rest. Without one, a redirect is the success, else a lone ``default``.
    Those of 1xx are none: clients get the answer that follows (RFC 9110, section 15.2).

    ``has_content`` is false for a HEAD: its answers are those of a GET without their content.
    """
    raw = {str(k): v for k, v in mapping(node.get("responses")).items()}
    told = [s for s in raw if described(s) and not s.startswith("1")]
    success = next((f for p in ("2", "3", "default") if (f := [s for s in told if s.startswith(p)])), [])
    first = True
    good: list[Response] = []
    for status in success:
        wish = f"{owner}_Response{'' if first else status}"
        good.append(_response(context, status, raw[status], wish, has_content=has_content))
        first = first and good[-1].content is None
    bad = [
        _response(context, s, raw[s], f"{owner}_Error{s}", has_content=has_content) for s in told if s not in success
    ]
    return tuple(good), tuple(bad)


def _response(context: Context, status: str, raw: Any, wish: str, *, has_content: bool) -> Response:
    node = context.document.follow(raw)
    content = node.get("content")
    told = isinstance(content, dict | Mapping) and has_content and status not in _WITHOUT_CONTENT
    made = context.reader.content(mapping(content), wish, sampled=context.answers) if told else None
    headers = tuple(map(str, mapping(node.get("headers"))))
    return Response(status, made, text(node.get("description")), headers)
