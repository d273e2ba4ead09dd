"""OpenAPI 3.0 as 3.1: what schemas say in other words there (OpenAPI 3.1, appendix A; JSON Schema 2020-12)."""

from __future__ import annotations

from typing import Any

DATA = frozenset({"example", "examples", "default", "enum", "const", "value"})  # members whose content is no schema


def as_31(node: Any) -> Any:
    """The node of a document of version 3.0 in the words of 3.1: ``nullable`` and exclusive bounds differ."""
    if isinstance(node, list):
        return [as_31(inner) for inner in node]
    if not isinstance(node, dict):
        return node
    made = {k: v if k in DATA and not _names(node, k) else as_31(v) for k, v in node.items()}
    return _bounds(_nullable(made)) if not _is_map(made) else made


def _names(node: dict[str, Any], key: str) -> bool:
    """Whether a member is named by the documentation ("example" among properties), so that its value is a schema, or is
    the answer with any other status ("default" among responses)."""
    if key not in {"example", "default", "const", "value"} or "type" in node or not isinstance(node[key], dict):
        return False
    held = node[key].keys()
    answers = key == "default" and "description" in held and bool({"content", "headers"} & held)
    return answers or bool({"type", "$ref", "allOf"} & held)


def _is_map(node: dict[str, Any]) -> bool:
    return any(isinstance(node.get(key), dict) for key in ("nullable", "exclusiveMinimum", "exclusiveMaximum"))


def _nullable(node: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(node.get("nullable"), bool):
        return node
    rest = {k: v for k, v in node.items() if k != "nullable"}
    if not node["nullable"]:
        return rest
    if isinstance(rest.get("type"), str):
        enum = (
            {"enum": [*rest["enum"], None]} if isinstance(rest.get("enum"), list) and None not in rest["enum"] else {}
        )
        return {**rest, "type": [rest["type"], "null"], **enum}
    if "$ref" in rest or "allOf" in rest:
        return {"anyOf": [rest, {"type": "null"}]}
    return rest


def _bounds(node: dict[str, Any]) -> dict[str, Any]:
    made = dict(node)
    for word, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        flag = made.get(exclusive)
        if isinstance(flag, bool):
            del made[exclusive]
            if flag and word in made:
                made[exclusive] = made.pop(word)
    return made
