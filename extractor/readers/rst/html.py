"""A tree of docutils as HTML, with the lines of the page and its components, for the walker of pages."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from docutils import nodes
from selectolax.lexbor import LexborHTMLParser

from extractor.html_depth import is_too_deep
from extractor.readers.html.elements import CLOSING, LINE_ATTRIBUTE, opening
from extractor.readers.rst.directives import component

DROPPED = (nodes.comment, nodes.system_message, nodes.substitution_definition, nodes.docinfo)

TAGS: Mapping[str, str] = {
    "paragraph": "p", "bullet_list": "ul", "enumerated_list": "ol", "list_item": "li", "strong": "strong",
    "literal": "code", "emphasis": "em", "literal_block": "pre", "doctest_block": "pre", "block_quote": "blockquote",
    "definition_list": "dl", "term": "dt", "definition": "dd", "row": "tr", "thead": "thead", "tbody": "tbody",
    "field_list": "dl", "field_name": "dt", "field_body": "dd", "line": "p", "caption": "p", "option_list": "dl",
    "option_group": "dt", "description": "dd", "rubric": "p",
}  # fmt: skip


ADMONITIONS = tuple("admonition attention caution danger error hint important note sidebar tip topic warning".split())
# A list or table with a component of its own would be none of lines.
_LINES = (nodes.list_item, nodes.definition, nodes.field_body, nodes.entry, nodes.description)


def to_html(tree: nodes.document) -> str:
    """The page as HTML."""
    return "".join(_html(tree, 0))


def _html(node: nodes.Node, level: int) -> Iterator[str]:
    """The node as HTML; ``level`` is the depth of sections."""
    if isinstance(node, nodes.Text):
        yield html.escape(node.astext())
        return
    if isinstance(node, DROPPED) or not isinstance(node, nodes.Element) or _is_apart(node):
        return
    anchors: list[str] = node.get("ids", [])
    for anchor in anchors:
        if not isinstance(node, nodes.table):
            yield f'<a id="{html.escape(anchor)}"></a>'
    writer = _WRITERS.get(type(node).__name__, _plain)
    yield from writer(node, level)


def _is_apart(node: nodes.Element) -> bool:
    """Whether a node is no text: a field list that opens the page speaks of the file (Sphinx, file-wide metadata); a
    list of contents repeats the headings."""
    if isinstance(node, nodes.topic):
        return not {"contents", "abstract", "dedication"}.isdisjoint(node["classes"])
    parent = node.parent
    return isinstance(node, nodes.field_list) and isinstance(parent, nodes.document) and parent.index(node) == 0


def _children(node: nodes.Element, level: int) -> Iterator[str]:
    for child in node.children:
        yield from _html(child, level)


def _plain(node: nodes.Element, level: int) -> Iterator[str]:
    tag = TAGS.get(type(node).__name__)
    if tag is None:
        yield from _children(node, level)
        return
    yield f"<{tag}{_line(node)}>"
    yield from _children(node, level)
    yield f"</{tag}>"


def _line(node: nodes.Element) -> str:
    return f' {LINE_ATTRIBUTE}="{node.line}"' if node.line else ""


def _section(node: nodes.Element, level: int) -> Iterator[str]:
    yield from _children(node, level + 1)


def _title(node: nodes.Element, level: int) -> Iterator[str]:
    """A table's title is its caption, any other a heading; docutils counts its line at the underline."""
    tag = "caption" if isinstance(node.parent, nodes.table) else f"h{min(max(level, 1), 6)}"
    yield f"<{tag}{_line(node)}>"
    yield from _children(node, level)
    yield f"</{tag}>"


def _subtitle(node: nodes.Element, level: int) -> Iterator[str]:
    yield from _title(node, 2)


def _reference(node: nodes.Element, level: int) -> Iterator[str]:
    uri = node.get("refuri") or f"#{node.get('refid') or nodes.make_id(node.get('refname', ''))}"
    yield f'<a href="{html.escape(uri)}">'
    yield from _children(node, level)
    yield "</a>"


def _table(node: nodes.Element, level: int) -> Iterator[str]:
    ids: list[str] = node.get("ids", [])
    yield from (f'<a id="{html.escape(i)}"></a>' for i in ids[1:])
    yield f"<table{_line(node)}" + (f' id="{html.escape(ids[0])}">' if ids else ">")
    yield from _children(node, level)
    yield "</table>"


def _entry(node: nodes.Element, level: int) -> Iterator[str]:
    head = isinstance(node.parent.parent, nodes.thead)
    tag = "th" if head else "td"
    spans = (("morecols", "colspan"), ("morerows", "rowspan"))
    attributes = "".join(f' {name}="{node[key] + 1}"' for key, name in spans if node.get(key))
    yield f"<{tag}{attributes}>"
    yield from _children(node, level)
    yield f"</{tag}>"


def _target(node: nodes.Element, level: int) -> Iterator[str]:
    """A label; its ids have been written."""
    yield from _children(node, level)


def _component(node: nodes.Element, level: int) -> Iterator[str]:
    """A component; inside a line of a list or table, what it holds."""
    if ":" not in node["name"] and _in_lines(node):
        yield from _children(node, level)
        return
    yield opening(node["name"], node["values"], node.line)
    yield from _children(node, level)
    yield CLOSING


def _raw(node: nodes.Element, _: int) -> Iterator[str]:
    """HTML that a page holds as it is, with all of its elements closed, so that nothing behind it is in one of them."""
    text = node.astext()
    if "html" not in node.get("format", "").split() or is_too_deep(text):
        return
    parser = LexborHTMLParser(f"<body>{text}")
    parser.strip_tags(["script", "style"])
    held = parser.body.iter(include_text=True) if parser.body is not None else ()
    closed = "".join(child.html or "" for child in held)
    yield closed if isinstance(node.parent, nodes.TextElement) else f"<div{_line(node)}>{closed}</div>"


def _admonition(node: nodes.Element, level: int) -> Iterator[str]:
    """A component named after the kind of note; its title is an attribute."""
    title = next((child for child in node.children if isinstance(child, nodes.title)), None)
    values = {"title": title.astext()} if title is not None else {}
    held = [child for child in node.children if child is not title]
    made = component("", *held, name=type(node).__name__, values=values)
    made.line, made.parent = node.line, node.parent
    yield from _component(made, level)


def _in_lines(node: nodes.Element) -> bool:
    above = node.parent
    while above is not None and not isinstance(above, _LINES):
        above = above.parent
    return above is not None


_WRITERS: Mapping[str, Callable[[Any, int], Iterator[str]]] = {
    "section": _section,
    "title": _title,
    "subtitle": _subtitle,
    "reference": _reference,
    "table": _table,
    "entry": _entry,
    "target": _target,
    "component": _component,
    "raw": _raw,
    **dict.fromkeys(ADMONITIONS, _admonition),
}
