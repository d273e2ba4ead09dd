"""Sharing: equal structures on several pages are one schema.

Two objects are equal when they have the same name and the same fields (names, types, required, values, bounds),
and the structures that these point to are equal. Descriptions do not count. Classes are found by partition
refinement, so structures that hold themselves need no special case.
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence
from hashlib import blake2b

from extractor.api import Field, Object, TypeExpr
from extractor.spill import Series

Targets = Sequence[int]  # in turn, the position of a field and the number of an object that it points to
NOWHERE = -1  # an object that no page describes


def _type_shape(t: TypeExpr) -> Hashable:
    inner = _type_shape(t.items) if t.items else None
    return (t.kind, t.format, inner, tuple(_type_shape(o) for o in t.options), t.bounds)


def _field_shape(f: Field) -> Hashable:
    facts = f.facts
    values = tuple((type(v.value).__name__, str(v.value)) for v in facts.enum)
    return (
        f.name,
        _type_shape(f.type),
        f.required,
        facts.answered,
        values,
        repr(facts.default),
        tuple((k, int(b) if isinstance(b, float) and b.is_integer() else b) for k, b in facts.bounds),  # 1.0 is 1
        facts.pattern,
        facts.format,
        facts.deprecated,
        facts.read_only,
        facts.write_only,
    )


def shape_of(o: Object) -> bytes:
    """A digest that two objects share only where their fields are equal, descriptions and structures aside."""
    told = tuple(_field_shape(f) for f in o.fields) or tuple((f.name, repr(f.shown)) for f in o.shown)
    return blake2b(repr(told).encode(), digest_size=16).digest()


def equal_classes(shapes: Sequence[int], targets: Series[Targets], labels: Sequence[int]) -> Sequence[int]:
    """The number of its class for each object. ``labels`` keeps objects of different names apart."""
    current = _numbered(zip(labels, shapes, strict=True))
    count = max(current, default=-1)
    while True:
        refined = _numbered(_signatures(current, targets))
        finer = max(refined, default=-1)
        if finer == count:
            return refined
        current, count = refined, finer


def _signatures(current: Sequence[int], targets: Iterable[Targets]) -> Iterator[Sequence[int]]:
    """The class of each object, and those of the objects that its fields point to."""
    for own, held in zip(current, targets, strict=True):
        classes = (n if at % 2 == 0 or n == NOWHERE else current[n] for at, n in enumerate(held))
        yield (own, *classes)


def _numbered(signatures: Iterable[Sequence[int]]) -> array[int]:
    """Equal signatures have equal numbers, which begin at 0. As bytes they take a third of what tuples do."""
    numbers: dict[bytes, int] = {}
    return array("l", (numbers.setdefault(array("l", s).tobytes(), len(numbers)) for s in signatures))
