"""Limits and defaults of a schema in words: documentation of code, not checks, as the service decides."""

from __future__ import annotations

import json
from typing import Any

from extractor.oas.document import Node

_LIMITS = (
    ("minimum", "at least {}"),
    ("exclusiveMinimum", "more than {}"),
    ("maximum", "at most {}"),
    ("exclusiveMaximum", "less than {}"),
    ("multipleOf", "a multiple of {}"),
    ("minLength", "at least {} characters"),
    ("maxLength", "at most {} characters"),
    ("pattern", "matches {}"),
    ("minItems", "at least {} items"),
    ("maxItems", "at most {} items"),
)


_TYPES = {"int32", "int64", "float", "double", "date", "date-time", "binary", "password"}  # the type tells them


_KEYS = {*(key for key, _ in _LIMITS), "uniqueItems", "format", "default"}


def notes(schema: Node) -> tuple[str, ...]:
    """Such as ``at least 1``, ``at most 64 characters``, ``default 10``."""
    if _KEYS.isdisjoint(schema):
        return ()
    found = [wording.format(_plain(schema[key])) for key, wording in _LIMITS if key in schema and _tells(schema[key])]
    if schema.get("uniqueItems") is True:
        found.append("no item twice")
    if isinstance(schema.get("format"), str) and schema["format"] not in _TYPES:
        found.append(f"format {schema['format']}")
    if "default" in schema and schema["default"] is not None:
        found.append(f"default {json.dumps(schema['default'], ensure_ascii=False)}")
    return tuple(found)


def _tells(value: Any) -> bool:
    return isinstance(value, int | float | str) and not isinstance(value, bool)


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
