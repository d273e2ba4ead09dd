"""Which lines of an included file an include directive asks for: by line numbers, or by tagged regions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.lazy_regex import lazy_regex

_TAG = lazy_regex(r"\b(tag|end)::([\w.-]{1,100})\[\]")  # "tag::boats[]"
_LINES = lazy_regex(r"\blines=\"?([\d.;,-]{1,400})")  # 'lines="1..5;8"'
_TAGS = lazy_regex(r"\btags?=\"?([\w.;,*!-]{1,400})")  # 'tags="a;b"'


def selected(lines: Sequence[str], attributes: str) -> Iterable[str]:
    """The lines that ``lines=`` or ``tag(s)=`` ask for, all without either; lines that mark a region never."""
    numbers, tags = _LINES.search(attributes), _TAGS.search(attributes)
    if numbers:
        ranges = [_range(r) for r in re.split("[;,]", numbers.group(1)) if r]
        return [ln for n, ln in enumerate(lines, 1) if any(low <= n <= high for low, high in ranges)]
    return _tagged(lines, frozenset(re.split("[;,]", tags.group(1))) if tags else None)


def _range(text: str) -> tuple[int, int]:
    low, dots, high = text.partition("..")
    first = int(low) if low.isdigit() else 1
    if not dots:
        return first, first
    return first, int(high) if high.isdigit() else 1 << 31


def _tagged(lines: Sequence[str], wanted: frozenset[str] | None) -> Iterable[str]:
    open_tags: list[str] = []
    for line in lines:
        found = _TAG.search(line)
        if found is None:
            if wanted is None or any(_wants(wanted, t) for t in open_tags):
                yield line
        elif found.group(1) == "tag":
            open_tags.append(found.group(2))
        elif found.group(2) in open_tags:
            open_tags.remove(found.group(2))


def _wants(wanted: frozenset[str], tag: str) -> bool:
    return f"!{tag}" not in wanted and (tag in wanted or not wanted.isdisjoint({"*", "**"}))
