"""Units: the parts of a page that document one operation each (most pages are one unit)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.document import Block, Document, Heading
from extractor.interpret.request_lines import RequestLine, find_request_lines
from extractor.interpret.sections import Placed, place, section_role


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks that document one API, its title and its request lines (none: not an operation)."""

    title: str
    placed: tuple[Placed, ...]
    lines: tuple[RequestLine, ...]


def make_unit(title: str, blocks: Sequence[Block], lexicon: Lexicon) -> Unit:
    """Place the blocks in their sections and find the request lines."""
    placed = tuple(place(blocks, lexicon))
    return Unit(title, placed, find_request_lines(placed))


def split_units(document: Document, lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of a page in reading order. A page with one request-line section, or none, is one unit."""
    starts = _starts(document.blocks, lexicon)
    if len(starts) < 2:
        return (make_unit(document.title, document.blocks, lexicon),)
    edges = [*starts, len(document.blocks)]
    units = [make_unit(document.title, document.blocks[: starts[0]], lexicon)] if starts[0] else []
    for start, end in pairwise(edges):
        blocks = document.blocks[start:end]
        units.append(make_unit(_unit_title(blocks, document.title, lexicon), blocks, lexicon))
    return tuple(u for u in units if u.placed)


def _unit_title(blocks: Sequence[Block], fallback: str, lexicon: Lexicon) -> str:
    first = blocks[0] if blocks else None
    if isinstance(first, Heading) and not section_role(first.text, lexicon):
        return first.text
    return fallback


def _starts(blocks: Sequence[Block], lexicon: Lexicon) -> list[int]:
    """Where each API of the page begins: the heading above its request-line heading, or that heading itself."""
    starts: list[int] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and _opens_api(blocks, index, block, lexicon):
            starts.append(_above(blocks, index, block.level, starts[-1] + 1 if starts else 0, lexicon))
    return starts


def _opens_api(blocks: Sequence[Block], index: int, heading: Heading, lexicon: Lexicon) -> bool:
    """Whether a heading opens a request-line section with a request line in it."""
    if section_role(heading.text, lexicon) != "request_line":
        return False
    end = next((i for i in range(index + 1, len(blocks)) if isinstance(blocks[i], Heading)), len(blocks))
    return bool(find_request_lines(tuple(place(blocks[index:end], lexicon))))


def _above(blocks: Sequence[Block], index: int, level: int, floor: int, lexicon: Lexicon) -> int:
    for i in range(index - 1, floor - 1, -1):
        block = blocks[i]
        if isinstance(block, Heading) and block.level < level and not section_role(block.text, lexicon):
            return i
    return index
