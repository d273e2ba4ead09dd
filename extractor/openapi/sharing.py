"""Sharing: equal structures on several pages are one schema.

Two objects are equal when they have the same name and the same fields (names, types, required, values, bounds),
and the structures that these point to are equal. Descriptions do not count. Classes are found by partition
refinement, so structures that hold themselves need no special case.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from extractor.api import Field, Object, ObjectKey, TypeExpr


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
        values,
        repr(facts.default),
        facts.bounds,
        facts.pattern,
        facts.format,
        facts.deprecated,
    )


def equal_classes(objects: Mapping[ObjectKey, Object], labels: Mapping[ObjectKey, str]) -> dict[ObjectKey, int]:
    """Object key to the number of its class. ``labels`` keeps objects of different names apart."""
    keys = list(objects)
    shapes = {k: (labels[k], tuple(_field_shape(f) for f in objects[k].fields)) for k in keys}
    current = _numbered({k: shapes[k] for k in keys})
    while True:
        refined = _numbered({k: (current[k], _targets(objects[k], current)) for k in keys})
        if len(set(refined.values())) == len(set(current.values())):
            return refined
        current = refined


def _targets(o: Object, current: Mapping[ObjectKey, int]) -> tuple[tuple[int | None, ...], ...]:
    return tuple(tuple(current.get(key) for key in (f.object, *f.alternatives) if key) for f in o.fields)


def _numbered(signatures: Mapping[ObjectKey, Hashable]) -> dict[ObjectKey, int]:
    numbers: dict[Hashable, int] = {}
    return {key: numbers.setdefault(signature, len(numbers)) for key, signature in signatures.items()}
