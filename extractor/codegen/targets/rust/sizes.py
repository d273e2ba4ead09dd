"""How many bytes structures take where they stand by value: large ones are boxed, so that stacks bear them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extractor.codegen.model.types import (
    Anything,
    Declaration,
    Enum,
    Kind,
    Named,
    Nullable,
    Object,
    Scalar,
    Type,
    Union,
)

LARGEST = 1_024  # bytes of a structure that stands inside another one by value
# Of 64-bit machines, as the standard library and serde_json have them.
_POINTER, _TEXT, _JSON, _MAP = 8, 24, 32, 72
_SCALARS = {Kind.INTEGER: 8, Kind.NUMBER: 8, Kind.BOOLEAN: 1, Kind.FILE: 96}


def large(declarations: Mapping[str, Declaration], groups: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """The structures that are larger; ``groups`` need each other, those that are needed first."""
    sizes: dict[str, int] = {}
    for group in groups:
        sizes |= {name: _declared(declarations[name], sizes) for name in group}
    return frozenset(name for name, size in sizes.items() if size > LARGEST)


def _declared(declared: Declaration, sizes: Mapping[str, int]) -> int:
    if isinstance(declared, Enum):
        return _TEXT
    assert isinstance(declared, Object)
    return _MAP + sum(_held(f.type, sizes) for f in declared.fields)


def _held(type_: Type, sizes: Mapping[str, int]) -> int:
    """Bytes of a member; what is boxed is a pointer."""
    match type_:
        case Named(name):
            size = sizes.get(name, _POINTER)
            return _POINTER if size > LARGEST else size
        case Nullable(inner):
            return _held(inner, sizes)
        case Scalar(kind):
            return _SCALARS.get(kind, _TEXT)
        case Anything() | Union():
            return _JSON
        case _:
            return _TEXT
