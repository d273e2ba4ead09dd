"""Names with a list of labels and values below each, as groups of records.

``uid``

:Description: The id of the boat.
:Type: String
:Required: Yes
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Definitions, Line, Paragraph
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.model import EMPTY, Group, Placeable, Record, line_cell, lines_cell

ROLES = ("name", "type", "required", "default", "example", "description")
_Field = tuple[Paragraph, Definitions, dict[str, Cell]]


def read_labelled(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with each run of such names as a group; groups are numbered from ``number`` on."""
    at = 0
    while at < len(blocks):
        fields = list(_run(blocks, at, lexicon))
        if not fields:
            yield blocks[at]
            at += 1
            continue
        yield _group(fields, number)
        number += 1
        at += 2 * len(fields)


def _run(blocks: Sequence[Placeable], at: int, lexicon: Lexicon) -> Iterator[_Field]:
    """The fields that follow each other from a place on."""
    while at + 1 < len(blocks):
        named, labels = blocks[at], blocks[at + 1]
        if not isinstance(named, Paragraph) or not isinstance(labels, Definitions) or not named.line.fully_marked():
            return
        said = _cells_by_role(labels, lexicon)
        if "type" not in said or NAME.fullmatch(named.text) is None:
            return
        yield named, labels, said
        at += 2


def _cells_by_role(labels: Definitions, lexicon: Lexicon) -> dict[str, Cell]:
    """What the entries of a list say by the role of their label; nothing where one is no label of a field."""
    said: dict[str, Cell] = {}
    rest: list[Line] = []
    for entry in labels.entries:
        roles = lexicon.columns.get(fold_word(entry.term.text), ())
        role = next((r for r in roles if r in ROLES and r != "name"), "")
        if not roles or entry.inner:
            return {}
        if role and role not in said:
            cell = lines_cell(entry.lines)
            said[role] = Cell(cell.text, cell.lines, entry.links)
        else:
            rest.extend(entry.lines)
    if rest:
        lines = (*said.get("description", EMPTY).lines, *rest)
        said["description"] = lines_cell(lines)
    return said


def _group(fields: Sequence[_Field], number: int) -> Group:
    every = [(labels.origin.at_row(1), {"name": line_cell(named.text)} | said) for named, labels, said in fields]
    records = tuple(
        Record(tuple(cells.get(role, EMPTY) for role in ROLES), n, origin=origin)
        for n, (origin, cells) in enumerate(every, 1)
    )
    return Group("definitions", fields[0][1].origin, number, ROLES, records)
