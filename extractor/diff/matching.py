"""Which alternative of the old schema is which of the new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from extractor.diff.merging import key_of
from extractor.diff.pair import Pair
from extractor.diff.view import CHOICES, Place, Schemas, View


@dataclass(frozen=True, slots=True)
class Matched:
    """Alternatives that are one, that went, that came."""

    both: tuple[tuple[Place, Place], ...]
    removed: tuple[Place, ...]
    added: tuple[Place, ...]


def match_alternatives(pair: Pair, word: str) -> Matched:
    """Alternatives are one by the component they refer to, by equality, by title, or as the last left of both."""
    old = list(pair.old.choices.get(word, ())) or _itself(pair.old, pair.new, word)
    new = list(pair.new.choices.get(word, ())) or _itself(pair.new, pair.old, word)
    if not old or not new:
        return Matched((), tuple(old), tuple(new))
    both: list[tuple[Place, Place]] = []
    for same in (_reference, _content, _title, _shape):
        both += _take(old, new, same, pair)
    if len(old) == len(new) == 1 and (pair.old.choices and pair.new.choices):
        both.append((old.pop(), new.pop()))
    return Matched(tuple(both), tuple(old), tuple(new))


def _itself(view: View, other: View, word: str) -> list[Place]:
    """Where only the other side has alternatives, and under no other word: the schema stands for its only one."""
    if any(w in view.choices for w in CHOICES) or not view.types or _has_own(other, word):
        return []
    return [view.place]


def _has_own(view: View, word: str) -> bool:
    return bool(view.properties) or len(view.choices) > 1 or word not in view.choices


def _take(old: list[Place], new: list[Place], same: Callable[[Place, Schemas], Any], pair: Pair) -> list[Any]:
    """The pairs that a mark finds, taken out of both lists; a mark that stands twice on a side tells nothing."""
    marks_old = _marks(old, same, pair.sides.old)
    marks_new = _marks(new, same, pair.sides.new)
    found = [(marks_old[mark], marks_new[mark]) for mark in marks_old if mark in marks_new]
    for left, right in found:
        old.remove(left)
        new.remove(right)
    return found


def _marks(places: list[Place], same: Callable[[Place, Schemas], Any], schemas: Schemas) -> dict[Any, Place]:
    marks = [(same(place, schemas), place) for place in places]
    seen = [mark for mark, _ in marks]
    return {mark: place for mark, place in marks if mark and seen.count(mark) == 1}


def _reference(place: Place, _: Schemas) -> str:
    node = place[0][1]
    return str(node.get("$ref", "")) if len(place) == 1 and isinstance(node, dict) else ""


def _content(place: Place, schemas: Schemas) -> str:
    return key_of([node for _, node in schemas.settled(place)])


def _title(place: Place, schemas: Schemas) -> Any:
    return str(schemas.view(place).words.get("title", ""))


def _shape(place: Place, schemas: Schemas) -> Any:
    """The types of a schema that is no object: a text is the text of the other side."""
    kinds = schemas.view(place).types
    return None if not kinds or "object" in kinds else ("types", kinds)
