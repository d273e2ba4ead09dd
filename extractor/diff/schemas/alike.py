"""Which parts of two documents are equal with all that they refer to: nothing in them need be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from extractor.diff.schemas.merging import key_of
from extractor.diff.schemas.view import Place
from extractor.oas.document import Document, UnresolvedError


def references_in(nodes: Iterable[Any]) -> set[str]:
    """All references in the nodes, not in what they lead to."""
    found: set[str] = set()
    todo = list(nodes)
    while todo:
        node = todo.pop()
        if isinstance(node, Mapping):
            if isinstance(node.get("$ref"), str):
                found.add(node["$ref"])
            todo.extend(node.values())
        elif isinstance(node, list):
            todo.extend(node)
    return found


def reached(document: Document, nodes: Iterable[Any]) -> dict[str, set[str]]:
    """All references that the nodes lead to, through others too, each with those that its target holds."""
    found: dict[str, set[str]] = {}
    todo = references_in(nodes)
    while todo:
        reference = todo.pop()
        if reference not in found:
            found[reference] = references_in([_target(document, reference)])
            todo |= found[reference]
    return found


def _target(document: Document, reference: str) -> Any:
    try:
        return document.at(reference)
    except UnresolvedError:
        return None


class Alike:
    """Whether two places are equal with all that they refer to."""

    def __init__(self, old: Document, new: Document) -> None:
        within = reached(old, [old.root])
        self._differing = {r for r in within if not _equal(_target(old, r), _target(new, r))}
        self._spread(within)

    def _spread(self, within: Mapping[str, set[str]]) -> None:
        """What refers to something that differs differs."""
        holders: dict[str, list[str]] = {}
        for holder, held in within.items():
            for reference in held:
                holders.setdefault(reference, []).append(holder)
        todo = list(self._differing)
        while todo:
            for holder in holders.get(todo.pop(), ()):
                if holder not in self._differing:
                    self._differing.add(holder)
                    todo.append(holder)

    def __call__(self, old: Place, new: Place) -> bool:
        """Whether nothing can differ here."""
        left, right = [node for _, node in old], [node for _, node in new]
        return _equal(left, right) and self._differing.isdisjoint(references_in(left) if self._differing else ())


def _equal(left: Any, right: Any) -> bool:
    """As JSON: to Python, 1 is true."""
    return bool(left == right) and key_of(left) == key_of(right)
