"""Bodies: the root of a request or response body, out of the fields of its tables and its examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.api import Body, Example, Field, Object, ObjectKey, TypeExpr
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon

ARRAY = TypeExpr("array", items=TypeExpr("object"))


def make_body(
    fields: Sequence[Field], examples: tuple[Example, ...], lexicon: Lexicon
) -> tuple[Body, Object | None, list[Diagnostic]]:
    """The body that the fields describe, the object made for its root (if it needs one), and findings.

    A lone row that stands for the items ("[Array element]") makes the body an array of what it holds; so does an
    example that is one.
    """
    first = fields[0]
    if len(fields) == 1 and _stands_for_items(first, lexicon):
        return Body(first.origin, object=first.object, type=ARRAY, examples=examples), None, []
    table = replace(first.origin, row=None)
    root = Object(root_key(first), "", tuple(fields), table)
    if examples and all(isinstance(e.value, list) for e in examples):
        body = Body(table, object=root.key, type=ARRAY, examples=examples)
        return body, root, [finding("body-is-array", table)]
    return Body(table, object=root.key, examples=examples), root, []


def as_shown(whole: Field, examples: Sequence[Example]) -> tuple[Field, list[Diagnostic]]:
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
