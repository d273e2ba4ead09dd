"""Schemas without ``allOf`` and ``$ref`` at their top: parts joined into one, as code needs them."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from extractor.oas.document import Document, Node, UnresolvedError, listing, mapping
from extractor.oas.pointer import tokens

DEEPEST = 40
COMPONENTS = "#/components/schemas/"


def joined(document: Document, node: Node) -> dict[str, Any]:
    """The schema with its reference and its ``allOf`` parts merged; members beside them win.

    Parts that lead back to themselves are left out; a schema without parts is returned as it is, and what a bare
    reference leads to is joined once: callers change nothing. Raises ``UnresolvedError``.
    """
    if "$ref" not in node and "allOf" not in node and isinstance(node, dict):
        return node
    reference = node.get("$ref")
    if len(node) > 1 or not isinstance(reference, str):
        return _joined(document, node, set(), DEEPEST)
    if reference not in document.joined:
        document.joined[reference] = _joined(document, node, set(), DEEPEST)
    return document.joined[reference]


def _joined(document: Document, node: Node, met: set[str], levels: int) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    reference = node.get("$ref")
    if isinstance(reference, str):
        # A part met a second time adds nothing, and parts that name each other twice would take time without end.
        if reference in met or not levels:
            return merged
        met.add(reference)
        target = document.at(reference)
        if not isinstance(target, dict):
            raise UnresolvedError(reference)
        merged = _joined(document, target, met, levels - 1)
    for part in listing(node.get("allOf")) if levels else ():
        if isinstance(part, dict):
            _absorb(merged, _joined(document, part, met, levels - 1))
    _absorb(merged, {k: v for k, v in node.items() if k not in ("$ref", "allOf")})
    return merged


# Both parts hold, so the narrower limit does.
_NARROWER = {
    **dict.fromkeys(("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"), max),
    **dict.fromkeys(("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"), min),
}


def _absorb(into: dict[str, Any], other: Node) -> None:
    """Merge another part: properties and required names add up, the first alternatives stay, limits and choices narrow,
    the rest is replaced.
    """
    for key, value in other.items():
        if key == "properties":
            into[key] = {**mapping(into.get(key)), **_with_earlier(mapping(into.get(key)), mapping(value))}
        elif key == "required":
            into[key] = [*listing(into.get(key)), *listing(value)]
        elif not _stands(key, into.get(key), value):
            into[key] = _narrowed(key, into.get(key), value)


def _narrowed(key: str, earlier: Any, later: Any) -> Any:
    if key == "enum":
        return [v for v in listing(later) if v in listing(earlier)] or later
    if key in _NARROWER and _is_number(earlier) and _is_number(later):
        return _NARROWER[key](earlier, later)
    return later


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _stands(key: str, earlier: Any, later: Any) -> bool:
    """Whether the earlier part's keyword outlasts the later part's: alternatives, and a typed rest over an open one."""
    if key in ("oneOf", "anyOf"):
        return bool(listing(earlier))
    return key == "additionalProperties" and isinstance(earlier, dict) and not isinstance(later, dict)


def _with_earlier(earlier: Node, later: Node) -> dict[str, Any]:
    """Where both parts describe a property, both hold: a later part that only comments keeps the earlier type."""
    both = earlier.keys() & later.keys()
    return {k: {"allOf": [earlier[k], v]} if k in both and earlier[k] != v else v for k, v in later.items()}


def named_types(schema: Node) -> list[str]:
    """The types that a schema names, without null (an array of types in 3.1)."""
    named = schema.get("type")
    return [str(t) for t in (named if isinstance(named, list) else [named]) if t not in (None, "null")]


def component(node: Node) -> str | None:
    """The name of the component that a schema is, where it is a reference or only comments on one."""
    reference = node.get("$ref")
    if isinstance(reference, str):
        tail = reference.removeprefix(COMPONENTS)
        return tokens(f"/{unquote(tail)}")[0] if tail != reference and "/" not in tail else None
    parts = listing(node.get("allOf"))
    if len(parts) == 1 and isinstance(parts[0], dict) and not (node.keys() - _COMMENTS):
        return component(parts[0])
    return None


_COMMENTS = {
    "allOf", "description", "title", "example", "examples", "default", "deprecated", "readOnly", "writeOnly",
    "externalDocs", "xml", "nullable", "type",
}  # fmt: skip
