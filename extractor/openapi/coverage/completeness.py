"""What a document lacks that clients need: security, schemas of answers, servers; and schemas that no operation has.

{"paths": {"/boats": {"get": {"responses": {"200": {"description": "OK"}}}}}}   ->  one of each of the first three
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.oas.document import METHODS
from extractor.oas.pointer import escape, tokens
from extractor.values import dataclass

Node = Mapping[str, Any]
EMPTY = frozenset({"204", "205", "304"})  # statuses whose answer has no content (RFC 9110)
MAX_NAMED = 20  # schemas that no operation reaches, by name


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many operations lack what; how many schemas no operation reaches, and the names of the first of them."""

    without_security: int = 0
    without_answer: int = 0
    without_server: int = 0
    schemas_apart: int = 0
    named: tuple[str, ...] = ()


def completeness_of(spec: Node) -> Completeness:
    """The counts of a document. Operations that say `security: []` are not among those without security."""
    security = answer = server = 0
    reached: set[str] = set()
    components = spec.get("components", {})
    for item in _items(spec):
        _follow(item, components, reached)
        for operation in (item[method] for method in METHODS if method in item):
            security += "security" not in operation and not spec.get("security")
            server += not (operation.get("servers") or item.get("servers") or spec.get("servers"))
            answer += not _has_answer(operation, components)
    apart = [name for name in components.get("schemas", {}) if f"#/components/schemas/{escape(name)}" not in reached]
    return Completeness(security, answer, server, len(apart), tuple(sorted(apart)[:MAX_NAMED]))


def _items(spec: Node) -> Iterator[Node]:
    for section in ("paths", "webhooks", "x-webhooks"):
        yield from spec.get(section, {}).values()


def _has_answer(operation: Node, components: Node) -> bool:
    """Whether a success is described with a schema, or as one without content."""
    for status, shown in operation.get("responses", {}).items():
        response = _at(components, shown["$ref"]) if "$ref" in shown else shown
        good = status == "default" or status.startswith(("1", "2", "3"))
        if good and (status in EMPTY or any("schema" in m for m in (response or {}).get("content", {}).values())):
            return True
    return False


def _at(components: Node, pointer: str) -> Any:
    """What a reference to a component names; None where it leads nowhere."""
    node: Any = components
    for token in tokens(pointer.removeprefix("#"))[1:]:
        node = node.get(token) if isinstance(node, Mapping) else None
    return node


def _follow(node: Any, components: Node, reached: set[str]) -> None:
    """Add the components that a node refers to, and those that these do."""
    waiting = [node]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, Mapping):
            reference = inner.get("$ref")
            if isinstance(reference, str) and reference.startswith("#/components/") and reference not in reached:
                reached.add(reference)
                waiting.append(_at(components, reference))
            waiting.extend(value for value in inner.values() if isinstance(value, dict | list | Mapping))
        elif isinstance(inner, list):
            waiting.extend(value for value in inner if isinstance(value, dict | list | Mapping))
