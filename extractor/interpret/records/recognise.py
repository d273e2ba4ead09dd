"""Constructs that describe fields as groups of records; tables become groups where they are classified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.dialects import Lexicon
from extractor.document import (
    Block,
    Component,
    Definitions,
    Heading,
    Items,
    Line,
    Paragraph,
    Table,
    collect_tables,
    flat,
)
from extractor.interpret.operations.model import Stated
from extractor.interpret.records.components import read_components
from extractor.interpret.records.definitions import read_definitions
from extractor.interpret.records.headings import read_headings
from extractor.interpret.records.items import read_items
from extractor.interpret.records.labelled import read_labelled
from extractor.interpret.records.model import Group, Placeable
from extractor.interpret.records.paragraphs import read_paragraphs
from extractor.interpret.section_words import section_role, status_of

_FIELD_SECTIONS = frozenset({"request", "path", "query", "header", "request_body", "response", "response_body"})


def with_groups(blocks: Sequence[Block | Stated], number: int, lexicon: Lexicon) -> tuple[Placeable, ...]:
    """The blocks with each construct that describes fields as a group; groups are numbered behind ``number``, that of
    the last table of the page."""
    found: list[Placeable] = []
    role = ""  # of the nearest heading or label above, as far as nothing but text lies between
    headed = list(read_headings(blocks, number + 1, lexicon))
    number += _groups(headed)
    named = list(read_labelled(headed, number + 1, lexicon))
    number += _groups(named) - _groups(headed)
    for block in _opened(named, lexicon):
        if isinstance(block, list):
            groups = read_components(block, number + 1, lexicon)
            number += len(groups)
            found.extend(groups)
            continue
        if isinstance(block, Group):
            found.append(block)
            continue
        group = _group(block, number + 1, role, lexicon)
        if group is None or _explains(group, found):
            found.extend(_as_shown(block))
            role = _role_behind(block, role, lexicon)
            continue
        number += 1
        found.append(group)
    return tuple(read_paragraphs(found, number + 1, lexicon))


def _groups(blocks: Iterable[Placeable]) -> int:
    return sum(isinstance(block, Group) for block in blocks)


def last_number(blocks: Iterable[Block]) -> int:
    """The number of the last table of a page, those nested in others too."""
    every: list[Table] = []
    for block in flat(blocks):
        if isinstance(block, Table):
            collect_tables(block, every)
    return max((t.origin.table or 0 for t in every), default=0)


def _role_behind(block: Block | Stated, role: str, lexicon: Lexicon) -> str:
    """What the label above a block behind this one says: text keeps it, a heading or any other block ends it."""
    if isinstance(block, Heading):
        return section_role(block.text, lexicon)
    if isinstance(block, Paragraph):
        return section_role(block.text, lexicon) or role
    return ""


def _group(block: Block | Stated, number: int, role: str, lexicon: Lexicon) -> Group | None:
    announced = role in _FIELD_SECTIONS
    if isinstance(block, Items):
        return read_items(block, number, lexicon, announced=announced)
    if isinstance(block, Definitions):
        return read_definitions(block, number, lexicon, announced=announced)
    return None


def _as_shown(block: Block | Stated) -> Iterator[Block | Stated]:
    """The block; a definition list that describes no fields as the lines that it shows."""
    if not isinstance(block, Definitions):
        yield block
        return
    for entry, _, origin in block.every():
        yield Paragraph(entry.term, origin, entry.links)
        held: list[Line] = []
        for line in entry.lines:
            if line.kind == "text" and not held:
                yield Paragraph(line, origin, entry.links)
            else:
                held.append(line)
        if held:
            yield Items(tuple(held), origin, entry.links)


def _explains(group: Group, before: Sequence[Placeable]) -> bool:
    """Whether a list without types only says more of what the table above it describes."""
    if not {"type", "required"}.isdisjoint(_filled(group)):
        return False
    above = next((b for b in reversed(before) if isinstance(b, Table)), None)
    known = {row.cells[0].text for row in above.rows if row.cells} if above is not None else set()
    return all(record.cells[0].text in known for record in group.records)


def _filled(group: Group) -> set[str]:
    return {role for r in group.records for role, cell in zip(group.roles, r.cells, strict=True) if cell.text}


def _opened(blocks: Iterable[Placeable], lexicon: Lexicon) -> Iterator[Placeable | list[Component]]:
    """The blocks with lists parted where an outermost item is a section's word ("+ Parameters"), which opens one;
    components that stand next to each other come together."""
    run: list[Component] = []
    for block in blocks:
        if run and not isinstance(block, Component):
            yield run
            run = []
        if isinstance(block, Component):
            run.append(block)
        elif isinstance(block, Items) and any(_is_section(line, lexicon) for line in block.lines):
            yield from _parted(block, lexicon)
        else:
            yield block
    if run:
        yield run


def _is_section(line: Line, lexicon: Lexicon) -> bool:
    words = bool(section_role(line.text, lexicon) or status_of(line.text, lexicon.statuses))
    return line.kind == "item" and line.depth == 1 and words


def _parted(items: Items, lexicon: Lexicon) -> Iterator[Block]:
    held: list[Line] = []
    start = 1
    for number, line in enumerate((*items.lines, None), 1):
        if line is not None and not _is_section(line, lexicon):
            held.append(line)
            continue
        if held:
            yield replace(items, lines=tuple(held), first=start)
        if line is not None:
            yield Paragraph(replace(line, kind="text", depth=0), items.origin.at_row(number))
        held, start = [], number + 1
