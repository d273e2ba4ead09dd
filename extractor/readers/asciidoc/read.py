"""AsciiDoc to a Document: lines are prepared, blocks written as HTML with the lines they came from."""

from __future__ import annotations

from dataclasses import replace

from extractor.document import Document
from extractor.readers.asciidoc.blocks.rules import write_blocks, write_one
from extractor.readers.asciidoc.page import PageState
from extractor.readers.asciidoc.preparing.lines import AsciiDocPreprocessor
from extractor.readers.html.read import read_html
from extractor.readers.sources.included import Followed, Include, Included, no_includes

__all__ = ["Include", "Included", "no_includes", "preprocess", "read_asciidoc"]


def read_asciidoc(text: str, file: str, include: Include = no_includes) -> Document:
    """Read a page (AsciiDoc language documentation, as Asciidoctor renders it). Never fails: every text is AsciiDoc.

    ``include`` finds what include directives name; without it none is followed, and each is a note.
    """
    prepared = preprocess(text, file, include)
    values = prepared.attributes.values
    page = PageState(write_blocks, write_one, values.get("idprefix", "_"), values.get("idseparator", "_")[:1])
    body = page.resolved("\n".join(write_blocks(prepared.lines, page)))
    document = read_html(f"<main>{body}</main>", file)
    return replace(document, notes=(*document.notes, *prepared.notes), includes=tuple(prepared.followed.names))


def preprocess(text: str, file: str, include: Include) -> AsciiDocPreprocessor:
    """The lines of a page after its includes, conditions and attributes are carried out."""
    prepared = AsciiDocPreprocessor(file, Followed(include))
    prepared.read(text.replace("\x00", "\ufffd").splitlines())
    return prepared
