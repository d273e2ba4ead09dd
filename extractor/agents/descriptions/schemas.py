"""Schemas as clients of tools take them: self-contained, without references and without keywords that some refuse.

{"$ref": "#/components/schemas/Boat"}  ->  {"type": "object", "properties": {"name": {"type": "string"}}}
"""

from __future__ import annotations

import json
from typing import Any

from extractor.agents.texts import line
from extractor.oas.document import Document, UnresolvedError, listing, mapping, text
from extractor.oas.schemas.flatten import joined, named_types

DEPTH, NODES, TEXT = 8, 600, 300
_BOUNDS = ("minimum", "maximum")
_COUNTS = ("minLength", "maxLength", "minItems", "maxItems")
_TYPES = frozenset({"string", "integer", "number", "boolean", "object", "array"})
_FORMATS = frozenset({"date-time"})  # others are told in words: some clients refuse what they do not know
_FORM = {"type": "object", "description": "content of a file"}
FILE = {
    "anyOf": [
        {"type": "string", "description": "the content as text"},
        {
            **_FORM,
            "properties": {
                "base64": {"type": "string", "description": "the content in Base64"},
                "name": {"type": "string", "description": "name of the file"},
                "media_type": {"type": "string", "description": "media type of the content"},
            },
            "required": ["base64"],
        },
    ]
}


def simple(document: Document, node: Any, hidden: str, characters: int) -> tuple[dict[str, Any], bool]:
    """A self-contained schema of at most so many characters where that can be, and whether it is cut for it.

    ``hidden`` are the members to leave out: ``readOnly`` of what is sent, ``writeOnly`` of what is received.
    """
    for depth, told in ((DEPTH, TEXT), (DEPTH, 120), (5, 150), (4, 120), (3, 100), (2, 80), (1, 60), (1, 0)):
        making = Simple(document, hidden, depth, told)
        made = making.schema(node)
        if not making.is_spent and len(json.dumps(made, ensure_ascii=False)) <= characters:
            break
    return made, making.is_cut


class Simple:
    """Makes self-contained schemas of one document, of bounded depth and size."""

    def __init__(self, document: Document, hidden: str, depth: int, told: int) -> None:
        self._document = document
        self._hidden = hidden
        self._depth = depth
        self._told = told
        self._left = NODES
        self.is_cut = False

    @property
    def is_spent(self) -> bool:
        """Whether there were more nodes than are made."""
        return self._left < 0

    def schema(self, node: Any, level: int = 0) -> dict[str, Any]:
        """The schema of a node; one that cannot be resolved allows anything."""
        try:
            whole = joined(self._document, mapping(node))
        except UnresolvedError:
            return {}
        self._left -= 1
        made: dict[str, Any] = {}
        self._describe(whole, made, level)
        deep = level >= self._depth or self._left < 0
        if deep and (whole.keys() & {"properties", "items", "anyOf", "oneOf", "additionalProperties"}):
            self.is_cut = True
        choices = [] if deep else self._choices(whole, level)
        kinds = [t for t in named_types(whole) if t in _TYPES] or self._guessed(whole)
        if len(choices) == 1:
            made = {**choices[0], **made}
        elif choices:
            made["anyOf"] = choices
        elif len(kinds) == 1:
            made |= self._typed(kinds[0], whole, level, deep=deep)
        elif kinds:
            made["anyOf"] = [self._typed(kind, whole, level, deep=deep) for kind in kinds]
        return self._with_null(whole, made)

    def _guessed(self, whole: dict[str, Any]) -> list[str]:
        return ["object"] if "properties" in whole else ["array"] if "items" in whole else []

    def _describe(self, whole: dict[str, Any], made: dict[str, Any], level: int) -> None:
        """The description, with what would be a keyword that some clients refuse in words."""
        values = [whole["const"]] if "const" in whole else listing(whole.get("enum"))
        given = [v for v in values if v is not None]
        are_texts = all(isinstance(v, str) for v in given)
        parts = [line(text(whole.get("description")), self._told)] if self._told else []
        form = text(whole.get("format"))
        parts += [f"Format: {line(form, 40)}."] if form and form not in _FORMATS else []
        parts += [f"Pattern: {line(whole['pattern'], 200)}"] if isinstance(whole.get("pattern"), str) else []
        parts += [f"One of: {line(json.dumps(given, ensure_ascii=False), 300)}"] if given and not are_texts else []
        rest = whole.get("additionalProperties")
        if isinstance(rest, dict) and rest and level < self._depth:
            each = json.dumps(self.schema(rest, level + 1), ensure_ascii=False)
            parts.append(f"Members have any name; each is: {line(each, 300)}")
        if described := " ".join(p for p in parts if p):
            made["description"] = described
        if given and are_texts:
            made["enum"] = given
        if isinstance(whole.get("default"), str | int | float | bool):
            made["default"] = whole["default"]

    def _typed(self, kind: str, whole: dict[str, Any], level: int, *, deep: bool) -> dict[str, Any]:
        made: dict[str, Any] = {"type": kind}
        made |= {key: whole[key] for key in _BOUNDS if type(whole.get(key)) in (int, float)}
        made |= {key: whole[key] for key in _COUNTS if type(whole.get(key)) is int and whole[key] >= 0}
        if text(whole.get("format")) in _FORMATS:
            made["format"] = whole["format"]
        if kind == "array":
            made["items"] = {} if deep else self.schema(whole.get("items", {}), level + 1)
        if kind == "object" and not deep:
            self._members(whole, made, level)
        return made

    def _members(self, whole: dict[str, Any], made: dict[str, Any], level: int) -> None:
        hidden = set()
        properties = {}
        for name, raw in mapping(whole.get("properties")).items():
            if mapping(raw).get(self._hidden) is True or self._is_hidden(raw):
                hidden.add(name)
            else:
                properties[str(name)] = self.schema(raw, level + 1)
        if properties:
            made["properties"] = properties
        named = dict.fromkeys(n for n in listing(whole.get("required")) if isinstance(n, str))
        required = [n for n in named if n in properties and n not in hidden]
        if required:
            made["required"] = required

    def _is_hidden(self, raw: Any) -> bool:
        try:
            return joined(self._document, mapping(raw)).get(self._hidden) is True
        except UnresolvedError:
            return False

    def _choices(self, whole: dict[str, Any], level: int) -> list[dict[str, Any]]:
        """Alternatives, each with the members that stand beside all of them."""
        found = [v for key in ("oneOf", "anyOf") for v in listing(whole.get(key))]
        shared = {k: whole[k] for k in ("type", "properties", "required") if k in whole}
        made = []
        for raw in found:
            node = {"allOf": [shared, raw]} if "properties" in shared else raw
            part = self.schema(node, level + 1)
            if part and part not in made:
                made.append(part)
        return made

    def _with_null(self, whole: dict[str, Any], made: dict[str, Any]) -> dict[str, Any]:
        named = whole.get("type")
        if whole.get("nullable") is not True and not (isinstance(named, list) and "null" in named):
            return made
        if not made.keys() & {"type", "anyOf"}:
            return made
        described: dict[str, Any] = {k: made.pop(k) for k in ("description", "default") if k in made}
        parts = made.get("anyOf", [made])
        return {**described, "anyOf": [*parts, {"type": "null"}]}
