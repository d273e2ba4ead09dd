"""The operations of an API as agents see them: their names, arguments, and the schemas these must fit.

{"paths": {"/boats": {"get": {"operationId": "ListBoats", "parameters": [{"name": "limit", "in": "query"}]}}}}
    ->  Entry("ListBoats", …, arguments=(Argument("limit", …),))
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.agents.texts import line, unique
from extractor.codegen.build import build
from extractor.codegen.model.package import Body, Operation, Package, Parameter
from extractor.codegen.reading.content import preferred
from extractor.gc_paused import gc_paused
from extractor.oas.document import Document, Node, UnresolvedError, listing, mapping, well_formed

# Signs that clients refuse in the names of arguments: the brackets of filter[name]
_UNFIT = re.compile(r"[^A-Za-z0-9_.-]+")
BODY = "body"
LONGEST_NAME, LONGEST_KEY = 100, 60


@dataclass(frozen=True, slots=True)
class Argument:
    """What a caller gives for a parameter; ``key`` is its name among the arguments."""

    key: str
    parameter: Parameter
    schema: Any


@dataclass(frozen=True, slots=True)
class Entry:
    """An operation; ``name`` is what agents call it by. ``media`` is the Media Type Object of its body."""

    name: str
    operation: Operation
    node: Node
    arguments: tuple[Argument, ...]
    media: Node

    @property
    def call(self) -> str:
        """Method and path."""
        return f"{self.operation.method} {self.operation.path}"


@dataclass(frozen=True)
class Catalogue:
    """The operations of a document by their names, with its code model."""

    document: Document
    package: Package
    entries: Mapping[str, Entry]

    def narrowed(self, entries: Iterator[Entry]) -> Catalogue:
        """The same document with some of its operations."""
        return Catalogue(self.document, self.package, {e.name: e for e in entries})


def catalogue(root: dict[str, Any], file: str) -> Catalogue:
    """All operations that can be called, in the order of the code model."""
    root = well_formed(root)
    with gc_paused():
        package, _ = build(root, file, answers=False)
    document = Document(root, file)
    nodes = {pointer: (node, item) for _, _, node, item, pointer in document.operations()}
    found = [o for o in package.operations if o.pointer in nodes]
    names = unique((line(o.id, LONGEST_NAME) or "operation" for o in found), LONGEST_NAME)
    entries = [_entry(document, name, o, *nodes[o.pointer]) for name, o in zip(names, found, strict=True)]
    return Catalogue(document, package, {e.name: e for e in entries})


def _entry(document: Document, name: str, operation: Operation, node: Node, item: Node) -> Entry:
    nodes = _parameter_nodes(document, node, item)
    wishes = [_UNFIT.sub("_", p.name).strip("_") or p.place.value for p in operation.parameters]
    doubled = {w.lower() for w in wishes if [v.lower() for v in wishes].count(w.lower()) > 1} | {BODY}
    wishes = [
        f"{p.place.value}_{w}" if w.lower() in doubled else w for p, w in zip(operation.parameters, wishes, strict=True)
    ]
    arguments = tuple(
        Argument(key, p, _schema_of(nodes.get((p.name.lower(), p.place.value), {})))
        for key, p in zip(unique(wishes, LONGEST_KEY), operation.parameters, strict=True)
    )
    return Entry(name, operation, node, arguments, _media(document, node, operation.body))


def _parameter_nodes(document: Document, node: Node, item: Node) -> dict[tuple[str, str], Node]:
    """The Parameter Objects of an operation by name and place; its own in front of those of its path."""
    found: dict[tuple[str, str], Node] = {}
    for raw in (*listing(item.get("parameters")), *listing(node.get("parameters"))):
        try:
            parameter = document.follow(raw)
        except UnresolvedError:
            continue
        found[str(parameter.get("name")).lower(), str(parameter.get("in"))] = parameter
    return found


def _schema_of(parameter: Node) -> Any:
    inside = next(iter(mapping(parameter.get("content")).values()), None)
    return mapping(inside).get("schema", {}) if inside else parameter.get("schema", {})


def _media(document: Document, node: Node, body: Body | None) -> Node:
    """The Media Type Object of a body; an operation with several contents is there once for each."""
    if body is None:
        return {}
    content = mapping(document.follow(node.get("requestBody")).get("content"))
    own = body.content.media_type
    chosen = own if own in content else preferred(document, content)
    return document.follow(mapping(content[chosen])) if chosen is not None else {}
