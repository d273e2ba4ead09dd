"""Types and the place of a field in one cell, as two columns.

X-Key | Header String *(Required)* | …      id | URI UUID | …
X-Key | HTTP header, optional | …           id | integer, required (path) | …
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell, Table
from extractor.interpret.records.model import EMPTY, line_cell
from extractor.interpret.records.tables.columns import with_columns
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_MARKS = lazy_regex(r"[,;()]")  # "integer, required (path)"
MOST_PARTS = 4


def with_places_in_types(table: Table, roles: Sequence[str], lexicon: Lexicon) -> tuple[Table, tuple[str, ...]]:
    """The table and the roles of its columns, where each of its types stands behind a place; as they are else."""
    at = roles.index("type") if {"name", "type"} <= {*roles} and "place" not in roles else None
    if at is None:
        return table, tuple(roles)
    cells = [row.cells[at] if at < len(row.cells) else EMPTY for row in table.rows]
    told = [_parted(cell) for cell in cells]
    said = [(place, type_) for place, type_ in told if place]
    typed = any(parse_type(type_.split()[0], lexicon).known for _, type_ in said if type_)
    if not typed or any(fold_word(place) not in lexicon.places for place, _ in said):
        told = [_among(cell, lexicon) for cell in cells]
        if not any(place for place, _ in told):
            return table, tuple(roles)
    types = [replace(line_cell(type_), links=cell.links) for cell, (_, type_) in zip(cells, told, strict=True)]
    places = [line_cell(place) for place, _ in told]
    return with_columns(table, at, types, [places], len(roles)), (*roles, "place")


def _parted(cell: Cell) -> tuple[str, str]:
    """The first word of a cell, and what stands behind it."""
    word, _, rest = " ".join(cell.text.split()).partition(" ")
    return word.strip("`*_:,()"), rest.strip()


def _among(cell: Cell, lexicon: Lexicon) -> tuple[str, str]:
    """The part of a cell between commas or brackets that is a word for a place, and the others; "" where none is. One
    word needs a type beside it: "path (required)" may be that of a file."""
    parts = [part.strip("`*_: ") for part in _MARKS.split(" ".join(cell.text.split())) if part.strip()]
    place = next((part for part in parts if fold_word(part) in lexicon.places), "")
    others = [part for part in parts if part != place]
    if not place or not others or len(parts) > MOST_PARTS:
        return "", cell.text
    typed = " " in place or any(parse_type(part, lexicon).known for part in others)
    return (place, ", ".join(others)) if typed else ("", cell.text)
