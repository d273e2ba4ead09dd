"""Two schemas side by side, and how both were come by."""

from __future__ import annotations

from extractor.diff.model import Direction
from extractor.diff.schemas.view import Place, Schemas, View
from extractor.oas.schemas.inferred import INFERRED
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Sides:
    """The schemas of both documents."""

    old: Schemas
    new: Schemas


@dataclass(frozen=True, slots=True)
class Pair:
    """Two views of one value. ``loose`` says that the value travels as text, so that 1 and "1" are alike."""

    sides: Sides
    old: View
    new: View
    direction: Direction
    loose: bool = False

    def old_view(self, place: Place) -> View:
        """A place of the old document."""
        return self.sides.old.view(place)

    def new_view(self, place: Place) -> View:
        """A place of the new document."""
        return self.sides.new.view(place)

    @property
    def is_inferred(self) -> bool:
        """Whether one of them was read from examples."""
        return INFERRED in self.old.words or INFERRED in self.new.words

    @property
    def hidden(self) -> str:
        """The flag of fields that do not travel this way."""
        return {Direction.REQUEST: "readOnly", Direction.RESPONSE: "writeOnly"}.get(self.direction, "")
