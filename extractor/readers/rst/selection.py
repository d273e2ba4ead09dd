"""Which lines of a file an include directive asks for: by numbers, or by texts that they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractor.lazy_regex import lazy_regex

_RANGE = lazy_regex(r"\s{0,9}(\d{1,9})?\s{0,9}(-)?\s{0,9}(\d{1,9})?\s{0,9}")  # "3", "5-7", "9-"


def selected(text: str, options: Mapping[str, str]) -> str:
    """The part of a text that options of ``include`` (docutils) or ``literalinclude`` (Sphinx) select."""
    lines = text.splitlines()
    start, end = options.get("start-line", ""), options.get("end-line", "")
    lines = lines[int(start) if start.isdecimal() else None : int(end) if end.isdecimal() else None]
    if "lines" in options:
        lines = list(_by_number(lines, options["lines"]))
    start = options.get("start-after", "") or options.get("start-at", "")
    if start:
        first = next((i for i, line in enumerate(lines) if start in line), len(lines))
        lines = lines[first + ("start-after" in options) :]
    end = options.get("end-before", "") or options.get("end-at", "")
    if end:
        last = next((i for i, line in enumerate(lines) if end in line), len(lines))
        lines = lines[: last + ("end-at" in options)]
    return "\n".join(lines)


def _by_number(lines: list[str], wanted: str) -> Iterator[str]:
    """The lines that "1,3,5-7,9-" names (1-based)."""
    for part in wanted.split(","):
        found = _RANGE.fullmatch(part)
        if found is None or not found.group(1):
            continue
        first, dash, last = int(found.group(1)), found.group(2), found.group(3)
        yield from lines[max(first - 1, 0) : (int(last) if last else None) if dash else first]
