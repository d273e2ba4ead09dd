"""Structures that are another type: a heading that fields link to, with a line for the type and no fields below.

### boatKind
What a boat is.
*Type* : enum (YAWL, BARGE)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Heading, Items, Line, Link, Paragraph, Table, collect_tables
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.model import Group, Placeable, Record, line_cell, lines_cell
from extractor.lazy_regex import lazy_regex

ROLES = ("name", "type", "description")
MOST_BLOCKS = 6
_APART = lazy_regex(r"[\W_]+")  # "_" of "boat_id"


def read_aliases(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with each such line as a group below its heading; groups are numbered from ``number`` on."""
    wanted = frozenset(_anchors(blocks)) if any(_is_type(b, lexicon) for b in blocks) else frozenset[str]()
    at = 0
    while at < len(blocks):
        block = blocks[at]
        below = _below(blocks, at) if wanted and isinstance(block, Heading) else []
        group = (
            _group(block, below, number, lexicon)
            if isinstance(block, Heading) and _anchors_of_structure(block) & wanted
            else None
        )
        yield block
        at += 1
        if group is not None:
            yield group
            number += 1
            at += len(below)


def _anchors(blocks: Sequence[Placeable]) -> Iterator[str]:
    """The anchors of the page that cells of its tables link to."""
    for shown in (b for b in blocks if isinstance(b, Table)):
        tables: list[Table] = []
        collect_tables(shown, tables)
        links = (link for t in tables for row in t.rows for cell in row.cells for link in cell.links)
        yield from (_plain(link.href.rpartition("#")[2]) for link in links if link.href.startswith("#"))


def _anchors_of_structure(heading: Heading) -> frozenset[str]:
    """The anchors of a heading that is the name of a structure."""
    named = NAME.fullmatch(heading.text.strip(" `")) is not None
    return frozenset(_plain(anchor) for anchor in heading.anchors) if named else frozenset()


def _plain(anchor: str) -> str:
    return _APART.sub("-", anchor).strip("-").lower()


def _below(blocks: Sequence[Placeable], at: int) -> list[Placeable]:
    """What stands below a heading, up to the next one."""
    return list(takewhile(lambda b: not isinstance(b, Heading), blocks[at + 1 : at + 2 + MOST_BLOCKS]))


def _is_type(block: Placeable, lexicon: Lexicon) -> bool:
    return isinstance(block, Paragraph) and _typed(block.line, lexicon) is not None


def _typed(line: Line, lexicon: Lexicon) -> Line | None:
    """What a line says behind a word for types: "enum (YAWL, BARGE)" of "*Type* : enum (YAWL, BARGE)"."""
    label, colon, value = line.text.partition(":")
    if not colon or not value.strip() or "type" not in lexicon.columns.get(fold_word(label.strip(" *`")), ()):
        return None
    return line.part(len(line.text) - len(value.lstrip()))


def _group(heading: Heading, below: Sequence[Placeable], number: int, lexicon: Lexicon) -> Group | None:
    """The group of a heading with text and one line for a type below it, and nothing else."""
    texts = [b for b in below if isinstance(b, Paragraph)]
    types = [(b, line) for b in texts if (line := _typed(b.line, lexicon)) is not None]
    if len(types) != 1 or any(not isinstance(b, Paragraph | Items) for b in below) or len(below) > MOST_BLOCKS:
        return None
    stating, line = types[0]
    said = tuple(b.line for b in texts if b is not stating) + tuple(
        item for b in below if isinstance(b, Items) for item in b.lines
    )
    links: tuple[Link, ...] = stating.links
    cells = (line_cell(heading.text.strip(" `")), Cell(line.text, (line,), links), lines_cell(said))
    return Group("headings", stating.origin, number, ROLES, (Record(cells, 1),), anchors=heading.anchors)
