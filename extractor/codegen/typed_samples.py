"""Values made from types alone, with every member of a structure: what generated tests of models read and write."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.codegen.model import Json
from extractor.codegen.types import (
    Anything,
    Declaration,
    Enum,
    Kind,
    ListOf,
    MapOf,
    Named,
    Nullable,
    Scalar,
    Type,
    Union,
)

_SCALARS: dict[Kind, Json] = {
    Kind.STRING: "text",
    Kind.INTEGER: 7,
    Kind.NUMBER: 1.5,
    Kind.BOOLEAN: True,
    Kind.DATETIME: "2024-05-06T07:08:09Z",
    Kind.DATE: "2024-05-06",
    Kind.FILE: "content",
}


class _EndlessError(Exception):
    """A structure that needs itself: no value of it ends."""


def sample(name: str, declarations: Mapping[str, Declaration]) -> dict[str, Json] | None:
    """A value of a structure with all its members; members that lead back to it are left out where they may be.

    None where no value ends.
    """
    try:
        made = _declared(name, declarations, ())
    except _EndlessError:
        return None
    return made if isinstance(made, dict) else None


def _value(type_: Type, declarations: Mapping[str, Declaration], trail: tuple[str, ...]) -> Json:
    match type_:
        case Scalar(kind):
            return _SCALARS[kind]
        case Nullable(inner) | Union((inner, *_)):
            return _value(inner, declarations, trail)
        case ListOf(item):
            return _list(item, declarations, trail)
        case MapOf(value):
            return dict(zip(["key"], _list(value, declarations, trail), strict=False))
        case Named(name):
            return _declared(name, declarations, trail)
        case Anything() | _:
            return {"any": ["value", None]}


def _list(item: Type, declarations: Mapping[str, Declaration], trail: tuple[str, ...]) -> list[Json]:
    try:
        return [_value(item, declarations, trail)]
    except _EndlessError:
        return []


def _declared(name: str, declarations: Mapping[str, Declaration], trail: tuple[str, ...]) -> Json:
    declaration = declarations[name]
    if isinstance(declaration, Enum):
        return declaration.values[0].value
    if name in trail:
        raise _EndlessError
    made: dict[str, Json] = {}
    for field in declaration.fields:
        # Below the structure itself, the members that must be there are enough.
        if trail and not field.required:
            continue
        try:
            made[field.name] = _value(field.type, declarations, (*trail, name))
        except _EndlessError:
            if field.required:
                raise
    return made
