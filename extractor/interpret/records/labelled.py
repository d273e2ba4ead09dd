"""Names with a list of labels and values below each, as groups of records.

``uid``                                         uid:

:Description: The id of the boat.                 * description: The id of the boat
:Type: String                                     * type: string
:Required: Yes                                    * required: true
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell, Definitions, Items, Line, Link, Paragraph
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.model import EMPTY, Group, Placeable, Record, line_cell, lines_cell
from extractor.values import replace

ROLES = ("name", "type", "required", "default", "example", "description")
Labels = Definitions | Items
_Field = tuple[Paragraph, Labels, dict[str, Cell]]
_Entry = tuple[str, tuple[Line, ...], tuple[Link, ...]]  # a label, what it says, and the links in that


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
    kind: type[Labels] | None = None
    while at + 1 < len(blocks):
        named, labels = blocks[at], blocks[at + 1]
        if not isinstance(named, Paragraph) or not isinstance(labels, kind or Labels):
            return
        said = _cells_by_role(labels, lexicon) if _is_name(named, labels, lexicon) else {}
        if "type" not in said or (isinstance(labels, Items) and not parse_type(said["type"].text, lexicon).known):
            return
        kind = type(labels)
        yield named, labels, said
        at += 2


def _is_name(named: Paragraph, labels: Labels, lexicon: Lexicon) -> bool:
    """Whether a line is a name in bold or code, or in front of a list one with a colon behind it that opens no section:
    "Parameters:" in front of "type: the kind of boat" is none."""
    text = named.text.removesuffix(":")
    marked = named.line.fully_marked()
    if isinstance(labels, Items):
        marked = (marked or text != named.text) and not section_role(text, lexicon)
    return NAME.fullmatch(text) is not None and marked


def _cells_by_role(labels: Labels, lexicon: Lexicon) -> dict[str, Cell]:
    """What the entries of a list say by the role of their label; nothing where one is no label of a field."""
    said: dict[str, Cell] = {}
    rest: list[Line] = []
    entries = _terms(labels) if isinstance(labels, Definitions) else _items(labels)
    for label, lines, links in entries:
        roles = lexicon.columns.get(fold_word(label), ())
        role = next((r for r in roles if r in ROLES and r != "name"), "")
        if not roles:
            return {}
        if role and role not in said:
            cell = lines_cell(lines)
            said[role] = Cell(cell.text, cell.lines, links)
        else:
            rest.extend(lines)
    if rest:
        lines = (*said.get("description", EMPTY).lines, *rest)
        said["description"] = lines_cell(lines)
    return said


def _terms(labels: Definitions) -> Sequence[_Entry]:
    """The entries of a definition list; none where one holds blocks."""
    if any(entry.inner for entry in labels.entries):
        return ()
    return [(entry.term.text, entry.lines, entry.links) for entry in labels.entries]


def _items(labels: Items) -> Sequence[_Entry]:
    """The items of a list, each a label with its value ("type: string"); none where one is something else."""
    found: list[_Entry] = []
    for line in labels.lines:
        label, colon, value = line.text.partition(":")
        if not colon or line.kind != "item" or line.depth != labels.lines[0].depth or labels.held:
            return ()
        start = len(label) + 1 + len(value) - len(value.lstrip())
        links = tuple(link for link in labels.links if link.text and link.text in value)
        found.append((label, (replace(line.part(start), kind="text", depth=0),), links))
    return found


def _group(fields: Sequence[_Field], number: int) -> Group:
    every = [
        (labels.origin.at_row(labels.first if isinstance(labels, Items) else 1), {"name": _name(named)} | said)
        for named, labels, said in fields
    ]
    records = tuple(
        Record(tuple(cells.get(role, EMPTY) for role in ROLES), n, origin=origin)
        for n, (origin, cells) in enumerate(every, 1)
    )
    labels = fields[0][1]
    return Group("items" if isinstance(labels, Items) else "definitions", labels.origin, number, ROLES, records)


def _name(named: Paragraph) -> Cell:
    return line_cell(named.text.removesuffix(":"))
