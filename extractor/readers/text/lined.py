"""Text whose lines are kept, as of a page that was printed: each line a paragraph, section words and titles headings.

List boats               a title: the line above it ends an operation, the line below it is a section word
QUERY PARAMETERS         a section word
limit integer
Responses
200 The boats.
GET /boats               the request line that all of this describes
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.document import Block, Heading, Line, Origin, Paragraph
from extractor.lazy_regex import lazy_regex
from extractor.readers.text.grammar import Grammar

SEVERAL = 2  # request lines
MAX_LINE = 200  # characters: longer lines are text that is flattened
MAX_TITLE = 8  # words
TITLE_LEVEL, SECTION_LEVEL, STATUS_LEVEL = 2, 3, 4
_REQUEST = lazy_regex(r"(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s{1,8}/\S{0,300}")  # "GET /boats"
_MEDIA = lazy_regex(r"[a-z]{1,20}/[\w.+*-]{1,80}")  # "application/json"
_STATUS = lazy_regex(r"[1-5]\d{2}\s{1,3}[A-Z]")  # "200 T" of "200 The boats."


def lined_blocks(text: str, file: str, grammar: Grammar) -> list[Block]:
    """The blocks of text with several request lines, each alone in its line behind lines of its own; none for other
    text."""
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    stating = [at for at, (_, line) in enumerate(lines) if _REQUEST.fullmatch(line)]
    apart = all(b - a > 1 for a, b in pairwise(stating))
    if len(stating) < SEVERAL or not apart or any(len(line) > MAX_LINE for _, line in lines):
        return []
    return list(_blocks(lines, set(stating), file, grammar))


def _blocks(lines: Sequence[tuple[int, str]], stating: set[int], file: str, grammar: Grammar) -> Iterator[Block]:
    for at, (number, line) in enumerate(lines):
        origin = Origin(file, line=number)
        if at not in stating and _is_section(line, grammar):
            inner = at > 0 and _STATUS.match(lines[at - 1][1]) is not None
            yield Heading(line, STATUS_LEVEL + 1 if inner else SECTION_LEVEL, origin)
        elif at not in stating and _is_title(lines, at, stating, grammar):
            yield Heading(line, TITLE_LEVEL if at else 1, origin)
        elif at not in stating and _STATUS.match(line) and len(line.split()) <= MAX_TITLE:
            yield Heading(line, STATUS_LEVEL, origin)
        else:
            yield Paragraph(Line(line), origin)


def _is_section(line: str, grammar: Grammar) -> bool:
    """Whether a line is section words, and at most a media type behind them."""
    found = grammar.section.match(line)
    return found is not None and (found.end() == len(line) or _MEDIA.fullmatch(line[found.end() :].strip()) is not None)


def _is_title(lines: Sequence[tuple[int, str]], at: int, stating: set[int], grammar: Grammar) -> bool:
    """Whether a line is the first of all, or the first behind a request line."""
    line = lines[at][1]
    plain = len(line.split()) <= MAX_TITLE and line[-1] not in ".:;," and not _STATUS.match(line)
    return plain and (at in {0, 1} or at - 1 in stating) and not _is_section(line, grammar)
