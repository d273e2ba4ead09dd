"""Examples that show types in the place of values: {"id": "string", "size": "integer"}, {"id": string}."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.document import Json

MAX_DEPTH = 100
# A value of each type that JSON Schema and programs name so, which stands for any other.
_STAND_INS: dict[str, Json] = {
    "string": "", "str": "", "uuid": "", "date": "", "datetime": "", "date-time": "", "integer": 0, "int": 0,
    "int32": 0, "int64": 0, "long": 0, "number": 0.5, "float": 0.5, "double": 0.5, "decimal": 0.5,
    "boolean": True, "bool": True, "object": {}, "array": [],
}  # fmt: skip


BARE = "\ue000"  # in front of a type that stands without quotes where a value must


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
    """The value with one of each type in the place of its name; None where not all of it, or no more than one member,
    are names of types."""
    leaves = list(_leaves(value, 0))
    if len(leaves) < 2 or not all(isinstance(leaf, str) and leaf.casefold() in _STAND_INS for leaf in leaves):
        return None
    return _filled(value)


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
    return _STAND_INS[str(value).casefold()]
