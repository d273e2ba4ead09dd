"""Alternatives (``oneOf``, ``anyOf``) and what tells them apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.diff.model import Found
from extractor.diff.schemas.matching import match_alternatives
from extractor.diff.schemas.pair import Pair
from extractor.diff.schemas.view import CHOICES, name_of

_IDS = {"oneOf": "one-of", "anyOf": "any-of"}


def alternatives(pair: Pair) -> Iterator[Found]:
    """Alternatives that came or went; a schema that became a choice had itself as its only alternative."""
    if _are_types_enough(pair):
        return
    for word in CHOICES:
        if word not in pair.old.choices and word not in pair.new.choices:
            continue
        matched = match_alternatives(pair, word)
        for place in matched.removed:
            yield Found(f"{_IDS[word]}-removed", place[0][0], pair.new.at(word), (("old", name_of(place)),))
        for place in matched.added:
            yield Found(f"{_IDS[word]}-added", pair.old.at(word), place[0][0], (("new", name_of(place)),))


def _are_types_enough(pair: Pair) -> bool:
    """Whether the alternatives are of plain types, and those differ: the types tell what came and went."""
    old, new = pair.old.types, pair.new.types
    return bool(old and new) and old != new and "object" not in old | new


def discriminators(pair: Pair) -> Iterator[Found]:
    """The discriminator: its field and its mapping."""
    old, new = pair.old.words.get("discriminator"), pair.new.words.get("discriminator")
    if old == new:
        return
    action = "added" if old is None else "removed" if new is None else "changed"
    values = tuple(
        (name, _discriminator_value(value)) for name, value in (("old", old), ("new", new)) if value is not None
    )
    yield Found(f"discriminator-{action}", pair.old.at("discriminator"), pair.new.at("discriminator"), values)


def _discriminator_value(discriminator: Any) -> Any:
    if isinstance(discriminator, dict) and not discriminator.get("mapping"):
        return discriminator.get("propertyName", "")
    return discriminator
