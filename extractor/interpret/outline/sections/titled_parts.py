"""Lines in bold that are the titles of what is sent or answered, whose parts are headings below them.

**Response 200**            a heading of the answer, one level above that of its parts
##### Headers
##### Body
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from extractor.dialects import Lexicon
from extractor.document import Heading, Line, Paragraph
from extractor.interpret.outline.words import MAX_PSEUDO, SIDES, said_parts, section_role, status_of
from extractor.interpret.records.model import Placeable

_PARTS = frozenset({"header", "request_body"})  # what "Headers" and "Body" alone name


def with_titles_of_parts(blocks: Iterable[Placeable], lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks, each such line as the heading that it is; a name behind its first word ("Request of an admin") is a
    line below it."""
    every = list(blocks)
    for block, below in zip_longest(every, every[1:]):
        level = _level_of_parts(below, lexicon)
        if level > 1 and isinstance(block, Paragraph) and _is_title(block, lexicon):
            yield from _as_heading(block, level - 1, lexicon)
        else:
            yield block


def _level_of_parts(block: Placeable | None, lexicon: Lexicon) -> int:
    """The level of a heading that names a part of whatever side: "Headers", "Body"; 0 for others."""
    if not isinstance(block, Heading) or section_role(block.text, lexicon) not in _PARTS:
        return 0
    return block.level if SIDES.isdisjoint(said_parts(block.text, lexicon)) else 0


def _is_title(block: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a line is in bold and its first word names a side."""
    first = said_parts(block.text, lexicon)[:1] if len(block.text) <= MAX_PSEUDO else []
    marked = "".join(block.text[start:end] for start, end in block.line.marks)
    return "".join(marked.split()) == "".join(block.text.split()) and not SIDES.isdisjoint(first)


def _as_heading(block: Paragraph, level: int, lexicon: Lexicon) -> Iterator[Placeable]:
    side, _, name = block.text.partition(" ")
    if not name or section_role(block.text, lexicon) or status_of(block.text, lexicon.statuses):
        yield Heading(block.text, level, block.origin)
        return
    yield Heading(side, level, block.origin)
    yield Paragraph(Line(name.strip()), block.origin)
