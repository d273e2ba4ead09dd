"""Flat rows behind one that is named as the resource of the path, where no example shows the body.

``PUT /boats/{boat_id}`` with the rows "boat (object), name, length, color": all behind the first are members of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.interpret.fields.nested.nest_by_example import NO_BODY, Shown
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.link.linker import STRUCTURED
from extractor.interpret.operations.calls.literals import singular
from extractor.values import replace

LEAST = 2  # members, one of them by a name that only a thing has
_OF_A_THING = frozenset({"id", "name", "uuid"})
MEMBERS = "members"  # the guess


def nest_by_resource(rows: Sequence[RowField], paths: Iterable[str], shown: Shown) -> list[RowField]:
    """The rows with those of a body inside the first of them, where this is named as the resource of a path, nothing
    tells what it holds, and other rows name or number a thing. Links to further pages ("boats_links") stay beside it.
    """
    body = [r for r in rows if r.location not in NO_BODY]
    if shown or len(body) <= LEAST or body[0].depth or body[1].depth or not _is_resource(body[0], paths):
        return list(rows)
    first = body[0]
    inside = [r for r in body[1:] if not r.field.name.startswith(f"{first.field.name}_")]
    if len(inside) < LEAST or not _OF_A_THING & {r.field.name for r in inside}:
        return list(rows)
    beside = [r for r in rows if r is not first and r not in inside]
    facts = replace(first.field.facts, guesses=(*first.field.facts.guesses, MEMBERS))
    holder = replace(first, field=replace(first.field, facts=facts))
    return [*beside, holder, *(replace(r, depth=r.depth + 1) for r in inside)]


def _is_resource(row: RowField, paths: Iterable[str]) -> bool:
    """Whether a row is a structure of which nothing more is told, named as a part of a path or its last words, be it
    in plural: "boat" of ``/boats``, "tank" of ``/fuel-tanks``."""
    field = row.field
    told = row.nested or row.inner or row.links or field.facts.tables or field.object or field.type.leaf().name
    if told or not field.shown_type or field.type.leaf().kind not in STRUCTURED:
        return False
    parts = {p.replace("-", "_") for path in paths for p in path.split("/") if p and not p.startswith("{")}
    return any(f"_{p}".endswith(f"_{field.name}") for part in parts for p in (part, singular(part)))
