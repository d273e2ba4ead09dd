"""The values of a comparison."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from extractor.document import Origin
from extractor.values import dataclass

Values = tuple[tuple[str, Any], ...]


class Level(StrEnum):
    """What a change means to a caller; ordered from harmless to grave."""

    DOCUMENTATION = "documentation"
    NON_BREAKING = "non-breaking"
    BREAKING = "breaking"

    @property
    def rank(self) -> int:
        """0 for documentation, 1 for non-breaking, 2 for breaking."""
        return list(Level).index(self)


class Direction(StrEnum):
    """Which way the changed value travels: what one side may now send, the other must now take."""

    REQUEST = "request"
    RESPONSE = "response"
    NONE = "none"


class Cause(StrEnum):
    """Why two builds differ in a place."""

    PAGE = "page"
    PAGE_DELETED = "page-deleted"
    PAGE_ADDED = "page-added"
    EXTRACTOR = "extractor"
    CORRECTION = "correction"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Found:
    """A difference as a check sees it. ``kind`` is a rule's id without its direction; a pointer is None where the
    document of that side has no such place."""

    kind: str
    old: str | None
    new: str | None
    values: Values = ()
    where: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between two documents.

    ``operations`` are all it reaches, as ``GET /pets``, in the order of the documents; a change of a shared schema is
    one change that reaches many. ``where`` names the place within them. ``origins_old`` and ``origins_new`` are the
    cells that the two sides were read from, where source maps were given.
    """

    rule: str
    level: Level
    direction: Direction
    operations: tuple[str, ...]
    where: str
    pointer_old: str | None
    pointer_new: str | None
    values: Values = ()
    cause: Cause = Cause.UNKNOWN
    origins_old: tuple[Origin, ...] = ()
    origins_new: tuple[Origin, ...] = ()

    @property
    def operation(self) -> str:
        """The first operation that the change reaches; empty where it reaches none."""
        return self.operations[0] if self.operations else ""
