"""Names in tables with the mark in front that they have in an address.

Name     | Type    |
---------|---------|
boat_id  | string  |      where its section says
?limit   | integer |      a query parameter
&sort    | string  |      likewise
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.document import Cell, Table
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.model import EMPTY, line_cell
from extractor.interpret.records.tables.columns import with_columns
from extractor.lazy_regex import lazy_regex

_MARKED = lazy_regex(rf"[`*]{{0,3}}[?&](?P<name>{NAME.pattern})[`*]{{0,3}}")  # "`?limit`"


def with_marked_names(table: Table, roles: tuple[str, ...], lexicon: Lexicon) -> tuple[Table, tuple[str, ...]]:
    """The table with such names as they are, and their place in a column of its own where none tells it."""
    at = roles.index("name") if "name" in roles else None
    if at is None:
        return table, roles
    cells = [row.cells[at] if at < len(row.cells) else EMPTY for row in table.rows]
    names = [_name_of(cell) for cell in cells]
    if not any(names):
        return table, roles
    shown = [line_cell(name) if name else cell for name, cell in zip(names, cells, strict=True)]
    word = next((word for word, place in lexicon.places.items() if place == "query"), "")
    places = [line_cell(word if name else "") for name in names]
    told = "place" in roles or not word
    return with_columns(table, at, shown, [] if told else [places], len(roles)), roles if told else (*roles, "place")


def _name_of(cell: Cell) -> str:
    found = _MARKED.fullmatch(cell.text.strip())
    return found.group("name") if found is not None else ""
