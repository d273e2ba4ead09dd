"""Examples that show types in the place of values: {"id": "string", "size": "integer"}, {"id": string}; a JSON Schema;
and members that stand for any: {"field": "value"}."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.document import Json
from extractor.lazy_regex import lazy_regex

MAX_DEPTH = 100
SHARE = 0.6  # of the members of a shape are names of types
_ANY = frozenset({"field", "key", "param", "parameter", "property", "attribute"})  # names of members of "value"
_OF_SCHEMA = frozenset({"type", "$ref", "properties", "items", "enum", "oneOf", "anyOf", "allOf"})
# A value of each type that JSON Schema and programs name so, which stands for any other.
_STAND_INS: dict[str, Json] = {
    "string": "", "str": "", "uuid": "", "date": "", "datetime": "", "date-time": "", "integer": 0, "int": 0,
    "int32": 0, "int64": 0, "uint": 0, "uint32": 0, "uint64": 0, "long": 0, "number": 0.5, "float": 0.5,
    "float32": 0.5, "float64": 0.5, "double": 0.5, "decimal": 0.5, "boolean": True, "bool": True, "object": {},
    "array": [],
}  # fmt: skip
_BRACKETED = lazy_regex(r"<[\w -]{2,40}>")  # "<int64>", "<peer id>"
BARE = "\ue000"  # in front of a type that stands without quotes where a value must
# What a JSON Schema of an object, and of an array, may say besides and still be one of an example.
_OBJECT = frozenset({"type", "properties", "required", "title", "description", "$schema", "$id", "id",
                     "additionalProperties", "definitions", "$defs", "example", "examples"})  # fmt: skip
_ARRAY = frozenset({"type", "items", "title", "description", "$schema", "$id", "id", "minItems", "maxItems"})


def bare_type(word: str) -> str:
    """The text that stands for a type without quotes; "" for other words."""
    return BARE + word if word.casefold() in _STAND_INS else ""


def with_stand_ins(value: Json) -> Json:
    """The value with one of each type in the place of those without quotes."""
    if isinstance(value, dict):
        return {name: with_stand_ins(member) for name, member in value.items()}
    if isinstance(value, list):
        return [with_stand_ins(item) for item in value]
    typed = isinstance(value, str) and value.startswith(BARE)
    return _STAND_INS.get(str(value)[1:].casefold(), value) if typed else value


def as_shape(value: Json) -> Json | None:
    """The value with one of each type in the place of its name, in brackets or not ("<int64>"); None where no more than
    one member, or the lesser part of texts alone, are names of types. Other texts stand for values of any type."""
    leaves = list(_leaves(value, 0))
    if leaves and all(isinstance(leaf, str) and _BRACKETED.fullmatch(leaf) for leaf in leaves):
        named = [_bare(leaf) in _STAND_INS for leaf in leaves]
        return _filled(value) if any(named) else None  # others stand for values of any type: "<duration>"
    typed = sum(isinstance(leaf, str) and leaf.casefold() in _STAND_INS for leaf in leaves)
    told = typed > 1 and typed >= SHARE * len(leaves)
    return _filled(value) if told and all(isinstance(leaf, str) for leaf in leaves) else None


def _leaves(value: Json, depth: int) -> Iterator[Json]:
    if depth > MAX_DEPTH:
        yield None
    elif isinstance(value, dict | list):
        for member in value.values() if isinstance(value, dict) else value:
            yield from _leaves(member, depth + 1)
    else:
        yield value


def _filled(value: Json) -> Json:
    if isinstance(value, dict):
        return {name: _filled(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_filled(item) for item in value]
    return _STAND_INS.get(_bare(value))


def _bare(leaf: Json) -> str:
    return str(leaf).strip("<>").casefold()


def from_schema(value: Json) -> Json | None:
    """A value with one of each type that a JSON Schema names; None where the value is none."""
    if not isinstance(value, dict):
        return None
    members = value.get("properties")
    objects = isinstance(members, dict) and value.get("type", "object") == "object" and value.keys() <= _OBJECT
    told = isinstance(members, dict) and bool(members) and all(_tells_type(m) for m in members.values())
    listed = value.get("type") == "array" and isinstance(value.get("items"), dict) and value.keys() <= _ARRAY
    declared = "json-schema.org" in str(value.get("$schema", "")) and value.get("type") in {"array", "object"}
    return value_of(value) if declared or listed or (objects and told) else None


def value_of(schema: Json) -> Json:
    """A value with one of each type of a JSON Schema; None where it names no type."""
    return _of_schema(schema, 0)


def _tells_type(member: Json) -> bool:
    return isinstance(member, dict) and not _OF_SCHEMA.isdisjoint(member)


def _of_schema(node: Json, depth: int) -> Json:
    if not isinstance(node, dict) or depth > MAX_DEPTH:
        return None
    kind = node.get("type")
    members, items, values = node.get("properties"), node.get("items"), node.get("enum")
    if isinstance(members, dict):
        return {name: _of_schema(member, depth + 1) for name, member in members.items()}
    if kind == "array" or items is not None:
        return [_of_schema(items, depth + 1)] if isinstance(items, dict) else []
    if isinstance(values, list) and values:
        return values[0] if isinstance(values[0], str | int | float | bool) else None
    return _STAND_INS.get(kind) if isinstance(kind, str) else None


def without_any(value: Json) -> Json:
    """The value without members such as ``"field": "value"``, which stand for any."""
    if isinstance(value, dict):
        return {n: without_any(m) for n, m in value.items() if not (m == "value" and n.casefold() in _ANY)}
    return [without_any(item) for item in value] if isinstance(value, list) else value
