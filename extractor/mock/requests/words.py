"""Words of a request as the values that their schema says they are.

    integer or null   "7"                 -> 7
    array of numbers  ["1", "2.5"]        -> [1, 2.5]
    object            {"deep": "true"}    -> {"deep": True}

A word that is none of its types stays a text, and is found wrong by its schema.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from openapi_core.util import BOOLEAN_FALSE_VALUES, BOOLEAN_TRUE_VALUES

from extractor.oas.document import Document, Node, UnresolvedError, listing, mapping
from extractor.oas.schemas.flatten import joined, named_types
from extractor.values import dataclass

_INTEGER = re.compile(r"[+-]?\d{1,300}")  # "-7"
_NUMBER = re.compile(r"[+-]?(?:\d{1,300}\.?\d{0,300}|\.\d{1,300})(?:[eE][+-]?\d{1,3})?")  # "1.5e3"
_TRUTH = {**dict.fromkeys(BOOLEAN_TRUE_VALUES, True), **dict.fromkeys(BOOLEAN_FALSE_VALUES, False)}


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a place, by its schema; openapi-core asks for ``cast``."""

    document: Document
    schema: Node

    def cast(self, value: Any) -> Any:
        """The value that words are."""
        return _value(self.document, self.schema, value)


def _value(document: Document, schema: Node, value: Any) -> Any:
    plain = plain_schema(document, schema)
    if isinstance(value, dict):
        members, rest = mapping(plain.get("properties")), mapping(plain.get("additionalProperties"))
        return {k: _value(document, mapping(members.get(k, rest)), v) for k, v in value.items()}
    if isinstance(value, list):
        return [_value(document, mapping(plain.get("items")), v) for v in value]
    return _word(document, plain, value) if isinstance(value, str) else value


def _word(document: Document, schema: Node, text: str) -> Any:
    """A text as the first type that it can be, of those that the schema or one of its alternatives names."""
    alternatives = [*listing(schema.get("oneOf")), *listing(schema.get("anyOf"))]
    schemas = [schema, *(plain_schema(document, mapping(a)) for a in alternatives)]
    kinds = [kind for s in schemas for kind in named_types(s)]
    for kind in kinds:
        found = _KINDS.get(kind, _text)(text)
        if found is not None:
            return found
    return text


def plain_schema(document: Document, schema: Node) -> Node:
    """A schema with its parts joined; an empty one where a reference of it leads nowhere."""
    try:
        return joined(document, schema)
    except UnresolvedError:
        return {}


def _integer(text: str) -> int | None:
    return int(text) if _INTEGER.fullmatch(text) else None


def _number(text: str) -> int | float | None:
    if (whole := _integer(text)) is not None:
        return whole
    return float(text) if _NUMBER.fullmatch(text) else None


def _truth(text: str) -> bool | None:
    return _TRUTH.get(text.lower())


def _text(text: str) -> str:
    return text


def _structure(_: str) -> None:
    return None


_KINDS: Mapping[str, Callable[[str], Any]] = {
    "integer": _integer,
    "number": _number,
    "boolean": _truth,
    "array": _structure,
    "object": _structure,
}
