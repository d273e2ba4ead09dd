"""What every renderer of changes needs: the sentence of a change, its operations and its cause in words."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.diagnostic import shorten
from extractor.diff.model import Cause, Change, Level
from extractor.diff.registry import text_of

_CAUSES = {
    Cause.PAGE: "the page changed",
    Cause.PAGE_DELETED: "the page was deleted",
    Cause.PAGE_ADDED: "the page is new",
    Cause.EXTRACTOR: "the extractor changed",
    Cause.CORRECTION: "a correction changed",
}
SENTENCE_LIMIT = 300


def sentence(change: Change) -> str:
    """Where and what, on one line: ``query parameter limit: the default changed from 10 to 20``."""
    said = shorten(text_of(change), SENTENCE_LIMIT)
    return f"{shorten(change.where)}: {said}" if change.where else said


def operations(change: Change, most: int = 3) -> str:
    """The operations that a change reaches; empty where it reaches none."""
    named = ", ".join(shorten(label) for label in change.operations[:most])
    more = len(change.operations) - most
    return f"{named} and {more} more" if more > 0 else named


def cause(change: Change) -> str:
    """Why, with the cell that says so; empty where nothing is known."""
    if change.cause not in _CAUSES:
        return ""
    origins = change.origins_new or change.origins_old
    return f"{_CAUSES[change.cause]} ({shorten(origins[0].describe(), 200)})" if origins else _CAUSES[change.cause]


def counts(changes: Sequence[Change]) -> str:
    """How many there are of each level, the gravest first."""
    found = [(level, sum(change.level is level for change in changes)) for level in reversed(Level)]
    return ", ".join(f"{number} {level}" for level, number in found if number) or "no changes"
