"""Values: what ``dataclasses.dataclass`` declares, made by msgspec at run time.

A module declares its values as ever, and type checkers see dataclasses:

    @dataclass(frozen=True, slots=True)
    class Boat:
        name: str
        crew: tuple[str, ...] = ()

The class is a ``msgspec.Struct``: made when a module is loaded in a fortieth of the time, and filled in a seventh.
Equality, hash, representation, patterns and frozenness are those of the dataclass, and ``dataclasses.fields``,
``asdict`` and ``replace`` take its values. A class that needs more (``compare=False``, ``init=False``,
a base with methods of its own) is declared with ``dataclasses``.
"""

from __future__ import annotations

from collections import ChainMap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import Field, asdict, dataclass, field, replace
else:
    from msgspec import Struct, StructMeta, field
    from msgspec.structs import asdict as _asdict
    from msgspec.structs import replace as _replace

    OF_EACH_CLASS = ("__dict__", "__weakref__")  # members that Python gives to each class itself

    def dataclass(*, frozen=False, slots=False, eq=True):
        """A decorator that makes a class a Struct of its annotated fields."""

        def made(declared):
            if isinstance(declared, StructMeta):
                return declared  # a value by its base already
            members = {name: member for name, member in vars(declared).items() if name not in OF_EACH_CLASS}
            bases = (Struct, *(base for base in declared.__bases__ if base is not object))
            kind = StructMeta(declared.__name__, bases, members, frozen=frozen, eq=eq, dict=not slots)
            kind.__dataclass_fields__ = DeclaredFields()
            return kind

        return made

    def replace(value, /, **changes):
        """The value with other fields, be it a Struct or one of the few that are dataclasses at run time, too."""
        if type(type(value)) is StructMeta:
            return _replace(value, **changes)
        import dataclasses  # noqa: PLC0415 -- no value of a page is one

        return dataclasses.replace(value, **changes)

    def asdict(value):
        """The fields of a value by name, those of values in it likewise."""
        return {name: _plain(held) for name, held in _asdict(value).items()}

    def _plain(held):
        if isinstance(held, Struct):
            return asdict(held)
        if isinstance(held, dict):
            return {key: _plain(item) for key, item in held.items()}
        return type(held)(map(_plain, held)) if type(held) in {tuple, list} else held


def field_names(kind: type[Any]) -> tuple[str, ...]:
    """The names of the fields of values of a kind, in their order."""
    names: tuple[str, ...] = kind.__match_args__
    return names


class DeclaredFields:
    """What ``dataclasses`` looks for in a class: its fields by name, made when they are asked for."""

    def __get__(self, value: object, kind: Any) -> dict[str, Field[Any]]:
        from dataclasses import field as declared  # noqa: PLC0415 -- few ask
        from dataclasses import fields, make_dataclass  # noqa: PLC0415 -- as above

        types = ChainMap(*(getattr(base, "__annotations__", {}) for base in kind.__mro__))
        names = kind.__struct_fields__
        required = len(names) - len(kind.__struct_defaults__)
        defaults: list[dict[str, Any]] = [{}] * required + [_default(default) for default in kind.__struct_defaults__]
        declarations = [(name, types[name], declared(**default)) for name, default in zip(names, defaults, strict=True)]
        return {each.name: each for each in fields(make_dataclass(kind.__name__, declarations))}


def _default(default: Any) -> dict[str, Any]:
    """The default of a field in the words of ``dataclasses.field``."""
    factory = getattr(default, "factory", None) if type(default).__name__ == "Factory" else None
    return {"default_factory": factory} if factory else {"default": default}


__all__ = ["asdict", "dataclass", "field", "field_names", "replace"]
