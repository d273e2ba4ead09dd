"""Operations that several pages describe: one method and path is one operation in OpenAPI."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from extractor.api import Body, Credential, ErrorCode, Facts, Field, Operation, Page, Parameter, Response
from extractor.cache.codec import Codec
from extractor.diagnostic import Diagnostic, finding
from extractor.oas.selected import route_of
from extractor.openapi.components.names import operation_key
from extractor.spill import MEMORY, AppendLog, Series, Storage, filled

_BASE = re.compile(r"/(?:v\d[\w.]{0,8}|api)(?=/)")  # "/v1/boats", "/api/boats"
MAX_PARTS = 8  # of a path that is compared with all that it may be a call of
_VARIABLE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Merged:
    """One operation of the spec: what its pages say, put together. ``pages`` has at least one entry."""

    method: str
    path: str
    pages: tuple[Operation, ...]
    parameters: tuple[Parameter, ...]
    bodies: tuple[Body, ...]
    responses: tuple[tuple[Response, ...], ...]  # all pages' responses of one status, statuses in order
    credentials: tuple[Credential, ...]
    errors: tuple[ErrorCode, ...]

    @property
    def key(self) -> str:
        """Its ``operation_key``."""
        return operation_key(self.method, self.path)

    @property
    def first(self) -> Operation:
        """The page that comes first; its words win."""
        return self.pages[0]

    @property
    def summary(self) -> str:
        """The first title; where that is of calls that fail ("Unknown boat"), the first of one that succeeds."""
        succeeds = (p.summary for p in self.pages if any(r.status.startswith("2") for r in p.responses))
        fails = self.first.responses and all(r.status[0] in "45" for r in self.first.responses)
        return next(succeeds, self.first.summary) if fails else self.first.summary


def skeleton(path: str) -> str:
    """A path without its variables' names: what OpenAPI compares (3.1, section 4.8.8.1)."""
    return _VARIABLE.sub("{}", path)


@dataclass(frozen=True, slots=True)
class Group:
    """An operation that pages describe: its method and path, the page that comes first, and the name that it has there,
    empty where there are several pages."""

    method: str
    path: str
    page: str
    name: str


GROUPS = Codec(Group)


class _Places:
    """Where the descriptions of each group are: numbers of page and of operation."""

    def __init__(self) -> None:
        self._first = (array("L"), array("L"))
        self._further: dict[int, list[tuple[int, int]]] = {}  # few have any

    def add(self, group: int, page: int, operation: int) -> None:
        pages, operations = self._first
        if group == len(pages):
            pages.append(page)
            operations.append(operation)
        else:
            self._further.setdefault(group, []).append((page, operation))

    def of(self, group: int) -> list[tuple[int, int]]:
        pages, operations = self._first
        return [(pages[group], operations[group]), *self._further.get(group, ())]

    def several(self, group: int) -> bool:
        return group in self._further


@dataclass(frozen=True, slots=True)
class Operations:
    """All operations in order of first appearance, put together when they are asked for."""

    pages: Series[Page]
    groups: Series[Group]
    _places: _Places
    _held: list[Merged]  # where pages are in memory, so are these
    _together: bool = False

    def __getitem__(self, index: int, /) -> Merged:
        """The operation at a place."""
        return (
            self._held[index]
            if self._held
            else _merged(_described(self.pages, self.groups[index], self._places.of(index), self._together))
        )

    @property
    def names(self) -> Iterable[tuple[str, str, str]]:
        """Method, path and documented name of each."""
        return Named(self.groups)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.groups)

    def __iter__(self) -> Iterator[Merged]:
        """All of them, from the first."""
        return (self[index] for index in range(len(self)))


@dataclass(frozen=True, slots=True)
class Named:
    """Method, path and name of groups, as often as they are asked for."""

    groups: Iterable[Group]

    def __iter__(self) -> Iterator[tuple[str, str, str]]:
        """Those of all groups."""
        return ((g.method, g.path, g.name) for g in self.groups)


def merge(
    pages: Series[Page], findings: AppendLog[Diagnostic], storage: Storage = MEMORY, *, together: bool = False
) -> Operations:
    """Merge operations of one method and path, and add findings about that. Where pages are in memory, they are put
    together once, and stay there. ``together``: calls that a parameter selects are one operation of their path."""
    places = _Places()
    found = _grouped(pages, places, findings, storage, together)
    groups = filled(storage.log(GROUPS), (replace(g, name="") if places.several(n) else g for n, g in enumerate(found)))
    whole: list[Merged] = []
    for number, group in enumerate(groups):
        if storage.whole or places.several(number):
            described = _described(pages, group, places.of(number), together)
            filled(findings, _differences(described) if len(described) > 1 else ())
            whole.extend([_merged(described)] if storage.whole else [])
    return Operations(pages, groups, places, whole, together)


def _grouped(
    pages: Series[Page], places: _Places, findings: AppendLog[Diagnostic], storage: Storage, together: bool
) -> Series[Group]:
    """What the first page says of each group."""
    spelled: MutableMapping[str, str] = storage.index()
    numbers: MutableMapping[str, int] = storage.index()
    groups = storage.log(GROUPS)
    for number, position, operation in _in_turn(pages, together):
        path = spelled.get(skeleton(operation.path), operation.path)
        if operation.listed and operation_key(operation.method, path) in numbers:
            continue
        if _has_base(operation) and any(
            (known := spelled.get(other)) is not None and operation_key(operation.method, known) in numbers
            for other in _without_base(operation.path)
        ):
            findings.append(
                finding("request-line-unplaced", operation.origin, method=operation.method, path=operation.path)
            )
            continue
        spelled[skeleton(path)] = path
        if path != operation.path:
            findings.append(finding("path-ambiguous", operation.origin, path=operation.path, other=path))
        group = numbers.setdefault(operation_key(operation.method, path), len(groups))
        if group == len(groups):
            groups.append(Group(operation.method, path, operation.page, operation.name))
        places.add(group, number, position)
    return groups


def _in_turn(pages: Series[Page], together: bool) -> Iterator[tuple[int, int, Operation]]:
    """All operations with their places; behind those that pages describe, calls that are shown with a version in front
    of the path, and those that lists name."""
    shown: list[tuple[int, int, Operation]] = []
    listed: list[tuple[int, int, Operation]] = []
    for number, page in enumerate(pages):
        for position, operation in enumerate(_of_page(page, together)):
            if operation.listed:
                listed.append((number, position, operation))
            elif _has_base(operation):
                shown.append((number, position, operation))
            else:
                yield number, position, operation
    yield from (*shown, *listed)


def _has_base(operation: Operation) -> bool:
    """Whether an operation is a call that is shown, with a version or "api" in front of its path."""
    return operation.guess == "sample" and _BASE.match(operation.path) is not None


def _without_base(path: str) -> Iterator[str]:
    """What the path of a stated operation may be like, of which a call has values and what stands in front:
    "/boats/{}" of "/v1/boats/12"."""
    parts = path.split("/")[2:]
    if len(parts) <= MAX_PARTS:
        choices = [(part,) if part.startswith("{") else (part, "{}") for part in parts]
        yield from (skeleton("/" + "/".join(chosen)) for chosen in product(*choices))


def _of_page(page: Page, together: bool) -> Sequence[Operation]:
    """The operations of a page; ``together``, their paths have no selector."""
    if not together or not any("#" in o.path for o in page.operations):
        return page.operations
    return [replace(o, path=route_of(o.path)) for o in page.operations]


def _described(pages: Series[Page], group: Group, places: Sequence[tuple[int, int]], together: bool) -> list[Operation]:
    found = (_of_page(pages[number], together)[position] for number, position in places)
    return [o if o.path == group.path else _respelled(o, group.path) for o in found]


def _respelled(operation: Operation, path: str) -> Operation:
    """The operation with the variable names of another spelling of its path."""
    names = dict(zip(_VARIABLE.findall(operation.path), _VARIABLE.findall(path), strict=True))
    parameters = tuple(
        replace(p, field=replace(p.field, name=names.get(p.field.name, p.field.name))) if p.location == "path" else p
        for p in operation.parameters
    )
    return replace(operation, path=path, parameters=parameters)


def _merged(pages: Sequence[Operation]) -> Merged:
    parameters: dict[tuple[str, str], Parameter] = {}
    for p in (p for page in pages for p in page.parameters):
        known = parameters.setdefault((p.location, p.field.name), p)
        if known is not p:
            extra = (*known.field.extra, p.field.origin, *p.field.extra)
            required = known.field.required if p.location == "path" or p.field.required else False
            facts = _either(known.field.facts, p.field.facts)
            parameters[(p.location, p.field.name)] = replace(
                known, field=replace(known.field, extra=extra, required=required, facts=facts)
            )
    if any(p.field.facts.fixed for page in pages for p in page.parameters):
        parameters = {key: _of_some(p, pages) for key, p in parameters.items()}
    responses: dict[str, list[Response]] = {}
    for r in (r for page in pages for r in page.responses):
        responses.setdefault(r.status, []).append(r)
    return Merged(
        pages[0].method,
        pages[0].path,
        tuple(pages),
        tuple(parameters.values()),
        tuple(b for page in pages if page.body is not None for b in (page.body, *page.body.alternatives)),
        tuple(tuple(responses[s]) for s in sorted(responses)),
        tuple(
            {(c.name, c.scheme, c.location, c.guess): c for page in reversed(pages) for c in page.credentials}.values()
        ),
        tuple(e for page in pages for e in page.errors),
    )


def _either(first: Facts, other: Facts) -> Facts:
    """What is said of a parameter that has one value here and one there: both values."""
    if not (first.fixed and other.fixed):
        return first
    values = {v.value: v for v in (*other.enum, *first.enum)}
    ordered = tuple(dict.fromkeys(v.value for v in (*first.enum, *other.enum)))
    return replace(first, enum=tuple(values[v] for v in ordered), fixed=True)


def _of_some(p: Parameter, pages: Sequence[Operation]) -> Parameter:
    """A parameter of some calls only is not required of all."""
    everywhere = all(any((q.location, q.field.name) == (p.location, p.field.name) for q in o.parameters) for o in pages)
    return p if everywhere or p.location == "path" else replace(p, field=replace(p.field, required=False))


def _differences(pages: Sequence[Operation]) -> list[Diagnostic]:
    """Findings about several pages that describe one operation: merged, and where they disagree."""
    first, *others = pages
    related = tuple(p.origin for p in others)
    found = [
        finding(
            "operation-merged",
            first.origin,
            related=related,
            method=first.method,
            path=first.path,
            places=len(pages),
        )
    ]
    known = {(p.location, p.field.name): p.field for p in first.parameters}
    for page in others:
        for p in page.parameters:
            other = known.get((p.location, p.field.name))
            if other is not None and (other.type, other.required) != (p.field.type, p.field.required):
                what = f"the {p.location} parameter {p.field.name}"
                found.append(
                    finding(
                        "operation-duplicate",
                        p.field.origin,
                        related=(other.origin,),
                        method=page.method,
                        path=page.path,
                        what=what,
                        why=_preferred_page(p.field, other),
                    )
                )
    return found


def _preferred_page(here: Field, first: Field) -> str:
    """Which of two pages' rows of one parameter is likelier right, and why."""
    if here.type.known != first.type.known:
        return f"{'this' if here.type.known else 'the other'} page, since it alone names a type that can be read"
    if (here.required is None) != (first.required is None):
        return f"{'the other' if here.required is None else 'this'} page, since it alone says whether it is required"
    if here.type == first.type:
        return "the page that does not require it, since a caller may follow that page alone"
    longer = len(here.description) > len(first.description)
    return f"{'this' if longer else 'the other'} page, since its row says more"
