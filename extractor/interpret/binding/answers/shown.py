"""Structures that examples show: a page describes one beside its operations ("Boat properties"), and what a call sends
or answers has its members. No sentence says so: each is a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from extractor.api import Body, Columns, Definition, Facts, Field, ObjectKey, Operation, TypeExpr, member_names, telling
from extractor.document import Json
from extractor.interpret.binding.answers.returned import RETURNED
from extractor.values import dataclass, replace

GUESS = "shown"
_LEAST = 3  # members that an answer shares with a structure
_HALF = 0.5  # of the members of each side
MANY = 8  # members in common, which are enough, however many more a structure has
_SENT = 2  # members of a body that is sent
_MOST = 0.8  # of the members of the smaller side; of the larger, where structures stand beside what is held


@dataclass(frozen=True, slots=True)
class Structure:
    """A structure that pages describe outside operations, and the names of its members."""

    key: ObjectKey
    name: str
    members: frozenset[str]


def with_shown(operations: Sequence[Operation], definitions: Iterable[Definition]) -> list[Operation]:
    """The operations; a body of which only examples are known is the one structure of the page that they show."""
    structures = [structure_of(d) for d in definitions if d.kept]
    large = [s for s in structures if len(s.members) >= _LEAST]
    return [_operation(o, large) for o in operations] if large else list(operations)


def structure_of(d: Definition) -> Structure:
    """The structure of a definition."""
    return Structure(d.object.key, d.object.name, frozenset(f.name for f in d.object.fields if f.name))


def _operation(o: Operation, structures: Sequence[Structure]) -> Operation:
    answers = with_answers(o, lambda shown: [s for s in structures if _fits(shown, s.members)]).responses
    theirs = {r.body.whole.object for r in answers if r.body is not None and r.body.whole is not None}
    return replace(o, responses=answers, body=_bound(o.body, _sent(o.body, structures, theirs)))


def with_answers(o: Operation, fitting: Callable[[frozenset[str]], Sequence[Structure]]) -> Operation:
    """The operation; an answer of which only examples are known is the one structure that fits their members."""
    answers = tuple(
        replace(r, body=_bound(r.body, _answered(r.body, fitting))) if _is_success(r.status) else r for r in o.responses
    )
    return o if answers == o.responses else replace(o, responses=answers)


def _is_success(status: str) -> bool:
    return status.startswith("2") or status == "default"


def _answered(body: Body | None, fitting: Callable[[frozenset[str]], Sequence[Structure]]) -> Structure | None:
    """The only structure that most of an answer's members belong to: of its items, or those that one member holds."""
    values = _values(body)
    held = [
        m for value in values if isinstance(value, dict) for m in value.values() if isinstance(m, dict | list) and m
    ]
    inner = sorted(held, key=lambda m: isinstance(m, dict))  # what is listed tells more than what stands beside it
    for found in (outer := member_names(values), *(member_names([m]) for m in inner)):
        fits = fitting(found) if len(found) >= _LEAST else ()
        strict = found is not outer and len(held) > len(values) and not found <= (fits[0].members if fits else set())
        if len(fits) == 1 and _share(found, fits[0].members) >= (_MOST if strict else 0):
            return fits[0]
    return None


def _share(shown: frozenset[str], members: frozenset[str]) -> float:
    """How much of the larger of both sides they have in common."""
    return len(shown & members) / max(len(shown), len(members))


def _fits(shown: frozenset[str], members: frozenset[str]) -> bool:
    common = len(shown & members)
    enough = common >= _LEAST and common >= _MOST * min(len(shown), len(members)) and 2 * common >= len(shown)
    return enough and (common >= MANY or _share(shown, members) >= _HALF)


def _sent(body: Body | None, structures: Sequence[Structure], answered: set[ObjectKey | None]) -> Structure | None:
    """The only structure that has all members of what is sent; one member is enough where it is the answer too."""
    shown = member_names(_values(body))
    holding = [s for s in structures if shown and shown <= s.members]
    same = [s for s in holding if s.key in answered]
    if len(same) == 1:
        return same[0]
    return holding[0] if len(holding) == 1 and len(shown) >= _SENT else None


def _values(body: Body | None) -> list[Json]:
    """The examples of a body that nothing else describes, but a sentence that names it without a link."""
    named = body.whole if body is not None else None
    open_ = named is None or (RETURNED in named.facts.guesses and not named.links and named.object is None)
    silent = body is not None and body.object is None and open_ and not body.alternatives
    return [e.content for e in telling(body.examples)] if body is not None and silent else []


def _bound(body: Body | None, structure: Structure | None) -> Body | None:
    if body is None or structure is None:
        return body
    type_ = TypeExpr("object", name=structure.name)
    origin = body.examples[0].origin
    whole = Field("", type_, origin, Columns(), object=structure.key, facts=Facts(guesses=(GUESS,)))
    return replace(body, whole=whole)
