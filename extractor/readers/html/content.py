"""What of a page is content: the element that holds it, and what in it is navigation."""

from __future__ import annotations

from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

CONTENT = ("main", "[role=main]", "article", "div.body", "body")
CHROME = frozenset({"nav", "aside", "footer", "dialog", "menu"})
_SHOWN = "code,pre,table"  # what a form for trying a call out describes it with, and a search form has none of
CHROME_ROLES = frozenset({"navigation", "search", "banner", "contentinfo", "complementary", "dialog"})
CHROME_CLASSES = frozenset(
    "headerlink related sphinxsidebar breadcrumb breadcrumbs sidebar pagination "
    "familylinks relatedlinks linktable linenos linenodiv gutter rouge-gutter hljs-ln-numbers".split()
)
BUTTONS = frozenset("collapse-button copy-button copy-btn copybtn toggle-button".split())  # made of other elements
MOST_OF_BUTTON = 20  # characters
CONTENTS_CLASSES = frozenset({"toc", "toctree-wrapper", "contents"})


def content_of(parser: LexborHTMLParser) -> LexborNode | None:
    """The element that holds what a page says."""
    for selector in CONTENT:
        found = parser.css(selector)
        if len(found) == 1:
            return found[0]
    return parser.body or parser.root


def is_chrome(node: LexborNode, tag: str) -> bool:
    """Whether an element is no content, by its name; a form is where it describes the call that it lets one try."""
    return tag in CHROME or (tag == "form" and node.css_first(_SHOWN) is None)


def is_navigation(node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether an element leads through the site: by its role, its class, or where its links lead; or a header without a
    title."""
    return _is_marked(node, attributes) or (tag == "header" and node.css_first("h1") is None)


def _is_marked(node: LexborNode, attributes: dict[str, str | None]) -> bool:
    if not attributes:
        return False
    if attributes.get("role") in CHROME_ROLES or "hidden" in attributes:
        return True
    classes = frozenset(name.lower() for name in classes_of(attributes))
    if not BUTTONS.isdisjoint(classes):
        return len(node.text(deep=True)) <= MOST_OF_BUTTON  # "Show", "Hide"
    if CONTENTS_CLASSES & classes:
        return _leads_into_page(node)
    return not CHROME_CLASSES.isdisjoint(classes)


def classes_of(attributes: Mapping[str, str | None]) -> list[str]:
    """The classes of an element, as they are written."""
    return (attributes.get("class") or "").split()


def _leads_into_page(node: LexborNode) -> bool:
    """Whether a list of contents is the page's own: its first link stays on the page."""
    link = node.css_first("a[href]")
    return link is None or (link.attributes.get("href") or "").startswith("#")
