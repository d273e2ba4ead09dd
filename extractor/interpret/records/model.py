"""What every recogniser of fields yields: groups of records, whatever construct of a page they stand in.

A table row, a list item, a term of a definition list, a paragraph that opens with a name, a component: each is a
``Record``, whose cells are in the order of the roles of its ``Group``. What follows reads records and nothing else.
"""

from __future__ import annotations

from typing import Literal

from extractor.document import Cell, Line, Origin
from extractor.interpret.operations.model import PageBlock
from extractor.values import dataclass

GroupKind = Literal["table", "items", "definitions", "paragraphs", "headings", "components"]
EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Record:
    """A described thing: its cells by position, its number in the group (1-based), and the row or item of the group's
    element that it is, or else its own place on the page.

    ``continued`` and ``merged`` are positions of cells that span from the row above or from the left.
    """

    cells: tuple[Cell, ...]
    number: int
    row: int | None = None
    line: int | None = None
    origin: Origin | None = None
    continued: frozenset[int] = frozenset()
    merged: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Group:
    """Records that stand together. ``roles`` names what the cells at each position say, "" where nothing tells.

    ``number`` tells groups of a page apart: tables have their own, others come behind them. ``header`` are the cells
    above the records of a table; other constructs have none.
    """

    kind: GroupKind
    origin: Origin
    number: int
    roles: tuple[str, ...]
    records: tuple[Record, ...]
    header: tuple[Cell, ...] = ()
    caption: str = ""
    anchors: tuple[str, ...] = ()
    location: str = ""  # what the construct itself says of all records

    def at(self, record: Record) -> Origin:
        """The place of a record."""
        return record.origin or self.origin.at_row(record.row or record.number, record.line)

    def heading(self, column: int) -> str:
        """The text of the header above a column; "" where a row is wider than the header."""
        return self.header[column].text if column < len(self.header) else ""

    def column(self, role: str) -> int | None:
        """The position of the cells with this role."""
        return self.roles.index(role) if role in self.roles else None


Placeable = PageBlock | Group  # what sections and units are made of


def line_cell(text: str, depth: int = 0) -> Cell:
    """A cell of one line; an empty one for no text."""
    return Cell(text, (Line(text, depth=depth),)) if text else EMPTY


def lines_cell(lines: tuple[Line, ...]) -> Cell:
    """A cell of these lines."""
    return Cell("\n".join(line.text for line in lines), lines) if lines else EMPTY
