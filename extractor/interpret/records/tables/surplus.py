"""Tables whose rows have a column of types that their header lacks.

Name|Description
----|-----------
title|string|The boat's name.        what Markdown joins to "string|The boat's name." in the last column
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell, Row, Table
from extractor.interpret.records.model import line_cell, lines_cell
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_PIPED = lazy_regex(r"\s{0,4}([A-Za-z][\w<>\[\] ]{1,30}?)\s{0,4}\|\s{0,4}")  # "string|The boat's name."
COLUMNS = 2


def with_types(table: Table, lexicon: Lexicon) -> Table:
    """The table with a column of types of its own, where what each last cell of two begins with is one."""
    cells = [row.cells[-1] for row in table.rows if len(row.cells) == COLUMNS]
    if len(table.header) != COLUMNS or not cells or len(cells) != len(table.rows):
        return table
    if not all(_type(cell) and parse_type(_type(cell), lexicon).known for cell in cells):
        return table
    name, said = table.header
    return replace(table, header=(name, line_cell(""), said), rows=tuple(_split(row) for row in table.rows))


def _type(cell: Cell) -> str:
    found = _PIPED.match(cell.lines[0].text) if cell.lines else None
    return found.group(1) if found is not None else ""


def _split(row: Row) -> Row:
    name, said = row.cells
    found = _PIPED.match(said.lines[0].text)
    cut = found.end() if found is not None else 0
    rest = replace(lines_cell((said.lines[0].part(cut), *said.lines[1:])), links=said.links, tables=said.tables)
    return replace(row, cells=(name, line_cell(_type(said)), rest))
