"""Values that fit a schema: what the document gives as example, else the simplest value within the limits.

Used by generated tests and by the mock server, so a value must hold under validation, not only look right.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from enum import Enum
from itertools import chain
from typing import Any

from extractor.oas.document import Document, Json, Node, UnresolvedError, listing, mapping, text
from extractor.oas.schemas.flatten import component, joined
from extractor.oas.values.limits import count
from extractor.oas.values.patterns import matches
from extractor.oas.values.scalars import holds, integer, kind_of, number, others, string
from extractor.oas.values.validity import Validity

_DEEPEST = 24
_MOST_ITEMS = 200
_MOST_EXTRA = 50
_MOST_STEPS = 20_000
_LARGEST = 200_000  # characters of the items of an array
_NOTHING = object()
Trail = tuple[object, ...]


class Documented(Enum):
    """Which documented examples a sample takes up."""

    SCALARS = "texts and numbers that fit at a glance"
    VALID = "every value that is valid under its schema"
    NONE = "none: all is made from the schema"


class Sampler:
    """Makes samples. ``levels`` of nested structures get all their members, those below only the required ones.

    ``hidden`` names members that stay out: ``writeOnly`` for responses, ``readOnly`` for requests.
    """

    def __init__(
        self,
        document: Document,
        validity: Validity | None = None,
        documented: Documented = Documented.SCALARS,
        hidden: str = "",
    ) -> None:
        self._document = document
        self._validity = validity or Validity(document)
        self._documented = documented
        self._hidden = hidden
        self._annotates = not str(document.root.get("openapi", "")).startswith("3.0")
        self._left = _MOST_STEPS

    def value(self, schema: Any, name: str, levels: int = 1, trail: Trail = ()) -> Json:
        """A value for a schema; ``name`` of the member gives texts something to tell. Raises ``UnresolvedError``."""
        self._left = _MOST_STEPS if not trail else self._left - 1
        if not isinstance(schema, dict) or len(trail) > _DEEPEST or self._left < 0:
            return {} if schema is True or schema == {} or not isinstance(schema, dict) else None
        whole = joined(self._document, schema)
        if (given := self._given(whole)) is not _NOTHING:
            return given  # type: ignore[return-value] # the sentinel is left out
        return self._made(whole, name, levels if self._left else 0, (*trail, _identity(schema)))

    def _given(self, schema: Node) -> object:
        """The documented value: constant, example, default or first enum value, where its type fits."""
        if "const" in schema:
            return schema["const"]
        enum = listing(schema.get("enum"))
        values = [v for v in enum if v is not None]
        for value in self._examples(schema):
            if not values or value in values:
                return value
        return values[0] if values else None if enum else _NOTHING

    def _examples(self, schema: Node) -> Iterator[Json]:
        if self._documented is Documented.NONE:
            return
        if _SHOWN.isdisjoint(schema):
            return
        shown = [schema[k] for k in ("example", "default") if k in schema]
        for value in (*shown[:1], *listing(schema.get("examples")), *shown[1:]):
            if self._documented is Documented.SCALARS:
                if isinstance(value, str | int | float) and holds(schema, value):
                    yield value
            elif value is not None and self._validity.holds(schema, value):
                yield value

    def _made(  # noqa: PLR0911 - a row a type
        self, schema: Node, name: str, levels: int, trail: Trail
    ) -> Json:
        for key in ("oneOf", "anyOf"):
            # Null only where there is nothing else: it shows least.
            given = (v for v in listing(schema.get(key)) if isinstance(v, dict))
            variants = sorted(given, key=lambda v: v.get("type") == "null")
            if variants:
                base = {k: v for k, v in schema.items() if k != key}
                parts: list[Node] = [{"allOf": [base, v]} for v in variants]
                return self._variant(schema, parts, name, levels, trail or (key,))
        match kind_of(schema):
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
                return string(schema, name) if schema.keys() & {"pattern", "format", "minLength"} else name or "value"

    def _variant(self, schema: Node, parts: list[Node], name: str, levels: int, trail: Trail) -> Json:
        """The first alternative whose value is valid: ``oneOf`` refuses values that two alternatives accept."""
        made: list[Json] = []
        for depth in dict.fromkeys((levels, 0)):
            for part in parts:
                value = self._discriminated(self.value(part, name, depth, trail), schema, part["allOf"][1])
                if self._validity.holds(schema, value):
                    return value
                made.append(value)
        return made[0]

    def _discriminated(self, value: Json, schema: Node, variant: Node) -> Json:
        """The value with the name of its alternative, where the schema has a member for that."""
        discriminator = mapping(schema.get("discriminator"))
        member, reference = text(discriminator.get("propertyName")), text(variant.get("$ref"))
        if not member or not reference or not isinstance(value, dict):
            return value
        names = (k for k, v in mapping(discriminator.get("mapping")).items() if v in (reference, component(variant)))
        named = {**value, member: next(chain(names, [component(variant) or ""]))}
        return named if self._validity.holds(variant, named) else value

    def _object(self, schema: Node, levels: int, trail: Trail) -> Json:
        parts = mapping(schema.get("properties"))
        required = self._required(schema)
        made: dict[str, Json] = {}
        for key, part in parts.items():
            if self._stays_out(part, key in required):
                continue
            met = trail.count(_identity(part))
            if (levels > 0 and not met) or (key in required and met < 2):
                made[str(key)] = self._member(part, str(key), levels, trail)
        for key in required:
            if key not in parts:
                made[key] = self._member(_extra_schema(schema, key), key, levels, trail)
        self._fill(schema, made, levels, trail)
        most = count(schema, "maxProperties", math.inf)
        for key in [k for k in reversed(made) if k not in required]:
            if len(made) > most:
                del made[key]
        return made

    def _required(self, schema: Node) -> dict[str, None]:
        names = {str(r): None for r in listing(schema.get("required"))}
        for key, needed in mapping(schema.get("dependentRequired")).items():
            if key in names or key in mapping(schema.get("properties")):
                names.update((str(n), None) for n in listing(needed))
        return names

    def _stays_out(self, part: Any, required: bool) -> bool:
        """Members of the other direction. In OpenAPI 3.1, a required one is only annotated."""
        return bool(self._hidden) and mapping(part).get(self._hidden) is True and not (required and self._annotates)

    def _member(self, part: Any, key: str, levels: int, trail: Trail) -> Json:
        try:
            if trail.count(_identity(part)) and (mapping(part).get("nullable") or _allows_null(part)):
                return None
            return self.value(part, key, levels - 1, trail)
        except UnresolvedError:
            return {}

    def _fill(self, schema: Node, made: dict[str, Json], levels: int, trail: Trail) -> None:
        """Further members where the schema asks for a number of them, or has no named ones."""
        extra = mapping(schema.get("additionalProperties"))
        least = math.ceil(min(count(schema, "minProperties", 0), _MOST_EXTRA))
        wanted = max(least, 1 if extra and not made else 0)
        names = schema.get("propertyNames")
        patterns = list(mapping(schema.get("patternProperties")))
        base = string({"pattern": patterns[0]}, "key") if patterns and not extra else "key"
        base = string(names, "key") if isinstance(names, dict) else base
        for key in chain((base,), others(base, 2 * wanted)):
            if len(made) >= wanted:
                return
            if not isinstance(names, dict) or self._validity.holds(names, key):
                made.setdefault(str(key), self._member(_extra_schema(schema, str(key)), str(key), levels, trail))

    def _array(self, schema: Node, name: str, levels: int, trail: Trail) -> Json:
        first = [self._member(part, name, levels + 1, trail) for part in listing(schema.get("prefixItems"))]
        least, most = count(schema, "minItems", 0), count(schema, "maxItems", _MOST_ITEMS)
        wanted = math.ceil(min(max(least, 1), _MOST_ITEMS))
        items = schema.get("items", schema.get("contains", {}))
        if most == 0 or items is False or len(first) >= wanted:
            return list(first)
        if trail.count(_identity(mapping(items))) > (1 if least else 0):
            return list(first)
        unique = schema.get("uniqueItems") is True and wanted > 1
        # Objects without members cannot differ.
        item = self._member(items, name, max(levels + 1, 2 if unique else 0), trail)
        if unique:
            return self._distinct(schema, [*first], item, wanted)
        room = max(1, _LARGEST // max(1, len(json.dumps(item))))
        return [*first, *[item] * min(wanted - len(first), room)]

    def _distinct(self, schema: Node, made: list[Json], item: Json, wanted: int) -> list[Json]:
        items = schema.get("items", {})
        enum = listing(joined(self._document, items).get("enum")) if isinstance(items, dict) else []
        for candidate in chain((item,), enum, others(item, wanted)):
            if len(made) >= wanted:
                break
            if candidate not in made and (candidate is item or self._validity.holds(items, candidate)):
                made.append(candidate)
        return made


_SHOWN = {"example", "examples", "default"}


def _identity(schema: Any) -> object:
    """Tells structures apart that hold themselves: a reference by its target, the rest by where it stands."""
    node = mapping(schema)
    if isinstance(node.get("$ref"), str):
        return node["$ref"]
    if "allOf" not in node:
        return id(schema)
    inside = tuple(i for part in listing(node.get("allOf")) if isinstance(i := _identity(part), str | tuple))
    return inside or id(schema)


def _allows_null(schema: Any) -> bool:
    node = mapping(schema)
    variants = [*listing(node.get("oneOf")), *listing(node.get("anyOf"))]
    return "null" in listing(node.get("type")) or any(mapping(v).get("type") == "null" for v in variants)


def _extra_schema(schema: Node, key: str) -> Any:
    """What holds for a member that ``properties`` does not name."""
    for pattern, part in mapping(schema.get("patternProperties")).items():
        if matches(str(pattern), key):
            return part
    extra = schema.get("additionalProperties", {})
    return extra if isinstance(extra, dict) and extra else {"type": "string"}
