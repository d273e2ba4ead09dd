"""Items below a title that open with a request line and go on as a sentence.

## Get a boat

* `GET /boats/2.json` will return the boat with an ID of `2`.        GET /boats/{boat_id}.json
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Items, Line, Paragraph, Table
from extractor.interpret.operations.calls.literals import around, with_values, with_variables
from extractor.interpret.operations.lines import states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.model import Group

MOST_LINES = 4  # of one list: ways to ask for one thing
MIN_SECTIONS = 2  # that a page must have where nothing else describes what a section states


def stated_in_items(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with the items that open a section and begin with a request line as what states its operation, before
    them."""
    every = tuple(blocks)
    found = dict(_found(every, lexicon)) if any(isinstance(block, Items) for block in every) else {}
    if len(found) < MIN_SECTIONS and not any(_described(every, index) for index in found):
        found = {}
    paths = [line.path for lines in found.values() for line in lines]
    for index, block in enumerate(every):
        if index in found:
            said = around(_section(every, index), paths, lexicon)
            lines = (with_values(with_variables(line, said, lexicon)) for line in found[index])
            yield Stated(tuple(lines), block.origin)
        yield block


def _found(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Iterator[tuple[int, tuple[RequestLine, ...]]]:
    for index in without_noise(blocks, lexicon):
        block = blocks[index]
        if isinstance(block, Items) and len(block.lines) <= MOST_LINES and _opens_section(blocks, index, lexicon):
            lines = [line for text in block.lines if (line := _opening(text, block)) is not None]
            if lines and len(lines) == len(block.lines):
                yield index, tuple(lines)


def _opening(line: Line, block: Items) -> RequestLine | None:
    """The request line in code or bold that a line opens with, where words go on behind it."""
    start, end = line.marks[0] if line.marks else (1, 0)
    said = line.text[end:].lstrip()
    return whole_line(line.text[:end], block.origin) if not start and said[:1].isalpha() else None


def _opens_section(blocks: Sequence[PageBlock], index: int, lexicon: Lexicon) -> bool:
    """Whether nothing but text stands between a block and the title above it, and no request line below it."""
    above = index - 1
    while above >= 0 and isinstance(blocks[above], Paragraph) and not states_line(blocks[above]):
        above -= 1
    title = blocks[above] if above >= 0 else None
    titled = isinstance(title, Heading) and not section_role(title.text, lexicon) and not states_line(title)
    return titled and not any(isinstance(b, Stated) or states_line(b) for b in _section(blocks, index))


def _section(blocks: Sequence[PageBlock], index: int) -> Sequence[PageBlock]:
    """The blocks from one on to the next heading of the rank of the one above it, or a higher one."""
    level = next((b.level for b in reversed(blocks[:index]) if isinstance(b, Heading)), 0)
    later = (i for i, b in enumerate(blocks[index + 1 :], index + 1) if isinstance(b, Heading) and b.level <= level)
    return blocks[index : next(later, len(blocks))]


def _described(blocks: Sequence[PageBlock], index: int) -> bool:
    return any(isinstance(b, Table | Group | Code) for b in _section(blocks, index))
