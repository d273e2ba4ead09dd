"""Changes for a terminal: level, rule and sentence, what they reach and their cause below, counts last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.diagnostic import shorten
from extractor.diff.model import Change
from extractor.report.changes.common import cause, counts, operations, sentence
from extractor.report.common import LINE_LIMIT


def render(changes: Sequence[Change], name: str) -> str:
    """All changes, then how many there are of each level. The name of the document is not needed."""
    lines = [line for change in changes for line in _change(change)]
    return "\n".join([*lines, *([""] if lines else []), counts(changes)]) + "\n"


def _change(change: Change) -> Iterator[str]:
    yield f"{change.level}[{change.rule}] {sentence(change)}"
    if change.operations:
        yield f"    in: {operations(change)}"
    yield f"    at: {_places(change)}"
    if said := cause(change):
        yield f"    cause: {said}"


def _places(change: Change) -> str:
    if change.pointer_old == change.pointer_new:
        return _pointer_text(change.pointer_new)
    return f"{_pointer_text(change.pointer_old)} -> {_pointer_text(change.pointer_new)}"


def _pointer_text(pointer: str | None) -> str:
    return "nothing" if pointer is None else shorten(f"#{pointer}", LINE_LIMIT)
