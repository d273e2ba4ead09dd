"""OpenAPI documents that pages hold, taken into the one that is made: paths, components, what else they say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractor.api import Embedded, Page
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.oas.document import METHODS, mapping
from extractor.oas.lines import Lines
from extractor.oas.pointer import escape
from extractor.oas.schemas.upgrade import as_31
from extractor.openapi.embedded.paths import (
    Places,
    on_servers,
    path_apart,
    server_names,
    told_apart,
    without_name,
)
from extractor.openapi.merging.model import skeleton
from extractor.openapi.names import Taken
from extractor.spill import Parts

Node = dict[str, Any]
_HEAD = ("openapi", "info", "externalDocs", "servers", "tags", "security")  # members in front of the paths
_TOP = ("servers", "tags", "security", "externalDocs", "webhooks")
MOST_TITLES = 3  # of APIs in one title
PREFIX = "#/components/"
SCHEMES = "securitySchemes/"


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A part of an embedded document: where it goes, its value, and where the page has it."""

    section: tuple[str, ...]  # ("paths",) or ("components", "schemas")
    name: str
    node: Any
    origins: Mapping[str, Origin]  # by pointer below the node, "" for itself

    @property
    def pointer(self) -> str:
        """The pointer of its section."""
        return "".join(f"/{escape(part)}" for part in self.section)


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document that a page holds, as it is taken."""

    embedded: Embedded
    document: Node


def documents_of(pages: Iterable[Page]) -> list[HeldDocument]:
    """The documents that pages hold, parsed."""
    return [HeldDocument(held, json.loads(held.text)) for page in pages for held in page.embedded]


def embed(
    held: Iterable[HeldDocument], spec: Node, components: Node, sources: Parts[tuple[Origin, ...]], modern: bool
) -> list[Diagnostic]:
    """Take documents that pages hold into ``spec``, whose components these are; where nothing else is documented,
    what all say is said of the API. What cannot be taken is in the findings."""
    paths = spec["paths"]
    findings: list[Diagnostic] = []
    every = [known for one in held if (known := _known(one, modern, findings)) is not None]
    whole = {} if paths else _whole([h.document for h in every])
    taken = {f"{section}/{name}": node for section, members in components.items() for name, node in members.items()}
    ids = Taken({o["operationId"]: 1 for item in paths.values() for o in item.values() if "operationId" in o})
    for part in _parts(every, taken, frozenset(whole), findings):
        if part.section == ("paths",):
            _put_path(part, paths, sources, ids, findings)
            continue
        within = components.setdefault(part.section[-1], {})
        if part.name not in within:
            sources.add(pointer := f"{part.pointer}/{escape(part.name)}", {pointer: (part.origins[""],)})
        within.setdefault(part.name, part.node)
    spec["info"] |= whole.pop("info", {})
    spec |= whole
    rest = {key: spec.pop(key) for key in list(spec) if key not in _HEAD}
    spec |= {key: spec.pop(key) for key in _HEAD if key in spec} | rest
    return findings


def _put_path(
    part: DocumentPart,
    paths: MutableMapping[str, Node],
    sources: Parts[tuple[Origin, ...]],
    ids: Taken,
    findings: list[Diagnostic],
) -> None:
    """Put a path item there; of a method that is there already the first stays, with a finding if they differ."""
    pointer, known = f"/paths/{escape(part.name)}", paths.get(part.name, {})
    for method in (m for m in METHODS if m in part.node and m in known):
        if without_name(known[method]) != without_name(part.node[method]):
            at = part.origins[f"/{method}"]
            findings.append(finding("document-embedded-differs", at, method=method.upper(), path=part.name))
    if not known:
        sources.add(pointer, {pointer: (part.origins[""],)})
    for method in (m for m in METHODS if m in part.node and m not in known):
        sources.add(f"{pointer}/{method}", {f"{pointer}/{method}": (part.origins[f"/{method}"],)})
    node = {key: value for key, value in part.node.items() if key not in known}
    paths[part.name] = {**_with_unique_ids(node, ids), **known}


def _parts(
    every: Sequence[HeldDocument], taken: MutableMapping[str, Any], whole: frozenset[str], findings: list[Diagnostic]
) -> Iterator[DocumentPart]:
    """The parts of all documents that pages hold. ``taken`` holds components by section and name
    (``schemas/Boat``): one with another content gets a number, and what names it is changed. ``whole`` are the members
    that are said of the API."""
    apart = on_servers([held.document for held in every])
    places: Places = {}
    for held in every:
        names = {key: (name, new) for key, name, new in _names(held.document, taken)}
        lines = _Rows(held.embedded)
        for path, node in _paths(held.document, names, whole):
            yield from _of_path(path, node, server_names(held.document, path, apart), lines, places)
        for section, members in mapping(held.document.get("components")).items():
            for name in mapping(members):
                known, new = names[f"{section}/{name}"]
                if new:
                    node = _renamed(members[name], names)
                    yield DocumentPart(
                        ("components", section), known, node, {"": lines.at("components", section, name)}
                    )
    findings.extend(told_apart(apart, places))


def _paths(document: Node, names: Mapping[str, tuple[str, bool]], whole: frozenset[str]) -> Iterator[tuple[str, Node]]:
    """The path items with what the document says of all operations and is not said of the API: servers, security."""
    own = {key: document[key] for key in ("servers", "security") if key in document and key not in whole}
    for path, item in mapping(document.get("paths")).items():
        shared = {k: v for k, v in own.items() if k not in mapping(item)}
        made = {
            k: {**v, **(shared | v)} if k in METHODS and isinstance(v, dict) else v for k, v in mapping(item).items()
        }
        yield path, {k: _secured(v, names) if k in METHODS else v for k, v in _renamed(made, names).items()}


def _secured(operation: Any, names: Mapping[str, tuple[str, bool]]) -> Any:
    """The operation with the new names of the schemes that it requires."""
    required = mapping(operation).get("security")
    if not isinstance(required, list):
        return operation
    renamed = {key.removeprefix(SCHEMES): name for key, (name, _) in names.items() if key.startswith(SCHEMES)}
    named = [{renamed.get(name, name): scopes for name, scopes in mapping(one).items()} for one in required]
    return {**operation, "security": named}


def _of_path(path: str, item: Node, servers: Mapping[str, str], lines: _Rows, places: Places) -> Iterator[DocumentPart]:
    """The path item, and one for each method that other documents have on another server."""
    at = {method: lines.at("paths", path, method) for method in METHODS if method in item}
    for method, server in servers.items():
        places.setdefault((method, skeleton(path)), (path, []))[1].append(at[method])
        node = {k: v for k, v in item.items() if k not in METHODS or k == method}
        yield DocumentPart(("paths",), path_apart(path, server), node, {"": at[method], f"/{method}": at[method]})
    left = {k: v for k, v in item.items() if k not in servers}
    if not servers or any(method in left for method in METHODS):
        own = {f"/{method}": origin for method, origin in at.items() if method in left}
        yield DocumentPart(("paths",), path, left, {"": lines.at("paths", path), **own})


def _whole(documents: Sequence[Node]) -> Node:
    """What all documents that pages hold say of themselves alike, such as ``info``; where they are of several APIs, the
    title names these."""
    first = documents[0] if documents else {}
    alike = {
        k: first[k] for k in ("info", *_TOP) if k in first and all(_says(d, k) == _says(first, k) for d in documents)
    }
    titles = list(dict.fromkeys(str(title) for d in documents if (title := mapping(d.get("info")).get("title"))))
    if "info" in alike or not titles:
        return alike
    more = f" and {len(titles) - 2} more" if len(titles) > MOST_TITLES else ""
    return {"info": {"title": ", ".join(titles[: 2 if more else MOST_TITLES]) + more}, **alike}


def _says(document: Node, key: str) -> Any:
    """What a document says of itself; of credentials, with the schemes that the names stand for."""
    schemes = mapping(document.get("components")).get("securitySchemes") if key == "security" else None
    return document.get(key), schemes


def _with_unique_ids(item: Node, ids: Taken) -> Node:
    """The path item with operation ids that no other operation has."""
    made = dict(item)
    for method in METHODS:
        operation = made.get(method)
        if isinstance(operation, dict) and isinstance(operation.get("operationId"), str):
            made[method] = {**operation, "operationId": ids.unique(operation["operationId"])}
    return made


def _known(held: HeldDocument, modern: bool, findings: list[Diagnostic]) -> HeldDocument | None:
    """The document in the version of OpenAPI that is written; None, with a finding, where it is in another one."""
    document = held.document
    version = str(document.get("openapi") or document.get("swagger"))
    if not version.startswith(("3.0", "3.1")) or (version.startswith("3.1") and not modern):
        findings.append(finding("document-embedded-unread", held.embedded.origin, version=version))
        return None
    return replace(held, document=as_31(document)) if modern and version.startswith("3.0") else held


class _Rows:
    """Where the members of a document stand in its block of code."""

    def __init__(self, held: Embedded) -> None:
        self._origin, self._lines = held.origin, Lines(held.text)

    def at(self, *path: str) -> Origin:
        """The line of a member."""
        return self._origin.at_row(self._lines.of(path) or 1)


def _names(document: Node, taken: MutableMapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Section and name of each component, the name that it gets, and whether no other document had it: one whose name
    has another content gets a number."""
    for section, members in mapping(document.get("components")).items():
        for name, node in mapping(members).items():
            free, number = name, 1
            while f"{section}/{free}" in taken and taken[f"{section}/{free}"] != node:
                number += 1
                free = f"{name}{number}"
            new = f"{section}/{free}" not in taken
            taken[f"{section}/{free}"] = node
            yield f"{section}/{name}", free, new


def _renamed(node: Any, names: Mapping[str, tuple[str, bool]]) -> Any:
    """The node with references to components by their new names."""
    if isinstance(node, list):
        return [_renamed(inner, names) for inner in node]
    if not isinstance(node, dict):
        return node
    made = {k: _renamed(v, names) for k, v in node.items()}
    target = made.get("$ref")
    local = target.removeprefix(PREFIX) if isinstance(target, str) and target.startswith(PREFIX) else ""
    if local in names:
        made["$ref"] = f"{PREFIX}{local.partition('/')[0]}/{names[local][0]}"
    return made
