"""AsciiDoc blocks to HTML: an ordered table of rules, each of which takes the lines that it knows."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator

from extractor.lazy_regex import lazy_regex
from extractor.readers.asciidoc.blocks.constructs import is_macro, write_macro
from extractor.readers.asciidoc.blocks.fences import (
    FENCE,
    LITERAL_STYLES,
    block_title,
    code,
    is_fenced,
    language_of,
    write_fenced,
)
from extractor.readers.asciidoc.blocks.headings import is_heading, write_heading
from extractor.readers.asciidoc.blocks.lists import is_list, write_list
from extractor.readers.asciidoc.inline.text import inline
from extractor.readers.asciidoc.meta import BlockMeta
from extractor.readers.asciidoc.page import Cursor, Lines, PageState, anchors, at_line, read_meta

MAX_NESTING = 24  # blocks in blocks, cells in cells; deeper ones are text

_BREAK = lazy_regex(r"'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*")  # "'''", "<<<"


def write_blocks(lines: Lines, page: PageState, level: int = 0) -> Iterator[str]:
    """The blocks of some lines as HTML; blocks nested too deep as bare text."""
    if level > MAX_NESTING:
        yield f"<p>{html.escape(' '.join(line.text for line in lines), quote=False)}</p>"
        return
    cursor = Cursor(lines)
    while not cursor.ended():
        meta = read_meta(cursor)
        if cursor.ended():
            yield anchors(meta.ids)
        else:
            yield from write_one(cursor, meta, page, level)


def write_one(cursor: Cursor, meta: BlockMeta, page: PageState, level: int) -> Iterator[str]:
    """The block that comes next, by the first rule that knows it."""
    write = next(write for applies, write in _RULES if applies(cursor, meta))
    yield from write(cursor, meta, page, level)


def _is_break(cursor: Cursor, meta: BlockMeta) -> bool:
    return _BREAK.fullmatch(cursor.text or "") is not None


def _break(cursor: Cursor, meta: BlockMeta, page: PageState, level: int) -> Iterator[str]:
    cursor.at += 1
    yield anchors(meta.ids)


def _macro(cursor: Cursor, meta: BlockMeta, page: PageState, level: int) -> Iterator[str]:
    """A picture shows its title; what a program would put in place of other macros is a component."""
    text, number = cursor.text or "", cursor.number
    cursor.at += 1
    yield block_title(meta, page) + anchors(meta.ids)
    yield from write_macro(text, number)


def _is_indented(cursor: Cursor, meta: BlockMeta) -> bool:
    return (cursor.text or "")[:1] in {" ", "\t"} or meta.style in LITERAL_STYLES


def _indented(cursor: Cursor, meta: BlockMeta, page: PageState, level: int) -> Iterator[str]:
    """A paragraph that is literal because it is indented, or because its style says so."""
    number = cursor.number
    yield block_title(meta, page) + anchors(meta.ids)
    yield code(_paragraph_lines(cursor), language_of(meta), number)


def _paragraph(cursor: Cursor, meta: BlockMeta, page: PageState, level: int) -> Iterator[str]:
    number = cursor.number
    text = "\n".join(line.text for line in _paragraph_lines(cursor))
    yield block_title(meta, page)
    yield f"<p{at_line(number)}>{anchors(meta.ids)}{inline(text, 'hardbreaks' in meta.options)}</p>"


def _paragraph_lines(cursor: Cursor) -> Lines:
    """The lines up to an empty one, a fence, attributes of the next block, or, in a list, its next item."""
    start = cursor.at
    cursor.at += 1
    while cursor.text and not FENCE.fullmatch(cursor.text) and not _opens_block(cursor.text):
        if cursor.listed and is_list(cursor, BlockMeta()):
            break
        cursor.at += 1
    return cursor.lines[start : cursor.at]


def _opens_block(text: str) -> bool:
    return text.startswith("[") and text.endswith("]") and BlockMeta().take(text, 0) and not text.startswith("[[")


def _always(cursor: Cursor, meta: BlockMeta) -> bool:
    return True


Applies = Callable[[Cursor, BlockMeta], bool]
Write = Callable[[Cursor, BlockMeta, PageState, int], Iterator[str]]
_RULES: tuple[tuple[Applies, Write], ...] = (
    (is_fenced, write_fenced),
    (is_heading, write_heading),
    (_is_break, _break),
    (is_macro, _macro),
    (is_list, write_list),
    (_is_indented, _indented),
    (_always, _paragraph),
)
