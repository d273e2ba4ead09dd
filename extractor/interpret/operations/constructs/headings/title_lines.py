"""Lines in bold that are the titles of operations: headings, one level below the heading that they stand under.

### Boats
**List**                a heading of level 4
GET /boats
**Create**              another
POST /boats
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Paragraph
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.code import is_of_example, lines_in_code
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.headings import Node, outline_of
from extractor.interpret.outline.words import is_section
from extractor.lazy_regex import lazy_regex

_NUMBER = lazy_regex(r"^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s{1,3}")  # "2.", "1.3 " in front of a title
MAX_TITLE = 80  # characters
LEAST_TITLES = 2  # of one section, each of an operation of its own
_ENDS = (".", "。", "!", "?", ",", ";")


def with_title_lines(shown: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks; lines in bold, each with the request line of an operation of its own below it, are headings where a
    section of the page has several. What stands in front of the first of a section states none."""
    blocks = tuple(shown)
    levels: dict[int, int] = {}
    most = 0  # titles of a section
    if any(_is_title(block, lexicon) for block in blocks):
        places = set(without_noise(blocks, lexicon))
        for node in outline_of(blocks, lexicon).nodes:
            titles = _titles(blocks, node, lexicon) if node.at in places and not node.role else ()
            most = max(most, len(titles))
            levels |= dict.fromkeys(titles, node.level + 1)
    for at, block in enumerate(blocks):
        level = levels.get(at) if most >= LEAST_TITLES else None
        yield Heading(_title(block.text), level, block.origin) if level and isinstance(block, Paragraph) else block


def _titles(blocks: Sequence[PageBlock], node: Node, lexicon: Lexicon) -> Sequence[int]:
    """The places of the lines in the own part of a section that are titles of operations."""
    titles = [at for at in range(node.at + 1, node.until) if _is_title(blocks[at], lexicon)]
    if not titles or _first_line(blocks[node.at : titles[0]]) is not None:
        return ()
    parts = ((start, _first_line(blocks[start + 1 : end])) for start, end in pairwise([*titles, node.until]))
    stating = [(at, (line.method, line.path)) for at, line in parts if line is not None]
    apart = len({called for _, called in stating}) == len(stating)
    return [at for at, _ in stating] if apart else ()


def _is_title(block: PageBlock, lexicon: Lexicon) -> bool:
    """Whether a block is a line in bold of few words that name no section and state no request."""
    if not isinstance(block, Paragraph) or not block.line.fully_marked() or len(block.text) > MAX_TITLE:
        return False
    text = _title(block.text)
    named = text[:1].isalpha() and not text.endswith(_ENDS) and whole_line(text, block.origin) is None
    return named and not is_section(text, lexicon) and not is_of_example(text, lexicon)


def _title(text: str) -> str:
    """The words of a title: "List boats" of "**1. List boats:**"."""
    return _NUMBER.sub("", text.strip(" *`")).rstrip(" :：")


def _first_line(blocks: Iterable[PageBlock]) -> RequestLine | None:
    """The first request line that a heading, a line or code of these is or opens with, or that a call shows."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            line = whole_line(block.text.strip(), block.origin)
        elif isinstance(block, Code):
            line = next(iter(lines_in_code(block)), None) or call_of(block.text, block.origin)
        else:
            continue
        if line is not None:
            return line
    return None
