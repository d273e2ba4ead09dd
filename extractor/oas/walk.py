"""All places of a document with their pointers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.oas.pointer import escape

Node = dict[str, Any]
DATA = frozenset({"example", "examples", "default", "enum", "const", "value"})
NAMING = frozenset(
    {
        "properties",
        "patternProperties",
        "schemas",
        "responses",
        "parameters",
        "headers",
        "paths",
        "content",
        "$defs",
    }
)


def walk(spec: Node) -> Iterator[tuple[str, Any]]:
    """Every dict and list of a document with its pointer; values that are data (examples, defaults) left out."""
    stack: list[tuple[str, Any, bool]] = [("", spec, False)]
    while stack:
        pointer, node, names = stack.pop()  # names: the keys are names given by the document, not keywords
        yield pointer, node
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            if isinstance(value, dict | list) and (names or key not in DATA):
                naming = not names and key in NAMING
                stack.append((f"{pointer}/{escape(str(key))}", value, naming))


def references(spec: Node) -> Iterator[tuple[str, str]]:
    """Every reference with the pointer of the node that holds it."""
    for pointer, node in walk(spec):
        ref = node.get("$ref") if isinstance(node, dict) else None
        if isinstance(ref, str):
            yield pointer, ref
