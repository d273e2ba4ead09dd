"""Where documents can be edited: operations, schemas, parameters, bodies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]
METHODS = ("get", "put", "post", "delete", "patch")
LIMITS = {
    "string": ("minLength", "maxLength"),
    "integer": ("minimum", "maximum"),
    "number": ("exclusiveMinimum", "maximum"),
    "array": ("minItems", "maxItems"),
}
LIMIT_WORDS = [word for pair in LIMITS.values() for word in pair]


def operations(document: Node) -> Iterator[Node]:
    """All operations."""
    for item in document["paths"].values():
        yield from (item[m] for m in METHODS if m in item)


def schemas(node: Any) -> Iterator[Node]:
    """All schemas that state a type or fields, in examples none."""
    if isinstance(node, dict):
        if isinstance(node.get("type"), str | list) and "in" not in node and "flows" not in node:
            yield node
        for key, value in node.items():
            if key not in ("example", "examples", "default", "enum", "securitySchemes"):
                yield from schemas(value)
    elif isinstance(node, list):
        for value in node:
            yield from schemas(value)


def of_type(document: Node, *kinds: str) -> list[Node]:
    """Schemas of these types."""
    return [s for s in schemas(document) if s["type"] in kinds and "$ref" not in s]


def objects(document: Node) -> list[Node]:
    """Objects with fields."""
    return [s for s in of_type(document, "object") if s.get("properties")]


def limited(document: Node) -> list[Node]:
    """Schemas with a limit."""
    return [s for s in schemas(document) if any(w in s for w in LIMIT_WORDS)]


def with_enum(document: Node) -> list[Node]:
    """Schemas with several values."""
    return [s for s in schemas(document) if len(s.get("enum", [])) > 1]


def free_parameters(document: Node, required: bool | None = None) -> list[tuple[Node, Node]]:
    """Operations with each parameter that is not in the path."""
    return [
        (operation, parameter)
        for operation in operations(document)
        for parameter in operation.get("parameters", [])
        if parameter.get("in", "path") != "path" and required in (None, parameter.get("required", False))
    ]


def contents(document: Node, word: str) -> list[Node]:
    """The bodies of requests (``requestBody``) or responses, by media type."""
    bodies = [op.get("requestBody", {}) for op in operations(document)]
    answers = [r for op in operations(document) for r in op.get("responses", {}).values()]
    return [b["content"] for b in (bodies if word == "requestBody" else answers) if b.get("content")]


def answers(document: Node) -> list[Node]:
    """Responses."""
    return [r for op in operations(document) for r in op["responses"].values() if "$ref" not in r]


def secured(document: Node) -> list[Node]:
    """Operations with security of their own."""
    return [op for op in operations(document) if op.get("security")]


def bodies(document: Node) -> list[Node]:
    """Request bodies."""
    return [op["requestBody"] for op in operations(document) if "content" in op.get("requestBody", {})]


def scalars(document: Node) -> list[Node]:
    """Schemas of one simple type."""
    return of_type(document, "string", "integer", "number", "boolean")


def fields(document: Node) -> list[Node]:
    """Fields of objects."""
    return [p for s in objects(document) for p in s["properties"].values() if isinstance(p, dict) and "type" in p]
