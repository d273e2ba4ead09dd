"""Types, formats, null."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.diff.model import Direction, Found
from extractor.diff.schemas.merging import covers
from extractor.diff.schemas.pair import Pair
from extractor.diff.schemas.view import View

# A format whose values all fit the ones behind it.
_WIDER = {"int32": {"int64", "bigint"}, "int64": {"bigint"}, "float": {"double"}}


def types(pair: Pair) -> Iterator[Found]:
    """The types that a value may have."""
    old, new = pair.old.types, pair.new.types
    if old == new or _is_untold(pair.old) or _is_untold(pair.new):
        return
    kind = "type-changed"
    if covers(new, old) or (pair.loose and new == {"string"} and pair.direction is Direction.REQUEST):
        kind = "type-widened"
    elif covers(old, new) or (pair.loose and old == {"string"} and pair.direction is Direction.RESPONSE):
        kind = "type-narrowed"
    yield Found(kind, pair.old.at("type"), pair.new.at("type"), (("old", _type_names(old)), ("new", _type_names(new))))


def _is_untold(view: View) -> bool:
    """Whether its types are those of alternatives, which are compared one by one, or it lets no value pass at all."""
    return not view.types and (bool(view.choices) or view.words.get("not") == {})


def _type_names(kinds: frozenset[str]) -> str:
    return " or ".join(sorted(kinds)) or "any"


def formats(pair: Pair) -> Iterator[Found]:
    """The format of a value whose type is the same."""
    old, new = pair.old.words.get("format"), pair.new.words.get("format")
    if old == new or pair.old.types != pair.new.types:
        return
    values = (("old", old or "none"), ("new", new or "none"))
    yield Found(_format_kind(old, new), pair.old.at("format"), pair.new.at("format"), values)


def _format_kind(old: Any, new: Any) -> str:
    if not old or not new:
        return "format-removed" if old else "format-added"
    if str(new) in _WIDER.get(str(old), ()):
        return "format-widened"
    return "format-narrowed" if str(old) in _WIDER.get(str(new), ()) else "format-changed"


def nullability(pair: Pair) -> Iterator[Found]:
    """Whether null is a value; untold where a side says nothing of its values at all."""
    old, new = pair.old, pair.new
    if old.nullable == new.nullable or not _is_told(old) or not _is_told(new):
        return
    kind = "became-nullable" if new.nullable else "became-not-nullable"
    yield Found(kind, _null_at(old), _null_at(new))


def _is_told(view: View) -> bool:
    return bool(view.types or view.enum is not None or view.choices)


def _null_at(view: View) -> str:
    return view.at("nullable") if "nullable" in view.places else view.at("type")
