"""Which side of its operation a group of fields describes, by all that speaks for the request or for the answer.

In goes a group with the section it stands in, the names of its fields, and what the unit shows; out come the reasons
with their weights. Where they speak clearly against the section, or where no section tells, the group gets the side
that they name; all that follows reads the section alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Json
from extractor.interpret.binding.request.model import NO_BODY
from extractor.interpret.binding.weights import MARGIN, WEIGHTS, Reason
from extractor.interpret.examples.model import ExampleBlock, telling_values
from extractor.interpret.examples.parse import names_in
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.operations.paths import variables
from extractor.interpret.outline.sections.model import RESPONSE_ROLES
from extractor.values import dataclass, field, replace

SIDES = ("request", "response")
# What the operation itself shows, as against the words around it.
_SHOWN = frozenset(
    {"query-names", "example-root", "example-names", "example-lacks", "label-parameters", "column-places"}
)
_OF_ALL, _OF_ROOT = 0.6, 0.5  # shares of names that make a group the root of an example
_FEW = 5  # times as many names make a group a small part of an example
_OF_NEEDED = 5  # of so many mandatory names an example may lack one: tables are newer than their examples
_MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class ShownNames:
    """The names that examples of one side show: at any depth, and the members of each outermost object."""

    every: frozenset[str] = frozenset()
    roots: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a unit says of its operations beside its groups."""

    variables: frozenset[str] = frozenset()
    queries: frozenset[str] = frozenset()
    shown: Mapping[str, ShownNames] = field(default_factory=dict)
    bodiless: bool = False  # no method of its operations sends a body


def surroundings(lines: Sequence[RequestLine], examples: Sequence[ExampleBlock]) -> Surroundings:
    """What request lines and examples show, for evidence."""
    own = [e for e in examples if e.line is None or any(line.fits(e.line) for line in lines)]
    called = [*lines, *(e.line for e in own if e.line is not None)]
    shown = {side: _names_of_examples([e for e in own if e.side == side]) for side in SIDES}
    return Surroundings(
        frozenset(name for line in lines for name in variables(line.path)),
        frozenset(name for line in called for name in line.query),
        shown,
        bool(lines) and NO_BODY.issuperset(line.method for line in lines),
    )


def _names_of_examples(examples: Iterable[ExampleBlock]) -> ShownNames:
    """The names that examples show; of those that cannot be read, their members without the structure."""
    examples = tuple(examples)
    read = names_of(telling_values(examples))
    broken = {name for e in examples if e.parsed is None for name in names_in(e.text)}
    return replace(read, every=read.every | broken) if broken else read


def names_of(values: Iterable[Json]) -> ShownNames:
    """The names that JSON values show."""
    every: set[str] = set()
    roots: list[frozenset[str]] = []
    stack = [(value, 0) for value in values]
    while stack:
        value, depth = stack.pop()
        if isinstance(value, dict):
            every.update(value)
            if not depth:
                roots.append(frozenset(value))
            stack.extend((v, depth + 1) for v in value.values() if depth < _MAX_DEPTH)
        elif isinstance(value, list):
            stack.extend((v, depth) for v in value)
    return ShownNames(frozenset(every), tuple(dict.fromkeys(roots)))


def bound(
    info: GroupInfo, names: Mapping[str, bool], around: Surroundings, lexicon: Lexicon
) -> tuple[GroupInfo, tuple[Reason, ...]]:
    """The group on the side that the evidence names, and the evidence, the weightiest first. ``names`` says of each
    whether it is mandatory."""
    reasons = tuple(_reasons(info, {n: needed for n, needed in names.items() if n}, around, lexicon))
    side, lead = _decision(reasons)
    if lead >= MARGIN and side == "response" and info.name and not info.section.role:
        info = replace(info, later=True)  # a structure by its own name, of the answer
    if lead < MARGIN or side == info.section.side or not _is_open(info, reasons, side):
        return info, _ordered(reasons, info.section.side or side)
    name = info.name if info.section.role else ""  # a heading of unknown words is no name of what is answered
    return replace(info, section=replace(info.section, role=side), name=name), _ordered(reasons, side)


def sent_in_body(info: GroupInfo, names: Iterable[str], around: Surroundings) -> GroupInfo:
    """The group, below a word for headers, as one of the body where what the operation sends has all its names as
    members ("# Headers" above "## Playload")."""
    told = {name.partition(".")[0] for name in names if name}
    headers = info.section.role == "header" and info.location in {"", "header"} and "header" not in info.group.roles
    shown = around.shown.get("request", ShownNames()).roots if headers and told else ()
    if not any(told <= root for root in shown):
        return info
    return replace(info, location="", section=replace(info.section, role="request_body"))


def sides_of_roots(names: Iterable[str], around: Surroundings) -> frozenset[str]:
    """The sides whose examples have more of the names outermost than in structures inside."""
    found = set()
    for side, shown in around.shown.items():
        outer = frozenset().union(*shown.roots)
        inner = shown.every - outer
        told = frozenset(names)
        if len(told & outer) > len(told & inner):
            found.add(side)
    return frozenset(found)


def is_near(info: GroupInfo, reasons: Sequence[Reason]) -> bool:
    """Whether as much speaks for one side as for the other, and nothing but that says whose the group is."""
    totals = [sum(r.weight for r in reasons if r.side == side) for side in SIDES]
    open_ = info.location in {"", "root"} and info.section.role not in {"status", "errors", "constraints"}
    named = bool(info.name) and bool(info.section.role)  # a heading of unknown words may be any name
    return open_ and not named and min(totals) > 0 and abs(totals[0] - totals[1]) < MARGIN


def _ordered(reasons: Iterable[Reason], side: str) -> tuple[Reason, ...]:
    """What speaks for a side, the weightiest first; then what speaks against it."""
    return tuple(sorted(reasons, key=lambda r: ((r.side == side) != (r.weight > 0), -abs(r.weight))))


def _decision(reasons: Iterable[Reason]) -> tuple[str, int]:
    """The side with the most weight, and its lead."""
    totals = dict.fromkeys(SIDES, 0)
    for reason in reasons:
        totals[reason.side] += reason.weight
    side = max(SIDES, key=lambda s: totals[s])
    return side, totals[side] - min(totals.values())


def _is_open(info: GroupInfo, reasons: Sequence[Reason], side: str) -> bool:
    """Whether the group itself leaves its side open, and what is shown speaks for one; a group that names a structure
    is that structure, unless it is all of what an example has."""
    if info.location not in {"", "root"} or info.section.role in {"status", "errors", "constraints"}:
        return False
    kinds = {r.kind for r in reasons if r.side == side}
    if info.name and "example-root" not in kinds and not info.section.side:
        return False
    return any(r.kind in _SHOWN for r in reasons)


def _reasons(info: GroupInfo, fields: Mapping[str, bool], around: Surroundings, lexicon: Lexicon) -> Iterator[Reason]:
    names = frozenset(fields)
    needed = frozenset(name for name, mandatory in fields.items() if mandatory)
    yield from _labels(info)
    yield from _columns(info, lexicon)
    if names & around.variables:
        yield _reason("request", "path-variables")
    if names & around.queries:
        yield _reason("request", "query-names")
    if around.bodiless and info.section.labels.role == "request_body":
        yield _reason("response", "no-body-sent")
    for side in SIDES:
        yield from _examples(names, needed, side, around.shown.get(side, ShownNames()))


def _labels(info: GroupInfo) -> Iterator[Reason]:
    section = info.section
    side = section.side or {"request_example": "request", "response_example": "response"}.get(section.role, "")
    own = section.labels.role
    general = own == "request" and not section.inside and section.labels.plain
    if side == "response" and general:
        yield _reason("response", "label-above")
        yield _reason("request", "label-parameters")
    elif general and info.behind:
        yield _reason("request", "label-parameters")  # behind an answer, "Parameters" may be those of it
    elif side:
        named = own in RESPONSE_ROLES if side == "response" else bool(own) and own not in RESPONSE_ROLES
        named = named or section.inside
        yield _reason(side, "label" if named and section.side else "label-above")


def _columns(info: GroupInfo, lexicon: Lexicon) -> Iterator[Reason]:
    places = _places(info, lexicon)
    sends = any(place not in {"", "body", "header"} for place in places)
    told = ("required", "default", *(("place",) if sends else ()))
    asking = [role for role in told if role in info.roles]
    for role in asking:
        yield _reason("request", f"column-{role}")
    answered = info.section.labels.role in RESPONSE_ROLES  # rows below "Response" may repeat what is sent
    if sends and not answered and not {"", "body"} & set(places):
        yield _reason("request", "column-places")
    if info.asks:
        yield _reason("request", "header-parameter")
    elif not asking and "place" not in info.roles:
        yield _reason("response", "no-request-column")


def _places(info: GroupInfo, lexicon: Lexicon) -> list[str]:
    """Where a column says that each record goes, "" where it says nothing; only requests have something in a path or a
    query, bodies and headers come back too."""
    column = info.column("place")
    cells = (r.cells[column].text for r in info.group.records if column is not None and column < len(r.cells))
    return [lexicon.places.get(fold_word(text), "") for text in cells]


def _examples(names: frozenset[str], needed: frozenset[str], side: str, shown: ShownNames) -> Iterator[Reason]:
    common = names & shown.every
    if any(_is_root(names, root) for root in shown.roots):
        yield _reason(side, "example-root")
    elif common and len(common) * 2 >= len(names):
        yield _reason(side, "example-shows-more" if len(common) * _FEW <= len(shown.every) else "example-names")
    elif shown.every and names and not common:
        yield _reason(side, "example-lacks")
    if common and len(needed - shown.every) * _OF_NEEDED > len(needed):
        yield _reason(side, "example-lacks-needed")


def _is_root(names: frozenset[str], root: frozenset[str]) -> bool:
    common = len(names & root)
    return common >= _OF_ALL * max(1, len(names)) and common >= _OF_ROOT * len(root)


def _reason(side: str, kind: str) -> Reason:
    return Reason(side, kind, WEIGHTS[kind])
