"""The parts of a document that are looked at one by one, since all of them together may be more than memory holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from itertools import islice
from typing import Any

from extractor.oas.document import mapping
from extractor.oas.pointer import escape, node_at, tokens

Node = dict[str, Any]
Members = Mapping[str, Any]
SCHEMAS = "#/components/schemas/"
PIECE = 200  # path items, or schemas, of a piece


def long_members(spec: Node) -> tuple[Members, Members]:
    """The two mappings that hold nearly all of a document: path items by path, schemas by name."""
    components = spec.get("components")
    return mapping(spec.get("paths")), mapping(mapping(components).get("schemas"))


def in_memory(spec: Node) -> bool:
    """Whether all of a document is."""
    return all(isinstance(held, dict) for held in long_members(spec))


def short(spec: Node) -> Node:
    """The document without its path items and schemas."""
    rest = {key: node for key, node in spec.items() if key != "paths"}
    components = spec.get("components")
    if isinstance(components, dict):
        rest["components"] = {key: node for key, node in components.items() if key != "schemas"}
    return rest


def members(spec: Node) -> Iterator[Any]:
    """What ``short`` leaves, then each path item, then each schema."""
    yield short(spec)
    for held in long_members(spec):
        yield from held.values()


def remove(spec: Node, pointers: Iterable[str]) -> None:
    """Take keywords of path items and schemas away. What was changed is put back, since it may be on disk."""
    for pointer in sorted(pointers):
        *way, keyword = tokens(pointer)
        depth = 2 if way[0] == "paths" else 3
        held = node_at(spec, _joined(way[: depth - 1]))
        node = held[way[depth - 1]]
        node_at(node, _joined(way[depth:])).pop(keyword, None)
        held[way[depth - 1]] = node


def change(spec: Node, pointer: str, changed: Callable[[Node], Node]) -> None:
    """Put what ``changed`` makes of a node of a path item or schema in its place, be it on disk."""
    way = tokens(pointer)
    depth = 2 if way[0] == "paths" else 3
    held = node_at(spec, _joined(way[: depth - 1]))
    member = held[way[depth - 1]]
    node = node_at(member, _joined(way[depth:]))
    made = changed(node)
    node.clear()
    node.update(made)
    held[way[depth - 1]] = member


def _joined(way: Iterable[str]) -> str:
    return "".join(f"/{escape(token)}" for token in way)


def pieces(spec: Node) -> Iterator[Node]:
    """Documents that together say what one does: some of its path items, or schemas that none of these refers to,
    each with all schemas that they refer to."""
    from extractor.spill.disk import OnDisk  # noqa: PLC0415 -- only of large builds

    paths, schemas = long_members(spec)
    rest = {key: node for key, node in short(spec).items() if not key.startswith("x-")}  # these are free
    seen: MutableMapping[str, int] = OnDisk().index()  # they are as many as the schemas
    for some in _batches(paths):
        yield _piece(rest, {path: paths[path] for path in some}, (), schemas, seen)
    for some in _batches(schemas):
        wanted = [name for name in some if name not in seen]
        if wanted:
            yield _piece(rest, {}, wanted, schemas, seen)


def _batches(names: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(names)
    while some := list(islice(waiting, PIECE)):
        yield some


def _piece(rest: Node, paths: Node, names: Iterable[str], schemas: Members, seen: MutableMapping[str, int]) -> Node:
    """A document of these path items and schemas; what is in it has been ``seen``."""
    held: Node = {}
    waiting = [*names, *named(rest), *named(paths)]
    while waiting:
        name = waiting.pop()
        if name not in held and name in schemas:
            held[name] = schemas[name]
            waiting.extend(named(held[name]))
    seen.update(dict.fromkeys(held, 1))
    components = {**rest.get("components", {}), **({"schemas": held} if held else {})}
    return {**rest, "paths": paths, **({"components": components} if components else {})}


def named(node: Any) -> Iterator[str]:
    """The schemas that a node refers to."""
    stack = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, dict):
            ref = current.get("$ref")
            if isinstance(ref, str) and ref.startswith(SCHEMAS):
                yield ref.removeprefix(SCHEMAS)
            stack.extend(current.values())
        elif isinstance(current, list):
            stack.extend(current)
