"""Schemas that were read from examples: they show what there may be, and bind nobody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

INFERRED = "x-inferred"


def is_inferred(schema: object) -> bool:
    """Whether a schema is marked as read from examples."""
    return isinstance(schema, Mapping) and INFERRED in schema


def is_added(schema: object) -> bool:
    """Whether all that is known of a schema was read from examples: one with a description is described, though not its
    type."""
    return isinstance(schema, Mapping) and INFERRED in schema and "description" not in schema


def holds_inferred(node: Any) -> bool:
    """Whether a part of a document holds such a schema anywhere."""
    todo = [node]
    while todo:
        current = todo.pop()
        if is_inferred(current):
            return True
        todo.extend(_below(current))
    return False


def opened(node: Any) -> Any:
    """A copy of a part of a document in which such schemas allow anything; parts without any are not copied."""
    if is_inferred(node):
        return {}
    if not holds_inferred(node):
        return node
    if isinstance(node, Mapping):
        return {key: opened(value) for key, value in node.items()}
    return [opened(value) for value in node]


def _below(node: Any) -> list[Any]:
    if isinstance(node, Mapping):
        return list(node.values())
    return node if isinstance(node, list) else []
