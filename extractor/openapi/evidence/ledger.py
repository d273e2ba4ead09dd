"""Evidence beside the document while it is built: which node, or which key of it, was read where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from extractor.document import Origin
from extractor.oas.pointer import escape

Node = dict[str, Any]


class Ledger:
    """Marks on dicts and lists by identity; a node must stay where it is put, uncopied, until it is taken."""

    def __init__(self) -> None:
        self._marks: dict[tuple[int, str | int], dict[Origin, None]] = {}
        self._kept: list[object] = []  # keeps marked nodes alive, so that an identity stays unique

    def mark(self, node: object, key: str | int, origins: Iterable[Origin | None]) -> None:
        """Say where ``node[key]`` was read."""
        found = [o for o in origins if o is not None]
        if found:
            self._kept.append(node)
            self._marks.setdefault((id(node), key), {}).update(dict.fromkeys(found))

    def take(self, holder: Node | list[Any], pointer: str = "") -> dict[str, tuple[Origin, ...]]:
        """JSON pointer to origins of all that stands below a node, in document order. All marks are forgotten, those of
        nodes too that came to stand nowhere: a part of the document is taken before the next one is begun.

        ``pointer`` is that of the node.
        """
        found: dict[str, tuple[Origin, ...]] = {}
        stack: list[tuple[str, Any, str | int]] = _members(pointer, holder)
        while stack:
            at, node, key = stack.pop()
            origins = self._marks.get((id(node), key))
            if origins:
                found[at] = tuple(origins)
            if isinstance(node[key], dict | list):
                stack.extend(_members(at, node[key]))
        self._marks.clear()
        self._kept.clear()
        return found


def _members(pointer: str, node: Any) -> list[tuple[str, Any, str | int]]:
    """The members of a node, the last one first."""
    keys = list(node) if isinstance(node, dict) else range(len(node))
    return [(f"{pointer}/{escape(str(key))}", node, key) for key in reversed(keys)]
