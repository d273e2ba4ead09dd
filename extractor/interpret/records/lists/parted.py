"""Lists whose items are words of sections, with the fields of each below them.

- **Headers:**
  - `X-Trace`: an id
- **Params:**
  - `limit`: at most so many
- **Body:** list of [boats](#boat)
- **Query**: what all calls take, and
  - `order`: by which
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractor.dialects import Lexicon
from extractor.document import Block, Items, Line, Link, Paragraph
from extractor.interpret.outline.sections.model import FIELD_ROLES
from extractor.interpret.outline.words import CODE, section_role
from extractor.interpret.records.lists.held import items_of, list_of
from extractor.values import replace

_EDGES = " :：*\n"
_ENDS = (":", "：", "\n")
_BODIES = frozenset({"request_body", "response_body"})
_OF_FIELDS = FIELD_ROLES | {"response_header"}


def parted(block: Items, lexicon: Lexicon) -> Iterator[Block]:
    """The list; one with such items as a line and a list for each, what stands between them as lists."""
    lines = list(enumerate(block.lines, block.first))
    top = min((line.depth for line in block.lines), default=0)
    items = [list(item) for item in items_of(lines, top)]
    if not any(_is_section(item, lexicon) or _answers_by_link(item, block.links) for item in items):
        yield block
        return
    others: list[tuple[int, Line]] = []
    for item in items:
        body = _names_body(item, lexicon) or _answers_by_link(item, block.links)
        if not body and not _is_section(item, lexicon):
            others.extend(item)
            continue
        if others:
            yield list_of(others, block)
            others = []
        if body:
            number, label = item[0]
            links = tuple(link for link in block.links if link.text and link.text in label.text)
            yield Paragraph(replace(label, kind="text", depth=0), block.origin.at_row(number), links)
        else:
            yield from _laid_out(item, top, block)
    if others:
        yield list_of(others, block)


def _laid_out(item: list[tuple[int, Line]], top: int, block: Items) -> Iterator[Block]:
    """An item as its label, what is said behind and below that, and the list of the items inside."""
    (number, label), *below = item
    end = _end_of_label(label) or len(label.text)
    marked = replace(label.part(0, end), kind="text", depth=0, marks=((0, end),))
    yield Paragraph(marked, block.origin.at_row(number))
    if rest := label.text[end:].lstrip(_EDGES):
        more = label.part(len(label.text) - len(rest))
        yield Paragraph(replace(more, kind="text", depth=0), block.origin.at_row(number), block.links)
    for said, run in groupby(below, key=lambda pair: pair[1].kind != "item" and pair[1].depth <= top):
        if said:
            yield from (Paragraph(replace(line, depth=0), block.origin.at_row(n), block.links) for n, line in run)
        else:
            yield list_of([(n, replace(line, depth=line.depth - top - 1)) for n, line in run], block)


def _names_body(item: list[tuple[int, Line]], lexicon: Lexicon) -> bool:
    """Whether an item says behind a label what a body is, with nothing below: "Body: list of boats, example:"."""
    label, mark, said = item[0][1].text.partition(":")
    return len(item) == 1 and bool(mark and said.strip()) and section_role(label.strip(" *`"), lexicon) in _BODIES


def _answers_by_link(item: list[tuple[int, Line]], links: Sequence[Link]) -> bool:
    """Whether an item says by a link what comes back with a status: "**200** – [Boat](#boat)"."""
    line = item[0][1]
    start, end = line.marks[0] if line.marks else (1, 0)
    coded = not start and CODE.fullmatch(line.text[:end].strip()) is not None
    said = line.text[end:].strip(" :：–—-`")
    return len(item) == 1 and coded and any(link.text and said == link.text.strip("` ") for link in links)


def _is_section(item: list[tuple[int, Line]], lexicon: Lexicon) -> bool:
    """Whether an item is a word for a place of fields, or opens with one in bold as a label, with items below."""
    line = item[0][1]
    label = line.text.strip()
    words = label.rstrip(_EDGES)
    end = _end_of_label(line)
    named = label != words and section_role(words, lexicon) in _OF_FIELDS
    return len(item) > 1 and (named or (end > 0 and section_role(line.text[:end].strip(_EDGES), lexicon) in _OF_FIELDS))


def _end_of_label(line: Line) -> int:
    """Where the words in bold end that an item opens with as a label: a colon or the end of its line is there; else
    0."""
    start, end = line.marks[0] if line.marks else (1, 0)
    rest = line.text[end:].lstrip(" *")
    told = not start and (not rest or rest.startswith(_ENDS) or line.text[:end].rstrip(" *").endswith(_ENDS))
    return end if told else 0
