"""Literals of JavaScript in attributes: data, or the text itself. Nothing is evaluated."""

from __future__ import annotations

import json

from extractor.document import Json

MAX_LITERAL = 100_000  # characters of an attribute's literal


def literal(text: str) -> Json:
    """The value of a literal of JavaScript; its text where it is none, such as a call or a name."""
    bare = text.strip()
    try:
        value: Json = json.loads(bare)
    except (ValueError, RecursionError):
        value = _lenient(bare)
    return value


def _lenient(text: str) -> Json:
    """The value of a literal with bare names, single quotes or trailing commas."""
    import json5  # noqa: PLC0415 -- few pages need it

    if len(text) > MAX_LITERAL // 10 or not text[:1] or text[0] not in "{['\"-0123456789":
        return text.strip("`")
    try:
        value: Json = json5.loads(text)
    except (ValueError, RecursionError):
        return text
    return value
