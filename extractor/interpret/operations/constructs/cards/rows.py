"""The rows of a table, its header among them: a card has labels in both."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.document import Cell, Origin, Table

PlacedCells = tuple[tuple[Cell, ...], Origin]  # the cells of a row, and where it is


def filled_rows(table: Table) -> Iterator[PlacedCells]:
    """The rows of a table that are not empty, the header with them, and where each is."""
    if is_filled(table.header):
        yield table.header, table.origin
    for row in table.rows:
        if is_filled(row.cells):
            yield row.cells, table.origin.at_row(row.number, row.line)


def is_filled(row: tuple[Cell, ...]) -> bool:
    """Whether any cell of a row has text."""
    return any(cell.text.strip() for cell in row)
