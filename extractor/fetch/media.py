"""Which answers are documentation pages, by media type, and by suffix where a server knows no better."""

from __future__ import annotations

from pathlib import PurePosixPath

from extractor.fetch import links, urls
from extractor.html_depth import MOST_DEPTH, is_too_deep

# Names that a kind of page may keep; the first is added to others.
SUFFIXES: dict[str, tuple[str, ...]] = {
    "html": (".html", ".htm", ".xhtml"),
    "markdown": (".md", ".markdown", ".mdx"),
    "asciidoc": (".adoc", ".asciidoc"),
    "rst": (".rst",),
    "pdf": (".pdf",),
    "text": (".txt", ".text", ".md", ".markdown", ".mdx", ".adoc", ".asciidoc", ".rst"),
}
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


def damage(kind: str, body: bytes, encoding: str = "") -> str:
    """Why a body cannot be a page of its kind; empty where it can."""
    if not body.strip():
        return "is empty"
    if kind == "pdf":
        return "" if b"%PDF-" in body[:1024] else "is no PDF file"
    if b"\0" in body[:1024] and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "is no text"
    if kind == "html" and is_too_deep(links.text_of(body, encoding)):
        return f"nests elements deeper than {MOST_DEPTH:,} levels"
    return ""
