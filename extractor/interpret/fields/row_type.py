"""The type that a row states in its cell for it, with what else that cell says.

Integer                      the type
String (optional)            the type, and a note
Integer, at most 50          the type, and what is behind it
"open" or "closed"           values in the place of a type
"""

from __future__ import annotations

from collections.abc import Mapping

from extractor.api import Columns, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.dialects.type_grammar import UNKNOWN, parse_type, parse_type_prefix
from extractor.document import Cell, Line, Origin
from extractor.interpret.describe import describe, says_something
from extractor.interpret.fields.cells.row_text import (
    literals,
    noted,
    without_remark,
)
from extractor.interpret.fields.nested.inline import InlineReader
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.records.linked_types import parse_linked_type
from extractor.values import dataclass, replace

Problem = tuple[str, Mapping[str, str]]  # a code of a finding, and what it says of the cell


@dataclass(frozen=True, slots=True)
class StatedType:
    """A type, and what its cell says besides."""

    type: TypeExpr
    inner: tuple[RowField, ...] = ()  # fields of a structure that the cell spells out
    combined: bool = False
    note: str = ""  # what stands in brackets behind it: a word for mandatory, say
    rest: str = ""  # what follows the type
    literals: str = ""  # values in the place of a type
    problem: Problem | None = None

    @property
    def names_type(self) -> bool:
        """Whether the words name or spell out a type."""
        return self.type.known or bool(self.type.name)


def stated_type(cell: Cell, origin: Origin, columns: Columns, lexicon: Lexicon) -> StatedType:
    """The type that a cell states; an unknown one, with what is wrong, where its words name none."""
    stated = spelled(cell.text, cell, origin, columns, lexicon)
    if stated.names_type:
        return stated
    shown, note = noted(without_remark(cell.text), lexicon)
    stated = replace(spelled(shown, cell, origin, columns, lexicon), note=note)
    if stated.names_type:
        return stated
    prefix, rest = parse_type_prefix(shown, lexicon)
    if prefix.known and rest == behind_type(cell):
        return replace(stated, type=prefix)
    if prefix.known:
        behind = rest.strip("() ")
        read = says_something(describe((Line(behind),), prefix, lexicon))
        problem = None if read else ("type-partly-read", {"type": shown, "rest": rest})
        return replace(stated, type=prefix, rest=behind, problem=problem)
    if values := literals(cell.lines[0]):
        return replace(spelled(values, cell, origin, columns, lexicon), note=note, literals=values)
    if cases := _of_cases(cell):
        told = spelled(cases, cell, origin, columns, lexicon)
        if told.names_type:
            return replace(told, note=note)
    return replace(stated, type=UNKNOWN, problem=("type-unknown", {"type": shown}))


def _of_cases(cell: Cell) -> str:
    """The types of a cell with a line for each case, as alternatives: "if valid: object", "else: null"."""
    parts = [fold_width(line.text).partition(":") for line in cell.lines]
    told = [type_.strip() for label, _, type_ in parts if label.strip() and type_.strip()]
    return " | ".join(told) if len(told) == len(parts) > 1 else ""


def spelled(shown: str, cell: Cell, origin: Origin, columns: Columns, lexicon: Lexicon) -> StatedType:
    """The type that a text names, or a structure that it spells out."""
    if "{" not in shown:
        return StatedType(parse_linked_type(shown, cell.links, lexicon))
    inline = InlineReader(origin, columns, cell.links, lexicon).read(shown)
    if inline is None:
        return StatedType(parse_type(shown, lexicon))
    return StatedType(inline.type, inline.members, inline.combined)


def behind_type(cell: Cell) -> str:
    """What a type's cell says behind its first line: values, a default, bounds."""
    return " ".join(line.text for line in cell.lines[1:])
