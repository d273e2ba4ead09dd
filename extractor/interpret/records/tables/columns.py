"""One column of a table told apart into several."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document import Cell, Table
from extractor.interpret.records.model import EMPTY
from extractor.values import replace


def with_columns(table: Table, at: int, cells: Sequence[Cell], more: Sequence[Sequence[Cell]], width: int) -> Table:
    """The table with other cells in a column, and columns behind the last of ``width`` that have its header; the cells
    of each column are as many as the rows."""
    rows = []
    for index, row in enumerate(table.rows):
        shown = [*row.cells, *(EMPTY for _ in range(width - len(row.cells)))]
        shown[at] = cells[index]
        rows.append(replace(row, cells=(*shown, *(column[index] for column in more))))
    return replace(table, header=(*table.header, *(table.header[at] for _ in more)), rows=tuple(rows))
