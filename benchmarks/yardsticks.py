"""What is timed in a process of its own: our stages, and other libraries that only parse the same pages.

    python -m benchmarks.yardsticks NAME

Prints processor seconds, without those of starting, of loading modules, and of reading files and dialects.
"""

from __future__ import annotations

import gc
import io
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress

import pdfplumber
from bs4 import BeautifulSoup
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document
from lxml import html
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from benchmarks.pages import Source, folders, sources
from extractor import __version__
from extractor.api import Page
from extractor.dialects import Lexicon, lexicon, words_of
from extractor.gc_paused import gc_paused
from extractor.interpret.page import interpret_page
from extractor.oas.writing.evidence import evidence_pieces
from extractor.oas.writing.sources import sources_pieces
from extractor.oas.writing.write import json_pieces, yaml_pieces
from extractor.pipeline import build
from extractor.readers import ReadError, read

Work = Callable[[], object]


def _each(kind: str, parse: Callable[[Source], object]) -> Work:
    pages = sources(kind)
    parse(pages[0])  # what is loaded at the first page
    return lambda: _all(parse, pages)


def _all(work: Callable[[Source], object], pages: Iterable[Source]) -> None:
    """One page after the other; nothing of them is kept."""
    for page in pages:
        work(page)


def _facts(kind: str) -> Work:
    """Read and interpret, as a build does. The first page, which loads modules, is read with other words: nothing is
    kept of it."""
    pages, first = sources(kind), lexicon()
    words_of.cache_clear()
    words = lexicon()

    def facts(page: Source, words: Lexicon) -> Page | None:
        with suppress(ReadError), gc_paused():
            return interpret_page(read(page.data, page.name, words), words)
        return None

    facts(pages[0], first)
    return lambda: _all(lambda page: facts(page, words), pages)


def _soup() -> Work:
    return _each("html", lambda page: BeautifulSoup(page.data, "lxml"))


def _lxml() -> Work:
    return _each("html", lambda page: html.document_fromstring(page.data))


def _lexbor() -> Work:
    return _each("html", lambda page: LexborHTMLParser(page.data))


def _markdown_it() -> Work:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return _each("md", lambda page: parser.parse(page.data.decode(errors="replace")))


def _docutils() -> Work:
    def parse(page: Source) -> None:
        settings = get_default_settings(Parser)
        settings.report_level, settings.halt_level, settings.file_insertion_enabled = 5, 6, False
        Parser().parse(page.data.decode(errors="replace"), new_document(page.name, settings))

    return _each("rst", parse)


def _pdfplumber() -> Work:
    def parse(page: Source) -> None:
        with pdfplumber.open(io.BytesIO(page.data)) as pdf:
            for sheet in pdf.pages:
                for table in sheet.find_tables():
                    table.extract()
                sheet.extract_text_lines()

    return _each("pdf", parse)


def _writers() -> Work:
    """The document as YAML and as JSON, its source map and its evidence."""
    built = build(folders("html"))

    def write() -> None:
        texts: Iterable[Iterable[str]] = (
            yaml_pieces(built.spec),
            json_pieces(built.spec),
            sources_pieces(built.sources),
            evidence_pieces(built.evidence, built.digests, __version__, built.bindings),
        )
        for pieces in texts:
            "".join(pieces)

    return write


WORK: dict[str, Callable[[], Work]] = {
    "soup": _soup,
    "lxml": _lxml,
    "lexbor": _lexbor,
    "markdown-it": _markdown_it,
    "docutils": _docutils,
    "pdfplumber": _pdfplumber,
    "writers": _writers,
    "html": lambda: _facts("html"),
    "md": lambda: _facts("md"),
    "rst": lambda: _facts("rst"),
    "pdf": lambda: _facts("pdf"),
}


def main() -> None:
    """Print the processor seconds of one piece of work."""
    work = WORK[sys.argv[1]]()
    gc.collect()
    gc.freeze()  # the modules that are loaded for other work are no burden to this one
    started = time.process_time()
    work()
    print(time.process_time() - started)


if __name__ == "__main__":
    main()
