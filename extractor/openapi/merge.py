"""Operations that several pages describe: one method and path is one operation in OpenAPI."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.api import Body, Credential, ErrorCode, Field, Operation, Page, Parameter, Response
from extractor.diagnostic import Diagnostic, finding
from extractor.shelves import Series

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
    def first(self) -> Operation:
        """The page that comes first; its words win."""
        return self.pages[0]


def skeleton(path: str) -> str:
    """A path without its variables' names: what OpenAPI compares (3.1, section 4.8.8.1)."""
    return _VARIABLE.sub("{}", path)


@dataclass(slots=True)
class Group:
    """Where the descriptions of one operation are: numbers of page and of operation. ``page`` and ``name`` are the
    first one's, the name only where it is the only one."""

    method: str
    path: str
    page: str
    name: str
    places: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Operations:
    """All operations in order of first appearance, put together when they are asked for."""

    pages: Series[Page]
    groups: Sequence[Group]
    _held: list[Merged]  # where pages are in memory, so are these

    def __getitem__(self, index: int, /) -> Merged:
        """The operation at a place."""
        return self._held[index] if self._held else _merged(_described(self.pages, self.groups[index]))

    def __len__(self) -> int:
        """How many there are."""
        return len(self.groups)

    def __iter__(self) -> Iterator[Merged]:
        """All of them, from the first."""
        return (self[index] for index in range(len(self)))


def merge(pages: Series[Page], *, held: bool = True) -> tuple[Operations, tuple[Diagnostic, ...]]:
    """Merge operations of one method and path. ``held``: they are put together once, and stay in memory."""
    findings: list[Diagnostic] = []
    spelled: dict[str, str] = {}
    groups: dict[tuple[str, str], Group] = {}
    for number, page in enumerate(pages):
        for position, operation in enumerate(page.operations):
            path = spelled.setdefault(skeleton(operation.path), operation.path)
            if path != operation.path:
                findings.append(finding("path-ambiguous", operation.origin, path=operation.path, other=path))
            group = groups.get((operation.method, path))
            if group is None:
                group = Group(operation.method, path, operation.page, operation.name, [])
                groups[(operation.method, path)] = group
            else:
                group.name = ""
            group.places.append((number, position))
    made = list(groups.values())
    for group in made:
        if len(group.places) > 1:
            findings.extend(_differences(_described(pages, group)))
    whole = [_merged(_described(pages, g)) for g in made] if held else []
    return Operations(pages, made, whole), tuple(findings)


def _described(pages: Series[Page], group: Group) -> list[Operation]:
    found = (pages[number].operations[position] for number, position in group.places)
    return [o if o.path == group.path else _respelled(o, group.path) for o in found]


def _respelled(operation: Operation, path: str) -> Operation:
    """The operation with the variable names of another spelling of its path."""
    names = dict(zip(_VARIABLE.findall(operation.path), _VARIABLE.findall(path), strict=True))
    parameters = tuple(
        replace(p, field=replace(p.field, name=names.get(p.field.name, p.field.name))) if p.place == "path" else p
        for p in operation.parameters
    )
    return replace(operation, path=path, parameters=parameters)


def _merged(pages: Sequence[Operation]) -> Merged:
    parameters: dict[tuple[str, str], Parameter] = {}
    for p in (p for page in pages for p in page.parameters):
        known = parameters.setdefault((p.place, p.field.name), p)
        if known is not p:
            extra = (*known.field.extra, p.field.origin, *p.field.extra)
            required = known.field.required if p.place == "path" or p.field.required else False
            parameters[(p.place, p.field.name)] = replace(
                known, field=replace(known.field, extra=extra, required=required)
            )
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
        tuple({(c.header, c.scheme): c for page in reversed(pages) for c in page.credentials}.values()),
        tuple(e for page in pages for e in page.errors),
    )


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
            pages=len(pages),
        )
    ]
    known = {(p.place, p.field.name): p.field for p in first.parameters}
    for page in others:
        for p in page.parameters:
            other = known.get((p.place, p.field.name))
            if other is not None and (other.type, other.required) != (p.field.type, p.field.required):
                what = f"the {p.place} parameter {p.field.name}"
                found.append(
                    finding(
                        "operation-duplicate",
                        p.field.origin,
                        related=(other.origin,),
                        method=page.method,
                        path=page.path,
                        what=what,
                        why=_likelier(p.field, other),
                    )
                )
    return found


def _likelier(here: Field, first: Field) -> str:
    """Which of two pages' rows of one parameter is likelier right, and why."""
    if here.type.known != first.type.known:
        return f"{'this' if here.type.known else 'the other'} page, since it alone names a type that can be read"
    if (here.required is None) != (first.required is None):
        return f"{'the other' if here.required is None else 'this'} page, since it alone says whether it is required"
    if here.type == first.type:
        return "the page that does not require it, since a caller may follow that page alone"
    longer = len(here.description) > len(first.description)
    return f"{'this' if longer else 'the other'} page, since its row says more"
