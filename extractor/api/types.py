"""Types and values of fields: what a type cell names, and what a description says as keywords of JSON Schema."""

from __future__ import annotations

from typing import Literal

from extractor.document import Json
from extractor.values import dataclass

Kind = Literal["string", "integer", "number", "boolean", "null", "object", "array", "map", "union", "any"]


@dataclass(frozen=True, slots=True)
class TypeExpr:
    """A type expression. ``items`` is an array's item or a map's value; ``name`` an object's documented name;
    ``known`` is false where the words of the page name no type that the dialects know."""

    kind: Kind
    format: str | None = None
    items: TypeExpr | None = None
    name: str | None = None
    options: tuple[TypeExpr, ...] = ()
    bounds: tuple[tuple[str, int], ...] = ()
    known: bool = True
    nullable: bool = False  # whether null may stand for a value of the type

    @property
    def may_be_array(self) -> bool:
        """Whether it is an array, or one of its options is."""
        return self.kind == "array" or any(option.kind == "array" for option in self.options)

    def leaf(self) -> TypeExpr:
        """The innermost item of arrays and maps."""
        inner = self
        while inner.items is not None:
            inner = inner.items
        return inner


@dataclass(frozen=True, slots=True)
class EnumValue:
    """One documented value, in the field's own type, with its description."""

    value: str | int | float | bool | None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a description says of a value, as JSON Schema keywords. ``guesses`` names readings that are guesses."""

    enum: tuple[EnumValue, ...] = ()
    default: tuple[Json, ...] = ()  # empty: none stated; one element: the value
    bounds: tuple[tuple[str, int | float], ...] = ()
    pattern: str | None = None
    format: str | None = None
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    nullable: bool = False
    required: bool | None = None
    answered: bool = False  # it is in every answer, whatever a request may leave out
    tables: tuple[str, ...] = ()  # numbers of tables that the text points to
    guesses: tuple[str, ...] = ()
    problems: tuple[tuple[str, str], ...] = ()  # (diagnostic code, detail)
    fixed: bool = False  # the one value of ``enum`` is the only one that a call has
    joined: bool | None = None  # whether the values of an array travel as one, between commas; None: not said


NO_FACTS = Facts()
