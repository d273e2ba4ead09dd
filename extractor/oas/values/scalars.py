"""Numbers and texts that fit a schema: the simplest within the limits."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from extractor.oas.document import Json, Node, mapping, text
from extractor.oas.schemas.flatten import named_types
from extractor.oas.values.limits import bounds, count, limit
from extractor.oas.values.patterns import by_pattern, matches
from extractor.oas.words import words

FORMATS: dict[str, str] = {
    "date-time": "2024-05-06T07:08:09Z",
    "date": "2024-05-06",
    "time": "07:08:09Z",
    "uuid": "4f1c2d3e-5a6b-4c7d-8e9f-0a1b2c3d4e5f",
    "email": "user@example.com",
    "idn-email": "user@example.com",
    "uri": "https://example.com/path",
    "url": "https://example.com/path",
    "iri": "https://example.com/path",
    "uri-reference": "https://example.com/path",
    "iri-reference": "https://example.com/path",
    "uri-template": "https://example.com/{id}",
    "hostname": "host.example.com",
    "idn-hostname": "host.example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "Ynl0ZXM=",
    "duration": "PT1H",
    "json-pointer": "/path",
    "relative-json-pointer": "0/path",
    "regex": "^[a-z]+$",
}
_MOST_CHARACTERS = 10_000


def kind_of(schema: Node) -> str:
    """The type of a schema, told by its members where it names none; empty where every type fits."""
    if kinds := named_types(schema):
        return kinds[0]
    if "properties" in schema or "required" in schema or mapping(schema.get("additionalProperties")):
        return "object"
    if schema.get("type"):
        return "null"
    return "array" if "items" in schema or "prefixItems" in schema else ""


LARGEST = 1 << 63  # what no integer of 64 bits reaches; few readers know longer ones


def holds(schema: Node, value: Any) -> bool:
    """Whether a scalar fits type, format and limits of a schema, as far as they can be told quickly."""
    kind = kind_of(schema)
    if isinstance(value, bool) or kind == "boolean":
        return isinstance(value, bool) and kind in ("boolean", "")
    if isinstance(value, str):
        return kind in ("string", "") and "format" not in schema and _text_holds(schema, value)
    if kind not in ("integer", "number", "") or (kind == "integer" and not isinstance(value, int)):
        return False
    finite = not isinstance(value, float) or math.isfinite(value)
    if isinstance(value, int) and not -LARGEST <= value < LARGEST:
        return False
    return finite and "multipleOf" not in schema and _within(schema, value)


def _text_holds(schema: Node, value: str) -> bool:
    low, high = count(schema, "minLength", 0), count(schema, "maxLength", math.inf)
    pattern = schema.get("pattern")
    return low <= len(value) <= high and (not isinstance(pattern, str) or matches(pattern, value))


def _within(schema: Node, value: float) -> bool:
    low, high = bounds(schema, 0)
    if (low is not None and value < low) or (high is not None and value > high):
        return False
    below, above = bounds(schema, 1)
    # An exclusive bound is one that a step moves.
    return not ((below != low and value == low) or (above != high and value == high))


def _fits(schema: Node, value: float) -> bool:
    step = limit(schema, "multipleOf")
    if step is not None and step > 0 and not math.isclose(value / step, round(value / step)):
        return False
    return _within(schema, value)


def integer(schema: Node) -> int:
    """An integer within the limits: 1 where they allow it."""
    candidates = (v for v in _candidates(schema, 1.0, 1) if float(v).is_integer())
    return int(next((v for v in candidates if _fits(schema, v)), 1))


def number(schema: Node) -> float:
    """A number within the limits: 1.5 where they allow it."""
    return next((v for v in _candidates(schema, 1.5, 0.5) if _fits(schema, v)), 1.5)


def _candidates(schema: Node, plain: float, least_step: float) -> Iterator[float]:
    low, high = bounds(schema, 0)
    step = limit(schema, "multipleOf")
    if step is None or step <= 0:
        step = least_step
        yield plain
    for edge in (1.0, low, high, 0.0):
        if edge is not None and abs(edge) < 1e300:
            near = math.ceil(edge / step) if edge != high else math.floor(edge / step)
            # Whole numbers beyond 2**53 are not told apart by a product of floats.
            yield from (n if step == 1 else n * step for n in (near, near + 1, near - 1))
    if low is not None and high is not None:
        yield (low + high) / 2
    yield from (edge for edge in (low, high) if edge is not None)


def string(schema: Node, name: str) -> str:
    """A text within the limits: the documented format or pattern, else the name of the member."""
    low = math.ceil(min(count(schema, "minLength", 0), _MOST_CHARACTERS))
    most = count(schema, "maxLength", math.inf)
    pattern = schema.get("pattern")
    named = FORMATS.get(text(schema.get("format")))
    if named and (not isinstance(pattern, str) or matches(pattern, named)):
        return named if low <= len(named) <= most else _resized(named, text(schema["format"]), low)
    plain = "-".join(w.lower() for w in words(name)) if name.isascii() and name else "text"
    if isinstance(pattern, str):
        return _matching(pattern, low, most, plain)
    return _filled(plain, low, most)


def _resized(value: str, form: str, low: int) -> str:
    """A text of a format that asks for more characters than usual, where the format has a place for them."""
    missing = low - len(value)
    if missing <= 0:
        return value
    if form == "byte":
        return "Ynl0" * math.ceil(low / 4)
    return "u" * missing + value if form.endswith("email") else value + "h" * missing


def _filled(plain: str, low: int, most: float) -> str:
    repeated = plain if len(plain) >= low else (plain + "-") * (low // (len(plain) + 1) + 1)
    return repeated[: int(min(most, max(low, len(plain))))]


def _matching(pattern: str, low: int, most: float, plain: str) -> str:
    for candidate in (plain, "a", "A1", "1", "a" * max(low, 8), "1" * max(low, 8), "0" * 32):
        if low <= len(candidate) <= most and matches(pattern, candidate):
            return candidate
    made = by_pattern(pattern, low, most)
    return _filled(plain, low, most) if made is None else made


def others(value: Json, count: int) -> Iterator[Json]:
    """Values near a value, each different from it, for lists whose items must differ."""
    match value:
        case bool():
            yield not value
        case int() | float():
            yield from (value + n for n in range(1, count + 1))
            yield from (value - n for n in range(1, count + 1))
        case str():
            yield from (f"{value}{n}" for n in range(1, count + 1))
            yield from (value[: -len(str(n))] + str(n) for n in range(count + 1) if len(value) >= len(str(n)))
            yield from (value[:-1] + chr(ord("a") + n) for n in range(26) if value)
        case dict():
            for key, part in value.items():
                yield from ({**value, key: other} for other in others(part, count))
        case list():
            for index, part in enumerate(value):
                yield from ([*value[:index], other, *value[index + 1 :]] for other in others(part, count))
