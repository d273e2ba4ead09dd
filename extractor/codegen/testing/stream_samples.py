"""Streams as tests answer with them: two items, written as a careful service and a terse one would."""

from __future__ import annotations

import json
from collections.abc import Mapping

from extractor.codegen.model.fits import fits
from extractor.codegen.model.portions import Framing, Piece, Stream
from extractor.codegen.model.types import Declaration
from extractor.codegen.testing.cases import Request
from extractor.codegen.testing.wire import compact
from extractor.oas.document import Json
from extractor.values import replace


def asking(request: Request, switch: str) -> Request:
    """The request with the member that asks for the stream."""
    if not switch or not isinstance(request.body, dict):
        return request
    return replace(request, body={**request.body, switch: True})


def stream_items(stream: Stream, declarations: Mapping[str, Declaration]) -> list[Json] | None:
    """Two items; None where no sample is one."""
    item = stream.sample
    if stream.piece in (Piece.EVENT, Piece.TEXT_EVENT):
        item = _event(item)
    texts = stream.piece is Piece.TEXT and not (isinstance(item, str) and item.isprintable())
    return None if item is None or texts or not fits(item, stream.item, declarations) else [item, item]


def _event(item: Json) -> Json:
    """The sample, where it can travel as an event: its name and key are lines, its data is not empty."""
    if not isinstance(item, dict) or item.get("data") in (None, ""):
        return None
    lines = [item[n] for n in ("event", "id") if n in item]
    whole = isinstance(item.get("retry", 0), int)
    return item if whole and all(isinstance(v, str) and v and v.isprintable() for v in lines) else None


def stream_text(stream: Stream, items: list[Json]) -> str:
    """The content that holds the items."""
    first, second = items
    match stream.framing:
        case Framing.LINES:
            return f"{compact(first)}\n\n{compact(second)}"
        case Framing.SEQUENCE:
            return f"\x1e{json.dumps(first, indent=1)}\n\x1e{compact(second)}\n"
        case Framing.EVENTS:
            return f": begun\r\n{_written(stream.piece, first, 1)}\r\n\r\n{_written(stream.piece, second, None)}\n\n"


def _written(piece: Piece, item: Json, indent: int | None) -> str:
    """One event; with an indent its data stands on several lines."""
    whole = piece in (Piece.EVENT, Piece.TEXT_EVENT) and isinstance(item, dict)
    data = item["data"] if whole and isinstance(item, dict) else item
    plain = piece in (Piece.TEXT, Piece.TEXT_EVENT) or (isinstance(data, str) and whole)
    text = str(data) if plain else json.dumps(data, ensure_ascii=False, indent=indent)
    named = {n: item[n] for n in ("event", "id", "retry") if n in item} if whole and isinstance(item, dict) else {}
    rows = [f"{n}: {v}" for n, v in named.items()] + [f"data: {line}" for line in text.split("\n")]
    return "\n".join(rows)
