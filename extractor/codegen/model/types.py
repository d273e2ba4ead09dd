"""Types that know no language: what a schema means to code."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """Scalars of the code model; ``FILE`` is content that is sent or received as bytes."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATETIME = "datetime"
    DATE = "date"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value without parts."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to a declaration, by its name in ``Package.declarations``."""

    name: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """An array."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object whose names are data."""

    value: Type


@dataclass(frozen=True, slots=True)
class Union:
    """One of several types; never holds a union or a nullable type itself.

    ``name`` is that of the component (then it is ``declared``), else made of its place. ``tag`` is the member that
    tells the variants apart, where the document says so; ``mapping`` are its values with the declarations they mean.
    Names make no difference: unions of the same types are one.
    """

    variants: tuple[Type, ...]
    name: str = field(default="", compare=False)
    declared: bool = field(default=False, compare=False)
    tag: str = ""
    mapping: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Nullable:
    """The type, or null."""

    inner: Type


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value: the schema says no more."""


Type = Scalar | Named | ListOf | MapOf | Union | Nullable | Anything


@dataclass(frozen=True, slots=True)
class Field:
    """A member of an object. ``name`` is the one on the wire; ``notes`` are limits and defaults in words."""

    name: str
    type: Type
    required: bool = False
    description: str = ""
    notes: tuple[str, ...] = ()
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False


@dataclass(frozen=True, slots=True)
class Object:
    """A structure. ``additional`` is the type of members that are not listed, where the schema tells it."""

    name: str
    fields: tuple[Field, ...]
    description: str = ""
    additional: Type | None = None


@dataclass(frozen=True, slots=True)
class EnumValue:
    """A documented value and what it means."""

    value: str | int
    description: str = ""


@dataclass(frozen=True, slots=True)
class Enum:
    """Documented values of a string or an integer; services add values, so every target keeps it open."""

    name: str
    kind: Kind
    values: tuple[EnumValue, ...]
    description: str = ""


Declaration = Object | Enum


def strip_null(type_: Type) -> Type:
    """The type without its null."""
    return type_.inner if isinstance(type_, Nullable) else type_


def nullable(type_: Type) -> Type:
    """The type or null; anything holds null already."""
    return type_ if isinstance(type_, Nullable | Anything) else Nullable(type_)


def without_files(type_: Type) -> Type:
    """The type with texts in place of files, for what travels as text: JSON, a query, a header. Declarations that it
    names stay as they are."""
    match type_:
        case Scalar(Kind.FILE):
            return Scalar(Kind.STRING)
        case ListOf(item):
            return ListOf(without_files(item))
        case MapOf(value):
            return MapOf(without_files(value))
        case Nullable(inner):
            return Nullable(without_files(inner))
        case Union(variants):
            plain = tuple(map(without_files, variants))
            return type_ if plain == variants else union(list(plain))
        case _:
            return type_


def union(types: list[Type]) -> Type:
    """One type for several: flat, without repetition, null outside; nothing at all is anything."""
    flat: dict[Type, None] = {}
    inner: dict[Union, None] = {}
    null = False
    for type_ in types:
        null |= isinstance(type_, Nullable)
        bare = strip_null(type_)
        if isinstance(bare, Union):
            inner[bare] = None
        for variant in bare.variants if isinstance(bare, Union) else (bare,):
            flat[variant] = None
    if not flat or any(isinstance(t, Anything) for t in flat):
        return Anything()
    made = _one(tuple(flat), tuple(inner))
    return nullable(made) if null else made


def _one(variants: tuple[Type, ...], inner: tuple[Union, ...]) -> Type:
    """The type of these variants: a union that has all of them is kept, tags of several that agree are put together."""
    if len(variants) == 1:
        return variants[0]
    if whole := next((u for u in inner if u.variants == variants), None):
        return whole
    tags = {u.tag for u in inner if u.tag}
    mapping = tuple(dict.fromkeys(pair for u in inner for pair in u.mapping))
    return Union(variants, tag=tags.pop(), mapping=mapping) if len(tags) == 1 else Union(variants)
