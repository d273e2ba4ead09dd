"""What the pages of a served review send, checked: a mark of a fact, with a note and a value."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import ClientDisconnect, Request

from extractor.oas.pointer import exists, node_at
from extractor.review.build import Build
from extractor.review.serving.corrections import Value

MAX_BODY = 100_000
MAX_NOTE = 10_000


async def read_body(request: Request, most: int = MAX_BODY) -> Any:
    """The JSON of a request. Raises ValueError where it is none, or more than ``most`` bytes."""
    data = b""
    try:
        async for chunk in request.stream():
            data += chunk
            if len(data) > most:
                raise ValueError("too much was sent")
    except ClientDisconnect:
        raise ValueError("the caller left") from None
    try:
        return json.loads(data)
    except RecursionError:
        raise ValueError("no JSON that can be read") from None


def mark_of(body: Any, build: Build) -> tuple[str, str, str]:
    """Pointer, state and note. Raises ValueError."""
    given = body if isinstance(body, dict) else {}
    pointer, state, note = given.get("pointer"), given.get("state"), given.get("note", "")
    if not isinstance(pointer, str) or not pointer.startswith("/"):
        raise ValueError("pointer must be a JSON pointer")
    if state not in ("reviewed", "wrong", "none"):
        raise ValueError("state must be reviewed, wrong or none")
    if not isinstance(note, str) or len(note) > MAX_NOTE:
        raise ValueError(f"note must be a text of at most {MAX_NOTE} characters")
    if state != "none" and not exists(build.spec, pointer):
        raise ValueError(f"the document has no {pointer}")
    return pointer, str(state), note.encode("utf-8", "replace").decode()


def value_of(body: Any, build: Build) -> Value | None:
    """The value that a fact is corrected to: JSON, or else a text; with ``like``, a text where a text stands now.
    Raises ValueError."""
    given = body.get("value", "")
    if not isinstance(given, str) or len(given) > MAX_NOTE:
        raise ValueError(f"value must be a text of at most {MAX_NOTE} characters")
    if not given.strip():
        return None
    if body.get("like") is True and isinstance(node_at(build.spec, body["pointer"]), str):
        return Value(given)
    try:
        return Value(json.loads(given))
    except ValueError:
        return Value(given)
