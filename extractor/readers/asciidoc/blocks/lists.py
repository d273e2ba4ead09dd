"""Lists: bulleted, numbered, described, nested by their marks; blocks joined to an item by a plus."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lazy_regex import lazy_regex
from extractor.readers.asciidoc.blocks.fences import FENCE, block_title
from extractor.readers.asciidoc.inline.text import inline
from extractor.readers.asciidoc.meta import BlockMeta
from extractor.readers.asciidoc.page import Cursor, PageState, anchors, at_line, read_meta

# "* a boat", "1. a boat", "<1> a boat"
_ITEM = lazy_regex(
    r"\s{0,99}(-|\*{1,5}|\.{1,5}|\u2022|\d{1,5}\.|[A-Za-z]\.|[ivxIVX]{1,6}\)|<(?:\d{1,3}|\.)>)[ \t]+(\S.*)"
)
_TERM = lazy_regex(r"\s{0,99}(\S.{0,1000}?)(:{2,4}|;;)(?:[ \t]+(\S.*))?")  # "limit:: at most so many"
_TICK = lazy_regex(r"\[[ x*]\][ \t]+")  # "[x] "
_ATTRIBUTES = lazy_regex(r"\[[^\[\]]{0,2000}\]|\[\[[^\[\]]{1,400}\]\]")  # "[square]", "[[boats]]"


def is_list(cursor: Cursor, meta: BlockMeta) -> bool:
    """Whether a list item comes next."""
    return _item(cursor.text or "") is not None


def _item(text: str) -> tuple[str, str, str] | None:
    """The mark of an item, its term (described lists) and its text."""
    found = _ITEM.fullmatch(text)
    if found:
        return _kind(found.group(1)), "", _TICK.sub("", found.group(2), count=1)
    term = _TERM.fullmatch(text) if ("::" in text or ";;" in text) else None
    if term is None or FENCE.fullmatch(text):
        return None
    return term.group(2), term.group(1), term.group(3) or ""


def _kind(mark: str) -> str:
    """Marks that count up are of one kind."""
    if mark[0] == "<":
        return "<1>"
    if mark[0].isdigit():
        return "1."
    if mark.endswith(")"):
        return "i)" if mark[0].islower() else "I)"
    return mark if not mark[0].isalpha() else ("a." if mark[0].islower() else "A.")


def write_list(cursor: Cursor, meta: BlockMeta, page: PageState, level: int) -> Iterator[str]:
    """A list with the lists in it."""
    yield block_title(meta, page) + anchors(meta.ids)
    yield from _list(cursor, page, level, ())


def _list(cursor: Cursor, page: PageState, level: int, outer: tuple[str, ...]) -> Iterator[str]:
    first = _item(cursor.text or "")
    assert first is not None  # the caller has seen an item
    mark = first[0]
    tag = "dl" if first[1] else ("ul" if mark[0] in "-*\u2022" else "ol")
    yield f"<{tag}{at_line(cursor.number)}>"
    while (item := _next_item(cursor)) is not None and item[0] == mark:
        number, (_, term, text) = cursor.number, item
        cursor.at += 1
        if term:
            yield f"<dt{at_line(number)}>{inline(term)}</dt>"
            yield from _terms(cursor, mark, text)
        inner = "dd" if term else "li"
        yield f"<{inner}{at_line(number)}>{inline(_text(cursor, text, bool(term)))}"
        yield from _attached(cursor, page, level, (*outer, mark))
        yield f"</{inner}>"
    yield f"</{tag}>"


def _terms(cursor: Cursor, mark: str, text: str) -> Iterator[str]:
    """Further terms that share a description."""
    while not text and (item := _item(cursor.text or "")) is not None and item[0] == mark and item[1]:
        yield f"<dt{at_line(cursor.number)}>{inline(item[1])}</dt>"
        if item[2]:
            return
        cursor.at += 1


def _next_item(cursor: Cursor) -> tuple[str, str, str] | None:
    """The item that comes next, empty lines passed over; the cursor stays where none does."""
    start = cursor.at
    cursor.skip_blank()
    item = _item(cursor.text or "")
    if item is None:
        cursor.at = start
    return item


def _text(cursor: Cursor, text: str, described: bool) -> str:
    """The text of an item with the lines that go on below it; a description may stand below an empty line."""
    if described and not text:
        start = cursor.at
        cursor.skip_blank()
        if not _goes_on(cursor):
            cursor.at = start
            return ""
    lines = [text] if text else []
    while _goes_on(cursor):
        lines.append((cursor.text or "").strip())
        cursor.at += 1
    return "\n".join(lines)


def _goes_on(cursor: Cursor) -> bool:
    text = cursor.text
    if not text or text == "+" or FENCE.fullmatch(text) or _ATTRIBUTES.fullmatch(text):
        return False
    return _item(text) is None and not re.match(r"={1,6}[ \t]+\S", text)


def _attached(cursor: Cursor, page: PageState, level: int, marks: tuple[str, ...]) -> Iterator[str]:
    """Blocks joined to an item, and the lists nested in it. A plus behind empty lines joins to an item further out, by
    one for each line."""
    while cursor.text is not None:
        if (blank := _blank_above_plus(cursor)) is not None:
            if blank and len(marks) > 1:
                cursor.at += 1
                return
            cursor.at += blank + 1
            meta = read_meta(cursor)
            if not cursor.ended() and is_list(cursor, meta):
                yield block_title(meta, page) + anchors(meta.ids)
                yield from _list(cursor, page, level, marks)  # an item of the list around it ends it
            elif not cursor.ended():
                cursor.listed = True
                yield from page.write_one(cursor, meta, page, level + 1)
                cursor.listed = False
            continue
        start = cursor.at
        item = _next_item(cursor)
        if item is None or item[0] in marks:
            cursor.at = start if item is None else cursor.at
            return
        yield from _list(cursor, page, level, marks)


def _blank_above_plus(cursor: Cursor) -> int | None:
    """How many empty lines stand above a plus that joins what is below it; None where no plus comes next."""
    at = cursor.at
    while at < len(cursor.lines) and not cursor.lines[at].text.strip():
        at += 1
    return at - cursor.at if at < len(cursor.lines) and cursor.lines[at].text == "+" else None
