"""Types that know no language: what a schema means to code."""

from __future__ import annotations

from dataclasses import dataclass
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
    """One of several types; never holds a union or a nullable type itself."""

    variants: tuple[Type, ...]


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
            return union([without_files(v) for v in variants])
        case _:
            return type_


def union(types: list[Type]) -> Type:
    """One type for several: flat, without repetition, null outside; nothing at all is anything."""
    flat: dict[Type, None] = {}
    null = False
    for type_ in types:
        null |= isinstance(type_, Nullable)
        bare = strip_null(type_)
        for variant in bare.variants if isinstance(bare, Union) else (bare,):
            flat[variant] = None
    if not flat or any(isinstance(t, Anything) for t in flat):
        return Anything()
    variants = tuple(flat)
    made: Type = variants[0] if len(variants) == 1 else Union(variants)
    return nullable(made) if null else made
