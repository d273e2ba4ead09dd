"""A document whose members are of the kinds that OpenAPI gives them: what walks it need not ask at each step.

    {"paths": [], "info": {"title": 1}}    {"info": {}}

What is left out is no OpenAPI, and a finding of ``validity``, which sees the document as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from extractor.oas.loading.structure import MEMBERS

DEEPEST = 400  # levels; what lies below is left as it is
_GONE = object()
Fits = Callable[[Any], bool]


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_objects(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_object, value))


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def _is_limit(value: Any) -> bool:
    return isinstance(value, int | float)  # a flag, too: exclusive bounds of 3.0


def _is_type(value: Any) -> bool:
    return isinstance(value, str) or _is_texts(value)


_LIMITS = (
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems",
    "maxItems", "minProperties", "maxProperties",
)  # fmt: skip
_WORDS: Mapping[str, Fits] = dict.fromkeys(
    ("$ref", "description", "summary", "title", "name", "in", "operationId"), _is_text
)
_LISTS: Mapping[str, Fits] = {"servers": _is_objects, "security": _is_objects}
_PLAIN: Mapping[str, Mapping[str, Fits]] = {
    "document": {**_LISTS, "openapi": _is_text, "info": _is_object, "tags": _is_objects},
    "operation": {**_LISTS, "tags": _is_texts},
    "pathItem": _LISTS,
    "schema": {
        **dict.fromkeys(_LIMITS, _is_limit),
        **dict.fromkeys(("pattern", "format"), _is_text),
        "required": _is_texts, "enum": _is_list, "type": _is_type, "discriminator": _is_object,
    },
}  # fmt: skip


def shaped(document: dict[str, Any]) -> dict[str, Any]:
    """The document without what is of another kind than OpenAPI says; the same one where all is of its kind."""
    return _object(document, "document", 0)


def _node(node: Any, kind: str, depth: int) -> Any:
    """What a member of a kind holds; ``_GONE`` for what is of another kind."""
    if depth > DEEPEST:
        return node
    if kind.startswith("["):
        return _list(node, kind[1:-1], depth) if isinstance(node, list) else _GONE
    if isinstance(node, bool) and kind == "schema":
        return node
    return _object(node, kind, depth) if isinstance(node, dict) else _GONE


def _list(node: list[Any], kind: str, depth: int) -> list[Any]:
    items = [_node(item, kind, depth + 1) for item in node]
    changed = any(item is not old for item, old in zip(items, node, strict=True))
    return [item for item in items if item is not _GONE] if changed else node


def _object(node: dict[str, Any], kind: str, depth: int) -> dict[str, Any]:
    every = kind[1:-1] if kind.startswith("{") else "pathItem" if kind == "callback" else ""
    known, plain = MEMBERS.get(kind, {}), _PLAIN.get(kind, {})
    changed: dict[str, Any] = {}
    for key, value in node.items():
        inner = every or known.get(key, "")
        if inner and key != "$ref":
            made = _node(value, inner, depth + 1)
        else:
            fits = None if every else plain.get(key) or _WORDS.get(key)
            made = value if fits is None or fits(value) else _GONE
        if made is not value:
            changed[key] = made
    return {k: changed.get(k, v) for k, v in node.items() if changed.get(k) is not _GONE} if changed else node
