"""reStructuredText to a Document: docutils parses, the tree is written as HTML with the lines it came from."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document

from extractor.document import Document
from extractor.readers.html import read_html
from extractor.readers.html_inline import LINE_ATTRIBUTE
from extractor.readers.rst_sphinx import names_of_page

_SETTINGS: Mapping[str, Any] = {
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,
    "halt_level": 6,
    "line_length_limit": 64 * 1024 * 1024,
    "warning_stream": False,
}
DROPPED = (nodes.comment, nodes.system_message, nodes.substitution_definition, nodes.raw, nodes.docinfo, nodes.topic)

TAGS: Mapping[str, str] = {
    "paragraph": "p", "bullet_list": "ul", "enumerated_list": "ol", "list_item": "li", "strong": "strong",
    "literal": "code", "emphasis": "em", "literal_block": "pre", "doctest_block": "pre", "block_quote": "blockquote",
    "definition_list": "dl", "term": "dt", "definition": "dd", "row": "tr", "thead": "thead", "tbody": "tbody",
    "field_list": "dl", "field_name": "dt", "field_body": "dd", "line": "p", "caption": "p", "option_list": "dl",
    "option_group": "dt", "description": "dd", "rubric": "p",
}  # fmt: skip


def read_rst(text: str, file: str) -> Document:
    """Read a page. Sphinx directives and roles that docutils does not know keep their content.

    Raises RecursionError where constructs are nested deeper than docutils can follow.
    """
    document = new_document(file, _settings())
    with names_of_page(text):
        Parser().parse(text.replace("\x00", "\ufffd"), document)
    return read_html("<main>" + "".join(_html(document, 0)) + "</main>", file)


def _settings() -> Any:
    """Nothing of the system is read: no files, no configuration, no raw content; messages are not printed."""
    settings = get_default_settings(Parser)
    for name, value in _SETTINGS.items():
        setattr(settings, name, value)
    return settings


def _html(node: nodes.Node, level: int) -> Iterator[str]:
    """The node as HTML; ``level`` is the depth of sections."""
    if isinstance(node, nodes.Text):
        yield html.escape(node.astext())
        return
    if isinstance(node, DROPPED) or not isinstance(node, nodes.Element) or _is_metadata(node):
        return
    anchors: list[str] = node.get("ids", [])
    for anchor in anchors:
        if not isinstance(node, nodes.table):
            yield f'<a id="{html.escape(anchor)}"></a>'
    writer = _WRITERS.get(type(node).__name__, _plain)
    yield from writer(node, level)


def _is_metadata(node: nodes.Element) -> bool:
    """A field list that opens the page speaks of the file (Sphinx, file-wide metadata)."""
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


_WRITERS: Mapping[str, Callable[[Any, int], Iterator[str]]] = {
    "section": _section,
    "title": _title,
    "subtitle": _subtitle,
    "reference": _reference,
    "table": _table,
    "entry": _entry,
    "target": _target,
}
