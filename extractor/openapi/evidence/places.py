"""Places of a document by what people call them: a JSON pointer, an operationId, "GET /path", or the name of a part.

"vip_address" is every parameter, field and schema of that name; of "ListLoadbalancer" the names that are near are told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.oas.document import METHODS
from extractor.oas.pointer import escape, node_at
from extractor.oas.walk import walk

Node = dict[str, Any]
NEAR, ALIKE = 3, 0.6  # how many names that are near are told, and how near (difflib's ratio)


class PlaceError(ValueError):
    """A place that is not in the document; the message says what to do."""


def places_of(spec: Node, place: str) -> list[str]:
    """The JSON pointers of a place, several only for the name of a part.

    Raises PlaceError where there is no such place.
    """
    pointer = place.removeprefix("#")
    if pointer.startswith("/") and _leads(spec, pointer):
        return [pointer.rstrip("/")]
    operations = dict(_operations(spec))
    if place in operations:
        return [operations[place]]
    low = {name.lower(): pointer for name, pointer in operations.items()}
    if place.lower() in low:
        return [low[place.lower()]]
    parts: dict[str, list[str]] = {}
    for name, pointer in _parts(spec):
        parts.setdefault(name, []).append(pointer)
    if place in parts:
        return parts[place]
    raise PlaceError(_no_such(place, [*operations, *parts], spec))


def pointer_to(spec: Node, place: str) -> str:
    """The JSON pointer of a place that is one.

    Raises PlaceError where there is none, or where a name is that of several.
    """
    found = places_of(spec, place)
    if len(found) > 1:
        raise PlaceError(f"{place}: {len(found)} places have this name; name one of them, such as {found[0]}")
    return found[0]


def _leads(spec: Node, pointer: str) -> bool:
    try:
        node_at(spec, pointer.rstrip("/"))
    except LookupError:
        return False
    return True


def _operations(spec: Node) -> Iterator[tuple[str, str]]:
    """Operations by operationId and by method and path; those of a path by the path alone."""
    for path, item in spec.get("paths", {}).items():
        yield path, f"/paths/{escape(path)}"
        for method in METHODS:
            operation = item.get(method)
            if isinstance(operation, dict):
                pointer = f"/paths/{escape(path)}/{method}"
                yield f"{method.upper()} {path}", pointer
                if isinstance(operation.get("operationId"), str):
                    yield operation["operationId"], pointer


def _parts(spec: Node) -> Iterator[tuple[str, str]]:
    """Schemas, parameters and fields by their names."""
    for name in spec.get("components", {}).get("schemas", {}):
        yield name, f"/components/schemas/{escape(name)}"
    for pointer, node in walk(spec):
        if not isinstance(node, dict):
            continue
        if "in" in node and isinstance(node.get("name"), str):
            yield node["name"], pointer
        properties = node.get("properties")
        for name in properties if isinstance(properties, dict) and not pointer.endswith("/properties") else ():
            yield name, f"{pointer}/properties/{escape(name)}"


def _no_such(place: str, names: list[str], spec: Node) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 -- only who mistypes waits for it

    near = get_close_matches(place, dict.fromkeys(names), NEAR, ALIKE)
    if place.startswith(("/", "#/")):
        step = _missing(spec, place.removeprefix("#"))
        told = f"the document has no {step!r} there"
    else:
        told = 'no such place; name a JSON pointer such as /paths, an operationId, "GET /path", or a part by its name'
    return f"{place}: {told}" + (f". Did you mean {', '.join(near)}?" if near else "")


def _missing(spec: Node, pointer: str) -> str:
    try:
        node_at(spec, pointer)
    except LookupError as error:
        return str(error.args[0])
    return pointer
