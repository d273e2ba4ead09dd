"""All pairs of schemas that the operations of two documents reach, each compared once in each direction.

A pair is a node of a graph: what it holds is a pair again. The operations that a difference reaches are those whose
roots lead to its node; sets of operations are kept as the bits of one number.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.diff.model import Direction, Found
from extractor.diff.schemas.alike import Alike
from extractor.diff.schemas.checks import checks_of
from extractor.diff.schemas.checks.properties import travels
from extractor.diff.schemas.matching import match_alternatives
from extractor.diff.schemas.pair import Pair, Sides
from extractor.diff.schemas.view import CHOICES, Place, View
from extractor.oas.pointer import tokens
from extractor.values import dataclass, field

_STEPS = {"items": "[]", "additionalProperties": "{}"}
Key = tuple[Direction, bool, tuple[str, ...], tuple[str, ...]]


@dataclass(slots=True)
class _Node:
    where: str
    found: list[Found]
    below: list[Key] = field(default_factory=list)
    operations: int = 0


class Pairs:
    """The graph of pairs; ``add`` gives it a root, ``differences`` reads it out."""

    def __init__(self, sides: Sides, alike: Alike) -> None:
        self._sides = sides
        self._alike = alike
        self._nodes: dict[Key, _Node] = {}

    def add(self, operations: int, where: str, old: Place, new: Place, *, direction: Direction, loose: bool) -> None:
        """Compare two schemas and all below, for the operations of these bits."""
        root, todo = self._key(old, new, direction, loose), [(where, old, new)]
        while todo:
            label, left, right = todo.pop()
            left, right = self._sides.old.settled(left), self._sides.new.settled(right)
            key = self._key(left, right, direction, loose)
            if key in self._nodes:
                continue
            if self._alike(left, right):
                self._nodes[key] = _Node(label, [])
                continue
            node = self._nodes[key] = self._compared(_label(label, left, right), left, right, direction, loose)
            below = list(self._below(node.where, left, right, direction))
            node.below = [self._key(a, b, direction, loose) for _, a, b in below]
            todo.extend(reversed(below))
        self._nodes[root].operations |= operations

    def _key(self, old: Place, new: Place, direction: Direction, loose: bool) -> Key:
        left, right = self._sides.old.settled(old), self._sides.new.settled(new)
        return direction, loose, tuple(p for p, _ in left), tuple(p for p, _ in right)

    def _pair(self, old: Place, new: Place, direction: Direction, loose: bool = False) -> Pair:
        return Pair(self._sides, self._sides.old.view(old), self._sides.new.view(new), direction, loose)

    def _compared(self, where: str, old: Place, new: Place, direction: Direction, loose: bool) -> _Node:
        pair = self._pair(old, new, direction, loose)
        return _Node(where, [found for check in checks_of(pair) for found in check(pair)])

    def _below(self, where: str, old: Place, new: Place, direction: Direction) -> Iterator[tuple[str, Place, Place]]:
        pair = self._pair(old, new, direction)
        if pair.is_inferred:
            return
        for name, place in pair.old.properties.items():
            other = pair.new.properties.get(name)
            if other is not None and travels(pair, place, other):
                yield step(where, name), place, other
        for name in dict.fromkeys([*pair.old.inner, *pair.new.inner]):
            # Items that nothing is said of are items of any kind; there are none where there is no array.
            left, right = pair.old.inner.get(name), pair.new.inner.get(name)
            if left and right:
                yield step(where, name), left, right
            elif name == "[]" and "array" in pair.old.types & pair.new.types:
                yield step(where, name), left or _any_item(pair.old), right or _any_item(pair.new)
        for word in CHOICES:
            if word in pair.old.choices or word in pair.new.choices:
                for left, right in match_alternatives(pair, word).both:
                    yield where, left, right

    def differences(self) -> Iterator[tuple[Direction, int, str, Found]]:
        """Direction, bits of operations, place in words, and difference; in the order of the documents."""
        self._spread()
        for (direction, *_), node in self._nodes.items():
            for found in node.found:
                where = step(node.where, found.where) if found.where else node.where
                yield direction, node.operations, where, found

    def _spread(self) -> None:
        """Hand the operations of each node to those below it, until nothing changes."""
        todo = [key for key, node in self._nodes.items() if node.operations]
        while todo:
            node = self._nodes[todo.pop()]
            for key in node.below:
                below = self._nodes[key]
                if node.operations & ~below.operations:
                    below.operations |= node.operations
                    todo.append(key)


def _any_item(view: View) -> Place:
    return ((f"{view.pointer}/items", {}),)


def step(where: str, name: str) -> str:
    """A place in words, one step further: ``request body, field tags[].name``."""
    if name.startswith(("[", "{")):
        return where + name
    return f"{where}.{name}" if ", field " in where else f"{where}, field {name}"


def _label(where: str, old: Place, new: Place) -> str:
    """A place inside a shared schema is named by its component, wherever it is used."""
    return _component(new) if _component(old) and _component(new) else where


def _component(place: Place) -> str:
    names = tokens(place[0][0]) if len(place) == 1 else []
    if len(names) < 3 or names[:2] != ["components", "schemas"]:
        return ""
    where, rest = f"schema {names[2]}", names[3:]
    while rest:
        keyword, *rest = rest
        if keyword == "properties" and rest:
            where, rest = step(where, rest[0]), rest[1:]
        else:
            where += _STEPS.get(keyword, "")
    return where
