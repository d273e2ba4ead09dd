"""Inline HTML: words, bold and code marks, links and line breaks below one element."""

from __future__ import annotations

import html
import re
from typing import Protocol

from selectolax.lexbor import LexborNode

from extractor.document import Cell, Line, LineKind, Link
from extractor.lazy_regex import lazy_regex
from extractor.readers.html.elements import LINE_ATTRIBUTE
from extractor.readers.html.inline.badges import METHODS, method_shown
from extractor.readers.html.inline.lines import Piece, make_line, plain_line
from extractor.values import dataclass, field

MARKING = frozenset({"b", "strong", "code", "tt", "kbd", "samp", "var"})
SKIPPED = frozenset(
    "script style noscript template svg iframe object embed select textarea button canvas audio video math head "
    "#comment -comment _comment !comment".split()
)
BREAKING = frozenset(
    "p div li ul ol dl dt dd table pre blockquote section h1 h2 h3 h4 h5 h6 tr td th caption br".split()
)
STRUCK = frozenset({"del", "s", "strike"})
# "GET /boats", "/boats", "POST" that are struck out
_REQUEST = re.compile(r"\s{0,8}(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?![\w-])|/\w)")
SLANTED = frozenset({"i", "em", "var"})  # what sets a variable in a path apart: "/boats/<i>name</i>"
_PATH_BEFORE = re.compile(r"/[\w./{}-]{0,200}/$|(?:^|\s)/$|^/(?:[\w.{}-]{1,80}/)?$")  # "/boats/", "GET /"
_NAME = re.compile(r"[A-Za-z][\w-]{0,60}")  # "boat-id"
MAX_DEPTH = 120  # deeper elements are read as bare text: no recursion runs away

_ID = lazy_regex(r"\s(?:id|class|style|name)=\"[^\"]*\"")  # ' id="boats"'
_ONE_PARAGRAPH = lazy_regex(r"\s*(?:<p>)?([^<]*)(?:</p>)?\s*", re.ASCII)  # "<p>a boat</p>"
_LINE_NUMBERS = "span.linenos,span.lineno,span.line-number,span.line-numbers"  # as highlighters write them
_CACHE_LIMIT = 20_000
_cells: dict[str, Cell] = {}


class Apart(Protocol):
    """Takes the code and the tables of a list, which are blocks of their own, and sees the ids in it."""

    def take(self, node: LexborNode, tag: str, into: GatheredLines) -> None:
        """Read a block that stands below the last line."""

    def see(self, node: LexborNode, tag: str, into: GatheredLines) -> None:
        """Note the id of an element."""


@dataclass(slots=True)
class GatheredLines:
    """Lines and links gathered below one element; ``apart`` takes what is no line."""

    lines: list[Line] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    tables: list[LexborNode] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    kind: LineKind = "text"
    depth: int = 0
    apart: Apart | None = None

    def flush(self) -> None:
        """End the line that is being gathered."""
        if self.pieces:
            line = make_line(self.pieces, self.kind, self.depth)
            self.pieces = []
            if line is not None:
                self.lines.append(line)
                # What follows the first line of a list item belongs to it but is no item of its own.
                self.kind = "text"


def source_line(node: LexborNode) -> int | None:
    """The line of the source that a markup reader rendered this element from."""
    value = node.attributes.get(LINE_ATTRIBUTE) or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 9 else None


_PERMALINKS = frozenset({"\u200b", "¶", "§", "🔗", "#"})


def is_headerlink(node: LexborNode) -> bool:
    """The mark that Sphinx and others put beside a heading, a link to itself: "¶"."""
    if "headerlink" in (node.attributes.get("class") or ""):
        return True
    return node.tag == "a" and (node.text(deep=True) or "").strip() in _PERMALINKS


def gather(node: LexborNode, into: GatheredLines, marked: bool = False, level: int = 0) -> None:
    """Walk the children of ``node`` and gather their lines, links and nested tables."""
    if level > MAX_DEPTH:
        into.pieces.append((node.text(deep=True), marked))
        return
    for child in node.iter(include_text=True, skip_empty=False):
        tag = child.tag or ""
        if tag == "-text":
            into.pieces.append((child.text(deep=False) or "", marked))
        elif tag not in SKIPPED and not is_no_content(child, tag):
            gather_element(child, tag, into, marked, level + 1)


def is_no_content(node: LexborNode, tag: str) -> bool:
    """Whether an element labels a control that is in it ("true" beside a radio button), or is a request, its method or
    its path that is struck out: there is none any more."""
    if tag in STRUCK:
        return _REQUEST.match(node.text(deep=True) or "") is not None
    return tag == "label" and node.css_first("input") is not None


def gather_element(node: LexborNode, tag: str, into: GatheredLines, marked: bool, level: int) -> None:
    """Gather one element itself: its text, or the line break that it is."""
    if into.apart is not None:
        into.apart.see(node, tag, into)
        if tag in {"pre", "table"}:
            into.flush()
            into.apart.take(node, tag, into)
            return
    if tag == "a":
        _link(node, into, marked, level)
    elif tag == "img":
        into.pieces.append((method_shown(node), True))
    elif tag == "table":
        into.flush()
        into.tables.append(node)
    elif tag == "pre":
        _preformatted(node, into)
    elif tag in BREAKING:
        into.flush()
        _breaking(node, tag, into, marked, level)
        into.flush()
    elif tag in SLANTED and into.pieces and _PATH_BEFORE.search(into.pieces[-1][0]):
        name = node.text(deep=True).strip()
        into.pieces.append((f"{{{name}}}" if _NAME.fullmatch(name) else name, marked))
    else:
        gather(node, into, marked or tag in MARKING, level)
    _set_apart(node, into, marked)


def _set_apart(node: LexborNode, into: GatheredLines, marked: bool) -> None:
    """Put a blank between an element that is a method and the path right behind it."""
    behind = node.next if into.pieces and into.pieces[-1][0] in METHODS else None
    if behind is not None and behind.text(deep=True)[:1] == "/":
        into.pieces.append((" ", marked))


def _link(node: LexborNode, into: GatheredLines, marked: bool, level: int) -> None:
    if is_headerlink(node):
        return
    href = node.attributes.get("href")
    if href:
        into.links.append(Link(" ".join(node.text(deep=True).split()), href))
    gather(node, into, marked, level)


def _preformatted(node: LexborNode, into: GatheredLines) -> None:
    into.flush()
    for text in pre_text(node).split("\n"):
        line = plain_line(text, "code", into.depth)
        if line is not None:
            into.lines.append(line)


def _breaking(node: LexborNode, tag: str, into: GatheredLines, marked: bool, level: int) -> None:
    if tag == "li":
        before = into.kind
        into.kind = "item"
        gather(node, into, marked, level)
        into.flush()
        into.kind = before
    elif tag in {"ul", "ol", "dl"}:
        before, into.kind = into.kind, "text"
        into.depth += 1
        gather(node, into, marked, level)
        into.flush()
        into.depth -= 1
        into.kind = before
    else:
        gather(node, into, marked, level)


def pre_text(node: LexborNode) -> str:
    """The text of a ``pre`` with its line breaks, ``<br>`` counted as one, without the numbers of its lines."""
    for number in node.css(_LINE_NUMBERS):
        number.decompose()
    if node.css_first("br") is None:
        return node.text(deep=True).strip("\n")
    raw = re.sub(r"<br[^>]{0,40}>", "\n", node.inner_html or "")
    return html.unescape(re.sub(r"<[^>]{0,2000}>", "", raw)).strip("\n")


def read_cell(node: LexborNode) -> tuple[Cell, tuple[LexborNode, ...]]:
    """A cell's content, and its nested table elements (which the caller reads and attaches).

    Content depends on the inner HTML alone, and tables repeat themselves: equal cells are read once.
    """
    inner = node.inner_html or ""
    if "<table" in inner:
        return _read_cell(node)
    key = _ID.sub("", inner) if '="' in inner else inner
    known = _cells.get(key)
    if known is None:
        if len(_cells) >= _CACHE_LIMIT:
            _cells.clear()
        known = _simple_cell(key) or _read_cell(node)[0]
        _cells[key] = known
    return known, ()


def _simple_cell(inner: str) -> Cell | None:
    """The cell ``<p>text</p>`` or bare text, which most cells are."""
    found = _ONE_PARAGRAPH.fullmatch(inner)
    if found is None:
        return None
    line = plain_line(html.unescape(found.group(1)))
    return Cell(line.text, (line,)) if line else Cell()


def _read_cell(node: LexborNode) -> tuple[Cell, tuple[LexborNode, ...]]:
    gathered = GatheredLines()
    gather(node, gathered)
    gathered.flush()
    lines = tuple(gathered.lines)
    text = "\n".join(line.text for line in lines)
    return Cell(text, lines, tuple(gathered.links)), tuple(gathered.tables)
