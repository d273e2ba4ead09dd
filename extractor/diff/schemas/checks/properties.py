"""Fields: which there are, which are required, which way they travel."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.diff.model import Found
from extractor.diff.schemas.pair import Pair
from extractor.diff.schemas.view import Place, View
from extractor.oas.schemas.inferred import INFERRED

_ACCESS = (("readOnly", "read-only"), ("writeOnly", "write-only"))


def properties(pair: Pair) -> Iterator[Found]:
    """Fields that came and went, or changed in being required; those that do not travel this way are left out."""
    old, new = pair.old, pair.new
    if _is_open(old) or _is_open(new) or bool(_only_choices(old)) != bool(_only_choices(new)):
        return  # the type, or the alternatives, tell what changed
    for name, place in old.properties.items():
        if name in new.properties:
            yield from _required(pair, name)
        elif not _is_hidden(pair, pair.old_view(place)):
            kind = f"{_need(old, name, pair.old_view(place))}-property-removed"
            yield Found(kind, place[0][0], new.pointer, (("old", name),))
    for name, place in new.properties.items():
        if name not in old.properties and not _is_hidden(pair, pair.new_view(place)):
            kind = f"{_need(new, name, pair.new_view(place))}-property-added"
            yield Found(kind, old.pointer, place[0][0], (("new", name),))


def _is_open(view: View) -> bool:
    """Whether nothing at all is said of the value, so that its type alone tells what changed."""
    return not (view.types or view.properties or view.required or view.choices)


def _only_choices(view: View) -> bool:
    return bool(view.choices) and not view.properties


def travels(pair: Pair, old: Place, new: Place) -> bool:
    """Whether a field is sent this way on either side."""
    return not (_is_hidden(pair, pair.old_view(old)) and _is_hidden(pair, pair.new_view(new)))


def _is_hidden(pair: Pair, view: View) -> bool:
    return pair.hidden in view.words


def _need(view: View, name: str, field: View) -> str:
    if INFERRED in field.words:
        return "inferred"
    return "required" if name in view.required else "optional"


def inferred(pair: Pair) -> Iterator[Found]:
    """That a schema which examples show is another one, or has become one that is described, or was one."""
    yield Found("inferred-schema-changed", pair.old.pointer, pair.new.pointer)


def _required(pair: Pair, name: str) -> Iterator[Found]:
    was, is_ = name in pair.old.required, name in pair.new.required
    places = pair.old.properties[name], pair.new.properties[name]
    if was != is_ and travels(pair, *places):
        kind = "became-required" if is_ else "became-optional"
        yield Found(kind, places[0][0][0], places[1][0][0], where=name)


def access(pair: Pair) -> Iterator[Found]:
    """Which way the value itself travels."""
    for word, name in _ACCESS:
        was, is_ = word in pair.old.words, word in pair.new.words
        if was != is_:
            yield Found(f"became-{'' if is_ else 'not-'}{name}", pair.old.at(word), pair.new.at(word))


def openness(pair: Pair) -> Iterator[Found]:
    """Whether fields beyond the named ones are allowed."""
    if pair.old.closed != pair.new.closed:
        kind = "additional-properties-forbidden" if pair.new.closed else "additional-properties-allowed"
        yield Found(kind, pair.old.at("additionalProperties"), pair.new.at("additionalProperties"))
