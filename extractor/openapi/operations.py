"""Operations of the document: parameters, bodies, responses, examples, security."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlsplit

from extractor.api import Body, ErrorCode, Example, Field, ObjectKey, Parameter, Response
from extractor.openapi.access.schemes import NO_SCHEMES, Schemes
from extractor.openapi.access.security import own_security
from extractor.openapi.access.servers import own_server
from extractor.openapi.array_style import array_style
from extractor.openapi.evidence.ledger import Ledger
from extractor.openapi.merging.model import Merged
from extractor.openapi.schemas.builder import SchemaBuilder
from extractor.openapi.schemas.flavor import Flavor
from extractor.openapi.schemas.inferred import inferred, mark_attributes, mark_files
from extractor.openapi.schemas.returned import enveloped, holder, is_guess, is_outside, settled
from extractor.values import dataclass

Node = dict[str, Any]
JSON = "application/json"
MULTIPART = "multipart/form-data"
UNDOCUMENTED = "The documentation describes no response."
MAX_SLUG = 40
GUESSED = {
    "method": "no page states the method and the path of this call",
    "sample": "method and path are those of a call that is shown",
}


@dataclass(frozen=True, slots=True)
class Context:
    """What operations are built with."""

    flavor: Flavor
    ledger: Ledger
    schemas: SchemaBuilder
    ids: Mapping[str, str]  # operation_key -> operation id
    tags: Mapping[str, str]  # page -> tag
    docs_url: str
    members: Callable[[ObjectKey], frozenset[str]]  # the names of a structure's fields
    servers: tuple[str, ...] | None = None  # of the document; None where the user names them
    infer: bool = True  # whether examples give a schema to what nothing else describes
    schemes: Schemes = NO_SCHEMES


def operation(merged: Merged, context: Context) -> Node:
    """The operation object."""
    node = _about(merged, context)
    shown = (p for p in merged.parameters if context.infer or not p.field.shown)
    parameters = [p for p in shown if not context.schemes.is_one(p)]
    if parameters:
        node["parameters"] = [parameter(p, context) for p in parameters]
        for index, p in enumerate(parameters):
            context.ledger.mark(node["parameters"], index, (p.field.origin, *p.field.extra))
    if merged.bodies:
        node["requestBody"] = _request_body(merged.bodies, context, selected=_is_selected(merged))
        context.ledger.mark(node, "requestBody", [b.origin for b in merged.bodies])
    node["responses"] = _responses(merged, context)
    if context.servers is not None and (server := own_server(merged.pages, context.servers)):
        node["servers"] = [{"url": server}]
        context.ledger.mark(node, "servers", [p.origin for p in merged.pages if p.server == server])
    security, places = own_security(merged, context.schemes)
    if places:
        node["security"] = security
        context.ledger.mark(node, "security", places)
    errors = [error_entry(e) for e in merged.errors]
    if errors:
        node["x-error-codes"] = errors
        for index, e in enumerate(merged.errors):
            context.ledger.mark(errors, index, [e.origin])
    return node


def _is_selected(merged: Merged) -> bool:
    """Whether a parameter with one value in each call selects which of them is meant."""
    return any(p.field.facts.fixed for p in merged.parameters)


def _about(merged: Merged, context: Context) -> Node:
    """Tag, texts, link and id of an operation; what the pages do not say is left out."""
    first = merged.first
    tag = context.tags.get(first.page)
    node: Node = {
        "tags": [tag] if tag else None,
        "summary": merged.summary,
        "description": _description(merged),
        "externalDocs": _link(context.docs_url, first.page),
        "operationId": context.ids[merged.key],
        "deprecated": all(p.deprecated for p in merged.pages),
        "x-guess": GUESSED.get(first.guess, ""),
    }
    return {k: v for k, v in node.items() if v}


def _link(docs_url: str, page: str) -> Node | None:
    """A link to the page; None where its address is not known: a page's name alone leads nowhere."""
    parts = urlsplit(docs_url)
    return {"url": docs_url + quote(page)} if parts.scheme in ("http", "https") and parts.netloc else None


def _description(merged: Merged) -> str:
    """The first page's text; where more pages state the operation, each is named."""
    if len(merged.told) == 1:
        return merged.first.description
    return "\n\n".join(f"**{p.summary or p.page}** ({p.page})\n{p.description}".rstrip() for p in merged.told)


def parameter(p: Parameter, context: Context) -> Node:
    """The parameter object."""
    node: Node = {"name": p.field.name, "in": p.location}
    if p.field.required or p.location == "path":
        node["required"] = True
        context.ledger.mark(node, "required", [p.field.origin.at_column(p.field.columns.header("required"))])
    if told := context.schemas.description(p.field):
        node["description"] = told
        context.ledger.mark(node, "description", [p.field.origin.at_column(p.field.columns.header("description"))])
    if p.field.facts.deprecated:
        node["deprecated"] = True
    node |= array_style(p)
    shown = p.field.shown
    node["schema"] = inferred(shown, context.flavor) if shown else context.schemas.field(p.field, described=False)
    return node


def header(f: Field, context: Context) -> Node:
    """The header object of a response."""
    told = context.schemas.description(f)
    node: Node = {"description": told} if told else {}
    return {**node, "schema": context.schemas.field(f, described=False)}


def _request_body(bodies: Sequence[Body], context: Context, *, selected: bool) -> Node:
    media = _media(bodies)
    # Cases that one page tells apart exclude each other; what two pages describe mostly overlaps.
    choice = "oneOf" if selected or len({b.origin.file for b in bodies}) == 1 else "anyOf"
    node: Node = {"content": _content(media, bodies, context, choice)}
    origins = [o for b in bodies for o in b.media_origins]
    for name in media:
        context.ledger.mark(node["content"], name, origins)
    if any(b.object or (b.whole is not None and b.whole.required is not False) for b in bodies):
        node["required"] = True
    return node


def _media(bodies: Sequence[Body]) -> tuple[str, ...]:
    """The media types that pages state, and those of examples in another form; without either, JSON."""
    stated = tuple(dict.fromkeys(m for b in bodies for m in b.media_types))
    shown = tuple(dict.fromkeys(e.media_type for b in bodies for e in b.examples))
    more = tuple(name for name in shown if "xml" in name and not any("xml" in m for m in stated))
    return (*stated, *more) if stated else shown or (JSON,)


def _is_of(example: Example, name: str, media: Sequence[str]) -> bool:
    """Whether an example is one of a media type."""
    if "xml" in example.media_type:
        return "xml" in name
    return "json" in name or (len(media) == 1 and "xml" not in name)


def _says_nothing(schema: Node) -> bool:
    """Whether a body is described as some object or anything, which an example says more about."""
    return schema.keys() <= {"type", "description"} and schema.get("type", "object") == "object"


def _content(media: Sequence[str], bodies: Sequence[Body], context: Context, choice: str) -> Node:
    content: Node = {}
    for name in media:
        entry: Node = {}
        examples = [e for b in bodies for e in b.examples if _is_of(e, name, media)]
        schema = _schema(bodies, context, choice)
        shown = [e.content for e in examples if isinstance(e.content, dict | list)] if context.infer else []
        if schema is not None and not (shown and _says_nothing(schema)):
            entry["schema"] = schema
        elif examples and context.infer:
            entry["schema"] = {**(schema or {}), **inferred([e.content for e in examples], context.flavor)}
            if name == MULTIPART:
                mark_files(entry["schema"], [e.content for e in examples])
            if examples[0].root:
                mark_attributes(entry["schema"], [way for e in examples for way in e.attributes])
                entry["schema"]["xml"] = {"name": examples[0].root}
            context.ledger.mark(entry, "schema", [e.origin for e in examples])
        if told := [e for e in examples if not e.shape]:
            entry["examples"] = _examples(told, context)
        content[name] = entry
    return content


def _schema(bodies: Sequence[Body], context: Context, choice: str) -> Node | None:
    """The schema of a body: a reference, an array of it, or a choice where pages differ."""
    options: dict[str, Node] = {}
    for b in bodies:
        if b.whole is not None:
            option = _whole(b, b.whole, context)
            options.setdefault(repr(option), option)
        name = context.schemas.name(b.object) if b.object is not None else None
        if name is None:
            continue
        ref = context.flavor.reference(name)
        option = {"type": "array", "items": ref} if b.type is not None and b.type.kind == "array" else ref
        options.setdefault(repr(option), option)
    found = list(options.values())
    if not found:
        return None
    return found[0] if len(found) == 1 else {choice: found}


def _whole(body: Body, whole: Field, context: Context) -> Node:
    """The schema of what one row, or a sentence, says a body is."""
    node = context.schemas.field(whole, described=False)
    if not context.infer or not (is_guess(whole) or is_outside(whole, body.examples, context.members)):
        return node
    name = holder(whole, body.examples, context.members)
    return enveloped(node, name, body.examples, context.flavor) if name else node


def _examples(examples: Sequence[Example], context: Context) -> Node:
    """Named examples; equal ones once, all their origins kept."""
    found: Node = {}
    by_value: dict[str, str] = {}
    for e in examples:
        name = by_value.get(repr(e.value))
        if name is None:
            name = _slug(e.summary, found)
            by_value[repr(e.value)] = name
            found[name] = {**({"summary": e.summary} if e.summary else {}), "value": e.value}
        context.ledger.mark(found, name, [e.origin])
    return found


def _slug(summary: str, taken: Node) -> str:
    words = re.findall(r"[A-Za-z0-9]+", summary.lower()) if summary.isascii() else []
    base = "-".join(words)[:MAX_SLUG].strip("-") or "example"
    return (
        base
        if base not in taken
        else next(f"{base}-{n}" for n in range(2, len(taken) + 3) if f"{base}-{n}" not in taken)
    )


def _responses(merged: Merged, context: Context) -> Node:
    if not merged.responses:
        return {"default": {"description": UNDOCUMENTED}}
    node: Node = {}
    for same in merged.responses:
        node[same[0].status] = _response(same, context)
        context.ledger.mark(node, same[0].status, [r.origin for r in same])
    return node


def _response(same: Sequence[Response], context: Context) -> Node:
    node: Node = {"description": next((r.description for r in same if r.description_origin), same[0].description)}
    context.ledger.mark(node, "description", [r.description_origin for r in same])
    headers = {f.name: f for r in reversed(same) for f in r.headers}
    if headers:
        node["headers"] = {}
        for name, f in headers.items():
            node["headers"][name] = header(f, context)
            context.ledger.mark(node["headers"], name, [f.origin, *f.extra])
    bodies = [b for r in same if r.body is not None and (b := settled(r.body, context.members)) is not None]
    if bodies:
        media = _media(bodies)
        node["content"] = _content(media, bodies, context, "anyOf")
        context.ledger.mark(node, "content", [b.origin for b in bodies])
        for name in node["content"]:
            context.ledger.mark(node["content"], name, [o for b in bodies for o in b.media_origins])
    return node


def error_entry(e: ErrorCode) -> Node:
    """A documented error code, without what its row leaves empty."""
    pairs = (
        ("code", e.code),
        ("status", e.status),
        ("message", e.message),
        ("description", e.description),
        ("remedy", e.remedy),
    )
    return {k: v for k, v in pairs if v}
