"""All documents of one documentation: page by page, then what pages say of each other."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.api import Api
from extractor.dialects import Lexicon, lexicon
from extractor.document import Contents, Document
from extractor.interpret.link.methods import with_equivalents
from extractor.interpret.link.pages import link_pages
from extractor.interpret.page import interpret_page


def interpret(documents: Iterable[Document], contents: Iterable[Contents] = (), words: Lexicon | None = None) -> Api:
    """Read all pages of one documentation. Pages are read one by one, then linked; their order is kept."""
    known = words or lexicon()
    pages = with_equivalents([interpret_page(d, known) for d in documents])
    return Api(link_pages(pages), tuple(contents))
