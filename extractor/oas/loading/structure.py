"""Which objects OpenAPI has where, and so where a document may refer to others: examples and extensions are data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.diagnostic import Diagnostic, finding
from extractor.oas.document import ALL_METHODS
from extractor.oas.pointer import escape
from extractor.origin import Origin
from extractor.values import dataclass

# The members of an object by its kind: "x" is an object of the kind x, "{x}" a map of such objects, "[x]" a list.
_CONTENT = {"content": "{mediaType}"}
_SHOWN = {"schema": "schema", "examples": "{example}"}
MEMBERS: Mapping[str, Mapping[str, str]] = {
    "document": {"paths": "{pathItem}", "webhooks": "{pathItem}", "components": "components"},
    "components": {
        "schemas": "{schema}", "responses": "{response}", "parameters": "{parameter}", "examples": "{example}",
        "requestBodies": "{requestBody}", "headers": "{header}", "securitySchemes": "{securityScheme}",
        "links": "{link}", "callbacks": "{callback}", "pathItems": "{pathItem}",
    },
    "pathItem": {**dict.fromkeys(ALL_METHODS, "operation"), "parameters": "[parameter]"},
    "operation": {
        "parameters": "[parameter]", "requestBody": "requestBody", "responses": "{response}",
        "callbacks": "{callback}",
    },
    "parameter": {**_SHOWN, **_CONTENT},
    "header": {**_SHOWN, **_CONTENT},
    "requestBody": _CONTENT,
    "response": {"headers": "{header}", "links": "{link}", **_CONTENT},
    "mediaType": {**_SHOWN, "encoding": "{encoding}"},
    "encoding": {"headers": "{header}"},
    "schema": {
        **dict.fromkeys(("properties", "patternProperties", "dependentSchemas", "$defs", "definitions"), "{schema}"),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
        **dict.fromkeys(
            (
                "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames",
                "unevaluatedItems", "unevaluatedProperties", "contentSchema", "x-content-schema",
            ),
            "schema",
        ),
    },
}  # fmt: skip
SECTIONS = {  # where components of a kind stand in all versions of OpenAPI 3; path items have no place in 3.0
    kind.strip("{}"): section for section, kind in MEMBERS["components"].items() if section != "pathItems"
}
_SUFFIXES = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class Unfollowed:
    """A reference that is left as it is: where it stands in the bundled document, and why it is not followed."""

    pointer: str
    reference: str
    reason: str

    def as_finding(self, origin: Origin) -> Diagnostic:
        """The finding about it."""
        return finding(
            "reference-not-followed",
            origin,
            pointer=self.pointer or None,
            reference=self.reference,
            place=self.pointer or "/",
            reason=self.reason,
        )


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: ``holder[key]`` is its text, ``pointer`` that of the holder, ``kind`` what it leads to."""

    pointer: str
    holder: dict[str, Any]
    key: str
    kind: str

    @property
    def reference(self) -> str:
        """The text of the reference."""
        return str(self.holder[self.key])


def references(node: Any, kind: str = "document", pointer: str = "") -> Iterator[Reference]:
    """Every reference in an object of a kind, each once, what holds it before what stands in it."""
    todo: list[tuple[str, Any, str]] = [(pointer, node, kind)]
    while todo:
        at, node, kind = todo.pop()
        if isinstance(node, list):
            inner = kind.strip("[]")
            todo.extend((f"{at}/{n}", item, inner) for n, item in reversed([*enumerate(node)]))
        elif isinstance(node, dict):
            if isinstance(node.get("$ref"), str):
                yield Reference(at, node, "$ref", kind)
            if kind == "schema":
                yield from _mapped(node, at)
            todo.extend(reversed([*_inside(node, kind, at)]))


def _inside(node: dict[str, Any], kind: str, at: str) -> Iterator[tuple[str, Any, str]]:
    """The objects in an object. A callback is a map of path items."""
    every = kind[1:-1] if kind.startswith("{") else "pathItem" if kind == "callback" else ""
    known = MEMBERS.get(kind, {})
    for key, value in node.items():
        inner = every or known.get(key)
        if inner and isinstance(value, dict | list):
            yield f"{at}/{escape(str(key))}", value, inner


def _mapped(schema: dict[str, Any], at: str) -> Iterator[Reference]:
    """The references in the mapping of a discriminator, which may be names of schemas too."""
    discriminator = schema.get("discriminator")
    mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
    if not isinstance(mapping, dict):
        return
    for key, value in mapping.items():
        if isinstance(value, str) and ("/" in value or value.endswith(_SUFFIXES)):
            yield Reference(f"{at}/discriminator/mapping", mapping, key, "schema")


def leading_out(root: dict[str, Any]) -> list[Reference]:
    """The references of a document to anything but itself."""
    return [place for place in references(root) if not place.reference.startswith("#")]
