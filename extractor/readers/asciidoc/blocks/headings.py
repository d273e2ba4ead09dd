"""Section titles: marked in front, or underlined."""

from __future__ import annotations

import html
from collections.abc import Iterator

from extractor.lazy_regex import lazy_regex
from extractor.readers.asciidoc.blocks.fences import FENCE
from extractor.readers.asciidoc.inline.text import inline
from extractor.readers.asciidoc.meta import BlockMeta
from extractor.readers.asciidoc.page import Cursor, PageState, anchors, at_line

_SECTION = lazy_regex(r"(={1,6}|#{1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?")  # "== Boats", "= Boats ="
_OWN_ID = lazy_regex(r"\s*\[\[([\w:][\w:.-]{0,200})(?:,[^\]]{0,400})?\]\]$")  # " [[boats]]"
_UNDERLINE = {"=": 1, "-": 2, "~": 3, "^": 4, "+": 5}
_TITLE_LINES = 3  # below the title of a page: author, revision and one more


def is_heading(cursor: Cursor, meta: BlockMeta) -> bool:
    """Whether a title comes next."""
    return _SECTION.fullmatch(cursor.text or "") is not None or underlined(cursor) > 0


def underlined(cursor: Cursor) -> int:
    """The level of a title with a line below it of its own length, else 0."""
    text, below = cursor.text or "", cursor.following()
    if len(below) < 3 or below[0] not in _UNDERLINE or below.strip(below[0]) or text[:1] in " |[.":
        return 0
    near = abs(len(text) - len(below)) <= 1 and any(c.isalnum() for c in text)
    return _UNDERLINE[below[0]] if near else 0


def write_heading(cursor: Cursor, meta: BlockMeta, page: PageState, level: int) -> Iterator[str]:
    """A title, with its ids."""
    line, first = cursor.lines[cursor.at], all(not ln.text for ln in cursor.lines[: min(cursor.at, 99)])
    found = _SECTION.fullmatch(line.text)
    title, depth = (found.group(2), len(found.group(1))) if found else (line.text, underlined(cursor))
    cursor.at += 1 if found else 2
    own = _OWN_ID.search(title)
    ids = [*meta.ids, *([own.group(1)] if own else [])]
    shown = inline(_OWN_ID.sub("", title))
    name = page.name(ids, shown)
    yield anchors(ids[1:])
    yield f'<h{depth} id="{html.escape(name)}"{at_line(line.number)}>{shown}</h{depth}>'
    if depth == 1 and not level and first:
        _skip_authors(cursor)


def _skip_authors(cursor: Cursor) -> None:
    """Lines right below the title of a page name its authors and its revision."""
    for _ in range(_TITLE_LINES):
        if cursor.text and not _SECTION.fullmatch(cursor.text) and not FENCE.fullmatch(cursor.text):
            cursor.at += 1
