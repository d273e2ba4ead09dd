"""Rows that give paths without methods, with the methods that the page states or shows for these paths elsewhere.

| Endpoint | Use          |        ### /boats
| -------- | ------------ |        GET https://boats.example/boats
| /boats   | All of them  |        POST https://boats.example/boats
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.document import Code
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.constructs.lists.rows import ListedRow
from extractor.interpret.operations.lines import stated_lines
from extractor.interpret.operations.model import PageBlock, RequestLine
from extractor.values import replace

GUESS = "verb"  # of a line whose method nothing says


def with_told_methods(
    every: Sequence[PageBlock], rows: Mapping[int, tuple[ListedRow, ...]]
) -> dict[int, tuple[ListedRow, ...]]:
    """The rows of tables by their places; those without a method have each that a line of the page states for their
    path, else each of its calls."""
    if not any(line.guess == GUESS for found in rows.values() for row in found for line in row.lines):
        return dict(rows)
    others = [block for i, block in enumerate(every) if i not in rows]
    stated = _by_path([line for block in others for line in stated_lines(block)])
    calls = (call_of(b.text, b.origin) for b in others if isinstance(b, Code))
    shown = _by_path([line for line in calls if line is not None])
    return {at: tuple(_told(row, {**shown, **stated}) for row in found) for at, found in rows.items()}


def _by_path(lines: Sequence[RequestLine]) -> dict[str, list[str]]:
    """The methods of lines by their path, each once."""
    found: dict[str, list[str]] = {}
    for line in lines:
        methods = found.setdefault(line.path.rstrip("/"), [])
        methods.extend([line.method] if line.method not in methods else [])
    return found


def _told(row: ListedRow, methods: Mapping[str, Sequence[str]]) -> ListedRow:
    """A row with a line for each method that the page tells of its path."""
    lines: list[RequestLine] = []
    for line in row.lines:
        said = methods.get(line.path.rstrip("/"), ()) if line.guess == GUESS else ()
        lines.extend(replace(line, method=method, guess="") for method in said)
        lines.extend(() if said else (line,))
    return replace(row, lines=tuple(lines))
