"""The source map of a document: JSON pointers to the places that they were read from, as JSON and back.

A part of the map is an operation, a component or another place with three tokens. What its origins have in common is
written once:

    {"version": 2, "parts": [
      {"at": "/paths/~1boats/get", "places": {
        "": [{"file": "boats.html", "anchor": "list", "paragraph": 2}],
        "/parameters/0": [{"table": 1, "row": 1}],
        "/parameters/0/schema/type": [{"row": 1, "column": "Type"}]}}]}
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import msgspec

from extractor.origin import ELEMENTS, Origin

# What lies beside a document.
SOURCES_FILE = "sources.json"
EVIDENCE_FILE = "evidence.json"
DIAGNOSTICS_FILE = "diagnostics.json"
VERSION = 2  # of the form of the source map; version 1 is a map of pointers to origins

Node = dict[str, Any]
_SHARED = ("line", "anchor", "caption")  # of an origin, where it has the file of another one
_NEVER_SHARED, _KINDS = frozenset(("row", "column")), frozenset(ELEMENTS)
_TOKENS = 3  # of the pointer of a part


class LaterVersionError(ValueError):
    """A file that a later version of the program wrote."""


def sources_as_json(sources: Mapping[str, tuple[Origin, ...]]) -> Node:
    """The source map in parts, in each the members of an origin that the one it refers to has not."""
    return {"version": VERSION, "parts": [{"at": at, "places": places} for at, places in _parts(sources)]}


def sources_pieces(sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[str]:
    """The source map as text, a line a pointer, a part at a time: as objects, all of it takes most memory."""
    yield f'{{"version": {VERSION}, "parts": ['
    for number, (at, places) in enumerate(_parts(sources)):
        lines = ",\n".join([f"{json_text(rest)}: {json_text(nodes)}" for rest, nodes in places.items()])
        yield f'{"," if number else ""}\n{{"at": {json_text(at)}, "places": {{\n{lines}}}}}'
    yield "\n]}\n"


def json_text(node: Any) -> str:
    """A node on one line, without spaces; texts that are no Unicode are escaped."""
    try:
        return msgspec.json.encode(node).decode()
    except (TypeError, ValueError):
        return json.dumps(node, separators=(",", ":"))


def _parts(sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[tuple[str, dict[str, list[Node]]]]:
    """The pointer of each part, and the origins of what stands there by the rest of their pointers."""
    from extractor.spill import by_part  # noqa: PLC0415 -- who only reads a source map starts earlier

    entries = (entry for part in by_part(sources) for entry in part.items())
    for at, held in groupby(entries, lambda entry: "/".join(entry[0].split("/", _TOKENS + 1)[: _TOKENS + 1])):
        elements = _Elements()
        yield at, {pointer[len(at) :]: [elements.members(o) for o in origins] for pointer, origins in held}


class _Elements:
    """The elements of pages that a part names, and the origin before."""

    def __init__(self) -> None:
        self._before: Origin | None = None
        self._named: dict[tuple[str, str, int], tuple[int, Origin]] = {}

    def members(self, origin: Origin) -> Node:
        """An origin as JSON: what the origin before it has in common with it is left out, or the origin that named its
        element, whose number among those of the part is ``in``."""
        if origin.action is not None:
            return origin.as_json()
        key = (origin.file, origin.element or "", origin.number or 0)
        number, named = self._named.get(key, (0, None))
        before, self._before = self._before, origin
        if number and before and (before.file, before.element or "", before.number or 0) == key:
            return _besides(origin, before, {})
        if number and named:
            return _besides(origin, named, {"in": number})
        self._named[key] = len(self._named) + 1, origin
        if before and before.file == origin.file and origin.element:
            return _besides(origin, before, {origin.element: origin.number})
        return origin.as_json()


def _besides(origin: Origin, other: Origin, found: Node) -> Node:
    """The members of an origin that another one of its file has not; null for those that only that one has."""
    for member in _SHARED:
        value = getattr(origin, member)
        if value != getattr(other, member):
            found[member] = value
    if origin.row is not None:
        found["row"] = origin.row
    if origin.column is not None:
        found["column"] = origin.column
    return found


def spelled_out(raw: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The entries of a source map of any version, each origin with all of its members; what is none stays as it is.

    Raises LaterVersionError for a map that a later version of the program wrote.
    """
    for at, places in _raw_parts(raw):
        before: Node = {}
        named: list[Node] = []
        for rest, nodes in places.items():
            whole = []
            for node in nodes if isinstance(nodes, list) else ():
                found = _whole(node, before, named) if isinstance(node, dict) else node
                before = found if isinstance(found, dict) and "action" not in found else before
                whole.append(found)
            yield at + rest, whole if isinstance(nodes, list) else nodes


def _raw_parts(raw: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if "version" not in raw:
        yield "", raw
        return
    if raw["version"] != VERSION:
        raise LaterVersionError(f"version {raw['version']} is not known here")
    for part in raw["parts"]:
        yield part["at"], part["places"]


def _whole(node: Node, before: Node, named: list[Node]) -> Node:
    """An origin with the members that it shares with the one before it, or with the one that it refers to."""
    names_element = not _KINDS.isdisjoint(node)
    if "file" in node:
        found = node
    else:
        number = node.get("in")
        other = named[number - 1] if isinstance(number, int) and 0 < number <= len(named) else before
        unshared = _KINDS | _NEVER_SHARED if names_element else _NEVER_SHARED
        found = {k: v for k, v in other.items() if k not in unshared}
        found.update(node)
        if "in" in node or None in node.values():
            found = {k: v for k, v in found.items() if v is not None and k != "in"}
    if "action" not in node and (names_element or "file" in node):
        named.append(found)
    return found


def sources_from_json(raw: Mapping[str, Any]) -> dict[str, tuple[Origin, ...]]:
    """The inverse of ``sources_as_json``; source maps of version 1 are read, too.

    Raises TypeError, ValueError, LookupError or AttributeError where the text is no source map.
    """
    return {pointer: tuple(Origin.from_json(o) for o in origins) for pointer, origins in spelled_out(raw)}
