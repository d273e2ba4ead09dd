"""A JSON Schema in the attributes of a component as facts: its keywords say what a description would."""

from __future__ import annotations

import json

from extractor.api import EnumValue, Facts
from extractor.document import Json
from extractor.values import replace

BOUNDS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
)


def with_schema(facts: Facts, text: str) -> Facts:
    """The facts, with those of a schema where they say nothing; as they are where the text is no schema."""
    try:
        schema: Json = json.loads(text) if text else None
    except ValueError:
        return facts
    if not isinstance(schema, dict):
        return facts
    enum, format_, pattern = schema.get("enum"), schema.get("format"), schema.get("pattern")
    listed = enum if isinstance(enum, list) else []
    values = tuple(EnumValue(v) for v in listed if v is None or isinstance(v, str | int | float))
    bounds = tuple((k, v) for k in BOUNDS if isinstance(v := schema.get(k), int | float) and not isinstance(v, bool))
    return replace(
        facts,
        enum=facts.enum or values,
        default=facts.default or ((schema["default"],) if "default" in schema else ()),
        bounds=facts.bounds or bounds,
        format=facts.format or (format_ if isinstance(format_, str) else None),
        pattern=facts.pattern or (pattern if isinstance(pattern, str) else None),
        deprecated=facts.deprecated or schema.get("deprecated") is True,
        read_only=facts.read_only or schema.get("readOnly") is True,
        write_only=facts.write_only or schema.get("writeOnly") is True,
    )
