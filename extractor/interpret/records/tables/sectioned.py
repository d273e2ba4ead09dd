"""Tables without a header whose rows are the sections of an operation: a word for one, and what it says.

|            |                                                       |
|------------|-------------------------------------------------------|
| Parameters | **limit** (optional): How many.<br>**at** (required): When. |
| Returns    | [Boat](#boat)                                         |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Code, Items, Line, Origin, Paragraph, Row, Table
from extractor.interpret.outline.sections.model import FIELD_ROLES
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.leads.read import read_lead
from extractor.interpret.records.lists.items import read_items
from extractor.interpret.records.model import Group, Placeable
from extractor.values import replace

_OF_OPERATIONS = FIELD_ROLES | {"errors", "status", "function"}
_FIELDS = FIELD_ROLES - {"response"}
MAX_LABEL = 40
COLUMNS = 2


def read_sectioned(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with the rows of each such table as a label in bold and what stands beside it: fields as groups,
    numbered from ``number`` on, and lines."""
    for block in blocks:
        if not isinstance(block, Table) or not _is_sectioned(block, lexicon):
            yield block
            continue
        for row in block.rows:
            for part in _section(block, row, number, lexicon):
                yield part
                number += isinstance(part, Group)


def _is_sectioned(table: Table, lexicon: Lexicon) -> bool:
    """Whether most first cells of a table of two columns without a header are different words for sections."""
    if any(cell.text for cell in table.header) or not table.rows:
        return False
    if any(len(row.cells) != COLUMNS for row in table.rows):
        return False
    labels = [row.cells[0].text.strip(" :*") for row in table.rows]
    known = [label for label in labels if section_role(label, lexicon) in _OF_OPERATIONS]
    titled = all(label and len(label) <= MAX_LABEL and not label[0].islower() for label in labels)
    return titled and len(set(labels)) == len(labels) and 2 * len(known) >= len(labels)


def _section(table: Table, row: Row, number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """What a row shows: its label, then the lines beside it."""
    label, said = row.cells[0].text.strip(" :*"), row.cells[1]
    role = section_role(label, lexicon)
    at = table.origin.at_row(row.number, row.line)
    if not role or (not said.tables and fold_word(said.text) in lexicon.nothing):  # "Request body | None"
        yield Paragraph(Line(f"{label}: {said.text}"), at, said.links)
        return
    yield Paragraph(Line(label, marks=((0, len(label)),)), at)
    yield from _lines_and_groups(said, at, number, lexicon, announced=role in _FIELDS)
    yield from said.tables


def _lines_and_groups(cell: Cell, at: Origin, number: int, lexicon: Lexicon, *, announced: bool) -> Iterator[Placeable]:
    """The lines of a cell: those that describe fields as a group of which all records stand in the row."""
    listed = [(line.kind == "code", _is_listed(line, lexicon, announced=announced), line) for line in cell.lines]
    grouped = False  # a row names one group: it is known by the row
    for (code, items), run in groupby(listed, key=lambda told: told[:2]):
        lines = [line for _, _, line in run]
        if code:
            yield Code("\n".join(line.text for line in lines), at)
            continue
        if not items:
            yield from (Paragraph(line, at, cell.links) for line in lines)
            continue
        told = tuple(replace(line, kind="item") for line in lines)
        block = Items(told, at, cell.links)
        group = read_items(block, number, lexicon, announced=announced) if not grouped else None
        grouped = grouped or group is not None
        yield _in_row(group, at) if group is not None else block


def _in_row(group: Group, at: Origin) -> Group:
    """A group of which all records stand in one row of a table."""
    return replace(group, records=tuple(replace(record, row=at.row, origin=at) for record in group.records))


def _is_listed(line: Line, lexicon: Lexicon, *, announced: bool) -> bool:
    """Whether a line is an item, or opens with the name of a field in bold or code."""
    opens = line.kind == "text" and bool(line.marks) and not line.marks[0][0] and not line.fully_marked()
    lead = read_lead(line, lexicon) if opens else None  # "*empty*" alone says what it is
    return line.kind == "item" or (lead is not None and bool(lead.name) and (announced or lead.certain))
