"""Bytes to Documents. One protocol: ``read(data, source) -> Document``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module

from extractor.dialects import Lexicon, lexicon
from extractor.document import Document, Note, Origin, numbered
from extractor.extras import install_line, installed
from extractor.html_depth import is_too_deep
from extractor.readers.encoding import decode, looks_binary
from extractor.readers.sources.included import TEMPLATE, Include, Included, no_includes
from extractor.values import replace

__all__ = [
    "MAX_BYTES",
    "READERS",
    "Include",
    "Included",
    "ReadError",
    "check_size",
    "format_of",
    "preprocessed",
    "read",
]

MAX_BYTES = 32 * 1024 * 1024  # a larger file is no documentation page; reading one stays below 1 GiB of memory

Reader = Callable[[str, str, Lexicon, Include], Document]
READERS: Mapping[str, Reader] = {
    "html": lambda text, file, words, include: _reader("html")(text, file, words.elements),
    "markdown": lambda text, file, words, include: _reader("markdown")(text, file, include),
    "asciidoc": lambda text, file, words, include: _reader("asciidoc")(text, file, include),
    "rst": lambda text, file, words, include: _reader("rst")(text, file, include),
    "text": lambda text, file, words, include: _reader("text")(text, file, words),
}
SUFFIXES: Mapping[str, str] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".markerb": "markdown",
    ".apib": "markdown",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".rst": "rst",
    ".inc": "rst",
    ".txt": "text",
    ".text": "text",
}


def suffix_of(name: str) -> str:
    """The suffix of a file's name that says its format, ".md" of "boats.md.erb"; templates of other formats have their
    own."""
    stem, dot, last = name.rsplit("/", 1)[-1].lower().rpartition(".")
    if dot and f".{last}" == TEMPLATE:
        inner = stem.rpartition(".")[2]
        return ".md" if "." not in stem or SUFFIXES.get(f".{inner}") == "markdown" else TEMPLATE
    return f".{last}" if dot else ""


# Text that is not flattened: the markup of tables shows which it is.
_MARKS: Mapping[str, re.Pattern[str]] = {
    "markdown": re.compile(r"^[ ]{0,3}\|[^\n]*\|[ ]*\n[ ]{0,3}\|[ ]*:?-{3,}:?[ ]*\|[ :|-]*$", re.MULTILINE),
    "asciidoc": re.compile(r"^\|={3,}[ ]*$|^\[(?:%|cols=|options=)[^\]\n]*\][ ]*$", re.MULTILINE),
    "rst": re.compile(
        r"^[ ]*\+(?:[-=]{3,}\+)+[ ]*$|^[ ]*\.\. (?:list-)?table::|^={3,}(?:[ ]+={3,})+[ ]*$", re.MULTILINE
    ),
}


class ReadError(ValueError):
    """A source that cannot be read; ``code`` is a diagnostic code, ``details`` fill its message."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def _reader(name: str) -> Callable[..., Document]:
    """The function of a format, loaded when first needed: pages that are known from a cache need none."""
    found: Callable[..., Document] = getattr(import_module(f"extractor.readers.{name}.read"), f"read_{name}")
    return found


def _read_pdf(data: bytes, source: str) -> Document:
    if not installed("pdf"):
        raise ReadError("extra-missing", what="PDF", line=install_line("pdf"))
    try:
        return with_numbers(_reader("pdf")(data, source))
    except ValueError as error:
        raise ReadError("source-unreadable", reason=f"no PDF that can be opened ({error})") from None


def format_of(text: str, source: str) -> str:
    """The reader for a source: by suffix; a bare text file by the table markup in it."""
    known = SUFFIXES.get(suffix_of(source))
    if known is not None and known in READERS and known != "text":
        return known
    if known is None and text.lstrip()[:1] == "<":
        return "html"
    return next((name for name, mark in _MARKS.items() if mark.search(text)), "text")


def check_size(size: int) -> None:
    """Refuse what is too large to be a page, before it is read.

    Raises ReadError above MAX_BYTES.
    """
    if size > MAX_BYTES:
        raise ReadError("source-too-large", size=str(size >> 20), limit=str(MAX_BYTES >> 20))


def read(data: bytes, source: str, words: Lexicon | None = None, include: Include = no_includes) -> Document:
    """Read a page. ``source`` is its name, as origins will show it; ``include`` finds the files that it includes.

    Raises ReadError where the bytes are empty, binary, more than MAX_BYTES, or nested too deeply.
    """
    check_size(len(data))
    if not data.strip():
        raise ReadError("source-empty")
    if data.lstrip()[:5] == b"%PDF-":
        return _read_pdf(data, source)
    if looks_binary(data):
        raise ReadError("source-binary")
    text, encoding, replaced = decode(data)
    form = format_of(text, source)
    if form == "html" and is_too_deep(text):
        raise ReadError("source-nested-too-deep")
    try:
        document = with_numbers(READERS[form](text, source, words or lexicon(), include))
    except RecursionError:
        raise ReadError("source-nested-too-deep") from None
    if replaced:
        note = Note("text-replaced", Origin(source), (("encoding", encoding),))
        return replace(document, notes=(*document.notes, note))
    return document


def with_numbers(document: Document) -> Document:
    """The document with the number of each block among those of its kind, so that origins name it."""
    return replace(document, blocks=numbered(document.blocks))


_INCLUDING = {"asciidoc": "asciidoc.read", "rst": "rst.read", "markdown": "markdown.includes.lines"}


def preprocessed(data: bytes, source: str, include: Include) -> None:
    """Carry out the include directives of a page, of whatever format, and nothing else: ``include`` gets the same calls
    as from ``read``."""
    if data.lstrip()[:5] == b"%PDF-" or looks_binary(data):
        return
    text = decode(data)[0]
    form = format_of(text, source)
    if form in _INCLUDING:
        with suppress(RecursionError):  # ``read`` says so
            import_module(f"extractor.readers.{_INCLUDING[form]}").preprocess(text, source, include)
