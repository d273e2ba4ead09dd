"""Spans of HTML tables: a row's cells at all columns that they cover, with those that reach down from rows above.

A table of a few bytes can ask for any number of cells, so what its spans may add is bounded by what it writes:

    <tr><td rowspan=2>a<td>b            a b
    <tr><td colspan=2>c                 a c c
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from extractor.document import Cell

MAX_COLUMNS = 1000  # HTML's own limit of colspan (WHATWG HTML, section 4.9.11)
MAX_ROWSPAN = 65534
FREE = 10_000  # cells that the spans of any table may add
FOR_EACH = 10  # cells that they may add besides for each one that the table writes


@dataclass(slots=True)
class GridRow:
    """A row with its spans expanded, before header and body are told apart."""

    cells: list[Cell]
    header: bool
    continued: frozenset[int] = frozenset()
    merged: frozenset[int] = frozenset()
    line: int | None = None


@dataclass(slots=True)
class _Below:
    """A cell that reaches into rows below, and the cells that it is with the tables in it."""

    cell: Cell
    rows: int
    weight: int


@dataclass(slots=True)
class Spans:
    """The cells of a table that reach down, by column, carried from row to row. ``cut``: its spans ask for more than
    they may add; from there on each cell has its own place alone."""

    cut: bool = False
    _open: dict[int, _Below] = field(default_factory=dict)
    _left: int = FREE

    @property
    def reach_down(self) -> bool:
        """Whether a cell from above stands in the next row."""
        return bool(self._open)

    def expanded(self, elements: Sequence[LexborNode], cells: Sequence[Cell], *, header: bool) -> GridRow:
        """A row, its cells placed around those that reach down from above."""
        row = _Row([], set(), set())
        self._left += FOR_EACH * len(cells)
        for element, cell in zip(elements, cells, strict=True):
            self._fill(row)
            self._place(row, element, cell)
        self._fill(row)
        last = max(self._open, default=-1)
        while len(row.out) <= last and self._may_add(1):  # a hole before a cell from above
            row.out.append(Cell())
            self._fill(row)
        return GridRow(row.out, header, frozenset(row.continued), frozenset(row.merged))

    def _place(self, row: _Row, element: LexborNode, cell: Cell) -> None:
        rows, weight = _span(element, "rowspan", MAX_ROWSPAN), _weight(cell)
        for offset in range(_span(element, "colspan", MAX_COLUMNS - len(row.out))):
            if offset and not self._may_add(weight):
                return
            self._taken(len(row.out))  # cells may overlap; the later one shows
            if rows > 1 and not self.cut:
                self._open[len(row.out)] = _Below(cell, rows - 1, weight)
            if offset:
                row.merged.add(len(row.out))
            row.out.append(cell)

    def _fill(self, row: _Row) -> None:
        """Append the cells from above that come next."""
        while (below := self._taken(len(row.out))) is not None and self._may_add(below.weight):
            row.continued.add(len(row.out))
            row.out.append(below.cell)

    def _may_add(self, cells: int) -> bool:
        self._left -= cells
        if self._left < 0 and not self.cut:
            self.cut = True
            self._open.clear()
        return not self.cut

    def _taken(self, column: int) -> _Below | None:
        """The cell that reaches into this row at a column, one row of it used up."""
        below = self._open.get(column)
        if below is None:
            return None
        below.rows -= 1
        if below.rows == 0:
            del self._open[column]
        return below


@dataclass(slots=True)
class _Row:
    """A row that is being made: its cells, and the columns of those from above and from the left."""

    out: list[Cell]
    continued: set[int]
    merged: set[int]


def _weight(cell: Cell) -> int:
    """How many cells a cell is, with those of the tables in it, as often as they stand there."""
    return 1 + sum(_weight(c) for table in cell.tables for row in table.rows for c in row.cells)


def _span(element: LexborNode, name: str, limit: int) -> int:
    value = element.attributes.get(name) or "1"
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 7 else 1
    if number == 0 and name == "rowspan":
        return MAX_ROWSPAN  # to the end of the table
    return max(1, min(number, limit))
