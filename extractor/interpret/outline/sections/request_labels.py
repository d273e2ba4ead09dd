"""Lines and rows that tell a request by a label: "- URL: /boats", "**Method**: GET", a table of labels and values."""

from __future__ import annotations

import re

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Cell, Items, Line, Paragraph, Table
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.model import Placeable
from extractor.values import replace

MAX_STATED = 300
_METHODS = "get|post|put|delete|patch|head|options"
# "get /boats"; a method with an address of a host is what a tutorial calls
_TOLD = re.compile(rf"{_METHODS}|(?:(?:{_METHODS})\s{{1,4}})?/\S{{0,280}}|https?://\S{{3,280}}", re.IGNORECASE)


def apart(block: Placeable, lexicon: Lexicon) -> tuple[Placeable | None, Placeable | None]:
    """The lines of a block that tell the request by a label, and the others; of a table, rows of a label and what it
    says, and a row below labels."""
    match block:
        case Paragraph():
            return (block, None) if _states(block.text, lexicon) else (None, block)
        case Table():
            return _table_apart(block, lexicon)
        case Items():
            told = tuple(line for line in block.lines if _states(line.text, lexicon))
            others = tuple(line for line in block.lines if line not in told)
            if told:
                return replace(block, lines=told), replace(block, lines=others) if others else None
    return None, block


def _table_apart(table: Table, lexicon: Lexicon) -> tuple[Placeable | None, Placeable | None]:
    """Of a table whose rows are a label and what it says, these as lines; all of one with a single row below labels,
    unless it describes what it lists."""
    rows = [table.header, *(row.cells for row in table.rows)]
    if all(len(cells) in {0, 2} for cells in rows):
        told = tuple(Line(text) for cells in rows if cells and _states(text := _labelled_cell(*cells), lexicon))
        return (Items(told, table.origin), table) if told else (None, table)
    pairs = zip(table.header, table.rows[0].cells, strict=False) if len(table.rows) == 1 else ()
    stated = [label for label, told in pairs if _states(_labelled_cell(label, told), lexicon)]
    described = any("description" in lexicon.columns.get(fold_word(cell.text), ()) for cell in table.header)
    return (table, None) if len(stated) > 1 and not described else (None, table)


def _labelled_cell(label: Cell, told: Cell) -> str:
    return f"{label.text}: {told.text}"


def _states(text: str, lexicon: Lexicon) -> bool:
    label, colon, value = fold_width(text[:MAX_STATED]).partition(":")
    if not colon or len(text) > MAX_STATED or not _TOLD.fullmatch(value.strip(" *`.")):
        return False
    said = label.strip(" *`")
    with_method = " " in value.strip(" *`.")
    return section_role(said, lexicon) == "request_line" or (with_method and fold_word(said) in lexicon.request_labels)
