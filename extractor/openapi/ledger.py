"""Evidence beside the document while it is built: which node, or which key of it, was read where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from extractor.document import Origin
from extractor.pointer import escape

Node = dict[str, Any]


class Ledger:
    """Marks on dicts and lists by identity; a node must stay where it is put, uncopied."""

    def __init__(self) -> None:
        self._marks: dict[tuple[int, str | int], dict[Origin, None]] = {}
        self._kept: list[object] = []  # keeps marked nodes alive, so that an identity stays unique

    def mark(self, node: object, key: str | int, origins: Iterable[Origin | None]) -> None:
        """Say where ``node[key]`` was read."""
        found = [o for o in origins if o is not None]
        if found:
            self._kept.append(node)
            self._marks.setdefault((id(node), key), {}).update(dict.fromkeys(found))

    def pointers(self, document: Node) -> dict[str, tuple[Origin, ...]]:
        """JSON pointer to origins, in document order."""
        found: dict[str, tuple[Origin, ...]] = {}
        stack: list[tuple[str, Any]] = [("", document)]
        while stack:
            pointer, node = stack.pop()
            items = list(node.items() if isinstance(node, dict) else enumerate(node))
            for key, _ in items:
                origins = self._marks.get((id(node), key))
                if origins:
                    found[f"{pointer}/{escape(str(key))}"] = tuple(origins)
            children = [(f"{pointer}/{escape(str(k))}", v) for k, v in items if isinstance(v, dict | list)]
            stack.extend(reversed(children))
        return found
