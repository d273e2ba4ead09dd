"""Structures that a sentence says are returned, held against the examples of the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from extractor.api import Body, Example, Field, ObjectKey, TypeExpr, member_names, telling
from extractor.document import Json
from extractor.oas.schemas.inferred import INFERRED
from extractor.openapi.schemas.flavor import Flavor, Node
from extractor.openapi.schemas.inferred import inferred
from extractor.values import replace

SHOWN = "shown"  # the guess that only the members of an example tell
GUESSES = frozenset({"returned", "sent", SHOWN})
MAX_DEPTH = 3  # names that lead to what holds a structure: "data.page.records"
LEAST = 2  # names in common, where both sides have so many
MANY = 8  # names in common, which are enough where nothing but the members tells
_ENOUGH = 0.5  # of the smaller side's names, for an example to show a structure; of each side's where nothing else does
Names = Callable[[ObjectKey], frozenset[str]]
Way = tuple[str, ...]  # the names of members, the outermost first


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
    return _alike(members, described, whole) or bool(holder(whole, examples, names))


def holder(whole: Field, examples: Sequence[Example], names: Names) -> Way:
    """The names that lead to the only member of the examples, be it inside others, that shows the structure, where they
    do not show it outermost; else ()."""
    described = names(whole.object) if whole.object is not None else frozenset()
    values = [e.content for e in telling(examples)]
    if not values or _alike(member_names(values), described, whole) or not all(isinstance(v, dict) for v in values):
        return ()
    for depth in range(1, MAX_DEPTH + 1):
        shown = {way: member_names(held) for way, held in _members(values, depth).items()}
        most = max((len(found & described) for found in shown.values() if _alike(found, described, whole)), default=0)
        holding = [way for way, found in shown.items() if most and len(found & described) == most]
        if holding:
            return holding[0] if len(holding) == 1 else ()
    return ()


def _members(values: Iterable[Json], depth: int) -> dict[Way, list[Json]]:
    """What examples show of each member so many names deep, the items of lists on the way included."""
    found: dict[Way, list[Json]] = {(): list(values)}
    for _ in range(depth):
        deeper: dict[Way, list[Json]] = {}
        for way, held in found.items():
            for item in (i for value in held for i in (value if isinstance(value, list) else [value])):
                for name, member in item.items() if isinstance(item, dict) else ():
                    deeper.setdefault((*way, name), []).append(member)
        found = deeper
    return found


def is_outside(whole: Field, examples: Sequence[Example], names: Names) -> bool:
    """Whether no example has any member of the structure outermost, so that it is what another member holds, though the
    page names the structure for all of the answer."""
    described = names(whole.object) if whole.object is not None else frozenset()
    return described.isdisjoint(member_names([e.content for e in telling(examples)]))


def enveloped(node: Node, way: Way, examples: Sequence[Example], flavor: Flavor) -> Node:
    """What examples show, with the structure in the member that holds it."""
    shown = {k: v for k, v in inferred([e.content for e in telling(examples)], flavor).items() if k != INFERRED}
    return _put(node, way, shown)


def _put(node: Node, way: Way, shown: Node) -> Node:
    """A schema that examples show, with another in the place that names lead to; what is beside it stays marked."""
    if not way:
        listed = shown.get("type") == "array"
        return {"type": "array", "items": node} if listed and "items" not in node else node
    if "items" in shown:
        return {**shown, "items": _put(node, way, shown["items"])}
    beside = {name: {**inner, INFERRED: "example"} for name, inner in shown.get("properties", {}).items()}
    inner = _put(node, way[1:], shown.get("properties", {}).get(way[0], {}))
    return {"type": "object", "properties": {**beside, way[0]: inner}}


def _arrayed(whole: Field, examples: Sequence[Example]) -> Field:
    """An array of the structure where all examples are arrays."""
    if not examples or whole.type.kind == "array" or not all(isinstance(e.content, list) for e in telling(examples)):
        return whole
    return replace(whole, type=TypeExpr("array", items=whole.type))


def _alike(members: frozenset[str], described: frozenset[str], whole: Field) -> bool:
    """Whether members are those of the structure that a body is said to be, or is taken for."""
    smaller, larger = sorted((len(members), len(described)))
    common = len(members & described)
    partial = members <= described  # what is sent has some of its members, and no others
    few = SHOWN in whole.facts.guesses and common < MANY and not partial
    needed = larger if few else smaller
    return smaller > 0 and common >= min(smaller, LEAST) and common >= _ENOUGH * needed
