"""Numbered items that are a request line and nothing else, each with what it describes below it: they act as headings.

1. GET /boats

   (a table)

2. POST /boats
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from extractor.dialects import Lexicon
from extractor.document import Heading, Items
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import PageBlock
from extractor.interpret.outline.headings import outline_of

LEAST = 2  # of such items below one heading
DEEPEST = 6  # of headings


def with_numbered_lines(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such items as headings one level below the one above them."""
    every = tuple(blocks)
    found = [at for at, block in enumerate(every) if _is_line(block) and at + 1 < len(every)]
    found = [at for at in found if at + 1 not in found]
    outline = outline_of(every, lexicon) if len(found) >= LEAST else None
    above = {at: outline.above(at) for at in found} if outline is not None else {}
    shared = Counter(id(node) for node in above.values())
    for at, block in enumerate(every):
        node = above.get(at)
        if at in above and shared[id(node)] >= LEAST and isinstance(block, Items):
            level = min((node.level if node is not None else 0) + 1, DEEPEST)
            yield Heading(block.lines[0].text, level, block.origin.at_row(block.first))
        else:
            yield block


def _is_line(block: PageBlock) -> bool:
    """Whether a list is one item that is a request line."""
    alone = isinstance(block, Items) and len(block.lines) == 1 and not block.held
    return alone and isinstance(block, Items) and whole_line(block.lines[0].text.strip(), block.origin) is not None
