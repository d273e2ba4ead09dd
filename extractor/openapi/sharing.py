"""Sharing: equal structures on several pages are one schema.

Two objects are equal when they have the same name and the same fields (names, types, required, values, bounds),
and the structures that these point to are equal. Descriptions do not count. Classes are found by partition
refinement, so structures that hold themselves need no special case.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

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
        tuple((k, int(b) if isinstance(b, float) and b.is_integer() else b) for k, b in facts.bounds),  # 1.0 is 1
        facts.pattern,
        facts.format,
        facts.deprecated,
    )


@dataclass(frozen=True, slots=True)
class Outline:
    """What is compared of an object: a digest of its own fields, and the objects that they point to, by field."""

    name: str
    shape: bytes
    targets: tuple[tuple[int, tuple[ObjectKey, ...]], ...]


def outline(o: Object) -> Outline:
    """The outline of an object. Two have one digest only where their fields are equal, descriptions aside."""
    shape = repr(tuple(_field_shape(f) for f in o.fields)).encode()
    held = ((at, tuple(k for k in (f.object, *f.alternatives) if k)) for at, f in enumerate(o.fields))
    return Outline(o.name, blake2b(shape, digest_size=16).digest(), tuple((at, keys) for at, keys in held if keys))


def equal_classes(outlines: Mapping[ObjectKey, Outline], labels: Mapping[ObjectKey, str]) -> dict[ObjectKey, int]:
    """Object key to the number of its class. ``labels`` keeps objects of different names apart."""
    current = _numbered((k, (labels[k], o.shape)) for k, o in outlines.items())
    count = len(set(current.values()))
    while True:
        refined = _numbered((k, (current[k], _targets(o, current))) for k, o in outlines.items())
        finer = len(set(refined.values()))
        if finer == count:
            return refined
        current, count = refined, finer


def _targets(o: Outline, current: Mapping[ObjectKey, int]) -> tuple[tuple[int, tuple[int | None, ...]], ...]:
    return tuple((at, tuple(current.get(key) for key in keys)) for at, keys in o.targets)


def _numbered(signatures: Iterable[tuple[ObjectKey, Hashable]]) -> dict[ObjectKey, int]:
    numbers: dict[Hashable, int] = {}
    return {key: numbers.setdefault(signature, len(numbers)) for key, signature in signatures}
