"""Lists of values; a constant is a list of one."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.diff.model import Found
from extractor.diff.schemas.pair import Pair
from extractor.diff.schemas.view import View


def enums(pair: Pair) -> Iterator[Found]:
    """Lists that came, went or changed."""
    old, new = pair.old.enum, pair.new.enum
    places = (_at(pair.old), _at(pair.new))
    if old is None and new is not None:
        yield Found("became-enum", *places, (("new", list(new.values())),))
    elif old is not None and new is None:
        yield Found("became-not-enum", *places, (("old", list(old.values())),))
    elif old is not None and new is not None:
        yield from (Found("enum-value-removed", *places, (("old", v),)) for k, v in old.items() if k not in new)
        yield from (Found("enum-value-added", *places, (("new", v),)) for k, v in new.items() if k not in old)


def _at(view: View) -> str:
    return view.at(next((word for word in ("enum", "const", "oneOf", "anyOf") if word in view.places), "enum"))
