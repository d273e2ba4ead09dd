"""OpenAPI documents that pages hold, taken into the one that is made: paths, components, what else they say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.api import Embedded, Page
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.oas.document import METHODS
from extractor.oas.lines import Lines
from extractor.oas.pointer import escape
from extractor.oas.schemas.upgrade import as_31
from extractor.openapi.names import Taken
from extractor.spill import Parts

Node = dict[str, Any]
_HEAD = ("openapi", "info", "externalDocs", "servers", "tags", "security")  # members in front of the paths
_TOP = ("servers", "tags", "security", "externalDocs", "webhooks")
PREFIX = "#/components/"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an embedded document: where it goes, its value, and where the page has it."""

    section: tuple[str, ...]  # ("paths",) or ("components", "schemas")
    name: str
    node: Any
    origins: Mapping[str, Origin]  # by pointer below the node, "" for itself

    @property
    def pointer(self) -> str:
        """The pointer of its section."""
        return "".join(f"/{escape(part)}" for part in self.section)


def embed(
    pages: Sequence[Page], spec: Node, components: Node, sources: Parts[tuple[Origin, ...]], modern: bool
) -> list[Diagnostic]:
    """Take the documents that pages hold into ``spec``, whose components these are; where nothing else is documented,
    what all say is said of the API. What cannot be taken is in the findings."""
    paths = spec["paths"]
    findings: list[Diagnostic] = []
    whole = {} if paths else whole_of(pages, modern)
    taken = {f"{section}/{name}": node for section, members in components.items() for name, node in members.items()}
    ids = Taken({o["operationId"]: 1 for item in paths.values() for o in item.values() if "operationId" in o})
    for part in embedded_parts(pages, taken, modern, findings):
        of_path = part.section == ("paths",)
        within = paths if of_path else components.setdefault(part.section[-1], {})
        node = with_unique_ids(part.node, ids) if of_path else part.node
        if of_path and node.get("servers") == whole.get("servers"):
            node.pop("servers", None)  # said of all paths
        if part.name not in within:
            pointer = f"{part.pointer}/{escape(part.name)}"
            sources.add(pointer, {f"{pointer}{below}": (origin,) for below, origin in part.origins.items()})
        within[part.name] = {**node, **within.get(part.name, {})}
    spec["info"] |= whole.pop("info", {})
    spec |= whole
    rest = {key: spec.pop(key) for key in list(spec) if key not in _HEAD}
    spec |= {key: spec.pop(key) for key in _HEAD if key in spec} | rest
    return findings


def embedded_parts(
    pages: Iterable[Page], taken: MutableMapping[str, Any], modern: bool, findings: list[Diagnostic]
) -> Iterator[Part]:
    """The parts of all documents that pages hold. ``taken`` holds components by section and name
    (``schemas/Boat``): one with another content gets a number, and references to it are changed."""
    for held in (e for page in pages for e in page.embedded):
        document = _document(held, modern, findings)
        if document is None:
            continue
        names = dict(_names(document, taken))
        whole = _renamed(document, names)
        lines = _Rows(held)
        for path, item in _mapping(whole.get("paths")).items():
            methods = (m for m in METHODS if m in _mapping(item))
            origins = {"": lines.at("paths", path), **{f"/{m}": lines.at("paths", path, m) for m in methods}}
            yield Part(("paths",), path, _with_own(item, whole), origins)
        for section, members in _mapping(document.get("components")).items():
            for name in _mapping(members):
                new = names.get(f"{section}/{name}", name)
                node = whole["components"][section][name]
                if new is not None:
                    yield Part(("components", section), new, node, {"": lines.at("components", section, name)})


def whole_of(pages: Iterable[Page], modern: bool) -> Node:
    """What all documents that pages hold say of themselves alike, such as ``info``."""
    every = [d for page in pages for e in page.embedded if (d := _document(e, modern, [])) is not None]
    first = every[0] if every else {}
    return {key: first[key] for key in ("info", *_TOP) if key in first and all(d.get(key) == first[key] for d in every)}


def with_unique_ids(item: Any, ids: Taken) -> Node:
    """The path item with operation ids that no other operation has."""
    made = dict(_mapping(item))
    for method in METHODS:
        operation = made.get(method)
        if isinstance(operation, dict) and isinstance(operation.get("operationId"), str):
            made[method] = {**operation, "operationId": ids.unique(operation["operationId"])}
    return made


def _document(held: Embedded, modern: bool, findings: list[Diagnostic]) -> Node | None:
    document: Node = json.loads(held.text)
    version = str(document.get("openapi") or document.get("swagger"))
    if not version.startswith(("3.0", "3.1")) or (version.startswith("3.1") and not modern):
        findings.append(finding("document-embedded-unread", held.origin, version=version))
        return None
    upgraded: Node = as_31(document) if modern and version.startswith("3.0") else document
    return upgraded


class _Rows:
    """Where the members of a document stand in its block of code."""

    def __init__(self, held: Embedded) -> None:
        self._origin, self._lines = held.origin, Lines(held.text)

    def at(self, *path: str) -> Origin:
        """The line of a member."""
        return self._origin.at_row(self._lines.of(path) or 1)


def _mapping(node: Any) -> Mapping[str, Any]:
    return node if isinstance(node, dict) else {}


def _with_own(item: Any, document: Node) -> Any:
    """The path item with what the document says of all operations: its servers and its security."""
    made = {k: dict(v) if k in METHODS and isinstance(v, dict) else v for k, v in _mapping(item).items()}
    if "servers" in document:
        made.setdefault("servers", document["servers"])
    for method in METHODS:
        if method in made and "security" in document:
            made[method].setdefault("security", document["security"])
    return made


def _names(document: Node, taken: MutableMapping[str, Any]) -> Iterator[tuple[str, str | None]]:
    """New names of components whose name has another content; None for those that are there already."""
    for section, members in _mapping(document.get("components")).items():
        for name, node in _mapping(members).items():
            key, number = f"{section}/{name}", 1
            free = name
            while f"{section}/{free}" in taken and taken[f"{section}/{free}"] != node:
                number += 1
                free = f"{name}{number}"
            if f"{section}/{free}" in taken:
                yield key, None
            else:
                taken[f"{section}/{free}"] = node
                if free != name:
                    yield key, free


def _renamed(node: Any, names: Mapping[str, str | None]) -> Any:
    """The node with references to components by their new names."""
    if isinstance(node, list):
        return [_renamed(inner, names) for inner in node]
    if not isinstance(node, dict):
        return node
    made = {k: _renamed(v, names) for k, v in node.items()}
    target = made.get("$ref")
    local = target.removeprefix(PREFIX) if isinstance(target, str) and target.startswith(PREFIX) else ""
    if new := names.get(local):
        made["$ref"] = f"{PREFIX}{local.partition('/')[0]}/{new}"
    return made
