"""Members of members in brackets, as a query or a form writes them.

size[x]=1, size[at][y]=2    -> {"x": "1", "at": {"y": "2"}}
tags[]=a, tags[]=b          -> ["a", "b"]
crew[0][name]=Ann           -> [{"name": "Ann"}]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from extractor.mock.requests.words import plain_schema
from extractor.oas.document import Document, Node, mapping
from extractor.oas.schemas.flatten import named_types

DEEPEST = 50
_KEYS = re.compile(r"\[([^\[\]]*)\]")  # "[at]", "[]"
Leaf = tuple[tuple[str, ...], Any]


def deep(document: Document, name: str, schema: Node, pairs: Iterable[tuple[str, Any]]) -> Any:
    """The value of a name, of all pairs of a query. Raises KeyError without one."""
    leaves = [(keys, value) for key, value in pairs if (keys := _keys(name, key)) is not None]
    if not leaves:
        raise KeyError(name)
    return _value(document, schema, leaves)


def _keys(name: str, key: str) -> tuple[str, ...] | None:
    """``("at", "y")`` of ``size[at][y]``; None of another name."""
    rest = key.removeprefix(name)
    if rest == key or len(rest) > 1000:
        return None
    found = tuple(_KEYS.findall(rest))
    return found if found and len(found) <= DEEPEST and rest == "".join(f"[{k}]" for k in found) else None


def _value(document: Document, schema: Node, leaves: Sequence[Leaf]) -> Any:
    """What stands at a place, of the leaves below it."""
    plain = plain_schema(document, schema)
    is_list = "array" in named_types(plain)
    if not any(keys for keys, _ in leaves):
        values = [value for _, value in leaves]
        return values if is_list or len(values) > 1 else values[0]
    groups: dict[str, list[Leaf]] = {}
    for keys, value in leaves:
        groups.setdefault(keys[0] if keys else "", []).append((keys[1:], value))
    if is_list or set(groups) == {""}:
        return _items(document, mapping(plain.get("items")), groups)
    members = mapping(plain.get("properties"))
    return {key: _value(document, mapping(members.get(key)), below) for key, below in groups.items()}


def _items(document: Document, schema: Node, groups: dict[str, list[Leaf]]) -> list[Any]:
    """The items; those without a key stand each for itself."""
    found = []
    for key, below in groups.items():
        found += [_value(document, schema, part) for part in ([[b] for b in below] if key == "" else [below])]
    return found
