"""Where the members of a TOML text stand in it, for messages: the standard library's parser keeps no lines."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence

from extractor.lazy_regex import lazy_regex

_HEADER = lazy_regex(r"\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?")  # "[check]", "[[api]]  # a comment"
# "title =", '"a b".c ='
_MEMBER = lazy_regex(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")

Path = tuple[str | int, ...]


def line_of(text: str, path: Sequence[str | int]) -> int | None:
    """The line (1-based) of a member, or of the nearest one above it; None where nothing of it is written."""
    lines = dict(_lines(text))
    wanted = tuple(path)
    while wanted:
        if wanted in lines:
            return lines[wanted]
        wanted = wanted[:-1]
    return None


def _lines(text: str) -> Iterator[tuple[Path, int]]:
    """Members and the lines where they are first named, tables with those of their headers."""
    table: Path = ()
    counts: dict[Path, int] = {}
    seen: set[Path] = set()
    for number, line in enumerate(text.split("\n"), 1):
        header, member = _HEADER.fullmatch(line), _MEMBER.match(line)
        if header:
            table = _names(header[2])
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            found = table
        elif member:
            found = (*table, *_names(member[1]))
        else:
            continue
        for depth in range(1, len(found) + 1):
            if found[:depth] not in seen:
                seen.add(found[:depth])
                yield found[:depth], number


def _names(dotted: str) -> Path:
    """The parts of a dotted key; nothing where it is none."""
    node: object
    try:
        node = tomllib.loads(f"{dotted} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    names: list[str] = []
    while isinstance(node, dict):
        name, node = next(iter(node.items()))
        names.append(name)
    return tuple(names)
