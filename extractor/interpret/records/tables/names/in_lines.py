"""Tables whose first column has a line for the name, and one below it for the type, as the lines of its header say.

Nombre <br> *tipo*      | Descripción
------------------------|------------
order <br> *String*     | Which one.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Table
from extractor.interpret.records.model import EMPTY, line_cell, lines_cell
from extractor.interpret.records.tables.columns import with_columns
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_ROLES = frozenset({"name", "type", "required"})
_PARTED = lazy_regex(r"\s{1,3}/\s{1,3}|\n")  # "Name / type"
_SPACED = lazy_regex(r"\s{1,3}(?=\[\])")  # the blank of "details [].amount"


def with_lines_as_columns(table: Table, lexicon: Lexicon) -> Table:
    """The table, with the lines of such a column in columns of their own, the first in its place."""
    titles = [part.strip(" *_`") for part in _PARTED.split(table.header[0].text)] if table.header else []
    if len(titles) < 2 or not _name_parts(titles, lexicon):
        return table
    parts = [_lines_of(row.cells[0] if row.cells else EMPTY, len(titles)) for row in table.rows]
    if not any(cells[1].text for cells in parts):
        return table
    first, *more = zip(*parts, strict=True)
    wide = with_columns(table, 0, first, more, len(table.header))
    return replace(wide, header=(line_cell(titles[0]), *table.header[1:], *map(line_cell, titles[1:])))


def _name_parts(titles: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether titles say that lines are a name and then its type or whether it is mandatory, each once."""
    roles = [next((r for r in lexicon.columns.get(fold_word(t), ()) if r in _ROLES), "") for t in titles]
    return roles[0] == "name" and all(roles) and len(set(roles)) == len(roles)


def _lines_of(cell: Cell, count: int) -> list[Cell]:
    """A cell a line; what is behind the last of as many lines is left out, and missing ones are empty."""
    shown = [lines_cell((line,)) for line in cell.lines if line.text.strip()][:count]
    if shown and _SPACED.search(shown[0].text):
        shown[0] = line_cell(_SPACED.sub("", shown[0].text))
    return [*(replace(c, links=cell.links) for c in shown), *(EMPTY for _ in range(count - len(shown)))]
