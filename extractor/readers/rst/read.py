"""reStructuredText to a Document: includes are put in, docutils parses, the tree is written as HTML with its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document

from extractor.document import Code, Document, Origin
from extractor.readers.html.embedded import BESIDE
from extractor.readers.html.read import read_html
from extractor.readers.rst.directives import names_of_page
from extractor.readers.rst.html import to_html
from extractor.readers.rst.includes import preprocess
from extractor.readers.rst.inliner import BoundedInliner
from extractor.readers.sources.included import Include, no_includes
from extractor.values import replace

__all__ = ["preprocess", "read_rst"]

_SETTINGS: Mapping[str, Any] = {
    "file_insertion_enabled": False,
    "raw_enabled": True,  # but for files and addresses, which the setting above refuses
    "report_level": 5,
    "halt_level": 6,
    "line_length_limit": 64 * 1024 * 1024,
    "warning_stream": False,
}


def read_rst(text: str, file: str, include: Include = no_includes) -> Document:
    """Read a page. Directives that docutils does not know are components; roles keep their content.

    ``include`` finds the files that directives name; without it none is followed, and each is a note.
    Raises RecursionError where constructs are nested deeper than docutils can follow.
    """
    prepared = preprocess(text, file, include)
    whole = "\n".join(line.text for line in prepared.lines)
    tree = new_document(file, _settings())
    with names_of_page(whole):
        Parser(inliner=BoundedInliner()).parse(whole, tree)
    _number(tree, [line.number for line in prepared.lines])
    document = read_html(f"<main>{to_html(tree)}</main>", file)
    held = (Code(line.text, Origin(file, line.number), BESIDE) for line in prepared.documents)
    return replace(
        document,
        blocks=(*document.blocks, *held),
        notes=(*document.notes, *prepared.notes),
        includes=tuple(dict.fromkeys(prepared.followed.names)),
    )


def _settings() -> Any:
    """Nothing of the system is read: no files, no configuration; messages are not printed."""
    settings = get_default_settings(Parser)
    for name, value in _SETTINGS.items():
        setattr(settings, name, value)
    return settings


def _number(tree: nodes.document, numbers: Sequence[int]) -> None:
    """Give every node the line of the page that it comes from; what is included has that of the directive."""
    for node in tree.findall(nodes.Element):
        if node.line and numbers:
            node.line = numbers[min(node.line, len(numbers)) - 1]
