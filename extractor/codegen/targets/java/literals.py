"""Text of a document where Java, XML or a comment holds it."""

from __future__ import annotations

import re

from extractor.codegen.writing.prose import paragraphs, printable

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# A backslash too: compilers read Unicode escapes even in comments (JLS 3.3).
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "\\": "&#92;", "*": "&#42;"}


def string(text: str) -> str:
    """A string literal, in ASCII."""
    return '"' + "".join(_ESCAPES.get(c) or _escaped(c) for c in text) + '"'


def _escaped(char: str) -> str:
    if " " <= char <= "~":
        return char
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def comment(text: str, indent: str = "") -> str:
    """A documentation comment; its first line gets no indent."""
    lines = [re.sub(r"[&<>@\\*]", lambda m: _MARKUP[m[0]], line) for line in paragraphs(text, 90)] or ["Undocumented."]
    if len(lines) == 1 and len(lines[0]) <= 100:
        return f"/** {lines[0]} */"
    body = "\n".join(f"{indent} * {line}".rstrip() for line in lines)
    return f"/**\n{body}\n{indent} */"


def xml(text: str) -> str:
    """Text in an element of XML."""
    return printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
