"""JSON Schemas that pages show in code, of whatever draft, as schemas of OpenAPI: what both have, and nothing else.

{"type": "object", "properties": {"hull": {"type": "string", "required": true, "enum": ["oak", "steel"]}}}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.document import Json
from extractor.openapi.schemas.flavor import JSON_TYPES, Flavor, Node
from extractor.safe_pattern import is_safe_pattern

MAX_DEPTH = 24
MAX_NODES = 5_000  # of a schema with what its references lead to
_COUNTS = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
_BOUNDS = ("minimum", "maximum")
_JOINS = ("allOf", "anyOf", "oneOf")
_LOCAL = "#/"
_TEXTS = ("title", "description", "format")


def from_json_schema(value: dict[str, Json], flavor: Flavor) -> Node:
    """The schema; {} where it says nothing. References inside it are replaced by what they lead to, those that lead
    back by {}."""
    return _Reader(value, flavor).node(value, frozenset())


class _Reader:
    """Reads one schema; ``left`` nodes are made at most, however often references lead to the same."""

    def __init__(self, root: dict[str, Json], flavor: Flavor) -> None:
        self.root = root
        self.flavor = flavor
        self.left = MAX_NODES

    def node(self, value: Json, within: frozenset[str], depth: int = 0) -> Node:
        """The schema of one value; ``within`` are the references that led to it."""
        self.left -= 1
        if not isinstance(value, dict) or depth > MAX_DEPTH or self.left < 0:
            return {}
        if isinstance(reference := value.get("$ref"), str):
            led = _led_to(reference, self.root) if reference not in within else None
            return self.node(led, within | {reference}, depth + 1)
        node: Node = {key: text for key in _TEXTS if isinstance(text := value.get(key), str) and text}
        node |= dict(_facts(value))
        node |= self._members(value, within, depth + 1)
        for key in _JOINS:
            options = value.get(key)
            if isinstance(options, list) and options:
                node[key] = [self.node(option, within, depth + 1) for option in options]
        return _typed(node, value, self.flavor)

    def _members(self, value: Mapping[str, Json], within: frozenset[str], depth: int) -> Node:
        """Properties, items and further members, with what is mandatory."""
        node: Node = {}
        members = value.get("properties")
        if isinstance(members, dict) and members:
            node["properties"] = {name: self.node(inner, within, depth) for name, inner in members.items()}
            node |= _required(value.get("required"), members)
        if isinstance(items := value.get("items"), dict):
            node["items"] = self.node(items, within, depth)
        more = value.get("additionalProperties")
        if isinstance(more, dict | bool):
            node["additionalProperties"] = more if isinstance(more, bool) else self.node(more, within, depth)
        return node


def _required(listed: Json, members: Mapping[str, Json]) -> Node:
    """The mandatory members, in a list or, as in draft 3, member by member."""
    named = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    told = [name for name, inner in members.items() if isinstance(inner, dict) and inner.get("required") is True]
    required = [name for name in members if name in {*named, *told}]
    return {"required": required} if required else {}


def _led_to(reference: str, root: dict[str, Json]) -> Json:
    """What a reference inside the schema leads to; None for others."""
    found: Json = root if reference.startswith(_LOCAL) else None
    for part in reference.removeprefix(_LOCAL).split("/"):
        found = found.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(found, dict) else None
    return found


def _facts(value: Mapping[str, Json]) -> Iterator[tuple[str, Any]]:
    """Values, lengths and bounds; exclusive ones as OpenAPI 3.1 and 3.0 both have them are left out."""
    values = value.get("enum")
    if (
        isinstance(values, list)
        and values
        and all(isinstance(v, str | int | float | bool) or v is None for v in values)
    ):
        yield "enum", list(dict.fromkeys(values))
    for key in _COUNTS:
        if isinstance(count := value.get(key), int) and not isinstance(count, bool) and count >= 0:
            yield key, count
    for key in _BOUNDS:
        bound, exclusive = value.get(key), value.get(f"exclusive{key.capitalize()}")
        if isinstance(bound, int | float) and not isinstance(bound, bool) and exclusive is not True:
            yield key, bound
    if isinstance(pattern := value.get("pattern"), str) and is_safe_pattern(pattern):
        yield "pattern", pattern
    if isinstance(default := value.get("default"), str | int | float | bool):
        yield "default", default


def _typed(node: Node, value: Mapping[str, Json], flavor: Flavor) -> Node:
    """The node with its type; of several those that OpenAPI has, "null" among them or not."""
    said = value.get("type")
    kinds = [k for k in (said if isinstance(said, list) else [said]) if isinstance(k, str) and k in JSON_TYPES]
    plain = [kind for kind in dict.fromkeys(JSON_TYPES[kind] for kind in kinds) if kind != "null"]
    if len(plain) == 1:
        node = {"type": plain[0], **node}
    elif "properties" in node and not kinds:
        node = {"type": "object", **node}
    if node.get("type") == "array" and "items" not in node:
        node["items"] = {}
    return flavor.nullable(node) if "null" in kinds and plain else node
