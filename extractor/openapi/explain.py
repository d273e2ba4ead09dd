"""Explain: the cells that a place of the document was read from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from extractor.diagnostic import shorten
from extractor.document import Origin
from extractor.oas.document import METHODS
from extractor.oas.pointer import escape, node_at

Node = dict[str, Any]
QUOTED = 300  # characters of a page that are shown
Explained = list[tuple[str, tuple[Origin, ...]]]


class ExplainError(ValueError):
    """A place that is not in the document; the message says what to do."""


def explain_place(spec: Node, sources: Mapping[str, tuple[Origin, ...]], place: str) -> Explained:
    """Pointers at and below a place with their origins; where nothing is below, those of the nearest place above.

    ``place`` is a JSON pointer (with or without ``#``), an operationId, or a method and path. A reference is
    followed one step, so that an operation shows its body's rows too.

    Raises ExplainError where there is no such place.
    """
    pointer = pointer_to(spec, place)
    found = [(p, o) for p, o in sources.items() if p == pointer or p.startswith(pointer + "/")]
    for target in _references_below(spec, pointer):
        found.extend((p, o) for p, o in sources.items() if p == target or p.startswith(target + "/"))
    return list(dict(found).items()) or _above(sources, pointer)


def told(origins: Iterable[Origin], texts: Mapping[str, str]) -> list[str]:
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


def _above(sources: Mapping[str, tuple[Origin, ...]], pointer: str) -> Explained:
    while pointer:
        if pointer in sources:
            return [(pointer, sources[pointer])]
        pointer = pointer.rpartition("/")[0]
    return []


def pointer_to(spec: Node, place: str) -> str:
    """The JSON pointer of a place as ``explain_place`` takes it.

    Raises ExplainError where there is no such place.
    """
    if place.startswith(("/", "#/")):
        pointer = place.removeprefix("#").rstrip("/")
        _checked(spec, pointer, place)
        return pointer
    for path, item in spec.get("paths", {}).items():
        for method in METHODS:
            operation = item.get(method)
            if operation and place in {
                operation.get("operationId"),
                f"{method.upper()} {path}",
                f"{method} {path}",
            }:
                return f"/paths/{escape(path)}/{method}"
    raise ExplainError(
        f"{place}: no such place; name a JSON pointer such as /paths, an operationId, or a method and path"
    )


def _checked(spec: Node, pointer: str, place: str) -> Any:
    try:
        return node_at(spec, pointer)
    except LookupError as error:
        raise ExplainError(f"{place}: the document has no {error.args[0]!r} there") from error


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
