"""HTML pages to a Document: main content, headings, paragraphs, lists, code and tables in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.dialects.elements import ElementRule
from extractor.document import Block, Code, Document, Heading, Link, Note, Origin, flat
from extractor.readers.html.content import content_of
from extractor.readers.html.embedded import (
    EMBEDDED,
    embedded_documents,
    linked_documents,
    needs_script,
    offered_documents,
)
from extractor.readers.html.marked import UNMARKED, Marked, marked_elements
from extractor.readers.html.pieces.document import document_of_pieces
from extractor.readers.html.tabs import labels_of
from extractor.readers.html.templates import templates_of, with_shadow_trees
from extractor.readers.html.walker import Walker

TITLE_LEVEL = 2  # of what pages of viewers are called; their components have headings of their own
_BREADCRUMBS = (".breadcrumb a", ".breadcrumbs a", "[aria-label=breadcrumb] a", ".parentlink a")


def read_html(text: str, file: str, elements: Sequence[ElementRule] = ()) -> Document:
    """Read a page; ``elements`` say which of its elements are components. Never fails: HTML has no syntax errors, only
    pages with nothing in them."""
    text = with_shadow_trees(text)
    parser = LexborHTMLParser(text)
    walker, root, marked = _walked(parser, text, file, elements)
    if not walker.blocks and (templates := templates_of(parser)):
        walker, root, marked = _walked(LexborHTMLParser(templates), templates, file, elements)
    title = _title(walker.blocks, parser, lowest=6 if marked is UNMARKED else TITLE_LEVEL)
    held = [*embedded_documents(parser)] or [*document_of_pieces(parser)]
    embedded = [Code(text, Origin(file), EMBEDDED) for text in held]
    notes = (*walker.notes, *(_unread(parser, walker, root) if not embedded else ()))
    return Document(file, title, (*walker.blocks, *embedded), _breadcrumb(parser), notes=notes)


def _walked(
    parser: LexborHTMLParser, text: str, file: str, elements: Sequence[ElementRule]
) -> tuple[Walker, LexborNode | None, Marked]:
    """A walker with the blocks of a page, the element that held them, and what dialects say of its elements."""
    marked = marked_elements(parser, text, elements)
    walker = Walker(file, labels_of(parser, text), marked)
    root = content_of(parser) if marked is UNMARKED else parser.body
    if root is not None:
        walker.walk(root, 0)
        walker.flush()
    return walker, root, marked


def _unread(parser: LexborHTMLParser, walker: Walker, root: LexborNode | None) -> Iterator[Note]:
    """What of a page only its scripts can show: a document that it links, or all of it."""
    linked = linked_documents(parser)
    yield from (Note("document-linked", Origin(walker.file), (("address", address),)) for address in linked)
    offered = offered_documents(root) if not linked else ()
    yield from (Note("document-offered", Origin(walker.file), (("address", address),)) for address in offered)
    if not linked and needs_script(parser, root, walker.blocks):
        yield Note("page-needs-script", Origin(walker.file))


def _title(blocks: list[Block], parser: LexborHTMLParser, lowest: int) -> str:
    """The first heading, none below the lowest level; what the page calls itself where that is one of several of its
    level, or there is none."""
    headings = [block for block in flat(blocks) if isinstance(block, Heading) and block.level <= lowest]
    node = parser.css_first("title")
    told = " ".join(node.text().split()) if node is not None else ""
    alone = sum(heading.level == headings[0].level for heading in headings) == 1
    return headings[0].text if headings and (alone or not told) else told


def _breadcrumb(parser: LexborHTMLParser) -> tuple[Link, ...]:
    """Links of the breadcrumb, or the DITA "parent topic" link, outermost first."""
    for selector in _BREADCRUMBS if parser.css_first(",".join(_BREADCRUMBS)) is not None else ():
        found = parser.css(selector)
        if found:
            return tuple(Link(" ".join(a.text().split()), a.attributes.get("href") or "") for a in found)
    return ()
