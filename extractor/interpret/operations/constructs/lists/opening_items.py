"""Items below a title that open with a request line and go on as a sentence.

## Get a boat

* `GET /boats/2.json` will return the boat with an ID of `2`.        GET /boats/{boat_id}.json
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Items, Line, Link, Paragraph, Table
from extractor.interpret.operations.calls.literals import around, with_values, with_variables
from extractor.interpret.operations.lines import states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.headings import Outline, outline_of
from extractor.interpret.records.model import Group

MOST_LINES = 4  # of one list: ways to ask for one thing
MIN_SECTIONS = 2  # that a page must have where nothing else describes what a section states


def stated_in_items(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with the items that open a section and begin with a request line as what states its operation, before
    them."""
    every = tuple(blocks)
    outline = outline_of(every, lexicon)
    found = dict(_found(every, outline, lexicon)) if any(isinstance(block, Items) for block in every) else {}
    if len(found) < MIN_SECTIONS and not any(_described(every, index, outline) for index in found):
        found = {}
    paths = [line.path for lines in found.values() for line in lines]
    for index, block in enumerate(every):
        if index in found:
            said = around(_section(every, index, outline), paths, lexicon)
            lines = (with_values(with_variables(line, said, lexicon)) for line in found[index])
            yield Stated(tuple(lines), block.origin)
        yield block


def _found(
    blocks: Sequence[PageBlock], outline: Outline, lexicon: Lexicon
) -> Iterator[tuple[int, tuple[RequestLine, ...]]]:
    for index in without_noise(blocks, lexicon):
        block = blocks[index]
        if isinstance(block, Items) and any(_leads_to_line(link, block) for link in block.links):
            continue  # of sections that state them
        if isinstance(block, Items) and len(block.lines) <= MOST_LINES and _opens_section(blocks, index, outline):
            lines = [line for text in block.lines if (line := _opening(text, block)) is not None]
            if lines and len(lines) == len(block.lines):
                yield index, tuple(lines)


def _leads_to_line(link: Link, block: Items) -> bool:
    """Whether a link to a place of the page has a request line as its words: "[GET /boats](#boats)"."""
    return link.href.startswith("#") and whole_line(link.text.strip(" `"), block.origin) is not None


def _opening(line: Line, block: Items) -> RequestLine | None:
    """The request line in code or bold that a line opens with, where words go on behind it."""
    start, end = line.marks[0] if line.marks else (1, 0)
    said = line.text[end:].lstrip()
    return whole_line(line.text[:end], block.origin) if not start and said[:1].isalpha() else None


def _opens_section(blocks: Sequence[PageBlock], index: int, outline: Outline) -> bool:
    """Whether nothing but text stands between a block and the title above it, and no request line below it."""
    title = outline.above(index)
    if title is None or title.role or states_line(title.heading):
        return False
    text = all(isinstance(b, Paragraph) and not states_line(b) for b in blocks[title.at + 1 : index])
    return text and not any(isinstance(b, Stated) or states_line(b) for b in _section(blocks, index, outline))


def _section(blocks: Sequence[PageBlock], index: int, outline: Outline) -> Sequence[PageBlock]:
    """The blocks from one on to the end of the section of the heading above it."""
    title = outline.above(index)
    return blocks[index : title.end if title is not None else None]


def _described(blocks: Sequence[PageBlock], index: int, outline: Outline) -> bool:
    return any(isinstance(b, Table | Group | Code) for b in _section(blocks, index, outline))
