"""Bodies: the root of a request or response body, out of the fields of its tables and its examples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from extractor.api import Body, Columns, Example, Field, Object, ObjectKey, TypeExpr, telling
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import Json, Origin
from extractor.values import replace

ARRAY = TypeExpr("array", items=TypeExpr("object"))
ENVELOPE_PART = -2  # of a table: what holds all of its fields
MAX_ENVELOPES = 3  # members inside one another that hold the fields of a table: "data.page.records"
Way = tuple[tuple[str, TypeExpr], ...]  # members, the outermost first, each an object or an array of them
_MOST = 0.6  # of the fields of a table, in the member that holds them


def make_body(
    fields: Sequence[Field], examples: tuple[Example, ...], lexicon: Lexicon
) -> tuple[Body, tuple[Object, ...], list[Diagnostic]]:
    """The body that the fields describe, the objects made for its root (if it needs any), and findings.

    A lone row that stands for the items ("[Array element]") makes the body an array of what it holds; so does an
    example that is one. Where examples have all of the fields inside one member, that holds them.
    """
    first = fields[0]
    if len(fields) == 1 and _stands_for_items(first, lexicon):
        return Body(first.origin, object=first.object, type=ARRAY, examples=examples), (), []
    if len(fields) == 1 and first.type.kind == "array" and first.name.lower().strip() in lexicon.array_rows:
        return Body(first.origin, examples=examples, whole=first), (), []
    table = replace(first.origin, row=None)
    root = Object(root_key(first), "", tuple(fields), table)
    beside, inside = _parted(fields, examples)
    way = _envelopes(inside, examples, frozenset(f.name for f in beside))
    if way:
        root = replace(root, fields=tuple(inside))
        *held, outermost = _wrapped(way, root, examples[0].origin)
        held.append(replace(outermost, fields=(*outermost.fields, *beside)))
        body = Body(table, object=held[-1].key, examples=examples)
        return body, (root, *held), [finding("body-in-envelope", table, name=".".join(name for name, _ in way))]
    if examples and all(isinstance(e.content, list) for e in telling(examples)):
        body = Body(table, object=root.key, type=ARRAY, examples=examples)
        return body, (root,), [finding("body-is-array", table)]
    return Body(table, object=root.key, examples=examples), (root,), []


def distinct(fields: Sequence[Field], findings: list[Diagnostic]) -> tuple[Field, ...]:
    """The fields without those that describe one of a name again, which go to ``findings``."""
    kept: dict[str, Field] = {}
    for f in fields:
        if f.name and f.name in kept:
            findings.append(finding("row-duplicate", f.origin, name=f.name))
        kept.setdefault(f.name or f.origin.describe(), f)
    return tuple(kept.values())


def as_text_of_form(example: Example, fields: Iterable[Field]) -> Example:
    """An example of a form, where all travels as text, with text for the fields that are described as such: a number in
    a call of curl may be a password."""
    texts = {f.name for f in fields if f.type.known and f.type.leaf().kind == "string"}
    if not isinstance(example.value, dict):
        return example
    told = {name: _as_text(value) if name in texts else value for name, value in example.value.items()}
    return replace(example, value=told)


def _as_text(value: Json) -> Json:
    if isinstance(value, list):
        return [_as_text(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else value


def _parted(fields: Sequence[Field], examples: Sequence[Example]) -> tuple[list[Field], list[Field]]:
    """The fields that examples have outermost, and the others, if these are more and may be inside one member:
    {"total": 1, "boats": [{"id": 7, "name": "Ida"}]} for a table of ``total``, ``id`` and ``name``."""
    outermost = {name for e in telling(examples) if isinstance(e.content, dict) for name in e.content}
    beside = [f for f in fields if f.name in outermost]
    inside = [f for f in fields if f.name not in outermost]
    return (beside, inside) if len(inside) > max(1, len(beside)) else ([], list(fields))


def _wrapped(way: Way, root: Object, shown: Origin) -> tuple[Object, ...]:
    """The structures around a root, the outermost last, each with the member that holds the next."""
    held: list[Object] = []
    inside = root.key
    for number, (name, type_) in enumerate(reversed(way)):
        member = Field(name, type_, shown, Columns(), object=inside)
        held.append(Object((*root.key[:2], ENVELOPE_PART - number), "", (member,), root.origin))
        inside = held[-1].key
    return tuple(held)


def _envelopes(fields: Sequence[Field], examples: Sequence[Example], beside: Set[str]) -> Way:
    """The only way from the outermost members of all examples to the one with most of the fields inside, where no
    example has any of them outermost: ``{"success": 1, "data": {"id": 7}}`` for a table of ``id``. An only member has
    them, too, where all that it shows is described: ``{"boat": {"name": "Ida"}}`` for a table of ``name`` and more, be
    it the only one that is no row itself (those ``beside`` are)."""
    names = {f.name for f in fields}
    shown = [e.content for e in telling(examples)]
    if "" in names or not shown or any(not isinstance(v, dict) or names & v.keys() for v in shown):
        return ()
    members = _members(shown)
    if len(only := members.keys() - beside) == 1:
        (name,) = only
        inner = _members(members[name]).keys()
        if len(inner) > bool(beside) and inner <= names | beside:
            return ((name, _kind(members[name])),)
    return _way(members, names, MAX_ENVELOPES)


def _way(members: Mapping[str, Sequence[Json]], names: Set[str], depth: int) -> Way:
    """The way to the only member that holds the names, if need be inside others; () where there are several or none."""
    ways: list[Way] = [((name, _kind(values)),) for name, values in members.items() if _holds(values, names)]
    if not ways and depth > 1:
        inner = ((name, values, _way(_members(values), names, depth - 1)) for name, values in members.items())
        ways = [((name, _kind(values)), *way) for name, values, way in inner if way]
    return ways[0] if len(ways) == 1 else ()


def _kind(values: Sequence[Json]) -> TypeExpr:
    return ARRAY if isinstance(values[0], list) else TypeExpr("object")


def _members(values: Iterable[Json]) -> Mapping[str, Sequence[Json]]:
    """What is shown of each member of objects, and of objects in lists."""
    found: dict[str, list[Json]] = {}
    for value in values:
        for item in value if isinstance(value, list) else [value]:
            for name, held in item.items() if isinstance(item, dict) else ():
                found.setdefault(name, []).append(held)
    return found


def _holds(values: Sequence[Json], names: Set[str]) -> bool:
    """Whether what examples show of one member has most of the names, be it some in one and some in another."""
    items = [item for value in values for item in (value if isinstance(value, list) else [value])]
    found = {name for item in items if isinstance(item, dict) for name in item}
    return len(found & names) >= max(1, _MOST * len(names))


def as_array_of_example(whole: Field, examples: Sequence[Example]) -> tuple[Field, list[Diagnostic]]:
    """A body that one row names; where all examples are arrays of what it names, it is an array."""
    single = whole.type.kind in {"object", "any"} and (whole.type.name or whole.links or whole.object)
    if not single or not examples or not all(isinstance(e.content, list) for e in telling(examples)):
        return whole, []
    return replace(whole, type=TypeExpr("array", items=whole.type)), [finding("body-is-array", whole.origin)]


def as_value(fields: Sequence[Field], examples: Sequence[Example]) -> Field | None:
    """The only field as the body itself, where all examples are lists of values and none has an object to hold it."""
    first, examples = fields[0], telling(examples)
    lists = [e.content for e in examples if isinstance(e.content, list) and e.content]
    plain = all(not isinstance(item, dict | list) for shown in lists for item in shown)
    if len(fields) > 1 or first.object is not None or not lists or len(lists) < len(examples) or not plain:
        return None
    return first if first.type.kind == "array" else replace(first, type=TypeExpr("array", items=first.type))


def _stands_for_items(f: Field, lexicon: Lexicon) -> bool:
    return (
        f.name.lower().strip() in lexicon.array_rows
        and f.object is not None
        and f.type.kind in {"array", "object", "any"}
    )


def root_key(first: Field) -> ObjectKey:
    """The key of a body's root: the element of its first record, or the part of a list that begins with it."""
    return (first.origin.file, first.origin.part_key(inside=not first.columns.headers), 0)
