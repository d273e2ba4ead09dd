"""Which alternative of the old schema is which of the new one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extractor.diff.schemas.merging import key_of
from extractor.diff.schemas.pair import Pair
from extractor.diff.schemas.view import CHOICES, Place, Schemas, View, variants
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Matched:
    """Alternatives that are one, that went, that came."""

    both: tuple[tuple[Place, Place], ...]
    removed: tuple[Place, ...]
    added: tuple[Place, ...]


def match_alternatives(pair: Pair, word: str) -> Matched:
    """Alternatives are one by the component they refer to, by equality, by title, or as the last left of both."""
    old = _alternatives(pair.old, word) or _itself(pair.old, pair.new, word)
    new = _alternatives(pair.new, word) or _itself(pair.new, pair.old, word)
    if not old or not new:
        return Matched((), tuple(old), tuple(new))
    both: list[tuple[Place, Place]] = []
    for same in (_reference, _content, _title, _shape):
        both += _take(old, new, same, pair)
    if len(old) == len(new) == 1 and (pair.old.choices and pair.new.choices):
        both.append((old.pop(), new.pop()))
    return Matched(tuple(both), tuple(old), tuple(new))


def _alternatives(view: View, word: str) -> list[Place]:
    """Each once: a component that is named twice is one alternative."""
    places = view.choices.get(word, ())
    return list({_reference(p) or p[0][0]: p for p in reversed(places)}.values())[::-1]


def is_wrapping(pair: Pair) -> bool:
    """Whether a schema of one side is, as it stands, one of several alternatives of the other side."""
    if bool(pair.old.choices) == bool(pair.new.choices):
        return False
    return any(match_alternatives(pair, word).both for word in (*pair.old.choices, *pair.new.choices))


def _itself(view: View, other: View, word: str) -> list[Place]:
    """Where only the other side has alternatives, and under no other word: the schema stands for its only one."""
    if any(w in view.choices for w in CHOICES) or not _is_told(view) or _has_own(other, word):
        return []
    only = variants(*view.place[0], word) if len(view.place) == 1 and isinstance(view.place[0][1], dict) else []
    return [(only[0],)] if len(only) == 1 else [view.place]


def _is_told(view: View) -> bool:
    return bool(view.types or view.properties or view.enum is not None)


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
    return {mark: place for mark, place in marks if mark and (same is _content or seen.count(mark) == 1)}


def _reference(place: Place, _: Schemas | None = None) -> str:
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
