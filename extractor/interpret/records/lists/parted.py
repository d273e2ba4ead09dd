"""Lists whose items are words of sections, with the fields of each below them.

- **Headers:**
  - `X-Trace`: an id
- **Params:**
  - `limit`: at most so many
- **Body:** list of [boats](#boat)
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.dialects import Lexicon
from extractor.document import Block, Items, Line, Paragraph
from extractor.interpret.outline.sections.model import FIELD_ROLES
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.lists.held import items_of, list_of
from extractor.values import replace

_BODIES = frozenset({"request_body", "response_body"})
_OF_FIELDS = FIELD_ROLES | {"response_header"}


def parted(block: Items, lexicon: Lexicon) -> Iterator[Block]:
    """The list; one with such items as a line and a list for each, what stands between them as lists."""
    lines = list(enumerate(block.lines, block.first))
    top = min((line.depth for line in block.lines), default=0)
    items = [list(item) for item in items_of(lines, top)]
    if not any(_is_section(item, lexicon) for item in items):
        yield block
        return
    others: list[tuple[int, Line]] = []
    for item in items:
        body = _names_body(item, lexicon)
        if not body and not _is_section(item, lexicon):
            others.extend(item)
            continue
        if others:
            yield list_of(others, block)
            others = []
        (number, label), *below = item
        if body:
            yield Paragraph(replace(label, kind="text", depth=0), block.origin.at_row(number), block.links)
            continue
        marked = replace(label, kind="text", depth=0, marks=((0, len(label.text)),))
        yield Paragraph(marked, block.origin.at_row(number))
        yield list_of([(n, replace(line, depth=line.depth - top - 1)) for n, line in below], block)
    if others:
        yield list_of(others, block)


def _names_body(item: list[tuple[int, Line]], lexicon: Lexicon) -> bool:
    """Whether an item says behind a label what a body is, with nothing below: "Body: list of boats, example:"."""
    label, mark, said = item[0][1].text.partition(":")
    return len(item) == 1 and bool(mark and said.strip()) and section_role(label.strip(" *`"), lexicon) in _BODIES


def _is_section(item: list[tuple[int, Line]], lexicon: Lexicon) -> bool:
    """Whether an item is a word for a place of fields and nothing else, with items below."""
    label = item[0][1].text.strip()
    words = label.rstrip(" :：*")
    return len(item) > 1 and label != words and section_role(words, lexicon) in _OF_FIELDS
