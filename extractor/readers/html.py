"""HTML pages to a Document: main content, headings, paragraphs, lists, code and tables in order."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.document import (
    Block,
    Code,
    Component,
    Definitions,
    Document,
    Heading,
    Items,
    Line,
    Link,
    Note,
    Origin,
    Paragraph,
    Table,
    flat,
)
from extractor.lazy_regex import lazy_regex
from extractor.readers.components import ELEMENT, NAME_ATTRIBUTE, VALUES_ATTRIBUTE
from extractor.readers.constructs import Labels, Values, construct, is_title, labels_of
from extractor.readers.embedded import EMBEDDED, embedded_documents, linked_documents, needs_script, offered_documents
from extractor.readers.html_definitions import read_entries
from extractor.readers.html_held import Holding
from extractor.readers.html_inline import (
    BREAKING,
    MAX_DEPTH,
    SKIPPED,
    Gathered,
    gather,
    gather_element,
    pre_text,
    source_line,
)
from extractor.readers.html_table import read_table, table_rows
from extractor.readers.lines import plain_line

HEADINGS = {f"h{n}": n for n in range(1, 7)}
CHROME = frozenset({"nav", "aside", "footer", "form", "dialog", "menu"})
CHROME_ROLES = frozenset({"navigation", "search", "banner", "contentinfo", "complementary", "dialog"})
CHROME_CLASSES = frozenset(
    "headerlink related sphinxsidebar breadcrumb breadcrumbs sidebar pagination "
    "familylinks relatedlinks linktable".split()
)
_NAMED_LANGUAGE = lazy_regex(r"(?:^|\s)(?:language|highlight|lang)-([\w+#-]{1,30})")
MAX_CAPTION = 3  # words
MIN_SAID = 2  # texts of a button that says something
NOT_IN_LINES = f"h1,h2,h3,h4,h5,h6,{ELEMENT}"  # a list that holds one of these is no list of lines
CONTENTS_CLASSES = frozenset({"toc", "toctree-wrapper", "contents"})
CONTENT = ("main", "[role=main]", "article", "div.body", "body")
CONTAINERS = frozenset(BREAKING - {"p", "table", "pre", "br"}) | frozenset(
    "section article main header figure figcaption details summary center body html hgroup address fieldset".split()
)


def read_html(text: str, file: str) -> Document:
    """Read a page. Never fails: HTML has no syntax errors, only pages with nothing in them."""
    parser = LexborHTMLParser(text)
    walker = _Walker(file, labels_of(parser) if "tabpanel" in text else {})
    root = _content(parser)
    if root is not None:
        walker.walk(root, 0)
        walker.flush()
    title = _title(walker.blocks, parser)
    embedded = [Code(text, Origin(file), EMBEDDED) for text in embedded_documents(parser)]
    notes = (*walker.notes, *(_unread(parser, walker, root) if not embedded else ()))
    return Document(file, title, (*walker.blocks, *embedded), _breadcrumb(parser), notes=notes)


def _unread(parser: LexborHTMLParser, walker: _Walker, root: LexborNode | None) -> Iterator[Note]:
    """What of a page only its scripts can show: a document that it links, or all of it."""
    linked = linked_documents(parser)
    yield from (Note("document-linked", Origin(walker.file), (("address", address),)) for address in linked)
    offered = offered_documents(root) if not linked else ()
    yield from (Note("document-offered", Origin(walker.file), (("address", address),)) for address in offered)
    if not linked and not walker.blocks and needs_script(parser, root):
        yield Note("page-needs-script", Origin(walker.file))


def _content(parser: LexborHTMLParser) -> LexborNode | None:
    for selector in CONTENT:
        found = parser.css(selector)
        if len(found) == 1:
            return found[0]
    return parser.body or parser.root


def _title(blocks: list[Block], parser: LexborHTMLParser) -> str:
    for block in flat(blocks):
        if isinstance(block, Heading):
            return block.text
    node = parser.css_first("title")
    return " ".join(node.text().split()) if node is not None else ""


def _breadcrumb(parser: LexborHTMLParser) -> tuple[Link, ...]:
    """Links of the breadcrumb, or the DITA "parent topic" link, outermost first."""
    for selector in (".breadcrumb a", ".breadcrumbs a", "[aria-label=breadcrumb] a", ".parentlink a"):
        found = parser.css(selector)
        if found:
            return tuple(Link(" ".join(a.text().split()), a.attributes.get("href") or "") for a in found)
    return ()


class _Walker:
    """Walks a page and writes blocks; the only state is what has been gathered and not yet written."""

    def __init__(self, file: str, labels: Labels) -> None:
        self.file = file
        self.labels = labels
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self.inline = Gathered()
        self.anchors: list[str] = []
        self.section: str | None = None
        self.line: int | None = None
        self.last = Origin(file)
        self.tables = 0

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
        self.inline = Gathered()
        origin = self.origin()
        if not all(line.fully_marked() or _is_caption(line) for line in lines):
            self.anchors.clear()  # behind a line that serves as a caption they are the table's
        self.blocks.extend(Paragraph(line, origin, links) for line in lines)

    def walk(self, node: LexborNode, level: int) -> None:
        if level > MAX_DEPTH:
            self._too_deep(node)
            return
        for child in node.iter(include_text=True, skip_empty=False):
            tag = child.tag or ""
            if tag == "-text":
                self.inline.pieces.append((child.text(deep=False) or "", False))
            elif tag == "button":
                self._button(child)
            elif tag not in SKIPPED and tag not in CHROME:
                self._element(child, tag, level + 1)

    def _button(self, node: LexborNode) -> None:
        """A control that opens a part of the page and says what that holds: a method and a path, a status and its
        meaning. Others have one word."""
        texts = [" ".join(text.split()) for text in _leaves(node)]
        if len(texts) < MIN_SAID:
            return
        self.flush()
        head = " ".join(texts[:MIN_SAID])
        line = Line(" ".join([head, *texts[MIN_SAID:]]), marks=((0, len(head)),))
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
            self._component(node, level, *found)
            return
        if (
            is_title(attributes, self.labels)
            or _is_chrome(node, attributes)
            or (tag == "header" and node.css_first("h1") is None)
        ):
            return
        anchor = attributes.get("id") or (attributes.get("name") if tag == "a" else None)
        if tag == ELEMENT:
            self.flush()
            self.line = source_line(node) or self.line
            self._component(node, level, node.attributes.get(NAME_ATTRIBUTE) or "", _values(node))
        elif tag in CONTAINERS or tag in HEADINGS or tag in {"p", "table", "pre"}:
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
        elif tag == "table":
            self._table(node, level)
        elif tag == "pre":
            self._code(node)
        elif tag == "dl" and node.css_first(NOT_IN_LINES) is None:
            self._definitions(node)
        elif tag in {"ul", "ol"} and node.css_first(NOT_IN_LINES) is None:
            self._items(node)
        else:
            self.walk(node, level)
            self.flush()

    def _heading(self, node: LexborNode, heading_level: int) -> None:
        gathered = Gathered()
        gather(node, gathered)
        gathered.flush()
        text = " ".join(line.text for line in gathered.lines)
        if text:
            self.section = self.anchors[-1] if self.anchors else self.section
            self.blocks.append(Heading(text, heading_level, self.origin(), tuple(self.anchors)))
            self.anchors.clear()

    def _items(self, node: LexborNode) -> None:
        holding = self._holding(node)
        gathered = Gathered(depth=1, apart=holding)  # as deep as a list inside a cell
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
        self.walk(node, level)
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

    def _code(self, node: LexborNode) -> None:
        text = pre_text(node)
        if text.strip():
            self.blocks.append(Code(text, self.origin(), _language(node)))
            self.anchors.clear()

    def _table(self, node: LexborNode, level: int) -> None:
        if _is_layout(node):
            self.walk(node, level)
            return
        self.blocks.append(self.read_table(node, 0))
        self.anchors.clear()

    def read_table(self, node: LexborNode, nesting: int) -> Table:
        """Read a table and number it; nested ones get the numbers behind it."""
        self.tables += 1
        own = node.attributes.get("id")
        anchors = tuple(dict.fromkeys([*self.anchors, *([own] if own else []), *_named(node)])) if not nesting else ()
        origin = Origin(self.file, self.line, own or self.origin().anchor, "table", self.tables)
        table, notes = read_table(node, origin, anchors, self.read_table, nesting)
        self.notes.extend(notes)
        return table


def _language(node: LexborNode) -> str | None:
    """The language that a class names, as highlighters have it: "language-json", "highlight-json", "lang-json"."""
    inner = node.css_first("code")
    holder = node.parent.parent if node.parent is not None else None  # Sphinx: div.highlight-json > div.highlight > pre
    for element in (node, inner, holder):
        found = _NAMED_LANGUAGE.search((element.attributes.get("class") or "") if element is not None else "")
        if found is not None:
            return found.group(1).lower()
    return None


def _leaves(node: LexborNode) -> Iterator[str]:
    """The texts below an element, one for each element that has some of its own."""
    for element in node.traverse():
        own = (child.text(deep=False) or "" for child in element.iter(include_text=True) if child.tag == "-text")
        if text := "".join(own).replace("\u200b", "").strip():  # "/<wbr>boats" of Swagger UI
            yield text


def _is_caption(line: Line) -> bool:
    """Whether a line is but a word or two, as captions are."""
    return len(line.text.split()) <= MAX_CAPTION and line.text[-1] not in ".:;,!?"


def _values(node: LexborNode) -> Values:
    """The attributes of a component; none where a page has such an element of its own."""
    try:
        values = json.loads(node.attributes.get(VALUES_ATTRIBUTE) or "{}")
    except (ValueError, RecursionError):
        return ()
    return tuple(values.items()) if isinstance(values, dict) else ()


def _named(node: LexborNode) -> list[str]:
    caption = node.css_first("caption")
    if caption is None:
        return []
    return [v for n in caption.css("[id],a[name]") if (v := n.attributes.get("id") or n.attributes.get("name"))]


def _is_chrome(node: LexborNode, attributes: dict[str, str | None]) -> bool:
    """Whether an element is navigation rather than content, by its role, its class, or where its links lead."""
    if not attributes:
        return False
    if attributes.get("role") in CHROME_ROLES or "hidden" in attributes:
        return True
    classes = frozenset((attributes.get("class") or "").lower().split())
    if CONTENTS_CLASSES & classes:
        return _leads_into_page(node)
    return not CHROME_CLASSES.isdisjoint(classes)


def _leads_into_page(node: LexborNode) -> bool:
    """Whether a list of contents is the page's own: its first link stays on the page."""
    link = node.css_first("a[href]")
    return link is None or (link.attributes.get("href") or "").startswith("#")


def _is_layout(node: LexborNode) -> bool:
    """A table that only places things: one row, no header, no caption, with code or a table inside."""
    if node.css_first("th,caption") is not None:
        return False
    holds = node.css_first("pre,h1,h2,h3,h4") is not None or len(node.css("table")) > 1  # it finds itself, too
    return len(table_rows(node)) <= 1 and holds
