"""The content of bodies and responses by media type: schemas, and examples under names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractor.api import Body, Example, Field
from extractor.openapi.context import Context
from extractor.openapi.schemas.inferred import inferred, mark_attributes, mark_files
from extractor.openapi.schemas.json_schema import from_json_schema
from extractor.openapi.schemas.returned import enveloped, holder, is_guess, is_outside

Node = dict[str, Any]
JSON = "application/json"
MULTIPART = "multipart/form-data"
TEXT = "text/plain"
_KINDS = frozenset({"type", "title", "description", "items"})
MAX_SLUG = 40
_HAVE_PARTS = (None, "object", "array")  # a reference has no type of its own


def media_of(bodies: Sequence[Body]) -> tuple[str, ...]:
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


def content_of(media: Sequence[str], bodies: Sequence[Body], context: Context, choice: str) -> Node:
    """The media type objects of bodies; ``choice`` is the keyword that joins their schemas where they differ."""
    content: Node = {}
    for name in media:
        entry: Node = {}
        examples = [e for b in bodies for e in b.examples if _is_of(e, name, media)]
        schema = _schema(bodies, context, choice)
        if name == TEXT and len(media) > 1 and schema is not None and schema.get("type") in _HAVE_PARTS:
            schema = {"type": "string"}  # a text has no members; the other media types have them
        shown = [e.content for e in examples if isinstance(e.content, dict | list)] if context.infer else []
        if schema is not None and not (shown and _says_nothing(schema)):
            entry["schema"] = schema
        elif examples and context.infer:
            entry["schema"] = {**(schema or {}), **_shown(examples, context)}
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


def _shown(examples: Sequence[Example], context: Context) -> Node:
    """The schema that examples show: the JSON Schema that stands among them; where that says no more than that it is an
    array or an object, what all of them fit."""
    stated = next((e.schema for e in examples if isinstance(e.schema, dict)), None)
    node = from_json_schema(stated, context.flavor) if stated is not None else {}
    return (
        node if node.get("items") or node.keys() - _KINDS else inferred([e.content for e in examples], context.flavor)
    )


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
    way = holder(whole, body.examples, context.members)
    return enveloped(node, way, body.examples, context.flavor) if way else node


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
