"""What a schema without references describes: null, documented values, alternatives, an object."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.oas.document import Node, listing, mapping
from extractor.oas.schemas.flatten import named_types

_ONLY_CONDITIONS = {"required", "title", "description", "not"}


def allows_null(schema: Node) -> bool:
    """Whether null is among its values."""
    named = schema.get("type")
    null_type = isinstance(named, list) and "null" in named
    return null_type or schema.get("nullable") is True or None in listing(schema.get("enum"))


def is_null(schema: Node) -> bool:
    """Whether null is its only value."""
    return schema.get("type") == "null"


def listed_values(schema: Node) -> list[str | int] | None:
    """The documented values, where all are strings or all are integers; a union of other values has no enum."""
    if "enum" not in schema and "const" not in schema:
        return None
    raw = [schema["const"]] if "const" in schema else listing(schema.get("enum"))
    given = [v for v in raw if v is not None]
    same = {type(v) for v in given} in ({str}, {int})
    fit = set(named_types(schema)) <= {"string", "integer", "number"}
    return list(dict.fromkeys(given)) if same and fit else None


def alternatives(schema: Node) -> list[Node]:
    """The alternatives that are types; those that only tell which members go together are none."""
    if "oneOf" not in schema and "anyOf" not in schema:
        return []
    found = [v for key in ("oneOf", "anyOf") for v in listing(schema.get(key)) if isinstance(v, dict | Mapping)]
    return [] if all(v.keys() <= _ONLY_CONDITIONS for v in found) else found


def is_object(schema: Node) -> bool:
    """Whether it describes members of an object, and nothing else; those of a text or a list say nothing."""
    members = mapping(schema.get("properties")) and set(named_types(schema)) <= {"object"}
    return bool(members) and listed_values(schema) is None and not alternatives(schema)


def guessed_type(schema: Node) -> str:
    """The type of a schema that names none, by the keywords that only one type has."""
    if mapping(schema.get("properties")):
        return "object"
    if "items" in schema or "prefixItems" in schema:
        return "array"
    rest = ("additionalProperties", "unevaluatedProperties", "patternProperties")
    return "object" if any(mapping(schema.get(key)) for key in rest) else ""
