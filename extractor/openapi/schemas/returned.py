"""Structures that a sentence says are returned, held against the examples of the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractor.api import Body, Example, Field, ObjectKey, TypeExpr, member_names, telling
from extractor.document import Json
from extractor.oas.schemas.inferred import INFERRED
from extractor.openapi.schemas.flavor import Flavor, Node
from extractor.openapi.schemas.inferred import inferred
from extractor.values import replace

GUESSES = frozenset({"returned", "sent", "shown"})
_ENOUGH = 0.5  # of the smaller side's names, for an example to show a structure
Names = Callable[[ObjectKey], frozenset[str]]


def is_guess(f: Field | None) -> bool:
    """Whether a body is what a sentence says is returned, or what examples look like."""
    return f is not None and not GUESSES.isdisjoint(f.facts.guesses)


def settled(body: Body, names: Names) -> Body | None:
    """The body; without what a sentence names where no page describes that, or where examples show something else; None
    where nothing is left of it. A structure that no page describes says less than examples do."""
    whole = body.whole
    if whole is None:
        return body
    if not is_guess(whole):
        lost = bool(whole.type.leaf().name) and whole.object is None and bool(body.examples)
        return replace(body, whole=None) if lost else body
    kept = whole.object is not None and (not body.examples or _fits(whole, body.examples, names))
    found = replace(body, whole=_arrayed(whole, body.examples) if kept else None)
    return found if kept or body.examples or body.object is not None else None


def _fits(whole: Field, examples: Sequence[Example], names: Names) -> bool:
    described = names(whole.object) if whole.object is not None else frozenset()
    members = member_names([e.content for e in telling(examples)])
    return _alike(members, described) or bool(holder(whole, examples, names))


def holder(whole: Field, examples: Sequence[Example], names: Names) -> str:
    """The only member of the examples that shows the structure, where they do not show it outermost; else ""."""
    described = names(whole.object) if whole.object is not None else frozenset()
    values = [e.content for e in telling(examples)]
    if not values or _alike(member_names(values), described) or not all(isinstance(v, dict) for v in values):
        return ""
    inner: dict[str, list[Json]] = {}
    for value in values:
        for name, member in value.items() if isinstance(value, dict) else ():
            inner.setdefault(name, []).append(member)
    holding = [name for name, members in inner.items() if _alike(member_names(members), described)]
    return holding[0] if len(holding) == 1 else ""


def is_outside(whole: Field, examples: Sequence[Example], names: Names) -> bool:
    """Whether no example has any member of the structure outermost, so that it is what another member holds, though the
    page names the structure for all of the answer."""
    described = names(whole.object) if whole.object is not None else frozenset()
    return described.isdisjoint(member_names([e.content for e in telling(examples)]))


def enveloped(node: Node, name: str, examples: Sequence[Example], flavor: Flavor) -> Node:
    """What examples show, with the structure in the member that holds it."""
    values = [e.content for e in telling(examples)]
    shown = inferred(values, flavor)
    properties = {key: inner if key != name else node for key, inner in shown["properties"].items()}
    lists = all(isinstance(v[name], list) for v in values if isinstance(v, dict) and name in v)
    if lists and "items" not in node:
        properties[name] = {"type": "array", "items": node}
    marked = {k: v if k == name else {**v, INFERRED: "example"} for k, v in properties.items()}
    return {"type": "object", "properties": marked}


def _arrayed(whole: Field, examples: Sequence[Example]) -> Field:
    """An array of the structure where all examples are arrays."""
    if not examples or whole.type.kind == "array" or not all(isinstance(e.content, list) for e in telling(examples)):
        return whole
    return replace(whole, type=TypeExpr("array", items=whole.type))


def _alike(members: frozenset[str], described: frozenset[str]) -> bool:
    smaller = min(len(members), len(described))
    return smaller > 0 and len(members & described) >= _ENOUGH * smaller
