"""Blocks of AsciiDoc that are components: what folds, tabs, admonitions, and macros that a program replaces.

[%collapsible]            details, with its title      [tabs]        tabbed, each with its label
[NOTE]                    admonition, with its kind    name::a[b=1]  a component of that name, with its attributes
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.document import Json
from extractor.lazy_regex import lazy_regex
from extractor.readers.asciidoc.meta import BlockMeta
from extractor.readers.asciidoc.page import Cursor, Lines, PageState
from extractor.readers.html.elements import CLOSING, opening

ADMONITIONS = frozenset({"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"})
# "image::boat.png[A boat]", "swagger::boats.json[tag=all]"; a macro with a target or attributes, alone on its line
_MACRO = lazy_regex(r"([A-Za-z][\w-]{0,40})::(\S{0,1000}?)\[(.{0,2000})\]")
_SHOWN = frozenset({"image", "video", "audio", "toc"})  # what is no text, or repeats the headings
_LABEL = lazy_regex(r"(\S.{0,200}?)::[ \t]*")  # "curl::"
_FENCE = lazy_regex(r"-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|--|`{3,}[^`]{0,60}|[|!,:]={3,}")  # "----", "|===", "--"


def is_macro(cursor: Cursor, meta: BlockMeta) -> bool:
    """Whether a macro stands alone on the line that comes next."""
    return _MACRO.fullmatch(cursor.text or "") is not None


def write_macro(text: str, number: int) -> Iterator[str]:
    """A macro as a component: its target, and its attributes by position ("1", "2" …) or by name."""
    found = _MACRO.fullmatch(text)
    if found is None or found.group(1) in _SHOWN:
        return
    name, target, written = found.groups()
    meta = BlockMeta()
    meta.take(f"[{written}]", number)
    positions: dict[str, Json] = {str(n): word for n, word in enumerate(meta.words, 1) if word}
    values: dict[str, Json] = {"target": target} if target else {}
    yield opening(name, values | positions | meta.named, number) + CLOSING


def write_construct(inner: Lines, number: int, meta: BlockMeta, page: PageState, level: int) -> Iterator[str] | None:
    """The component that a block is by its style and options; None for any other block."""
    if "collapsible" in meta.options:
        return _component(opening("details", {"title": meta.title} if meta.title else {}, number), inner, page, level)
    if meta.style in ADMONITIONS:
        named: dict[str, Json] = {"title": meta.title} if meta.title else {}
        values = {"kind": meta.style.lower()} | named
        return _component(opening("admonition", values, number), inner, page, level)
    return _write_tabs(inner, page, level) if meta.style == "tabs" else None


def _component(tag: str, inner: Lines, page: PageState, level: int) -> Iterator[str]:
    yield tag
    yield from page.write(inner, page, level + 1)
    yield CLOSING


def _write_tabs(inner: Lines, page: PageState, level: int) -> Iterator[str]:
    """The tabs of a block: a described list, whose terms are the labels."""
    start, label, fence = 0, "", ""
    for at, line in enumerate((*inner, None)):
        found = _LABEL.fullmatch(line.text) if line is not None and not fence else None
        if line is None or found is not None:
            if label:
                tag = opening("tabbed", {"title": label}, inner[start].number)
                yield from _component(tag, _held(inner[start + 1 : at]), page, level)
            start, label = at, found.group(1) if found is not None else ""
        elif _FENCE.fullmatch(line.text):
            fence = "" if line.text == fence else fence or line.text


def _held(lines: Lines) -> Lines:
    """What a tab holds, without the plus and the open block that join it to the label."""
    start, end = 0, len(lines)
    while start < end and lines[start].text in {"", "+"}:
        start += 1
    while end > start and not lines[end - 1].text:
        end -= 1
    whole = end - start > 1 and lines[start].text == lines[end - 1].text == "--"
    return lines[start + 1 : end - 1] if whole else lines[start:end]
