"""Units: the parts of a page that document one operation each (most pages are one unit)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.document import Block, Document, Heading, Table
from extractor.interpret.example_blocks import find_examples
from extractor.interpret.request_lines import RequestLine, find_request_lines, from_example
from extractor.interpret.sections import Placed, place, section_role


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks that document one API, its title and its request lines (none: not an operation)."""

    title: str
    placed: tuple[Placed, ...]
    lines: tuple[RequestLine, ...]
    guessed: bool = False  # the request line is an example's


def make_unit(title: str, blocks: Sequence[Block], lexicon: Lexicon) -> Unit:
    """Place the blocks in their sections and find the request lines."""
    placed = tuple(place(blocks, lexicon))
    lines = find_request_lines(placed)
    shown = () if lines else _shown_lines(placed, lexicon)
    return Unit(title, placed, lines or shown, bool(shown))


def _shown_lines(placed: tuple[Placed, ...], lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request line of the examples, where tables describe an API and all examples show one operation."""
    if not any(p.section.side and isinstance(p.block, Table) for p in placed):
        return ()
    lines = [from_example(e.line) for e in find_examples(placed, lexicon) if e.line is not None]
    same = all(a.method == b.method and a.matches(b) for a, b in pairwise(lines))
    return (lines[0],) if lines and same else ()


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
