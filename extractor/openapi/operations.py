"""Operations of the document: parameters, bodies, responses, examples, security."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote, urlsplit

from extractor.api import Body, ErrorCode, Field, Operation, Parameter, Response
from extractor.openapi.access.security import own_security
from extractor.openapi.access.servers import own_server
from extractor.openapi.array_style import array_style
from extractor.openapi.bodies import content_of, media_of
from extractor.openapi.context import Context
from extractor.openapi.merging.differences import says_something
from extractor.openapi.merging.model import Merged
from extractor.openapi.schemas.inferred import inferred
from extractor.openapi.schemas.returned import is_guess, settled

Node = dict[str, Any]
UNDOCUMENTED = "The documentation describes no response."
GUESSED = {
    "method": "no page states the method and the path of this call",
    "verb": "no page states the method of this path",
    "sample": "method and path are those of a call that is shown",
}


def operation(merged: Merged, context: Context) -> Node:
    """The operation object."""
    node = _about(merged, context)
    shown = (p for p in merged.parameters if context.infer or not p.field.shown)
    parameters = [p for p in shown if not context.schemes.is_one(p)]
    if parameters:
        node["parameters"] = [parameter(p, context) for p in parameters]
        for index, p in enumerate(parameters):
            context.ledger.mark(node["parameters"], index, (p.field.origin, *p.field.extra))
    if bodies := list(_settled(merged.bodies, context)):
        node["requestBody"] = _request_body(bodies, context, selected=_is_selected(merged))
        context.ledger.mark(node, "requestBody", [b.origin for b in bodies])
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
    """The text of the only page that says something of the operation; of several, each is named."""
    said = {(p.summary, p.description): p for p in reversed(merged.stating) if p.description or _describes(p)}
    if len(said) < 2:
        return next((p.description for p in said.values()), "")
    named = (f"**{p.summary or p.page}** ({p.page})\n{p.description}".rstrip() for p in reversed(said.values()))
    return "\n\n".join(named)


def _describes(page: Operation) -> bool:
    """Whether a page says more of an operation than its method and path."""
    return page.body is not None or any(says_something(p.field) for p in page.parameters)


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


def _settled(bodies: Iterable[Body], context: Context) -> Iterator[Body]:
    """The bodies, without those that a line alone names and no page describes."""
    for body in bodies:
        kept = settled(body, context.members) if is_guess(body.whole) else body
        if kept is not None:
            yield kept


def _request_body(bodies: Sequence[Body], context: Context, *, selected: bool) -> Node:
    media = media_of(bodies)
    # Cases that one page tells apart exclude each other; what two pages describe mostly overlaps.
    choice = "oneOf" if selected or len({b.origin.file for b in bodies}) == 1 else "anyOf"
    node: Node = {"content": content_of(media, bodies, context, choice)}
    origins = [o for b in bodies for o in b.media_origins]
    for name in media:
        context.ledger.mark(node["content"], name, origins)
    if any(b.object or (b.whole is not None and b.whole.required is not False) for b in bodies):
        node["required"] = True
    return node


def _responses(merged: Merged, context: Context) -> Node:
    node: Node = {} if merged.answered else {"default": {"description": UNDOCUMENTED}}
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
        media = media_of(bodies)
        node["content"] = content_of(media, bodies, context, "anyOf")
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
