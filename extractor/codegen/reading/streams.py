"""Answers that come item by item: server-sent events, and JSON a line.

content: {text/event-stream: {schema: Delta}}   -> items are the JSON of each event's data
schema: {event: string, data: Delta}            -> items are whole events, their data as JSON
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from extractor.codegen.model.package import Form, Operation
from extractor.codegen.model.portions import Framing, Piece, Stream
from extractor.codegen.model.types import Declaration, Kind, ListOf, Named, Object, Scalar, Type, Union, strip_null
from extractor.codegen.reading.content import Reader
from extractor.oas.document import Document, Node, mapping

Declarations = Mapping[str, Declaration]
_EVENT = ("event", "data", "id", "retry")  # members of an event (HTML, section 9.2.6)


@cache
def _words() -> dict[str, list[str]]:
    made: dict[str, list[str]] = yaml.safe_load(
        (files("extractor.codegen.reading") / "streams.yaml").read_text(encoding="utf-8")
    )
    return made


def framing_of(media_type: str) -> Framing | None:
    """How items stand in content of a media type; None where it is no stream."""
    bare = media_type.split(";", maxsplit=1)[0].strip().lower()
    return next((f for f in Framing if bare in _words()[f.value]), None)


def streamed(content: Node) -> str | None:
    """The media type of a content that comes item by item, if it has one."""
    return next((m for m in content if isinstance(m, str) and framing_of(m)), None)


def place(document: Document, node: Node) -> tuple[str, str] | None:
    """Status and media type of the success of an operation that is a stream. Raises ``UnresolvedError``."""
    for status, raw in mapping(node.get("responses")).items():
        if str(status).startswith("2") or str(status) == "default":
            media_type = streamed(mapping(document.follow(raw).get("content")))
            if media_type is not None:
                return str(status), media_type
    return None


def stream(document: Document, reader: Reader, node: Node, owner: str) -> Stream | None:
    """The stream among the successes of an operation. Raises ``UnresolvedError``."""
    found = place(document, node)
    if found is None:
        return None
    status, media_type = found
    responses = {str(s): r for s, r in mapping(node.get("responses")).items()}
    content = mapping(document.follow(responses[status]).get("content"))
    return _read(reader, status, media_type, document.follow(mapping(content[media_type])), owner)


def _read(reader: Reader, status: str, media_type: str, media: Node, owner: str) -> Stream:
    framing = framing_of(media_type)
    assert framing is not None
    schema: Any = media.get("itemSchema", media.get("schema", {}))
    item = reader.types.convert(schema, f"{owner}_Item")
    if "itemSchema" not in media and isinstance(whole := strip_null(item), ListOf):
        item, schema = whole.item, mapping(schema).get("items", {})
    piece = _piece(item, reader.types.declarations) if framing is Framing.EVENTS else Piece.DATA
    code = int(status) if status.isdigit() else 200
    return Stream(code, media_type, framing, piece, item, reader.item_sample(schema))


def _piece(item: Type, declarations: Declarations) -> Piece:
    """What of an event an item is: its data, or all of it where the structure has the members of an event."""
    bare = strip_null(item)
    if bare == Scalar(Kind.STRING):
        return Piece.TEXT
    variants = bare.variants if isinstance(bare, Union) else (bare,)
    data = [_data(v, declarations) for v in variants]
    if not data or any(d is None for d in data):
        return Piece.DATA
    return Piece.TEXT_EVENT if all(d == Scalar(Kind.STRING) for d in data) else Piece.EVENT


def _data(type_: Type, declarations: Declarations) -> Type | None:
    """The type of the data of a structure that is an event."""
    found = declarations.get(type_.name) if isinstance(type_, Named) else None
    members = {f.name: f.type for f in found.fields} if isinstance(found, Object) else {}
    return strip_null(members["data"]) if "data" in members and members.keys() <= set(_EVENT) else None


def switch(operation: Operation, declarations: Declarations) -> str:
    """The member of the body that asks for the stream, or nothing."""
    content = operation.body.content if operation.body else None
    if content is None or content.form is not Form.JSON or not isinstance(content.type, Named):
        return ""
    found = declarations[content.type.name]
    fields = found.fields if isinstance(found, Object) else ()
    names = (f.name for f in fields if strip_null(f.type) == Scalar(Kind.BOOLEAN) and f.name in _words()["switch"])
    return next(names, "")
