"""Parameters and request bodies."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.diff.model import Found
from extractor.diff.schemas.checks.docs import prose_of
from extractor.diff.schemas.roots import Root
from extractor.diff.subjects.contents import contents, is_loose, schema_of
from extractor.diff.subjects.operations import Operation, deprecation, follow
from extractor.oas.document import Node

_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
Side = tuple[str, Node]


def parameters(old: Operation, new: Operation) -> Iterator[Found | Root]:
    """Parameters that went and came, and those that both have."""
    for key, side in old.parameters.items():
        if key in new.parameters:
            yield from _parameter(side, new.parameters[key])
        else:
            yield Found("parameter-removed", side[0], new.pointer, _named("old", side))
    for key, side in new.parameters.items():
        if key not in old.parameters:
            yield Found(_added(side[1]), old.pointer, side[0], _named("new", side))


def _named(name: str, side: Side) -> tuple[tuple[str, str], ...]:
    return ((name, str(side[1].get("name"))), ("place", str(side[1].get("in"))))


def _added(node: Node) -> str:
    if node.get("in") == "path":
        return "path-parameter-added"
    return f"{'required' if _is_required(node) else 'optional'}-parameter-added"


def _is_required(node: Node) -> bool:
    return node.get("required") is True


def _parameter(old: Side, new: Side) -> Iterator[Found | Root]:
    place = str(new[1].get("in"))
    where = f"{place} parameter {new[1].get('name')}"
    for found in _both(old, new, place):
        yield Found(found.kind, found.old, found.new, found.values, where)
    yield Root(where, schema_of(*old), schema_of(*new), loose="content" not in new[1])


def _both(old: Side, new: Side, place: str) -> Iterator[Found]:
    left, right = old[1], new[1]
    if place != "path" and _is_required(left) != _is_required(right):
        kind = f"parameter-became-{'required' if _is_required(right) else 'optional'}"
        yield Found(kind, old[0], new[0], (("place", place),))
    was, is_ = _serialization(left, place), _serialization(right, place)
    if was != is_ and _has_parts(left) and _has_parts(right):
        yield Found("parameter-serialization-changed", old[0], new[0], (("old", was), ("new", is_)))
    yield from deprecation(left, right, old[0], new[0])
    yield from prose_of(left, right, lambda word: (f"{old[0]}/{word}", f"{new[0]}/{word}"))


def _serialization(node: Node, place: str) -> str:
    style = node.get("style", _STYLES.get(place, "form"))
    explode = node.get("explode", style == "form")
    return f"{style}{', exploded' if explode else ''}"


def _has_parts(node: Node) -> bool:
    """Whether style and explode show at all: a value of one part looks the same in any."""
    schema = node.get("schema")
    return isinstance(schema, dict) and (schema.get("type") not in ("string", "integer", "number", "boolean"))


def bodies(old: Operation, new: Operation) -> Iterator[Found | Root]:
    """The request body: whether there is one, whether it must be sent, its media types."""
    left = follow(old.document, f"{old.pointer}/requestBody", old.node.get("requestBody"))
    right = follow(new.document, f"{new.pointer}/requestBody", new.node.get("requestBody"))
    if not left[1] and right[1]:
        kind = f"{'required' if _is_required(right[1]) else 'optional'}-request-body-added"
        yield Found(kind, old.pointer, right[0])
    elif left[1] and not right[1]:
        yield Found("request-body-removed", left[0], new.pointer)
    elif left[1] and right[1]:
        yield from _body(old, new, left, right)


def _body(old: Operation, new: Operation, left: Side, right: Side) -> Iterator[Found | Root]:
    where = "request body"
    if _is_required(left[1]) != _is_required(right[1]):
        yield Found(f"request-body-became-{'required' if _is_required(right[1]) else 'optional'}", left[0], right[0])
    for found in prose_of(left[1], right[1], lambda word: (f"{left[0]}/{word}", f"{right[0]}/{word}")):
        yield Found(found.kind, found.old, found.new, found.values, where)
    was, is_ = contents(old.document, *left), contents(new.document, *right)
    yield from (Found("request-media-type-removed", was[n][0], right[0], (("old", n),)) for n in was if n not in is_)
    yield from (Found("request-media-type-added", left[0], is_[n][0], (("new", n),)) for n in is_ if n not in was)
    for name in was:
        if name in is_:
            label = where if len(is_) == 1 else f"{where} ({name})"
            yield Root(label, schema_of(*was[name]), schema_of(*is_[name]), loose=is_loose(name))
