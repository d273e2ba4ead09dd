"""Explain: what a place of the document says, and the words of the pages that it was read from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from extractor.diagnostic import shorten
from extractor.oas.pointer import exists, node_at
from extractor.openapi.evidence.places import PlaceError, places_of, pointer_to
from extractor.origin import Origin
from extractor.values import replace

__all__ = ["ExplainError", "explain_place", "lines_of", "origin_lines", "pointer_to"]

Node = dict[str, Any]
ExplainError = PlaceError
QUOTED = 300  # characters of a page that are shown
VALUE = 120  # characters of a value that are shown; a longer one is a structure, whose parts follow
Explained = list[tuple[str, tuple[Origin, ...]]]


def explain_place(spec: Node, sources: Mapping[str, tuple[Origin, ...]], place: str) -> Explained:
    """Pointers at and below a place with their origins; where nothing is below, those of the nearest place above.

    ``place`` is what ``places_of`` takes. A reference is followed one step, so that an operation shows its body's rows
    too.

    Raises ExplainError where there is no such place.
    """
    found: dict[str, tuple[Origin, ...]] = {}
    for pointer in places_of(spec, place):
        below = [(p, o) for p, o in sources.items() if p == pointer or p.startswith(pointer + "/")]
        for target in _references_below(spec, pointer):
            below.extend((p, o) for p, o in sources.items() if p == target or p.startswith(target + "/"))
        found.update(below or _above(sources, pointer))
    return list(found.items())


def lines_of(
    spec: Node, explained: Explained, texts: Mapping[str, str], bindings: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """What is shown of places: the value, where it was read, the words there (once where they stay the same), why it is
    a guess where it is one, and (once) why the group of fields was read as that part of an operation."""
    last: tuple[str, ...] = ()
    bound_before: set[str] = set()
    for pointer, origins in explained:
        value = _value(spec, pointer)
        yield f"{pointer} = {value}" if value else pointer
        for line in origin_lines(origins, texts):
            yield f"    {line}"
        quoted = tuple(dict.fromkeys(q for o in origins if o.action is None and (q := texts.get(o.text_key()))))
        overlaid = any(o.action is not None for o in origins)
        for text in quoted if quoted != last and not overlaid else ():
            yield f"        “{shorten(text, QUOTED)}”"
        last = quoted or last
        if guess := _guess(spec, pointer):
            yield f"    a guess: {guess}"
        reasons = [line for line in bound(origins, bindings) if line not in bound_before]
        yield from (f"    {line}" for line in reasons)
        bound_before.update(reasons)


def origin_lines(origins: Iterable[Origin], texts: Mapping[str, str]) -> list[str]:
    """Origins in words. What an overlay wrote says so, and what the pages say, quoted, follows it."""
    found = list(origins)
    overlays = [o for o in found if o.action is not None]
    pages = [o for o in found if o.action is None]
    if not overlays:
        return [o.describe() for o in pages]
    quoted = [
        f"{o.describe()}: {shorten(texts[o.text_key()], QUOTED)}" if o.text_key() in texts else o.describe()
        for o in pages
    ]
    lines = [f"corrected by overlay {o.file}:{o.line or 1}, action {o.action}" for o in overlays]
    return [*lines, *(f"the page says: {place}" for place in quoted)]


def bound(origins: Iterable[Origin], bindings: Mapping[str, Sequence[str]]) -> list[str]:
    """Where the groups went that these origins lie in, and why."""
    groups = dict.fromkeys(replace(o, row=None).text_key() for o in origins if o.action is None and o.element)
    found = [bindings[key] for key in groups if bindings.get(key)]
    return [f"read as {part.replace('_', ' ')}: {'; '.join(reasons)}" for part, *reasons in found if reasons]


def _value(spec: Node, pointer: str) -> str:
    """A short value as JSON; "" for a structure, whose parts have lines of their own."""
    if not exists(spec, pointer):
        return ""
    node = node_at(spec, pointer)
    if isinstance(node, Mapping) and any(isinstance(part, dict | list) for part in node.values()):
        return ""
    shown = json.dumps(node, ensure_ascii=False, default=str)
    return shorten(shown, VALUE) if not isinstance(node, Mapping) or len(shown) <= VALUE else ""


def _guess(spec: Node, pointer: str) -> str:
    """Why a part of the document is a guess; "" where it is none."""
    node = node_at(spec, pointer) if exists(spec, pointer) else None
    schema = node.get("schema", node) if isinstance(node, dict) else {}
    told_by = schema.get("x-guess") if isinstance(schema, dict) else None
    return told_by if isinstance(told_by, str) else ""


def _above(sources: Mapping[str, tuple[Origin, ...]], pointer: str) -> Explained:
    while pointer:
        if pointer in sources:
            return [(pointer, sources[pointer])]
        pointer = pointer.rpartition("/")[0]
    return []


def _references_below(spec: Node, pointer: str) -> list[str]:
    """Pointers of the components that the node refers to by itself."""
    found: dict[str, None] = {}
    stack: list[Any] = [node_at(spec, pointer)]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            ref = node.get("$ref")
            if isinstance(ref, str) and ref.startswith("#/"):
                found[ref[1:]] = None
            stack.extend(node.values())
        elif isinstance(node, list):
            stack.extend(node)
    return sorted(found)
