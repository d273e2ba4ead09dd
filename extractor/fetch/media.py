"""Which answers are documentation pages, by media type, and by suffix where a server knows no better."""

from __future__ import annotations

from pathlib import PurePosixPath

from extractor.fetch import urls
from extractor.fetch.answers import Answer
from extractor.fetch.names import SUFFIXES

_KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/plain": "text",
    "text/x-rst": "rst",
    "text/prs.fallenstein.rst": "rst",
    "text/asciidoc": "asciidoc",
    "text/x-asciidoc": "asciidoc",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
}
# What servers say of files whose type they do not know: the suffix tells more.
_UNKNOWN = frozenset({"", "application/octet-stream", "binary/octet-stream"})
_BY_SUFFIX = {suffix: kind for kind, suffixes in SUFFIXES.items() if kind != "text" for suffix in suffixes}
_BY_SUFFIX |= {".txt": "text", ".text": "text"}


def media_type(content_type: str) -> str:
    """The media type of a Content-Type header, without parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def charset(content_type: str) -> str:
    """The charset of a Content-Type header; empty where it names none."""
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")
    return ""


def kind_of(url: str, content_type: str) -> str | None:
    """The kind of page (a key of ``SUFFIXES``); None for what is no documentation page."""
    found = media_type(content_type)
    if found in _UNKNOWN:
        return _BY_SUFFIX.get(PurePosixPath(urls.path(url)).suffix.lower())
    return _KINDS.get(found)


def is_damaged(kind: str, answer: Answer) -> bool:
    """Whether a body is not of the kind that it is said to be: a PDF file without its mark, a text with NUL bytes."""
    head = answer.body[:1024]
    if kind == "pdf":
        return b"%PDF-" not in head
    return b"\0" in head and not answer.body.startswith((b"\xff\xfe", b"\xfe\xff"))
