"""Values made from types alone, with every member of a structure: what generated tests of models read and write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extractor.codegen.model.types import (
    Anything,
    Declaration,
    Enum,
    Kind,
    ListOf,
    MapOf,
    Named,
    Nullable,
    Object,
    Scalar,
    Type,
    Union,
)
from extractor.oas.document import Json

_SCALARS: dict[Kind, Json] = {
    Kind.STRING: "text",
    Kind.INTEGER: 7,
    Kind.NUMBER: 1.5,
    Kind.BOOLEAN: True,
    Kind.DATETIME: "2024-05-06T07:08:09Z",
    Kind.DATE: "2024-05-06",
    Kind.FILE: "content",
}


_MOST = 2_000  # structures in one sample: some documents double them at every level


class _EndlessError(Exception):
    """A structure that needs itself: no value of it ends, or none of bearable size."""


def sample(name: str, declarations: Mapping[str, Declaration]) -> dict[str, Json] | None:
    """A value of a structure with all its members; members that lead back to it are left out where they may be.

    None where no value ends.
    """
    return Maker(declarations).sample(name)


class Maker:
    """Makes samples of the structures of a package; what is inside several of them is made once."""

    def __init__(self, declarations: Mapping[str, Declaration]) -> None:
        self._declarations = declarations
        self._left = _MOST
        self._cut = 0  # how often a value had no end
        self._inner: dict[str, tuple[Json, int]] = {}  # values below others, with the structures in them

    def sample(self, name: str) -> dict[str, Json] | None:
        """As the function of this name."""
        self._left = _MOST
        try:
            made = self._declared(name, ())
        except _EndlessError:
            return None
        return made if isinstance(made, dict) else None

    def _value(self, type_: Type, trail: tuple[str, ...]) -> Json:
        match type_:
            case Scalar(kind):
                return _SCALARS[kind]
            case Nullable(inner):
                return next(iter(self._ending([inner], trail)), None)
            case Union(variants):
                return self._first(variants, trail)
            case ListOf(item):
                return self._ending([item], trail)
            case MapOf(value):
                return dict(zip(["key"], self._ending([value], trail), strict=False))
            case Named(name):
                return self._declared(name, trail)
            case Anything() | _:
                return {"any": ["value", None]}

    def _ending(self, types: Iterable[Type], trail: tuple[str, ...]) -> list[Json]:
        """The value of the first type that has one that ends; nothing where none has."""
        for type_ in types:
            try:
                return [self._value(type_, trail)]
            except _EndlessError:
                continue
        return []

    def _first(self, variants: Iterable[Type], trail: tuple[str, ...]) -> Json:
        if found := self._ending(variants, trail):
            return found[0]
        raise _EndlessError

    def _declared(self, name: str, trail: tuple[str, ...]) -> Json:
        """A value of a declaration. ``trail`` holds the structures around it."""
        declaration = self._declarations[name]
        if isinstance(declaration, Enum):
            return declaration.values[0].value
        known, size = self._inner.get(name, (None, 1)) if trail else (None, 1)
        self._left -= size
        if name in trail or self._left < 0:
            self._cut += 1
            raise _EndlessError
        if known is not None:
            return known
        before = self._left, self._cut
        made = self._members(declaration, trail)
        if trail and self._cut == before[1]:  # the structures around it had no part in it
            self._inner[name] = (made, before[0] - self._left + 1)
        return made

    def _members(self, declaration: Object, trail: tuple[str, ...]) -> dict[str, Json]:
        made: dict[str, Json] = {}
        for field in declaration.fields:
            # Below the structure itself, the members that must be there are enough.
            if trail and not field.required:
                continue
            found = self._ending([field.type], (*trail, declaration.name))
            if found:
                made[field.name] = found[0]
            elif field.required:
                raise _EndlessError
        return made
