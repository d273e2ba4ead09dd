"""Operations that code blocks open: a request line in one, or an HTTP message, below a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Items, Paragraph, Table
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.model import Group, Placeable

_FIELD = re.compile(r"[A-Za-z][A-Za-z-]{0,60}:\s")  # of an HTTP message (RFC 9112, section 5)


def coded_starts(blocks: Sequence[Placeable], lexicon: Lexicon) -> Iterator[int]:
    """Headings below which a code block is a request line or opens with one, as HTTP messages do; and the later ones of
    several such blocks below one heading, with tables or other code between."""
    headings = [i for i, b in enumerate(blocks) if isinstance(b, Heading)]
    for start, end in pairwise([*headings, len(blocks)]):
        coded = [i for i in range(start + 1, end) if _is_request_code(blocks, i, lexicon)]
        role = section_role(_heading_text(blocks[start]), lexicon) if coded else ""
        if not coded or role not in {"", "request"}:
            continue
        if not (role or coded[1:] or _goes_on(blocks, start, coded[0], end)):
            continue
        yield heading_above(blocks, start, level_of(blocks[start]), 0, lexicon) if role else start
        if not role and all(_tells_more(blocks[a + 1 : b]) for a, b in pairwise(coded)):
            yield from (i - 1 if _is_title(blocks[i - 1]) else i for i in coded[1:])


def coded_line(blocks: Sequence[Placeable]) -> tuple[RequestLine, ...]:
    """The request line of the first code block that has one."""
    shown = (_in_code(b) for b in blocks if isinstance(b, Code))
    return tuple(islice((line for line in shown if line is not None), 1))


def _in_code(block: Code) -> RequestLine | None:
    """The request line that opens a code block, where nothing or an HTTP message follows it; no host is called."""
    first, *others = block.text.strip().splitlines() or [""]
    message = not others or not others[0].strip() or _FIELD.match(others[0])
    line = whole_line(first, block.origin) if message else None
    return line if line is not None and not line.host else None


def _heading_text(block: Placeable) -> str:
    return block.text if isinstance(block, Heading) else ""


def _is_title(block: Placeable) -> bool:
    return isinstance(block, Paragraph) and block.line.fully_marked()


def _is_request_code(blocks: Sequence[Placeable], index: int, lexicon: Lexicon) -> bool:
    block, before = blocks[index], blocks[index - 1]
    if not isinstance(block, Code) or (isinstance(before, Paragraph) and section_role(before.text, lexicon)):
        return False
    return _in_code(block) is not None


def _goes_on(blocks: Sequence[Placeable], start: int, code: int, end: int) -> bool:
    """Whether anything describes the request: behind it, or below a deeper heading. A mere example has nothing."""
    deeper = end < len(blocks) and level_of(blocks[end]) > level_of(blocks[start])
    return deeper or any(isinstance(b, Table | Group | Code | Items) for b in blocks[code + 1 : end])


def _tells_more(blocks: Sequence[Placeable]) -> bool:
    return any(isinstance(b, Table | Group | Code) for b in blocks)


def level_of(block: Placeable) -> int:
    """The level of a heading; that of other blocks is below all of them."""
    return block.level if isinstance(block, Heading) else 99


def heading_above(blocks: Sequence[Placeable], index: int, level: int, floor: int, lexicon: Lexicon) -> int:
    """The nearest heading above that ranks higher and is no section word, from ``floor`` on; else the block itself."""
    for i in range(index - 1, floor - 1, -1):
        block = blocks[i]
        if isinstance(block, Heading) and block.level < level and not section_role(block.text, lexicon):
            return i
    return index
