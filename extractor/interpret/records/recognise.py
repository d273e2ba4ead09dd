"""Constructs that describe fields as groups of records; tables become groups where they are classified."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.document import (
    Block,
    Code,
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
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import Stated
from extractor.interpret.outline.words import section_role, status_of
from extractor.interpret.records.components import read_components
from extractor.interpret.records.definitions import read_definitions
from extractor.interpret.records.headings import read_headings
from extractor.interpret.records.items import read_items
from extractor.interpret.records.labelled import read_labelled
from extractor.interpret.records.model import Group, Placeable
from extractor.interpret.records.paragraphs import read_paragraphs
from extractor.interpret.records.unions import read_unions

_WORD = re.compile(r"[^\W\d_]+")
MOST_LINES = 12  # request lines of one operation
_FIELD_SECTIONS = frozenset({"request", "path", "query", "header", "request_body", "response", "response_body"})


def with_groups(blocks: Sequence[Block | Stated], number: int, lexicon: Lexicon) -> tuple[Placeable, ...]:
    """The blocks with each construct that describes fields as a group; groups are numbered behind ``number``, that of
    the last table of the page. What no rule takes stays; a definition list stays as the lines that it shows."""
    found: tuple[Placeable, ...] = tuple(blocks)
    for name, rule in RULES:
        if name not in lexicon.rules_off:
            before = sum(isinstance(block, Group) for block in found)
            found = tuple(rule(found, number + before + 1, lexicon))
    return tuple(shown for block in found for shown in _definitions_as_lines(block))


def last_number(blocks: Iterable[Block]) -> int:
    """The number of the last table of a page, those nested in others too."""
    every: list[Table] = []
    for block in flat(blocks):
        if isinstance(block, Table):
            collect_tables(block, every)
    return max((t.origin.table or 0 for t in every), default=0)


def _lists(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """Lists whose items are fields; one that only says more of the table above it stays."""
    above: Table | None = None
    for block, announced in _announced(_opened(blocks, lexicon), lexicon):
        above = block if isinstance(block, Table) else above
        group = read_items(block, number, lexicon, announced=announced) if isinstance(block, Items) else None
        if group is None or _explains(group, above):
            yield block
        else:
            yield group
            number += 1


def _definitions(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """Definition lists whose terms are fields."""
    for block, announced in _announced(blocks, lexicon):
        group = None
        if isinstance(block, Definitions):
            group = read_definitions(block, number, lexicon, announced=announced)
        yield group or block
        number += group is not None


def _components(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """Components that are fields, those of one side that stand next to each other together."""
    for fields, run in groupby(blocks, key=lambda block: isinstance(block, Component)):
        if not fields:
            yield from run
            continue
        groups = read_components([block for block in run if isinstance(block, Component)], number, lexicon)
        yield from groups
        number += len(groups)


# In this order; dialects switch them off by name.
Rule = Callable[[Sequence[Placeable], int, Lexicon], Iterable[Placeable]]
RULES: tuple[tuple[str, Rule], ...] = (
    ("headings", read_headings),
    ("labelled-names", read_labelled),
    ("components", _components),
    ("unions", read_unions),
    ("lists", _lists),
    ("definition-lists", _definitions),
    ("paragraphs", read_paragraphs),
)


def _announced(blocks: Iterable[Placeable], lexicon: Lexicon) -> Iterator[tuple[Placeable, bool]]:
    """Each block, and whether the nearest heading or label above it says that fields follow, as far as nothing but text
    and other fields lie between."""
    role = ""
    for block in blocks:
        yield block, role in _FIELD_SECTIONS
        if isinstance(block, Heading):
            role = section_role(block.text, lexicon)
        elif isinstance(block, Paragraph):
            role = section_role(block.text, lexicon) or role or ("request" if _tells_fields(block, lexicon) else "")
        elif not isinstance(block, Group | Stated) and not _is_request_line(block):
            role = ""


def _tells_fields(block: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a sentence ends in a colon and has a word for parameters: "These parameters can be sent:"."""
    words = _WORD.findall(block.text.lower()) if fold_width(block.text[-1:]) == ":" else []
    return any(lexicon.heading_parts.get(word) == "parameters" for word in words)


def _is_request_line(block: Placeable) -> bool:
    """Whether code is request lines and nothing else."""
    texts = block.text.strip().splitlines()[: MOST_LINES + 1] if isinstance(block, Code) else []
    return 0 < len(texts) <= MOST_LINES and all(whole_line(text.strip(), block.origin) is not None for text in texts)


def _definitions_as_lines(block: Placeable) -> Iterator[Placeable]:
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


def _explains(group: Group, above: Table | None) -> bool:
    """Whether a list without types only says more of what the table above it describes."""
    if not {"type", "required"}.isdisjoint(_filled(group)):
        return False
    known = {row.cells[0].text for row in above.rows if row.cells} if above is not None else set()
    return all(record.cells[0].text in known for record in group.records)


def _filled(group: Group) -> set[str]:
    return {role for r in group.records for role, cell in zip(group.roles, r.cells, strict=True) if cell.text}


def _opened(blocks: Iterable[Placeable], lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with lists parted where an outermost item is a section's word ("+ Parameters"), which opens one."""
    for block in blocks:
        if isinstance(block, Items) and any(_is_section(line, lexicon) for line in block.lines):
            yield from _parted(block, lexicon)
        else:
            yield block


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
