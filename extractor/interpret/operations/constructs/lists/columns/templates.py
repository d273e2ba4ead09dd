"""Tables whose cells fill a variable of a path that a line above shows.

Path format: `/docks/{dock}/{action}`.

| Action     | Method |
| ---------- | ------ |
| crane/lift | POST   |        POST /docks/{dock}/crane/lift
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Line, Paragraph, Row, Table
from extractor.interpret.operations.lines import METHODS
from extractor.interpret.operations.model import PageBlock
from extractor.interpret.records.tables.read import column_roles
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

MOST_BETWEEN = 8  # blocks between a path and the table that fills it
_PATH = lazy_regex(r"(?:https?://[^\s/]{1,100})?(?:/[\w.~:{}<>-]{1,80}){1,16}/?")  # "/docks/{dock}/{action}"
_VARIABLE = r"(?:\{{{0}\}}|<{0}>|(?<=/):{0}(?=/|$))"  # "{{action}}", "<action>", ":action"
_VALUE = lazy_regex(r"[\w.-]{1,60}(?:/[\w.{}:<>-]{1,60}){0,6}")  # "crane/lift"


def with_filled_paths(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks; tables of methods whose other column is headed by the name of a variable of a path above, with that
    path in its cells."""
    above: list[PageBlock] = []
    for block in blocks:
        yield _filled(block, above, lexicon) if isinstance(block, Table) else block
        above = [*above[1 - MOST_BETWEEN :], block]


def _filled(table: Table, above: Sequence[PageBlock], lexicon: Lexicon) -> Table:
    roles = column_roles(table.header, lexicon)
    if "method" not in roles or {"path", "endpoint"} & set(roles):
        return table
    methods = {row.cells[roles.index("method")].text.strip(" `").upper() for row in table.rows if _reaches(row, roles)}
    if not methods or not methods <= set(METHODS):
        return table
    for column, cell in enumerate(table.header):
        path = _path_with(fold_word(cell.text), above)
        values = [row.cells[column].text.strip(" `/") if column < len(row.cells) else "" for row in table.rows]
        if path and all(_VALUE.fullmatch(value) for value in values):
            rows = (
                _with_path(row, column, f"{path[0]}{v}{path[1]}") for row, v in zip(table.rows, values, strict=True)
            )
            return replace(table, rows=tuple(rows))
    return table


def _reaches(row: Row, roles: Sequence[str]) -> bool:
    return len(row.cells) > roles.index("method")


def _path_with(name: str, above: Sequence[PageBlock]) -> tuple[str, str] | None:
    """What stands in front of and behind a variable of this name in the nearest path that lines above show in code."""
    if not name.isidentifier():
        return None
    variable = re.compile(_VARIABLE.format(name))  # "{action}", "<action>"
    shown = (line.text[a:b].strip("` ") for line in _lines(above) for a, b in line.marks)
    for text in shown:
        found = variable.search(text.lower()) if _PATH.fullmatch(text) else None
        if found is not None:
            return text[: found.start()], text[found.end() :]
    return None


def _lines(above: Sequence[PageBlock]) -> Iterator[Line]:
    return (block.line for block in reversed(above) if isinstance(block, Paragraph))


def _with_path(row: Row, column: int, path: str) -> Row:
    cell = Cell(path, (Line(path, marks=((0, len(path)),)),))
    return replace(row, cells=(*row.cells[:column], cell, *row.cells[column + 1 :]))
