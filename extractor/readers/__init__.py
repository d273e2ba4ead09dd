"""Bytes to Documents. One protocol: ``read(data, source) -> Document``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from extractor.dialects import Lexicon, lexicon
from extractor.document import Document, Note, Origin
from extractor.readers.encoding import decode, looks_binary
from extractor.readers.html import read_html
from extractor.readers.text import read_text

__all__ = ["MAX_BYTES", "READERS", "ReadError", "check_size", "format_of", "read"]

MAX_BYTES = 32 * 1024 * 1024  # a larger file is no documentation page; reading one stays below 1 GiB of memory

Reader = Callable[[str, str, Lexicon], Document]
READERS: Mapping[str, Reader] = {
    "html": lambda text, file, words: read_html(text, file),
    "text": read_text,
}
SUFFIXES: Mapping[str, str] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
}


class ReadError(ValueError):
    """A source that cannot be read; ``code`` is a diagnostic code, ``details`` fill its message."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def format_of(text: str, source: str) -> str:
    """The reader for a source: by suffix, else by whether the text opens like markup."""
    suffix = "." + source.rsplit(".", 1)[-1].lower() if "." in source.rsplit("/", 1)[-1] else ""
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    return "html" if text.lstrip()[:1] == "<" else "text"


def check_size(size: int) -> None:
    """Refuse what is too large to be a page, before it is read.

    Raises ReadError above MAX_BYTES.
    """
    if size > MAX_BYTES:
        raise ReadError("source-too-large", size=str(size >> 20), limit=str(MAX_BYTES >> 20))


def read(data: bytes, source: str, words: Lexicon | None = None) -> Document:
    """Read a page. ``source`` is its name, as origins will show it.

    Raises ReadError where the bytes are empty, binary, or more than MAX_BYTES.
    """
    check_size(len(data))
    if not data.strip():
        raise ReadError("source-empty")
    if looks_binary(data):
        raise ReadError("source-binary")
    text, encoding, replaced = decode(data)
    document = READERS[format_of(text, source)](text, source, words or lexicon())
    if replaced:
        note = Note("text-replaced", Origin(source), (("encoding", encoding),))
        return replace(document, notes=(*document.notes, note))
    return document
