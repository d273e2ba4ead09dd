"""Structures that are one of several others: a list of links below a line that says so, as a group of one record.

### Shape
This object is one of
- [Circle](#circle)
- [Square](#square)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Cell, Heading, Items, Line, Paragraph
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.model import Group, Placeable, Record, line_cell

MIN_OPTIONS = 2
MAX_LEAD = 400
ROLES = ("name", "type", "description")


def read_unions(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with each such list as a group; groups are numbered from ``number`` on."""
    heading: Heading | None = None
    lead: Paragraph | None = None
    for block in blocks:
        group = None
        if isinstance(block, Heading):
            heading = block if not section_role(block.text, lexicon) else None
        elif isinstance(block, Items) and heading is not None and lead is not None:
            group = _group(heading, lead, block, number, lexicon)
        lead = block if isinstance(block, Paragraph) else None
        yield group or block
        number += group is not None


def _group(heading: Heading, lead: Paragraph, items: Items, number: int, lexicon: Lexicon) -> Group | None:
    said = lead.text.lower().rstrip(" :：.")
    if len(said) > MAX_LEAD or not any(said.endswith(words) for words in lexicon.union_words):
        return None
    shown = {link.text for link in items.links}
    names = [line.text.strip() for line in items.lines]
    if len(names) < MIN_OPTIONS or not all(name in shown for name in names):
        return None
    type_ = " | ".join(names)
    cells = (line_cell(heading.text), Cell(type_, (Line(type_),), items.links), line_cell(lead.text))
    return Group("items", items.origin, number, ROLES, (Record(cells, 1, row=items.first),), anchors=heading.anchors)
