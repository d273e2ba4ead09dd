"""Bodies: the root of a request or response body, out of the fields of its tables and its examples."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from extractor.api import Body, Columns, Example, Field, Object, ObjectKey, TypeExpr
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import Json

ARRAY = TypeExpr("array", items=TypeExpr("object"))
ENVELOPE_PART = -2  # of a table: what holds all of its fields
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
    table = replace(first.origin, row=None)
    root = Object(root_key(first), "", tuple(fields), table)
    envelope = _envelope(fields, examples)
    if envelope is not None:
        held = replace(envelope, object=root.key)
        outer = Object((*root.key[:2], ENVELOPE_PART), "", (held,), table)
        body = Body(table, object=outer.key, examples=examples)
        return body, (root, outer), [finding("body-in-envelope", table, name=envelope.name)]
    if examples and all(isinstance(e.value, list) for e in examples):
        body = Body(table, object=root.key, type=ARRAY, examples=examples)
        return body, (root,), [finding("body-is-array", table)]
    return Body(table, object=root.key, examples=examples), (root,), []


def _envelope(fields: Sequence[Field], examples: Sequence[Example]) -> Field | None:
    """The only member of all examples with most of the fields inside, where no example has any of them outermost:
    ``{"success": 1, "data": {"id": 7}}`` for a table of ``id``."""
    names = {f.name for f in fields}
    shown = [(e.value, e.origin) for e in examples]
    if "" in names or not shown or any(not isinstance(v, dict) or names & v.keys() for v, _ in shown):
        return None
    members: dict[str, list[Json]] = {}
    for name, value in ((name, value) for v, _ in shown if isinstance(v, dict) for name, value in v.items()):
        members.setdefault(name, []).append(value)
    holding = [name for name, values in members.items() if _holds(values, names)]
    if len(holding) != 1:
        return None
    type_ = ARRAY if isinstance(members[holding[0]][0], list) else TypeExpr("object")
    return Field(holding[0], type_, shown[0][1], Columns())


def _holds(values: Sequence[Json], names: Set[str]) -> bool:
    """Whether what examples show of one member has most of the names, be it some in one and some in another."""
    items = [item for value in values for item in (value if isinstance(value, list) else [value])]
    found = {name for item in items if isinstance(item, dict) for name in item}
    return len(found & names) >= max(1, _MOST * len(names))


def as_array_of_example(whole: Field, examples: Sequence[Example]) -> tuple[Field, list[Diagnostic]]:
    """A body that one row names; where all examples are arrays of what it names, it is an array."""
    single = whole.type.kind in {"object", "any"} and (whole.type.name or whole.links or whole.object)
    if not single or not examples or not all(isinstance(e.value, list) for e in examples):
        return whole, []
    return replace(whole, type=TypeExpr("array", items=whole.type)), [finding("body-is-array", whole.origin)]


def as_value(fields: Sequence[Field], examples: Sequence[Example]) -> Field | None:
    """The only field as the body itself, where all examples are lists of values and none has an object to hold it."""
    first = fields[0]
    lists = [e.value for e in examples if isinstance(e.value, list) and e.value]
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
    """The key of a body's root: the element of its first record."""
    return (first.origin.file, first.origin.element_key(), 0)
