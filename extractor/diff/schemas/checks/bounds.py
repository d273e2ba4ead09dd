"""Limits of numbers, lengths, items and fields; multiples, patterns, uniqueness."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from extractor.diff.model import Found
from extractor.diff.schemas.merging import LOWER, UPPER, Bound
from extractor.diff.schemas.pair import Pair
from extractor.diff.schemas.view import View

_WORDS = {**LOWER, **UPPER}


def bounds(pair: Pair) -> Iterator[Found]:
    """Limits that were set, dropped, raised or lowered; an excluded limit lies beyond one that is allowed."""
    for kind in _WORDS:
        old, new = pair.old.bounds.get(kind), pair.new.bounds.get(kind)
        if old != new:
            places = (_at(pair.old, kind), _at(pair.new, kind))
            yield Found(f"{kind}-{_action(kind, old, new)}", *places, _values(old, new))


def _action(kind: str, old: Bound | None, new: Bound | None) -> str:
    if old is None or new is None:
        return "set" if old is None else "unset"
    if old[0] != new[0]:
        return "increased" if new[0] > old[0] else "decreased"
    # Excluding the limit raises a lower bound and lowers an upper one.
    return "increased" if new[1] == (kind in LOWER) else "decreased"


def _values(old: Bound | None, new: Bound | None) -> tuple[tuple[str, Any], ...]:
    return tuple((name, _bound_value(bound)) for name, bound in (("old", old), ("new", new)) if bound is not None)


def _bound_value(bound: Bound) -> Any:
    return f"{bound[0]} (excluded)" if bound[1] else bound[0]


def _at(view: View, kind: str) -> str:
    word, excluding = _WORDS[kind]
    return view.at(word if word in view.places or excluding not in view.places else excluding)


def multiples(pair: Pair) -> Iterator[Found]:
    """The number that a value must be a multiple of."""
    old, new = _number(pair.old), _number(pair.new)
    if old == new:
        return
    places = (pair.old.at("multipleOf"), pair.new.at("multipleOf"))
    values = tuple((n, w.words["multipleOf"]) for n, w, v in (("old", pair.old, old), ("new", pair.new, new)) if v)
    yield Found(f"multiple-of-{_multiple(old, new)}", *places, values)


def _number(view: View) -> Fraction | None:
    value = view.words.get("multipleOf")
    usable = isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < float("inf")
    return Fraction(str(value)) if usable else None


def _multiple(old: Fraction | None, new: Fraction | None) -> str:
    if old is None or new is None:
        return "set" if old is None else "unset"
    if (new / old).denominator == 1:
        return "narrowed"
    return "widened" if (old / new).denominator == 1 else "changed"


def patterns(pair: Pair) -> Iterator[Found]:
    """The pattern of a text."""
    old, new = (_pattern(view) for view in (pair.old, pair.new))
    if old != new:
        action = "added" if old is None else "removed" if new is None else "changed"
        values = tuple((name, value) for name, value in (("old", old), ("new", new)) if value is not None)
        yield Found(f"pattern-{action}", pair.old.at("pattern"), pair.new.at("pattern"), values)


def _pattern(view: View) -> Any:
    """The pattern; one that every text fits is none."""
    found = view.words.get("pattern")
    return None if found in ("", ".*", "^.*$", "^.*", ".*$") else found


def uniqueness(pair: Pair) -> Iterator[Found]:
    """Whether items are unique."""
    old, new = "uniqueItems" in pair.old.words, "uniqueItems" in pair.new.words
    if old != new:
        kind = "unique-items-set" if new else "unique-items-unset"
        yield Found(kind, pair.old.at("uniqueItems"), pair.new.at("uniqueItems"))
