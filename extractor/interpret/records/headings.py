"""Headings that are a field each, with labelled lines below them, as groups of records.

### `limit`
**Type:** Integer
**Description:** At most so many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Definitions, Heading, Items, Line, Link, Paragraph
from extractor.interpret.records.model import Group, Placeable, Record, line_cell, lines_cell
from extractor.values import dataclass, replace

# "limit", "crew.seats[].row", "sail[sizes][@2x]": a name, or a path of names
_NAME = re.compile(r"[A-Za-z_$@][\w.\-$@]{0,80}(?:\[[\w.\-$@]{0,80}\](?:\.[\w\-$@.]{1,80})?){0,8}", re.ASCII)
_INNER = re.compile(r"\[([\w\-$@]{1,80})\[\]\]")  # "[seats[]]" of "crew[seats[]]"
MIN_FIELDS = 2  # one such heading alone may be anything
ROLES = ("name", "type", "required", "default", "description")


@dataclass(frozen=True, slots=True)
class _Field:
    """A heading with what its labelled lines say by role, the other lines, and how many blocks it takes."""

    heading: Heading
    said: dict[str, Line]
    lines: tuple[Line, ...]
    links: tuple[Link, ...]
    length: int


def read_headings(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with each run of such headings as a group; groups are numbered from ``number`` on. A run goes on
    behind deeper headings that are no fields."""
    found: list[Placeable] = []
    runs: list[tuple[int, list[_Field]]] = []  # where the groups stand, and what they are of
    above: list[_Field] = []  # the run that may go on
    at = 0
    while at < len(blocks):
        fields = list(_run(blocks, at, lexicon))
        goes_on = bool(fields and above) and fields[0].heading.level == above[0].heading.level
        if not goes_on and len(fields) < MIN_FIELDS:
            above = above if above and _is_deeper(blocks[at], above[0].heading) else []
            found.append(blocks[at])
            at += 1
            continue
        at += sum(f.length for f in fields)
        if goes_on:
            above.extend(fields)
        else:
            above = fields
            runs.append((len(found), above))
            found.append(fields[0].heading)
    for count, (place, run) in enumerate(runs):
        found[place] = _group(run, number + count)
    yield from found


def _is_deeper(block: Placeable, heading: Heading) -> bool:
    return not isinstance(block, Heading) or block.level > heading.level


def _run(blocks: Sequence[Placeable], start: int, lexicon: Lexicon) -> Iterator[_Field]:
    """The fields that follow each other from a place on; deeper headings are fields of the one above."""
    first = blocks[start]
    while start < len(blocks) and isinstance(first, Heading):
        block = blocks[start]
        if not isinstance(block, Heading) or block.level < first.level:
            return
        field = _field(blocks, start, block, lexicon)
        if field is None:
            return
        yield field
        start += field.length


def _field(blocks: Sequence[Placeable], start: int, heading: Heading, lexicon: Lexicon) -> _Field | None:
    """The field that a heading is: a name, with a type among the lines below it."""
    named = _named(heading.text, lexicon)
    if named is None:
        return None
    said = {"required": Line(named[1])} if named[1] else {}
    rest: list[Line] = []
    links: list[Link] = []
    at = start + 1
    while at < len(blocks) and isinstance(block := blocks[at], Paragraph | Items | Definitions):
        if isinstance(block, Paragraph):
            _take(block.line, said, rest, lexicon)
            links.extend(block.links)
        elif isinstance(block, Items):
            rest.extend(block.lines)
            links.extend(block.links)
        else:
            rest.extend(line for entry, _, _ in block.every() for line in (entry.term, *entry.lines))
        at += 1
    ends = at >= len(blocks) or isinstance(blocks[at], Heading)
    heading = replace(heading, text=named[0])
    return _Field(heading, said, tuple(rest), tuple(links), at - start) if "type" in said and ends else None


def _named(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """The name of a heading and what the words behind it say of being mandatory: "limit optional", "url (nullable)"."""
    name, *notes = text.replace("`", "").split() or [""]
    name = _INNER.sub(r"[\1][]", name)
    said = [fold_word(note.strip("()[]{}<>*,")) for note in notes]
    if _NAME.fullmatch(name) is None or not all(s in lexicon.required or s in lexicon.field_notes for s in said):
        return None
    return name, next((s for s in said if s in lexicon.required), "")


def _take(line: Line, said: dict[str, Line], rest: list[Line], lexicon: Lexicon) -> None:
    """Put a line to what its label says, else to the others."""
    label, colon, value = line.text.partition(":")
    role = next((r for r in lexicon.columns.get(fold_word(label), ()) if r in ROLES), "")
    if colon and role and role not in said and value.strip():
        said[role] = line.part(len(line.text) - len(value.lstrip()))
    else:
        rest.append(line)


def _group(fields: Sequence[_Field], number: int) -> Group:
    top = fields[0].heading.level
    records = tuple(_record(field, n, field.heading.level - top) for n, field in enumerate(fields, 1))
    return Group("headings", fields[0].heading.origin, number, ROLES, records)


def _record(field: _Field, number: int, depth: int) -> Record:
    described = (*((field.said["description"],) if "description" in field.said else ()), *field.lines)
    links = tuple(link for link in field.links if link.text)
    shown = field.said["type"].text
    cells: dict[str, Cell] = {
        "name": line_cell(field.heading.text.strip("`"), depth),
        "type": Cell(shown, (field.said["type"],), tuple(link for link in links if link.text in shown)),
        "description": replace(lines_cell(described), links=links),
    }
    for role in ("required", "default"):
        cells[role] = line_cell(field.said[role].text) if role in field.said else Cell()
    return Record(tuple(cells[role] for role in ROLES), number, origin=field.heading.origin)
