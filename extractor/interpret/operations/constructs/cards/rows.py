"""The rows of a table, its header among them: a card has labels in both."""

from __future__ import annotations

from extractor.document import Cell, Origin, Table

PlacedCells = tuple[tuple[Cell, ...], Origin]  # the cells of a row, and where it is


def filled_rows(table: Table) -> list[PlacedCells]:
    """The rows of a table that are not empty, the header with them, and where each is."""
    cells = [(table.header, table.origin), *((r.cells, table.origin.at_row(r.number, r.line)) for r in table.rows)]
    return [(row, at) for row, at in cells if any(cell.text.strip() for cell in row)]
