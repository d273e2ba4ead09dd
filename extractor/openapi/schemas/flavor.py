"""The two dialects of OpenAPI schemas: 3.1 (JSON Schema 2020-12) and 3.0."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

Node = dict[str, Any]
Version = Literal["3.0", "3.1"]
FULL_VERSION = {"3.0": "3.0.3", "3.1": "3.1.0"}
JSON_TYPES = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "object": "object",
    "map": "object",
    "array": "array",
    "null": "null",
}


class Flavor:
    """What differs between the versions, in one place."""

    def __init__(self, version: Version) -> None:
        self.version = version
        self.modern = version == "3.1"

    def reference(self, name: str) -> Node:
        """A reference to a schema."""
        return {"$ref": f"#/components/schemas/{name}"}

    def beside(self, target: Node, siblings: Node) -> Node:
        """A schema with keywords beside it; 3.0 ignores those beside a reference, so there it is wrapped
        (OAS 3.0, section 4.7.23)."""
        if siblings and "$ref" in target and not self.modern:
            return {"allOf": [target], **siblings}
        return {**target, **siblings}

    def json_text(self, target: Node) -> Node:
        """A string that holds a structure as JSON text (JSON Schema 2020-12 Validation, section 8)."""
        if not self.modern:
            return {"x-content-schema": target}
        return {"contentMediaType": "application/json", "contentSchema": target}

    def any_of(self, options: Sequence[Node]) -> Node:
        """One of several types; plain types join into a list where the version has lists."""
        distinct = [o for i, o in enumerate(options) if o not in options[:i]]
        if len(distinct) == 1:
            return dict(distinct[0])
        plain = [o["type"] for o in distinct if set(o) == {"type"}]
        if self.modern and len(plain) == len(distinct) and all(isinstance(kind, str) for kind in plain):
            return {"type": plain}
        return {"anyOf": distinct}

    def null(self) -> Node:
        """The type of null."""
        return {"type": "null"} if self.modern else {"nullable": True, "enum": [None]}

    def constant(self, value: Any) -> Node:
        """The only value; 3.0 has a list of one."""
        return {"const": value} if self.modern else {"enum": [value]}

    def nullable(self, node: Node) -> Node:
        """A schema that null fits too."""
        if "$ref" in node:
            return {"anyOf": [node, {"type": "null"}]} if self.modern else {"allOf": [node], "nullable": True}
        if not node or node.get("type") == "null":
            return node  # null fits already
        values = {"enum": [*node["enum"], None]} if "enum" in node and None not in node["enum"] else {}
        kind = node.get("type")
        if not self.modern and kind is None and "anyOf" in node:
            first, *others = node["anyOf"]  # it counts beside a type only (OAS 3.0.3, section 4.7.24)
            return {**node, "anyOf": [self.nullable(first), *others]}
        if not self.modern:
            return {**node, **values, "nullable": True}
        if kind is not None:
            kinds = kind if isinstance(kind, list) else [kind]
            return {**node, **values, "type": [*kinds, *([] if "null" in kinds else ["null"])]}
        if "anyOf" in node:
            return {**node, "anyOf": [*node["anyOf"], {"type": "null"}]}
        return {"anyOf": [node, {"type": "null"}]} if "allOf" in node else {**node, **values}

    def bounds(self, bounds: Sequence[tuple[str, int | float]]) -> Node:
        """Bounds as keywords; in 3.0 an exclusive bound is a flag beside the bound."""
        found: Node = {}
        for keyword, value in bounds:
            if keyword.startswith("exclusive") and not self.modern:
                found[keyword.removeprefix("exclusive").lower()] = value
                found[keyword] = True
            else:
                found[keyword] = value
        return found
