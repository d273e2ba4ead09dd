"""Streams of a document: which answers come item by item, what an item is, and what asks for them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from extractor.codegen.generate import source_of
from extractor.codegen.model.portions import Framing, Piece, Stream
from extractor.codegen.model.types import Anything, Kind, Named, Scalar
from extractor.codegen.testing.stream_samples import stream_items, stream_text
from extractor.oas.document import Json

DELTA = {"type": "object", "properties": {"delta": {"type": "string"}}}
STARTED = {
    "type": "object",
    "properties": {"event": {"type": "string", "enum": ["started"]}, "data": DELTA},
    "required": ["event", "data"],
}


def stream(content: dict[str, Any], body: dict[str, Any] | None = None) -> Stream:
    """The stream of an operation with this content of its answer."""
    request = {"requestBody": {"content": {"application/json": {"schema": body}}}} if body else {}
    operation = {"operationId": "chat", **request, "responses": {"200": {"description": "", "content": content}}}
    document = {"openapi": "3.1.0", "info": {"title": "Chat", "version": "1"}, "paths": {"/chat": {"post": operation}}}
    package = source_of(document, "chat.yaml")[0].package
    found = package.operations[0].stream
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("media_type", "framing"),
    [
        ("text/event-stream", Framing.EVENTS),
        ("text/event-stream; charset=utf-8", Framing.EVENTS),
        ("application/x-ndjson", Framing.LINES),
        ("application/jsonl", Framing.LINES),
        ("application/json-seq", Framing.SEQUENCE),
    ],
)
def test_media_types_tell_how_items_stand(media_type: str, framing: Framing) -> None:
    assert stream({media_type: {"schema": DELTA}}).framing is framing


def test_an_item_is_the_data_of_an_event_or_all_of_it() -> None:
    def piece(schema: Any) -> Piece:
        return stream({"text/event-stream": {"schema": schema}}).piece

    assert piece(DELTA) is Piece.DATA
    assert piece({}) is Piece.DATA
    assert piece({"type": "string"}) is Piece.TEXT
    assert piece(STARTED) is Piece.EVENT
    assert piece({"oneOf": [STARTED, {"type": "object", "properties": {"data": {"type": "string"}}}]}) is Piece.EVENT
    assert piece({"type": "object", "properties": {"data": {"type": "string"}}}) is Piece.TEXT_EVENT
    assert piece({"type": "object", "properties": {"data": DELTA, "more": {}}}) is Piece.DATA


def test_items_are_told_by_their_schema_or_by_that_of_an_array() -> None:
    assert stream({"application/jsonl": {"schema": {"type": "array", "items": {"type": "integer"}}}}).item == Scalar(
        Kind.INTEGER
    )
    assert stream({"application/jsonl": {"itemSchema": DELTA}}).item == Named("ChatItem")
    assert stream({"application/jsonl": {}}).item == Anything()


def test_a_member_of_the_body_asks_for_the_stream_beside_the_whole_answer() -> None:
    content = {"application/json": {"schema": DELTA}, "text/event-stream": {"schema": DELTA}}
    assert stream(content, {"type": "object", "properties": {"stream": {"type": "boolean"}}}).switch == "stream"
    assert not stream(content, {"type": "object", "properties": {"stream": {"type": "string"}}}).switch
    assert not stream(content).switch


def test_tests_answer_with_two_items_in_two_forms() -> None:
    found = stream({"text/event-stream": {"schema": STARTED}})
    assert stream_items(replace(found, item=Anything(), sample={"event": "a\nb", "data": 1}), {}) is None
    item: Json = {"event": "started", "data": {"delta": "a"}}
    assert stream_text(found, [item, item]) == (
        ': begun\r\nevent: started\ndata: {\ndata:  "delta": "a"\ndata: }\r\n\r\n'
        'event: started\ndata: {"delta": "a"}\n\n'
    )
