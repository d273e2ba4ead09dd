"""Addresses that a page breaks over lines of one paragraph behind a slash, in one piece.

POST /{harbour}/boats/
{boat}/crew                  POST /{harbour}/boats/{boat}/crew
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.document import Line, Paragraph
from extractor.interpret.operations.lines import METHOD
from extractor.interpret.operations.model import PageBlock
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "POST /{harbour}/boats/", "{harbour}/boats/", "https://boats.example/api/": all of a line, up to a slash
_OPENED = lazy_regex(rf"[*`]{{0,3}}(?:(?:{METHOD})\s)?(?:https?://[^\s/]{{1,200}}(?=/))?[/{{{{][^\s,;]{{0,1000}}/")
_REST = lazy_regex(r"[{<:a-z0-9_][^\s,;]{0,300}")  # "{boat}/crew", "password", "crew?": all of the next one


def with_whole_paths(blocks: Iterable[PageBlock]) -> Iterator[PageBlock]:
    """The blocks, with each address that lines of one paragraph make in one of them."""
    held: Paragraph | None = None
    for block in blocks:
        if held is not None and isinstance(block, Paragraph) and _goes_on(held, block):
            held = replace(held, line=_joined(held.line, block.line))
            continue
        if held is not None:
            yield held
        held = block if isinstance(block, Paragraph) and _OPENED.fullmatch(block.text) else None
        if held is None:
            yield block
    if held is not None:
        yield held


def _goes_on(before: Paragraph, block: Paragraph) -> bool:
    """Whether a line goes on with the address that the one before it, of the same paragraph, ends in."""
    same = (before.origin.file, before.origin.line) == (block.origin.file, block.origin.line) != ("", None)
    return same and before.text.endswith("/") and _REST.fullmatch(block.text) is not None


def _joined(first: Line, second: Line) -> Line:
    """Two lines in one, with no blank between."""
    behind = ((start + len(first.text), end + len(first.text)) for start, end in second.marks)
    return replace(first, text=first.text + second.text, marks=(*first.marks, *behind))
