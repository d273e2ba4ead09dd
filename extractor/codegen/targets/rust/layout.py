"""Lines as the formatter of the language lays them out with the package's own settings (``rustfmt.toml``)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

WIDTH = 120
SKIP = "#[rustfmt::skip]"


def width(text: str) -> int:
    """Columns of a text: wide characters take two, marks none."""
    if text.isascii():
        return len(text)
    return sum(_columns(c) for c in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def listed(head: str, items: Sequence[str], tail: str, indent: str = "") -> str:
    """A list between brackets: on one line where it fits, else an item a line."""
    line = f"{indent}{head}{', '.join(items)}{tail}"
    if width(line) <= WIDTH or not items:
        return line
    lines = "".join(f"{indent}    {item},\n" for item in items)
    return f"{indent}{head.rstrip()}\n{lines}{indent}{tail.lstrip()}"


def member(name: str, type_: str, indent: str = "    ") -> str:
    """A member of a structure with its type, which stands on a line of its own where it is too long."""
    line = f"{indent}pub {name}: {type_},"
    return line if width(line) <= WIDTH else f"{indent}pub {name}:\n{indent}    {type_},"


def skipped(text: str, pieces: Iterable[str] = ()) -> str:
    """The text, kept from the formatter where a piece is longer than a line may be: it lays out nothing around one."""
    long = any(width(line) > WIDTH for line in text.split("\n")) or any(width(p) > WIDTH // 2 for p in pieces)
    indent = text[: len(text) - len(text.lstrip(" "))]
    return f"{indent}{SKIP}\n{text}" if long else text
