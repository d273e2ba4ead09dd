"""The cells of a row by what their columns are for, and what a column of defaults says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Line
from extractor.interpret.describe.defaults import in_words
from extractor.interpret.describe.sentences import clean_value
from extractor.interpret.fields.cells.row_text import cells_by_role
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.records.model import Record

_EMPTY = Cell()
NOT_SAID = frozenset({"", "-", "–", "—", "/", "n/a"})  # what a cell holds that says nothing


@dataclass(frozen=True, slots=True)
class RowCells:
    """The cells of a row of a group, by role."""

    info: GroupInfo
    by_role: Mapping[str, Cell]
    lexicon: Lexicon

    def cell(self, role: str) -> Cell:
        """The cell of a role; an empty one where the table has no such column."""
        return self.by_role.get(role, _EMPTY)

    def text(self, role: str) -> str:
        """The text of a role's cell."""
        return self.cell(role).text

    def is_untyped(self, type_: TypeExpr) -> bool:
        """Whether the row states no type at all."""
        return not type_.known and not type_.name and fold_word(self.text("type")) in NOT_SAID

    def links(self) -> tuple[str, ...]:
        """Link targets of the row, the type cell's first."""
        cells = (self.cell("type"), self.cell("description"), self.cell("name"))
        return tuple(link.href for cell in cells for link in cell.links)

    def default(self) -> str:
        """The value that a column of defaults shows, "" where it shows none."""
        shown = clean_value(self.text("default"))
        none = NOT_SAID | self.lexicon.nothing | self.lexicon.default_none
        return "" if fold_word(shown) in none or in_words(self.cell("default"), self.lexicon) else shown

    def more(self) -> tuple[Line, ...]:
        """What a column of defaults tells in words: it describes the field."""
        cell = self.cell("default")
        if not in_words(cell, self.lexicon):
            return ()
        header = self.info.columns().header("default") if self.cell("description").text else ""
        return (Line(f"{header}: {cell.text}" if header else cell.text),)


def cells_of(info: GroupInfo, row: Record, lexicon: Lexicon) -> RowCells:
    """The cells of a row."""
    return RowCells(info, cells_by_role(info.roles, row.cells), lexicon)
