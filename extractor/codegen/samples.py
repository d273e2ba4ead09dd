"""Values that fit a schema: what the document gives as example, else the simplest value within the limits.

Used by generated tests and by the mock server, so a value must hold under validation, not only look right.
"""

from __future__ import annotations

import math
import random
import re
from typing import Any

import rstr

from extractor.codegen.document import Document, Node, UnresolvedError, listing, mapping, text
from extractor.codegen.flatten import joined, named_types
from extractor.codegen.limits import bounds, count, integer, number
from extractor.codegen.model import Json
from extractor.codegen.naming import words

_FORMATS: dict[str, Json] = {
    "date-time": "2024-05-06T07:08:09Z",
    "date": "2024-05-06",
    "time": "07:08:09Z",
    "uuid": "4f1c2d3e-5a6b-4c7d-8e9f-0a1b2c3d4e5f",
    "email": "user@example.com",
    "idn-email": "user@example.com",
    "uri": "https://example.com/path",
    "url": "https://example.com/path",
    "uri-reference": "https://example.com/path",
    "uri-template": "https://example.com/{id}",
    "hostname": "host.example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "Ynl0ZXM=",
    "duration": "PT1H",
}
_LONGEST_PATTERN = 500
_MOST_ITEMS = 20
_MOST_VALUES = 5_000  # in one sample: some documents double them at every level
_MOST_CHARACTERS = 10_000


class Sampler:
    """Makes samples. ``levels`` of nested structures get all their members, those below only the required ones."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._left = 0

    def value(self, schema: Any, name: str, levels: int = 1, trail: tuple[int, ...] = ()) -> Json:
        """A value for a schema; ``name`` of the member gives texts something to tell. Raises ``UnresolvedError``."""
        self._left = self._left - 1 if trail else _MOST_VALUES
        if not isinstance(schema, dict) or len(trail) > 12 or self._left < 0:
            return {} if schema is True or schema == {} or not isinstance(schema, dict) else None
        whole = joined(self._document, schema)
        if (given := _given(whole)) is not None:
            return given
        return self._made(whole, name, levels, (*trail, _identity(schema)))

    def _made(  # noqa: PLR0911 - a row a type
        self, schema: Node, name: str, levels: int, trail: tuple[int, ...]
    ) -> Json:
        variants = [v for k in ("oneOf", "anyOf") for v in listing(schema.get(k)) if isinstance(v, dict)]
        variants = [v for v in variants if v.get("type") != "null"]
        if variants:
            return self._variant(schema, variants, name, levels, trail)
        match _kind(schema):
            case "object":
                return self._object(schema, levels, trail)
            case "array":
                return self._array(schema, name, levels, trail)
            case "integer":
                return integer(schema)
            case "number":
                return number(schema)
            case "boolean":
                return True
            case "string":
                return string(schema, name)
            case "null":
                return None
            case _:
                return name or "value"

    def _variant(self, schema: Node, variants: list[Any], name: str, levels: int, trail: tuple[int, ...]) -> Json:
        base = {k: v for k, v in schema.items() if k not in ("oneOf", "anyOf")}
        return self.value({"allOf": [base, variants[0]]}, name, levels, trail)

    def _object(self, schema: Node, levels: int, trail: tuple[int, ...]) -> Json:
        required = {str(r) for r in listing(schema.get("required"))}
        made: dict[str, Json] = {}
        for key, part in mapping(schema.get("properties")).items():
            if levels <= 0 and key not in required:
                continue
            if trail.count(_identity(part)) > (1 if key in required else 0):
                continue
            try:
                made[str(key)] = self.value(part, str(key), levels - 1, trail)
            except UnresolvedError:
                made[str(key)] = {}
        extra = mapping(schema.get("additionalProperties"))
        if extra and not made:
            made["key"] = self.value(extra, "key", levels - 1, trail)
        return made

    def _array(self, schema: Node, name: str, levels: int, trail: tuple[int, ...]) -> Json:
        least, most = schema.get("minItems", 0), schema.get("maxItems", 1)
        count = min(max(least if isinstance(least, int) else 0, 1), _MOST_ITEMS)
        if most == 0 or trail.count(_identity(mapping(schema.get("items")))) > 0:
            return []
        item = self.value(schema.get("items", {}), name, levels, trail)
        if schema.get("uniqueItems") is True and count > 1:
            return [_varied(item, n) for n in range(count)]
        return [item] * count


def _identity(schema: Any) -> int:
    """Tells structures apart that hold themselves: a reference by its target, the rest by where it stands."""
    reference = mapping(schema).get("$ref")
    return hash(reference) if isinstance(reference, str) else id(schema)


def _given(schema: Node) -> Json:
    """The documented value: constant, example, default or first enum value, where its type fits."""
    if "const" in schema:
        const: Json = schema["const"]
        return const
    values = [v for v in listing(schema.get("enum")) if v is not None]
    candidates = [schema.get("example"), *listing(schema.get("examples")), schema.get("default")]
    for value in candidates:
        if isinstance(value, str | int | float) and (not values or value in values) and holds(schema, value):
            return value
    return values[0] if values else None


def holds(schema: Node, value: Any) -> bool:
    """Whether a scalar fits type, format and limits of a schema, as far as they can be told quickly."""
    kind = _kind(schema)
    if isinstance(value, bool) or kind == "boolean":
        return isinstance(value, bool) and kind in ("boolean", "")
    if isinstance(value, str):
        return kind in ("string", "") and "format" not in schema and _text_holds(schema, value)
    if kind not in ("integer", "number", "") or (kind == "integer" and not isinstance(value, int)):
        return False
    if "multipleOf" in schema or (isinstance(value, float) and not math.isfinite(value)):
        return False
    low, high = bounds(schema, 0)
    return (low is None or value >= low) and (high is None or value <= high)


def _text_holds(schema: Node, value: str) -> bool:
    low, high = count(schema, "minLength", 0), count(schema, "maxLength", math.inf)
    pattern = schema.get("pattern")
    if not low <= len(value) <= high:
        return False
    return not isinstance(pattern, str) or _matches(pattern, value)


def _matches(pattern: str, value: str) -> bool:
    # A pattern of a document may need exponential time; long ones and long values are not tried.
    if len(pattern) > _LONGEST_PATTERN or len(value) > 200 or re.search(r"[*+}][)][*+{]", pattern):
        return False
    try:
        return re.search(pattern, value) is not None
    except re.error:
        return False


def _kind(schema: Node) -> str:
    if kinds := named_types(schema):
        return kinds[0]
    if "properties" in schema or mapping(schema.get("additionalProperties")):
        return "object"
    return "null" if schema.get("type") else "array" if "items" in schema else ""


def string(schema: Node, name: str) -> str:
    """A text within the limits: the documented format or pattern, else the name of the member."""
    named = _FORMATS.get(text(schema.get("format")))
    if isinstance(named, str):
        return named
    low = math.ceil(min(count(schema, "minLength", 0), _MOST_CHARACTERS))
    most = count(schema, "maxLength", math.inf)
    plain = "-".join(w.lower() for w in words(name)) if name.isascii() and name else "text"
    pattern = schema.get("pattern")
    if isinstance(pattern, str):
        return _by_pattern(pattern, low, most, plain)
    repeated = plain if len(plain) >= low else (plain + "-") * (low // (len(plain) + 1) + 1)
    return repeated[: int(min(most, max(low, len(plain))))]


def _by_pattern(pattern: str, low: int, most: float, plain: str) -> str:
    for candidate in (plain, "a", "A1", "1", "a" * max(low, 8), "1" * max(low, 8), "0" * 32):
        if low <= len(candidate) <= most and _matches(pattern, candidate):
            return candidate
    if len(pattern) > _LONGEST_PATTERN:
        return plain
    source = rstr.Rstr(random.Random(0))  # noqa: S311 - the same text each time, nothing secret
    for _ in range(20):
        try:
            made = source.xeger(pattern)
        except (re.error, ValueError, KeyError, OverflowError, RecursionError):
            return plain
        if low <= len(made) <= most:
            return made
    return plain


def _varied(item: Json, number: int) -> Json:
    """Items that must differ."""
    if isinstance(item, str):
        return f"{item}{number}" if number else item
    return item + number if isinstance(item, int) and not isinstance(item, bool) else item
