"""Text as Python source: literals, docstrings and comments that hold any text and mean nothing else."""

from __future__ import annotations

import json
import math
import re
from functools import lru_cache

from extractor.codegen.writing.prose import WIDTH, paragraphs, printable

_APOSTROPHE = "'"


def string(text: str) -> str:
    """A string literal. Characters that do not show are escaped, among them direction marks and lone surrogates."""
    if '"' in text:
        return repr(text)
    # With an apostrophe in it, Python itself chooses double quotes, as formatters do.
    return f'{repr(f"{text}{_APOSTROPHE}")[:-2]}"'


def literal(value: object) -> str:
    """A JSON value as Python source."""
    match value:
        case dict():
            return "{" + ", ".join(f"{string(str(k))}: {literal(v)}" for k, v in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(literal, value)) + "]"
        case str():
            return string(value)
        case float() if not math.isfinite(value):
            return f"float({str(value)!r})"
        case _:
            return repr(value)


@lru_cache(maxsize=65536)
def docstring(text: str, indent: str = "    ") -> str:
    """A docstring in triple quotes, its further lines indented. The text can neither end it nor escape from it."""
    lines = paragraphs(text, WIDTH - len(indent)) or ["Not described."]
    body = f"\n{indent}".join(lines).replace("\\", "\\\\")
    body = "\n".join(line.rstrip() for line in body.split("\n"))
    # Three quotes would end the text, and so would those in front of the closing ones.
    if '"' in body:
        body = re.sub(r'"{3,}|"+\Z', lambda quotes: '\\"' * len(quotes[0]), body)
    return f'"""{body}\n{indent}"""' if len(lines) > 1 else f'"""{body}"""'


def doc_text(text: str) -> str:
    """Text for the inside of a docstring, on one line."""
    return " ".join(printable(text).split()).replace("\\", "\\\\").replace('"', '\\"')


def toml(text: str) -> str:
    """A basic string of TOML 1.0, on one line."""
    flat = " ".join(printable(text).split())
    return json.dumps(flat, ensure_ascii=False)


def needed(imports: str, body: str) -> str:
    """Import lines (``from x import a, b``) with those of their names that a text holds.

    The formatter removes what only a comment names; leaving it little to remove saves a third of its time.
    """
    return "\n".join(made for line in imports.split("\n") if (made := _needed(line, body)) is not None)


def _needed(line: str, body: str) -> str | None:
    start, imports, listed = line.partition(" import ")
    names = [n for n in listed.split(", ") if n.split(" as ")[-1] in body]
    return line if not imports else f"{start} import {', '.join(names)}" if names else None
