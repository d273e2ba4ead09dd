"""A walk over the elements of a page that writes its blocks."""

from __future__ import annotations

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from extractor.document import (
    Block,
    Code,
    Component,
    Definitions,
    Heading,
    Items,
    Line,
    Note,
    Origin,
    Paragraph,
    Table,
)
from extractor.readers.html.blocks.code import language_of
from extractor.readers.html.blocks.definitions import read_entries
from extractor.readers.html.blocks.held import Holding
from extractor.readers.html.blocks.inline_code import block_text, shows_block
from extractor.readers.html.blocks.table import anchors_of_caption, is_layout, read_table
from extractor.readers.html.constructs import ENDPOINT, Values, construct, is_title, labels_lists
from extractor.readers.html.content import is_chrome, is_navigation
from extractor.readers.html.controls import line_of_control
from extractor.readers.html.elements import ELEMENT, NAME_ATTRIBUTE, values_of
from extractor.readers.html.inline.gather import (
    BREAKING,
    MAX_DEPTH,
    SKIPPED,
    GatheredLines,
    gather,
    gather_element,
    is_no_content,
    pre_text,
    source_line,
)
from extractor.readers.html.inline.lines import plain_line
from extractor.readers.html.marked import UNMARKED, Marked
from extractor.readers.html.tabs import Labels, is_of_status

HEADINGS = {f"h{n}": n for n in range(1, 7)}
MAX_CAPTION = 3  # words
NOT_IN_LINES = f"h1,h2,h3,h4,h5,h6,{ELEMENT}"  # a list that holds one of these is no list of lines
CONTAINERS = frozenset(BREAKING - {"p", "table", "pre", "br"}) | frozenset(
    "section article main header figure figcaption details summary center body html".split()
    + "hgroup address fieldset form".split()
)


class Walker:
    """Walks a page and writes blocks; the only state is what has been gathered and not yet written."""

    def __init__(self, file: str, labels: Labels, marked: Marked = UNMARKED) -> None:
        self.file = file
        self.labels = labels
        self.marked = marked
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self.inline = GatheredLines()
        self.anchors: list[str] = []
        self.section: str | None = None
        self.line: int | None = None
        self.last = Origin(file)
        self.tables = 0
        self.quotes = 0  # that are open

    def origin(self) -> Origin:
        """Where the walk is; one value as long as it does not change."""
        anchor = self.anchors[-1] if self.anchors else self.section
        if self.last.anchor != anchor or self.last.line != self.line:
            self.last = Origin(self.file, self.line, anchor)
        return self.last

    def flush(self) -> None:
        """Write the inline text gathered so far as paragraphs."""
        self.inline.flush()
        lines, links = self.inline.lines, tuple(self.inline.links)
        self.inline = GatheredLines()
        origin = self.origin()
        if not all(line.fully_marked() or _is_caption(line) for line in lines):
            self.anchors.clear()  # behind a line that serves as a caption they are the table's
        quoted = self.quotes > 0
        self.blocks.extend(Paragraph(line, origin, links, quoted=quoted) for line in lines)

    def walk(self, node: LexborNode, level: int) -> None:
        """Write the blocks below an element."""
        if level > MAX_DEPTH:
            self._too_deep(node)
            return
        for child in node.iter(include_text=True, skip_empty=False):
            tag = child.tag or ""
            if tag == "-text":
                self.inline.pieces.append((child.text(deep=False) or "", False))
            elif self.marked is not UNMARKED and self._is_marked(child, level + 1):
                continue
            elif tag == "button":
                self._button(child)
            elif tag not in SKIPPED and not is_chrome(child, tag) and not is_no_content(child, tag):
                self._element(child, tag, level + 1)

    def _is_marked(self, node: LexborNode, level: int) -> bool:
        """Whether dialects say what an element is, or what is inside it; it is written then."""
        at = node.mem_id
        if at in self.marked.owned:
            return True
        found = self.marked.components.get(at)
        if found is None and at not in self.marked.around:
            return False
        if found is None and is_of_status(node, self.labels):
            found = construct(node, node.tag or "", node.attributes, self.labels)
        self.flush()
        self._anchor(node.attributes.get("id"))
        self.line = source_line(node) or self.line
        if found is None:
            self.walk(node, level)
            self.flush()
        else:
            self._component(node, level, *found)
        return True

    def _button(self, node: LexborNode) -> None:
        line = line_of_control(node)
        if line is not None:
            self.flush()
            self.blocks.append(Paragraph(line, self.origin()))

    def _too_deep(self, node: LexborNode) -> None:
        self.flush()
        self.notes.append(Note("nesting-too-deep", self.origin(), (("limit", str(MAX_DEPTH)),)))
        line = plain_line(node.text(deep=True)[:100_000])
        if line is not None:
            self.blocks.append(Paragraph(line, self.origin()))

    def _element(self, node: LexborNode, tag: str, level: int) -> None:
        attributes = node.attributes
        found = construct(node, tag, attributes, self.labels)
        if found is not None:
            self.flush()
            self._anchor(attributes.get("id"))
            self.line = source_line(node) or self.line
            return self._component(node, level, *found)
        if is_title(node, tag, attributes, self.labels) or is_navigation(node, tag, attributes):
            return
        anchor = attributes.get("id") or (attributes.get("name") if tag == "a" else None)
        if tag == ELEMENT:
            self.flush()
            self.line = source_line(node) or self.line
            self._component(node, level, node.attributes.get(NAME_ATTRIBUTE) or "", values_of(node))
        elif _is_block(node, tag):
            self.flush()
            self._anchor(anchor)
            self.line = source_line(node) or self.line
            self._block(node, tag, level)
        else:
            self._anchor(anchor)
            self._inline(node, tag, level)

    def _anchor(self, anchor: str | None) -> None:
        if anchor:
            self.anchors.append(anchor)

    def _inline(self, node: LexborNode, tag: str, level: int) -> None:
        if node.css_first(f"table,pre,p,h1,h2,h3,h4,h5,h6,ul,ol,div,{ELEMENT}") is not None:
            self.walk(node, level)  # an inline element that wraps blocks, such as <a> or <span> around a table
            return
        gather_element(node, tag, self.inline, False, level)

    def _block(self, node: LexborNode, tag: str, level: int) -> None:
        if tag in HEADINGS:
            self._heading(node, HEADINGS[tag])
        elif labels_lists(node, tag):
            self.walk(node, level)
        elif tag == "table":
            self._table(node, level)
        elif tag == "pre":
            self._code(node, pre_text(node))
        elif tag == "code":
            self._code(node, block_text(node))
        elif tag == "dl" and node.css_first(NOT_IN_LINES) is None:
            self._definitions(node)
        elif tag in {"ul", "ol"} and node.css_first(NOT_IN_LINES) is None:
            self._items(node)
        else:
            self.quotes += tag == "blockquote"
            self.walk(node, level)
            self.flush()
            self.quotes -= tag == "blockquote"

    def _heading(self, node: LexborNode, heading_level: int) -> None:
        gathered = GatheredLines()
        gather(node, gathered)
        gathered.flush()
        text = " ".join(line.text for line in gathered.lines)
        if text:
            self.section = self.anchors[-1] if self.anchors else self.section
            self.blocks.append(Heading(text, heading_level, self.origin(), tuple(self.anchors)))
            self.anchors.clear()

    def _items(self, node: LexborNode) -> None:
        holding = self._holding(node)
        gathered = GatheredLines(depth=1, apart=holding)  # as deep as a list inside a cell
        origin = self.origin()
        gather(node, gathered)
        gathered.flush()
        held = holding.held if holding is not None else ()
        if gathered.lines:
            self.blocks.append(Items(tuple(gathered.lines), origin, tuple(gathered.links), held=held))
        else:
            self.blocks.extend(block for h in held for block in h.blocks)

    def _holding(self, node: LexborNode, *, by_term: bool = False) -> Holding | None:
        """What takes the code and tables of a list; None for one without any."""
        if node.css_first("pre,table") is None:
            return None

        def read(inner: LexborNode, tag: str, anchors: Sequence[str]) -> Sequence[Block]:
            outer, self.blocks = self.blocks, []
            self.anchors[:] = anchors
            self._element(inner, tag, 1)
            found, self.blocks = self.blocks, outer
            return found

        return Holding(read, lambda line: line.fully_marked() or _is_caption(line), by_term=by_term)

    def _component(self, node: LexborNode, level: int, name: str, values: Values) -> None:
        """What the component holds is read with the same counters, and put into it."""
        origin, outer, self.blocks = self.origin(), self.blocks, []
        if name != ENDPOINT:  # whose attributes are all that it holds
            for part in (node, *self.marked.following.get(node.mem_id, ())):
                self.walk(part, level)
                self.flush()
        outer.append(Component(name, values, tuple(self.blocks), origin))
        self.blocks = outer

    def _definitions(self, node: LexborNode) -> None:
        holding, origin = self._holding(node, by_term=True), self.origin()
        entries = read_entries(node, holding)
        if entries:
            self.blocks.append(Definitions(entries, origin, holding.held if holding is not None else ()))
        elif holding is not None:
            self.blocks.extend(block for h in holding.held for block in h.blocks)
            self.anchors.clear()

    def _code(self, node: LexborNode, text: str) -> None:
        if text.strip():
            self.blocks.append(Code(text, self.origin(), language_of(node)))
            self.anchors.clear()

    def _table(self, node: LexborNode, level: int) -> None:
        if is_layout(node):
            self.walk(node, level)
            return
        self.blocks.append(self.read_table(node, 0))
        self.anchors.clear()

    def read_table(self, node: LexborNode, nesting: int) -> Table:
        """Read a table and number it; nested ones get the numbers behind it."""
        self.tables += 1
        own = node.attributes.get("id")
        named = [*self.anchors, *([own] if own else []), *anchors_of_caption(node)] if not nesting else []
        origin = Origin(self.file, self.line, own or self.origin().anchor, "table", self.tables)
        table, notes = read_table(node, origin, tuple(dict.fromkeys(named)), self.read_table, nesting)
        self.notes.extend(notes)
        return table


def _is_block(node: LexborNode, tag: str) -> bool:
    """Whether an element is a block of its own, and no part of a line."""
    named = tag in CONTAINERS or tag in HEADINGS or tag in {"p", "table", "pre"}
    return named or (tag == "code" and shows_block(node))


def _is_caption(line: Line) -> bool:
    """Whether a line is but a word or two, as captions are."""
    return len(line.text.split()) <= MAX_CAPTION and line.text[-1] not in ".:;,!?"
