"""Front matter of Markdown: the lines between dashes above a page, as keys with their values.

---
title: List boats
api: "GET /boats"
---
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.document import Meta, Origin

_BLOCK = re.compile(r"---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n)*(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")  # between dashes
_SCALAR = re.compile(r"([A-Za-z_][\w.-]{0,80})[ \t]{0,20}:[ \t]{1,20}(\S.{0,2000})")  # "title: List boats"
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.){0,2000})\"|'((?:[^']|''){0,2000})'")  # '"GET /boats"'
_ESCAPED = re.compile(r"\\([\"\\/])")  # what a value in double quotes escapes
_COMMENT = re.compile(r"[ \t]#.*")  # " # written by hand"
_NO_SCALAR = ("[", "{", "&", "*", "|", ">", "!", "#", "%", "@")  # what opens other values of YAML


def front_matter_end(text: str) -> int:
    """Where the page below its front matter begins; 0 for a page without."""
    found = _BLOCK.match(text)
    return found.end() if found else 0


def read_front_matter(text: str, file: str) -> tuple[Meta, ...]:
    """The scalars at the top level of a page's front matter, each with its line; lists and mappings are left out."""
    return tuple(_scalars(text[: front_matter_end(text)], file))


def _scalars(block: str, file: str) -> Iterator[Meta]:
    for number, line in enumerate(block.splitlines(), 1):
        found = _SCALAR.fullmatch(line.rstrip())
        value = _value(found.group(2)) if found else ""
        if found and value:
            yield Meta(found.group(1), value, Origin(file, number))


def _value(shown: str) -> str:
    """A value without quotes or comment; "" for one that is no scalar."""
    quoted = _QUOTED.match(shown)
    if quoted is not None:
        return (
            _ESCAPED.sub(r"\1", quoted.group(1)) if quoted.group(1) is not None else quoted.group(2).replace("''", "'")
        )
    return "" if shown.startswith(_NO_SCALAR) else _COMMENT.sub("", shown).strip()
