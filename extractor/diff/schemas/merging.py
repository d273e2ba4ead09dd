"""What several schemas say of one value, joined: the types all allow, the tightest bounds, the values in all lists."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeGuard

Node = Mapping[str, Any]
Bound = tuple[float, bool]  # the limit, and whether it is itself excluded

# Rule kind -> keyword, and the keyword that excludes the limit where there is one.
LOWER = {
    "min": ("minimum", "exclusiveMinimum"),
    "min-length": ("minLength", ""),
    "min-items": ("minItems", ""),
    "min-properties": ("minProperties", ""),
}
UPPER = {
    "max": ("maximum", "exclusiveMaximum"),
    "max-length": ("maxLength", ""),
    "max-items": ("maxItems", ""),
    "max-properties": ("maxProperties", ""),
}


def key_of(value: Any) -> str:
    """A JSON value as text that is equal for equal values only: 1 and 1.0 are one, 1 and true are not."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    try:
        return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    except TypeError:  # YAML has keys of several types, such as statuses without quotes
        return json.dumps(_with_text_keys(value), sort_keys=True, ensure_ascii=False, default=str)


def _with_text_keys(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(k): _with_text_keys(v) for k, v in value.items()}
    return [_with_text_keys(v) for v in value] if isinstance(value, list) else value


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def types_of(nodes: Iterable[Node]) -> frozenset[str]:
    """The types that all nodes allow, without null; empty where any will do."""
    found: frozenset[str] = frozenset()
    for node in nodes:
        here = _own_types(node)
        found = (_common(found, here) or here) if found and here else found or here
    return found


def _own_types(node: Node, depth: int = 0) -> frozenset[str]:
    kind = node.get("type")
    if kind:
        return frozenset(str(k) for k in (kind if isinstance(kind, list) else [kind])) - {"null"}
    for word in ("oneOf", "anyOf"):
        variants = node.get(word)
        if isinstance(variants, list) and depth < 3:
            each = [_own_types(v, depth + 1) for v in variants if isinstance(v, dict) and v.get("type") != "null"]
            if each and all(each):
                return frozenset().union(*each)
    return frozenset()


def _common(left: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    return frozenset(t for t in left | right if covers(left, {t}) and covers(right, {t}))


def covers(wide: Iterable[str], narrow: Iterable[str]) -> bool:
    """Whether each type of ``narrow`` is in ``wide``; integers are numbers, and no types at all are all types."""
    held = set(wide)
    if "number" in held:
        held.add("integer")
    wanted = set(narrow)
    return not held or (bool(wanted) and wanted <= held)


def values_of(node: Node) -> list[Any] | None:
    """The values that a node lists; a constant is a list of one."""
    if "const" in node:
        return [node["const"]]
    listed = node.get("enum")
    return listed if isinstance(listed, list) else None


def joined_values(lists: Iterable[list[Any]]) -> dict[str, Any] | None:
    """The values in all lists, by key, without null; None where there is no list."""
    found: dict[str, Any] | None = None
    for values in lists:
        here = {key_of(v): v for v in values if v is not None}
        found = here if found is None else {k: v for k, v in found.items() if k in here}
    return found


def bounds_of(node: Node) -> dict[str, Bound]:
    """The bounds of a node, by rule kind; the exclusive forms of OpenAPI 3.0 and 3.1 alike."""
    found: dict[str, Bound] = {}
    for table in (LOWER, UPPER):
        for kind, (word, excluding) in table.items():
            limit, strict = node.get(word), node.get(excluding)
            here: list[Bound] = []
            if _is_number(limit):
                here.append((limit, strict is True))
            if _is_number(strict):
                here.append((strict, True))
            for bound in here:
                found[kind] = tighter(kind, found.get(kind), bound)
    return {kind: bound for kind, bound in found.items() if not (kind in LOWER and kind != "min" and bound[0] <= 0)}


def joined_bounds(each: Iterable[Mapping[str, Bound]]) -> dict[str, Bound]:
    """The tightest of each kind."""
    found: dict[str, Bound] = {}
    for bounds in each:
        for kind, bound in bounds.items():
            found[kind] = tighter(kind, found.get(kind), bound)
    return found


def tighter(kind: str, left: Bound | None, right: Bound) -> Bound:
    """The one of two bounds that lets fewer values pass."""
    if left is None:
        return right
    return max(left, right) if kind in LOWER else min(left, right, key=lambda b: (b[0], not b[1]))
