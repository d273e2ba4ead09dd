"""The source map of a document: JSON pointers to the places that they were read from, as JSON and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from json.encoder import encode_basestring as _quoted
from typing import Any

from extractor.origin import Origin

# What lies beside a document.
SOURCES_FILE = "sources.json"
EVIDENCE_FILE = "evidence.json"
DIAGNOSTICS_FILE = "diagnostics.json"

Node = dict[str, Any]
_SHARED = ("file", "line", "anchor", "caption")


def sources_as_json(sources: Mapping[str, tuple[Origin, ...]]) -> Node:
    """The source map: JSON pointer to origins, each without what it shares with the one before it."""
    found: Node = {}
    before: Origin | None = None
    for pointer, origins in sources.items():
        found[pointer] = []
        for origin in origins:
            found[pointer].append(_members(origin, before))
            before = origin
    return found


def sources_pieces(sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[str]:
    """The source map as text, a line a pointer: never all of it as objects, which take most memory."""
    number = 0
    before: Origin | None = None
    from extractor.spill import by_part  # noqa: PLC0415 -- who only reads a source map starts earlier

    for pointer, origins in (entry for part in by_part(sources) for entry in part.items()):
        listed = ", ".join(_origin_text(o, b) for o, b in zip(origins, (before, *origins), strict=False))
        before = origins[-1] if origins else before
        yield f"{',' if number else '{'}\n  {_quoted(pointer)}: [{listed}]"
        number += 1
    yield "\n}\n" if number else "{}\n"


def _members(origin: Origin, before: Origin | None) -> Node:
    """An origin as JSON. One in the element of the origin before it has no file, and no line, anchor or caption where
    these are the same, so that a row costs its number and not the names of its table again."""
    members = origin.as_json()
    if before is None or origin.action is not None or before.action is not None or not origin.element:
        return members
    if origin.number != before.number or origin.element != before.element or origin.file != before.file:
        return members
    lost = (
        (before.line and origin.line is None)
        or (before.anchor and origin.anchor is None)
        or (before.caption and origin.caption is None)
    )
    for member in _SHARED if not lost else ():
        if getattr(origin, member) == getattr(before, member):
            members.pop(member, None)
    return members


def _origin_text(origin: Origin, before: Origin | None) -> str:
    """An origin as an item of the source map: what ``json.dumps`` writes, in a tenth of its time."""
    return f"{{{', '.join([_member(key, value) for key, value in _members(origin, before).items()])}}}"


@lru_cache(maxsize=4096)
def _member(key: str, value: str | int) -> str:
    """A member of an origin; names of files and columns stand in many."""
    return f'"{key}": {_quoted(value) if isinstance(value, str) else value}'


def spelled_out(raw: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The entries of a source map, each origin with all of its members; what is none stays as it is."""
    before: Node = {}
    for pointer, nodes in raw.items():
        whole = []
        for node in nodes if isinstance(nodes, list) else ():
            if isinstance(node, dict) and "file" not in node:
                node = {**{k: v for k, v in before.items() if k in _SHARED}, **node}  # noqa: PLW2901 -- with its file
            before = node if isinstance(node, dict) else {}
            whole.append(node)
        yield pointer, whole if isinstance(nodes, list) else nodes


def sources_from_json(raw: Mapping[str, Any]) -> dict[str, tuple[Origin, ...]]:
    """The inverse of ``sources_as_json``; source maps of which every origin has all its members are read, too.

    Raises TypeError or AttributeError where the text is no source map.
    """
    return {pointer: tuple(Origin.from_json(o) for o in origins) for pointer, origins in spelled_out(raw)}
