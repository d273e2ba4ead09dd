"""Members of described structures that examples in XML show as attributes.

<Boat id="7"/> for a table of ``id``        the member ``id`` of that structure is an attribute
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extractor.api import Body, Example, Object, ObjectKey, Operation
from extractor.document import Json
from extractor.values import replace

MAX_DEPTH = 40


def with_attributes(objects: Mapping[ObjectKey, Object], operations: Iterable[Operation]) -> dict[ObjectKey, Object]:
    """The structures by key; those that bodies lead to with the names of members that are attributes there."""
    told: dict[ObjectKey, set[str]] = {}
    for body in (b for o in operations for b in (o.body, *(r.body for r in o.responses)) if b is not None):
        names = _attributes(body.examples)
        for key in _reached(body, objects) if names else ():
            told.setdefault(key, set()).update(f.name for f in objects[key].fields if f.name in names)
    return {key: replace(o, attributes=tuple(sorted(told[key]))) if told.get(key) else o for key, o in objects.items()}


def _attributes(examples: Iterable[Example]) -> frozenset[str]:
    """The names that examples have as attributes, and never as elements."""
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for e in examples:
        if e.attributes:
            ways = frozenset(e.attributes)
            for way in _ways(e.read, (), 0):
                found[way in ways].add(way[-1])
    return frozenset(found[True] - found[False])


def _ways(value: Json, above: tuple[str, ...], depth: int) -> Iterator[tuple[str, ...]]:
    """The names that lead to each member; items of lists are where the list is."""
    if isinstance(value, list):
        for item in value:
            yield from _ways(item, above, depth)
    elif isinstance(value, dict) and depth < MAX_DEPTH:
        for name, held in value.items():
            yield (*above, name)
            yield from _ways(held, (*above, name), depth + 1)


def _reached(body: Body, objects: Mapping[ObjectKey, Object]) -> set[ObjectKey]:
    """The structures that a body and their fields lead to."""
    waiting = [body.object, body.whole.object if body.whole is not None else None]
    found: set[ObjectKey] = set()
    while waiting:
        key = waiting.pop()
        if key is None or key in found or key not in objects:
            continue
        found.add(key)
        waiting.extend(k for f in objects[key].fields for k in (f.object, *f.alternatives))
    return found
