"""Fields, the structures that hold them, and parameters."""

from __future__ import annotations

from typing import Literal

from extractor.api.types import NO_FACTS, Facts, TypeExpr
from extractor.document import Json, Origin
from extractor.values import dataclass

Location = Literal["path", "query", "header", "cookie"]
ObjectKey = tuple[str, str, int]  # file, element ("table 3"), nesting inside the element (0: the element itself)


@dataclass(frozen=True, slots=True)
class Columns:
    """Header texts of a parameter table by role, so that evidence can name the column."""

    headers: tuple[tuple[str, str], ...] = ()

    def header(self, role: str) -> str | None:
        """The header text of the column with this role."""
        return next((text for r, text in self.headers if r == role), None)


@dataclass(frozen=True, slots=True)
class Field:
    """A row of a parameter table. ``object`` is the key of the structure it holds, where it holds one."""

    name: str
    type: TypeExpr
    origin: Origin
    columns: Columns
    description: str = ""
    brief: str | None = None  # the description without what became keywords; None where that is all of it
    required: bool | None = None
    facts: Facts = NO_FACTS
    object: ObjectKey | None = None
    alternatives: tuple[ObjectKey, ...] = ()  # further structures that it may hold, by what another field says
    combined: bool = False  # it holds all of its structures at once, not one of them
    shown_type: str = ""
    extra: tuple[Origin, ...] = ()  # further rows that speak of the same field
    links: tuple[str, ...] = ()  # link targets of the row that lead to no table of its own page
    shown: tuple[Json, ...] = ()  # values of a field that only examples have
    sample: tuple[tuple[Json, Origin], ...] = ()  # what examples show of one whose row leaves its type open


@dataclass(frozen=True, slots=True)
class Object:
    """A documented structure. ``name`` is the documented one, or empty for the root of a body; ``shown`` are fields
    that only examples have; ``attributes`` names those that are attributes where it is shown in XML."""

    key: ObjectKey
    name: str
    fields: tuple[Field, ...]
    origin: Origin
    shown: tuple[Field, ...] = ()
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """A path, query, header or cookie parameter."""

    location: Location
    field: Field
