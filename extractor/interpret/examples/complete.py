"""What the examples of a body show beside what its tables describe: fields that only they have, and values of fields
whose rows leave the type open.

In go the bodies of a page and the structures that they point to; out come the structures with those fields and values.
A structure that shares no field with what is shown there is left alone: the example is of something else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from extractor.api import Columns, Field, Object, ObjectKey, Operation, TypeExpr, telling
from extractor.document import Code, Json, Origin
from extractor.interpret.examples.octets import shown_as_number
from extractor.interpret.examples.parse import parse_alone
from extractor.interpret.link.candidates import normal_name
from extractor.interpret.outline.sections.model import Placed, Section
from extractor.values import dataclass, field, replace

MAX_DEPTH = 12
MAX_VALUES = 20  # of one field
ANY = TypeExpr("any")

Shown = tuple[Json, Origin]
Root = tuple[ObjectKey, Sequence[Shown]]


@dataclass(slots=True)
class _Extra:
    """What one structure lacks: the values by name, with the places that show them, and those of open fields."""

    values: dict[str, list[Json]] = field(default_factory=dict)
    origins: dict[str, dict[Origin, None]] = field(default_factory=dict)
    open: dict[str, list[Shown]] = field(default_factory=dict)
    numbers: dict[str, Field] = field(default_factory=dict)  # bytes of which numbers are shown

    def add(self, name: str, value: Json, origin: Origin) -> None:
        values = self.values.setdefault(name, [])
        if len(values) < MAX_VALUES and value not in values:
            values.append(value)
        self.origins.setdefault(name, {})[origin] = None

    def note(self, f: Field, inner: Sequence[Shown]) -> None:
        """Note what the values of a field show of it."""
        if inner and (is_open(f) or (_is_undescribed(f) and all(_is_structure(v) for v, _ in inner))):
            self.open.setdefault(f.name, []).extend(inner)
        if (number := shown_as_number(f, [value for value, _ in inner])) is not None:
            self.numbers[f.name] = number


def completed(objects: Iterable[Object], roots: Iterable[Root]) -> dict[ObjectKey, Object]:
    """The structures by key, with the fields that only the values of these roots have."""
    by_key = {o.key: o for o in objects}
    extras: dict[ObjectKey, _Extra] = {}
    for key, shown in roots:
        _walk(shown, key, by_key, extras, 0)
    return {o.key: _with_extra(o, extras[o.key]) if o.key in extras else o for o in by_key.values()}


def _with_extra(o: Object, extra: _Extra) -> Object:
    fields = tuple(
        replace(f, sample=tuple(extra.open[f.name][:MAX_VALUES])) if f.name in extra.open else f
        for f in (extra.numbers.get(f.name, f) for f in o.fields)
    )
    known = {f.name for f in o.shown}  # by examples of its own page
    return replace(o, fields=fields, shown=(*o.shown, *(f for f in _fields(extra) if f.name not in known)))


def of_operations(operations: Iterable[Operation]) -> Iterator[Root]:
    """The structures of bodies with what examples show of each."""
    for o in operations:
        for body in (b for b in (o.body, *(r.body for r in o.responses)) if b is not None):
            key = body.object or (body.whole.object if body.whole is not None else None)
            if key is not None and body.examples:
                yield key, [(e.content, e.origin) for e in telling(body.examples)]


def of_definitions(definitions: Iterable[tuple[ObjectKey, Section]], placed: Sequence[Placed]) -> Iterator[Root]:
    """Structures outside operations with the JSON that stands under the same subject."""
    shown: dict[str, list[Shown]] = {}
    for p in placed:
        parsed = parse_alone(p.block.text) if isinstance(p.block, Code) else None
        if parsed is not None:
            shown.setdefault(p.section.subject, []).append((parsed.value, p.block.origin))
    for key, section in definitions if shown else ():
        if section.subject in shown:
            yield key, shown[section.subject]


def _walk(
    shown: Sequence[Shown], key: ObjectKey, by_key: dict[ObjectKey, Object], extras: dict[ObjectKey, _Extra], depth: int
) -> None:
    """Note what the values have and the structure lacks, and go on in the structures of its fields."""
    described, values = by_key.get(key), list(_objects(shown))
    names = {f.name: f for f in described.fields} if described is not None else {}
    if not depth:
        values = [inner for v in values for inner in _unwrapped(v, names)]
    if not values or depth > MAX_DEPTH or "" in names or not _has_any(values, names):
        return
    extra = extras.get(key) or _Extra()
    alike = {normal_name(n) for n in names}  # "Version" for "version" is a slip of the page, and a finding
    for value, origin in values:
        for name in value:
            if name not in names and normal_name(name) not in alike:
                extra.add(name, value[name], origin)
    for name, f in names.items():
        inner = [(value[name], origin) for value, origin in values if name in value]
        extra.note(f, inner)
        if f.object is not None and not f.alternatives and inner:
            _walk(_members(f, inner), f.object, by_key, extras, depth + 1)
    if extra.values or extra.open or extra.numbers:
        extras[key] = extra


def _has_any(values: Iterable[tuple[dict[str, Json], Origin]], names: Iterable[str]) -> bool:
    return any(name in value for value, _ in values for name in names)


def _unwrapped(
    value: tuple[dict[str, Json], Origin], names: Collection[str]
) -> Iterable[tuple[dict[str, Json], Origin]]:
    """A value that has these names, or those inside that have half of them, and more than it has: {"boats": [{"name":
    …}]}."""
    own = sum(n in value[0] for n in names)
    if own and 2 * own >= len(value[0]):
        return [value]
    inner = _objects((m, value[1]) for m in value[0].values())
    found = [(v, o) for v, o in inner if 2 * (n := sum(n in v for n in names)) >= min(len(v), len(names)) and n > own]
    return found or ([value] if own else [])


def is_open(f: Field) -> bool:
    """Whether a row leaves open what its field holds: it states no type, an object of no structure, or an array of such
    or of anything. A type that no dialect knows is a finding, and not for an example to tell."""
    if f.object is not None or f.alternatives or f.facts.enum:
        return False
    if f.type.kind == "any":
        return not f.type.known and not f.shown_type
    held = f.type.items if f.type.kind == "array" else f.type
    return held is None or held.kind == "object"


def _is_undescribed(f: Field) -> bool:
    """Whether a row names a structure that no table of its page describes: a link may lead to it, or to none."""
    return f.object is None and not f.alternatives and f.type.kind == "any" and bool(f.type.name and f.links)


def _is_structure(value: Json) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _objects(shown: Iterable[Shown]) -> Iterator[tuple[dict[str, Json], Origin]]:
    """The values that are objects, those in arrays too."""
    for value, origin in shown:
        if isinstance(value, dict):
            yield value, origin
        elif isinstance(value, list):
            yield from _objects((item, origin) for item in value)


def _members(f: Field, shown: Iterable[Shown]) -> list[Shown]:
    """What a field's values hold of its structure: those of a map are its values."""
    if f.type.kind != "map":
        return list(shown)
    return [(v, origin) for value, origin in shown if isinstance(value, dict) for v in value.values()]


def shown_fields(shown: Sequence[Shown]) -> tuple[Field, ...]:
    """The fields of a structure of which only examples are known, by what these have."""
    extra = _Extra()
    for value, origin in _objects(shown):
        for name in value:
            extra.add(name, value[name], origin)
    return _fields(extra)


def _fields(extra: _Extra) -> tuple[Field, ...]:
    return tuple(
        Field(
            name,
            ANY,
            next(iter(extra.origins[name])),
            Columns(),
            extra=tuple(extra.origins[name])[1:],
            shown=tuple(values),
        )
        for name, values in extra.values.items()
    )
