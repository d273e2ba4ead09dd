"""Values cut for an agent: to the fields that it asked for, and to a size that it can read.

{"boats": [{"id": 1, "log": […]}], "total": 1}, ["boats.id"]  ->  {"boats": [{"id": 1}]}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

# Items of a list, characters of a text and levels that are kept, tried one after the other.
_STEPS = ((100, 4000, 20), (50, 1000, 12), (20, 400, 8), (10, 200, 6), (5, 100, 5), (3, 60, 4), (2, 40, 3), (1, 20, 2))
_NOTES = 10
LEVELS = 50  # that are shown; what writes the protocol takes some 200
_Tree = dict[str, "_Tree"]


class UnknownFieldsError(ValueError):
    """Fields that an answer does not have; the message says which it has."""


def chosen(value: Any, fields: Sequence[str]) -> Any:
    """The members of these names; those of nested objects and of items of lists with dots between them.

    Raises UnknownFieldsError where one of them is nowhere in the value.
    """
    tree: _Tree = {}
    for field in fields:
        node = tree
        for step in field.split("."):
            node = node.setdefault(step, {})
    if missing := [f for f in fields if not _has(value, f.split("."))]:
        names = ", ".join(_names(value)[:50])
        raise UnknownFieldsError(f"the answer has no field {missing[0]!r}; it has: {names or 'no fields'}")
    return _chosen(value, tree)


def _chosen(value: Any, tree: _Tree) -> Any:
    if not tree:
        return value
    if isinstance(value, list):
        return [_chosen(v, tree) for v in value]
    return {k: _chosen(v, tree[k]) for k, v in value.items() if k in tree} if isinstance(value, dict) else value


def _has(value: Any, steps: Sequence[str]) -> bool:
    if isinstance(value, list):
        return not value or any(_has(v, steps) for v in value)
    if not steps:
        return True
    return (
        isinstance(value, dict) and steps[0] in value and (value[steps[0]] is None or _has(value[steps[0]], steps[1:]))
    )


def _names(value: Any) -> list[str]:
    """Names of members down to two levels, as they are asked for."""
    found: dict[str, None] = {}
    for holder in value if isinstance(value, list) else [value]:
        for name, inner in holder.items() if isinstance(holder, dict) else ():
            found[name] = None
            for nested in inner[:1] if isinstance(inner, list) else [inner]:
                found.update(dict.fromkeys(f"{name}.{n}" for n in nested) if isinstance(nested, dict) else {})
    return list(found)


def size(value: Any) -> int:
    """Characters of a value as JSON."""
    return len(json.dumps(value, ensure_ascii=False))


def fitted(value: Any, most: int) -> tuple[Any, list[str]]:
    """The value in at most so many characters of JSON, and what was cut for it."""
    if not _is_deeper(value, LEVELS) and size(value) <= most:
        return value, []
    for items, characters, levels in _STEPS:
        cutting = _Cutting(items, characters)
        made = cutting.cut(value, "answer", levels)
        if size(made) <= most:
            return made, list(_briefly(cutting.notes))
    text = json.dumps(value, ensure_ascii=False)
    return text[: most // 2], [f"answer: shown as the first {most // 2:,} of {len(text):,} characters of its JSON"]


def _is_deeper(value: Any, levels: int) -> bool:
    if not isinstance(value, dict | list) or not value:
        return False
    return levels == 0 or any(_is_deeper(v, levels - 1) for v in (value.values() if isinstance(value, dict) else value))


def _briefly(notes: list[str]) -> Iterable[str]:
    yield from notes[:_NOTES]
    if len(notes) > _NOTES:
        yield f"and {len(notes) - _NOTES} more places"


class _Cutting:
    """Cuts lists, texts and levels, and notes where."""

    def __init__(self, items: int, characters: int) -> None:
        self._items = items
        self._characters = characters
        self.notes: list[str] = []

    def cut(self, value: Any, place: str, levels: int) -> Any:
        """The value with what is kept of it."""
        if isinstance(value, str) and len(value) > self._characters:
            self.notes.append(f"{place}: {self._characters} of {len(value)} characters")
            return f"{value[: self._characters]}…"
        if not isinstance(value, dict | list) or not value:
            return value
        if levels == 0:
            self.notes.append(f"{place}: left out, {len(value)} {'items' if isinstance(value, list) else 'members'}")
            return [] if isinstance(value, list) else {}
        if isinstance(value, list):
            if len(value) > self._items:
                self.notes.append(f"{place}: {self._items} of {len(value)} items")
            return [self.cut(v, f"{place}[{n}]", levels - 1) for n, v in enumerate(value[: self._items])]
        kept = list(value.items())[: max(self._items, 20)]
        if len(kept) < len(value):
            self.notes.append(f"{place}: {len(kept)} of {len(value)} members")
        return {k[:200]: self.cut(v, f"{place}.{k[:60]}", levels - 1) for k, v in kept}
