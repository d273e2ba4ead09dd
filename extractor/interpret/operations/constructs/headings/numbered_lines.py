"""Lines that are a request line and nothing else, several below one heading, each with what it describes below it: they
act as headings.

1. GET /boats              POST `/boats`

   (a table)               - Body: `name`, `size`

2. POST /boats             GET `/boats/{id}`

   (a table)               - Response: `{ id, name }`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Definitions, Heading, Items, Origin, Paragraph, Table
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import PageBlock
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.headings import Node, outline_of

LEAST = 2  # of such lines below one heading
DEEPEST = 6  # of headings


def with_numbered_lines(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such lines as headings one level below the one above them."""
    every = tuple(blocks)
    lines = {at: text for at, block in enumerate(every) if (text := _line(block))}
    levels = _levels(every, lines, lexicon) if len(lines) >= LEAST else {}
    for at, block in enumerate(every):
        yield Heading(lines[at], levels[at], _origin(block)) if at in levels else block


def _line(block: PageBlock) -> str:
    """The request line that a list of one item, or a paragraph, is; "" for others."""
    text = ""
    if isinstance(block, Items) and len(block.lines) == 1 and not block.held:
        text = block.lines[0].text.strip()
    elif isinstance(block, Paragraph):
        text = block.text.strip()
    return text if text and whole_line(text, _origin(block)) is not None else ""


def _origin(block: PageBlock) -> Origin:
    return block.origin.at_row(block.first) if isinstance(block, Items) else block.origin


def _levels(blocks: Sequence[PageBlock], lines: Mapping[int, str], lexicon: Lexicon) -> dict[int, int]:
    """The levels of the lines that act as headings, by their places: all of a section, where each has a list, a table
    or code behind it."""
    open_ = set(without_noise(blocks, lexicon))
    found: dict[int, int] = {}
    for node in outline_of(blocks, lexicon).nodes:
        own = [at for at in range(node.at + 1, node.until) if at in lines and at in open_]
        if len(own) >= LEAST and all(
            _describes(blocks, a, b) for a, b in zip(own, [*own[1:], node.until], strict=True)
        ):
            found |= dict.fromkeys(own, _level(node))
    return found


def _level(node: Node) -> int:
    return min(node.level + 1, DEEPEST)


def _describes(blocks: Sequence[PageBlock], start: int, end: int) -> bool:
    """Whether a list, a table or code stands between a line and the next one."""
    return any(isinstance(block, Items | Table | Code | Definitions) for block in blocks[start + 1 : end])
