"""Tables without words above their columns, whose cells tell what each column holds.

|          |                      |        |                            |
| -------- | -------------------- | ------ | -------------------------- |
| harbour  | The harbour to sail  | path   | string                     |
| berths   | Berths to look at    | query  | string[], comma separated  |
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell, Table
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.linked_types import parse_linked_type
from extractor.interpret.records.tables.cells import holds_places, obliges, texts_of
from extractor.lazy_regex import lazy_regex

_ROLES = ("name", "type", "description")  # in this order, as most such tables have them
_MARK = lazy_regex(r"\s?[,;(]")  # ", " of "string[], comma separated"
MIN_COLUMNS = 2
MIN_PROSE = 4  # words of a description


def roles_by_cells(table: Table, lexicon: Lexicon) -> tuple[str, ...]:
    """The roles of columns without words above them: names, types, a description; "" where the cells are others."""
    width = max((len(row.cells) for row in table.rows), default=0)
    cells = [[row.cells[i].text.strip("` *") for row in table.rows if i < len(row.cells)] for i in range(width)]
    if width < MIN_COLUMNS or not all(NAME.fullmatch(text) for text in cells[0]):
        return ("",) * width
    if width == MIN_COLUMNS and all(row.cells[0].fully_marked() for row in table.rows if row.cells):
        return ("name", "description")
    typed = all(_is_type(row.cells[1], lexicon) for row in table.rows if len(row.cells) > 1)
    return _ROLES[:width] if typed and width <= len(_ROLES) else _told(table, width, lexicon)


def _told(table: Table, width: int, lexicon: Lexicon) -> tuple[str, ...]:
    """The roles of columns behind one of names; "" for all where none holds places or types."""
    roles = ["name", *[_role(table, i, lexicon) for i in range(1, width)]]
    roles = [role if role not in roles[:i] else "" for i, role in enumerate(roles)]
    if {"place", "type"}.isdisjoint(roles):
        return ("",) * width
    free = (i for i, role in enumerate(roles) if not role)
    words = {i: max((len(text.split()) for text in texts_of(table, i)), default=0) for i in free}
    at = max(words, key=lambda i: words[i], default=-1)
    return tuple("description" if i == at and words[i] >= MIN_PROSE else role for i, role in enumerate(roles))


def _role(table: Table, column: int, lexicon: Lexicon) -> str:
    """What all cells of a column are, "place", "required" or "type"; else "". A type may go on behind a mark."""
    shown = texts_of(table, column)
    if holds_places(table, column, lexicon):
        return "place"
    if obliges(shown, lexicon):
        return "required"
    begun = [_MARK.split(text, maxsplit=1)[0].strip("` *") for text in shown]
    return "type" if shown and all(parse_type(text, lexicon).known for text in begun) else ""


def _is_type(cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a cell names a type, or links to one: "string", "[Boat](#boat)", "array of [Boat](#boat)"."""
    linked = [link.text for link in cell.links]
    text = cell.text.strip("` *")
    return text in linked or parse_linked_type(text, cell.links, lexicon).known
