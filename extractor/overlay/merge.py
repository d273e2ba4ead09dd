"""The merge of an update into a node, as section "Action Object" of the Overlay Specification 1.1 spells it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from extractor.oas.pointer import escape
from extractor.overlay.model import Change

Node = dict[str, Any]
Kind = Literal["object", "array", "primitive"]
A: dict[Kind, str] = {"object": "an object", "array": "an array", "primitive": "a primitive value"}


class IncompatibleError(ValueError):
    """Two values that cannot be merged."""


def kind_of(value: Any) -> Kind:
    """What a value is to the specification: an object, an array or a primitive value."""
    return "object" if isinstance(value, dict) else "array" if isinstance(value, list) else "primitive"


def same(one: Any, other: Any) -> bool:
    """Whether two primitives are one JSON value; in Python, true equals 1."""
    return type(one) is type(other) and bool(one == other)


def copied(value: Any) -> Any:
    """A copy in which no two places share a node, with names as text, as JSON has them.

    Raises RecursionError where the value nests deeper than Python can follow.
    """
    if isinstance(value, dict):
        return {_name(k): copied(v) for k, v in value.items()}
    return [copied(v) for v in value] if isinstance(value, list) else value


def _name(key: object) -> str:
    """YAML has names that are no text: 200, true, null."""
    if isinstance(key, bool) or key is None:
        return {True: "true", False: "false", None: "null"}[key]
    return str(key)


def measure(value: Any) -> tuple[int, int]:
    """How many nodes a value has, and how deep they lie; a primitive is one node at depth 0."""
    nodes = deepest = 0
    stack = [(value, 0)]
    while stack:
        node, depth = stack.pop()
        nodes, deepest = nodes + 1, max(deepest, depth)
        inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        stack.extend((child, depth + 1) for child in inner)
    return nodes, deepest


def check_mergeable(target: Node, update: Node, pointer: str) -> None:
    """Raise IncompatibleError with the first member that cannot be merged."""
    for name in update.keys() & target.keys():
        kinds, at = (kind_of(target[name]), kind_of(update[name])), f"{pointer}/{escape(name)}"
        if kinds[0] != kinds[1]:
            raise IncompatibleError(f"{at} is {A[kinds[0]]} and the update has {A[kinds[1]]}")
        if isinstance(update[name], dict):
            check_mergeable(target[name], update[name], at)


def merge_object(target: Node, update: Node, pointer: str) -> Iterator[Change]:
    """Merge an update into an object in place: objects recursively, arrays by concatenation, primitives replaced.

    Yields a change for each member that is new or another one. Raises IncompatibleError before the first change.
    """
    check_mergeable(target, update, pointer)
    for name, value in update.items():
        at = f"{pointer}/{escape(name)}"
        if name not in target:
            target[name] = copied(value)
            yield Change("added", at)
        elif isinstance(value, dict):
            yield from merge_object(target[name], value, at)
        elif isinstance(value, list):
            yield from append(target[name], value, at)
        elif not same(target[name], value):
            target[name] = value
            yield Change("set", at)


def append(target: list[Any], values: list[Any], pointer: str) -> Iterator[Change]:
    """Append values to an array in place."""
    for value in values:
        target.append(copied(value))
        yield Change("added", f"{pointer}/{len(target) - 1}", item=True)
