"""Sides of an operation that are as those of another one.

"See [create](#create)." below "Request body", "Takes the same parameters as `POST /boats`"
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.api import Same
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.text import fold_width
from extractor.document import Items, Line, Link, Origin, Paragraph
from extractor.interpret.operations.lines import parse_line
from extractor.interpret.outline.sections import EXAMPLE_ROLES, Placed
from extractor.lazy_regex import lazy_regex

MAX_TEXT = 240
MAX_ROUND = 25  # characters around a link that is all there is below a heading: "See …."
_WORD = lazy_regex(r"[^\W\d_]+")
_SIDES = {
    "parameters": "request", "fields": "request", "body": "request", "request": "request", "query": "request",
    "response": "response",
}  # fmt: skip


def same_sides(placed: Iterable[Placed], lexicon: Lexicon) -> tuple[Same, ...]:
    """What the lines of a unit say is as elsewhere; at most one for each side."""
    found: dict[str, Same] = {}
    for p in placed:
        for line, links, origin in _lines(p):
            side = _side(p, line, links, lexicon)
            hrefs = tuple(link.href for link in links)
            shown = tuple(f"{made.method} {made.path}" for made in parse_line(line.text, origin))
            if side and (hrefs or shown):
                found.setdefault(side, Same(side, origin, hrefs, shown, _is_more(line, lexicon)))
    return tuple(found.values())


def _lines(p: Placed) -> Iterator[tuple[Line, list[Link], Origin]]:
    block = p.block
    if p.section.role in EXAMPLE_ROLES or not isinstance(block, Paragraph | Items):
        return
    lines = [block.line] if isinstance(block, Paragraph) else block.lines
    for number, line in enumerate(lines, 1):
        if len(line.text) <= MAX_TEXT:
            links = [link for link in block.links if link.text and link.text in line.text]
            yield line, links, block.origin if isinstance(block, Paragraph) else block.origin.at_row(number)


def _side(p: Placed, line: Line, links: list[Link], lexicon: Lexicon) -> str:
    """The side that a line says is as elsewhere, or ""."""
    text = fold_width(line.text)
    if first_match(lexicon.same_as, text, text.lower()) is None and not _is_more(line, lexicon):
        alone = len(links) == 1 and len(text) - len(links[0].text) <= MAX_ROUND
        return p.section.side if alone and p.section.role != "request_line" else ""
    said = {_SIDES[part] for part in _parts(text.lower(), lexicon) if part in _SIDES}
    return said.pop() if len(said) == 1 else p.section.side


def _is_more(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line says that what it names is there besides what is described: "In addition to the parameters of"."""
    text = fold_width(line.text)
    return first_match(lexicon.same_more, text, text.lower()) is not None


def _parts(lower: str, lexicon: Lexicon) -> Iterator[str]:
    """What the words of a sentence say in headings; in a script without spaces, those that it has."""
    yield from (lexicon.heading_parts[word] for word in _WORD.findall(lower) if word in lexicon.heading_parts)
    if not lower.isascii():
        yield from (part for word, part in lexicon.heading_parts.items() if not word.isascii() and word in lower)
