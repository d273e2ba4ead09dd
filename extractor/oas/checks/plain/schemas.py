"""Schemas that are plainly right: openapi-spec-validator finds nothing in them, which is told here without loading it.

In: schemas of a document of OpenAPI 3.0 or 3.1; out: the names that a schema refers to where all else in it is plainly
right, None where only the validator can say. It asks the metaschema about every schema and makes a path of every node,
which takes ten times as long:

    {"type": "string", "default": "a"}      plainly right
    {"type": "string", "default": 1}        for the validator, which finds a fault
    {"not": {"type": "string"}}             for the validator, which finds none
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from extractor.lazy_regex import lazy_regex
from extractor.oas.checks.plain.values import Schema, fits_plainly

Judge = Callable[[Schema], bool]  # whether a schema that holds none is right to the validator itself
TYPES = frozenset("string integer number boolean null object array".split())
# A reference whose target and form need no resolver: "#/components/schemas/Node".
_LOCAL = lazy_regex(r"#/components/schemas/([\w.-]+)", re.ASCII)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_name_of_type(value: object) -> bool:
    return isinstance(value, str) and value in TYPES


def _is_type(value: object) -> bool:
    if isinstance(value, list):
        return bool(value) and all(map(_is_type, value)) and _are_names(value)
    return _is_name_of_type(value)


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value)) and len(set(value)) == len(value)


def _are_some_names(value: object) -> bool:
    return bool(value) and _are_names(value)


def _are_distinct(value: object) -> bool:
    """Whether an enum holds texts or whole numbers, none of them twice."""
    plain = isinstance(value, list) and len({type(v) for v in value}) == 1 and type(value[0]) in {str, int}
    return plain and isinstance(value, list) and len(set(value)) == len(value)


def _is_plain_xml(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == {"name"} and _is_text(value["name"])


# Keywords that hold no schema, and what the metaschema of 3.1 takes for them; "pattern" is left to the judge.
_MODERN: Mapping[str, Callable[[object], bool]] = (
    dict.fromkeys(("title", "description", "format", "contentEncoding", "contentMediaType", "pattern"), _is_text)
    | dict.fromkeys(("deprecated", "readOnly", "writeOnly", "uniqueItems"), _is_flag)
    | dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), _is_number)
    | dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"), _is_count)
    | dict.fromkeys(("enum", "examples"), _is_list)
    | {"type": _is_type, "required": _are_names, "xml": _is_plain_xml}
)
# Those of 3.0, whose metaschema is that of draft 4.
_OLD: Mapping[str, Callable[[object], bool]] = {
    **{k: v for k, v in _MODERN.items() if k not in {"contentEncoding", "contentMediaType", "examples"}},
    **dict.fromkeys(("nullable",), _is_flag),
    "type": _is_name_of_type,
    "enum": _are_distinct,
    "required": _are_some_names,
}
_FLAGS_OF_OLD = frozenset({"exclusiveMinimum", "exclusiveMaximum"})  # seldom there: left to the validator
_ANYTHING = frozenset({"const", "example", "default"})
_CHOICES = ("anyOf", "oneOf", "allOf")
_SCHEMAS = frozenset({"$ref", "properties", "items", "additionalProperties", "contentSchema", *_CHOICES})
# "^[0-9A-Za-z\-_]*$": in every dialect of regular expressions
_PATTERN = lazy_regex(r"\^\[(?:0-9|A-Z|a-z|[A-Za-z0-9_@]|\\[-._])+\][*+]\$", re.ASCII)


class PlainSchemas:
    """Tells which schemas of a document are plainly right. ``judge`` says so of one with a pattern, or a default that
    does not plainly fit."""

    def __init__(self, spec: Mapping[str, Any], judge: Judge) -> None:
        old = str(spec.get("openapi")).startswith("3.0")
        self._values = {k: v for k, v in _OLD.items() if k not in _FLAGS_OF_OLD} if old else _MODERN
        self._judge = judge
        self.right = self._plainly_right(spec)

    def is_right(self, schema: object) -> bool:
        """Whether a schema, and all that it refers to, is plainly right."""
        names = self._references(schema)
        return names is not None and names <= self.right

    def _plainly_right(self, spec: Mapping[str, Any]) -> frozenset[str]:
        """The names of the component schemas that are plainly right, as are all that they refer to. One that is only a
        reference may lead back to itself: it is left to the validator."""
        components = spec.get("components")
        schemas = components.get("schemas") if isinstance(components, dict) else None
        if not isinstance(schemas, dict):
            return frozenset()
        found = {name: self._references(schema) for name, schema in schemas.items()}
        right = {name: names for name, names in found.items() if names is not None and "$ref" not in schemas[name]}
        while wrong := [name for name, names in right.items() if not names <= right.keys()]:
            for name in wrong:
                del right[name]
        return frozenset(right)

    def _references(self, schema: object) -> set[str] | None:
        """The names that a schema refers to, where all else in it is plainly right; None where it is not."""
        names: set[str] = set()
        try:
            return names if self._is_right(schema, names) else None
        except RecursionError:
            return None

    def _is_right(self, schema: object, names: set[str]) -> bool:
        """Whether everything in a schema is plainly right; what it refers to is added to ``names``."""
        if type(schema) is not dict:
            return False
        for keyword, value in schema.items():
            if not isinstance(keyword, str):
                return False
            if keyword in self._values:
                if not self._values[keyword](value):
                    return False
            elif keyword in _SCHEMAS:
                if not self._holds_right(keyword, value, names):
                    return False
            elif keyword not in _ANYTHING and not keyword.startswith("x-"):
                return False
        return self._is_right_itself(schema) and ("allOf" not in schema or _is_simple(schema))

    def _is_right_itself(self, schema: Schema) -> bool:
        """Whether a pattern is one, and a default of one value fits its schema, where that holds no other ones."""
        doubtful = "default" in schema and not fits_plainly(schema["default"], schema)
        known = "pattern" not in schema or _PATTERN.fullmatch(schema["pattern"])
        if known and not doubtful:
            return True
        return (
            _SCHEMAS.isdisjoint(schema) and not isinstance(schema.get("default"), dict | list) and self._judge(schema)
        )

    def _holds_right(self, keyword: str, value: Any, names: set[str]) -> bool:
        """Whether the schemas below a keyword are plainly right."""
        if keyword == "$ref":
            found = _LOCAL.fullmatch(value) if isinstance(value, str) else None
            names.update(found.groups() if found else ())
            return found is not None
        if keyword == "properties":
            return type(value) is dict and not any(map(_is_special, value)) and self._are_right(value.values(), names)
        if keyword in _CHOICES:
            return isinstance(value, list) and bool(value) and self._are_right(value, names)
        return (keyword == "additionalProperties" and isinstance(value, bool)) or self._is_right(value, names)

    def _are_right(self, schemas: Iterable[object], names: set[str]) -> bool:
        return all(self._is_right(schema, names) for schema in schemas)


def _is_special(name: object) -> bool:
    """Whether a property's name, as "$ref", means something to the paths of the validator."""
    return not isinstance(name, str) or name.startswith("$")


def _is_simple(schema: Schema) -> bool:
    """Whether the properties of ``allOf``, which the validator gathers, stand in its schemas themselves."""
    return "required" not in schema and all(_SCHEMAS & s.keys() <= {"properties"} for s in schema["allOf"])
