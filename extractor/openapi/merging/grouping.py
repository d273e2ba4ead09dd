"""Operations of all pages -> groups of one method and path, in order of first appearance, and where each is described.

GET /boats/{id} on one page, GET /boats/{boat_id} on another   ->  one group, with a finding
GET /v1/boats/12 shown by curl, GET /boats/{id} stated         ->  the stated one alone, with a finding
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from itertools import product

from extractor.api import Operation, Page
from extractor.diagnostic import Diagnostic, finding
from extractor.lazy_regex import lazy_regex
from extractor.oas.selected import route_of
from extractor.openapi.merging.model import GROUPS, OperationGroup, skeleton, variables
from extractor.openapi.names import operation_key
from extractor.spill import AppendLog, Series, Storage
from extractor.values import replace

_BASE = lazy_regex(r"/(?:v\d[\w.]{0,8}|api)(?=/)")  # "/v1/boats", "/api/boats"
MAX_PARTS = 8  # of a path that is compared with all that it may be a call of


class Places:
    """Where the descriptions of each group are: numbers of page and of operation."""

    def __init__(self) -> None:
        self._first = (array("L"), array("L"))
        self._further: dict[int, list[tuple[int, int]]] = {}  # few have any

    def add(self, group: int, page: int, operation: int) -> None:
        """Note one more description of a group; a new group has the next number."""
        pages, operations = self._first
        if group == len(pages):
            pages.append(page)
            operations.append(operation)
        else:
            self._further.setdefault(group, []).append((page, operation))

    def of(self, group: int) -> list[tuple[int, int]]:
        """All descriptions of a group, the first one first."""
        pages, operations = self._first
        return [(pages[group], operations[group]), *self._further.get(group, ())]

    def several(self, group: int) -> bool:
        """Whether a group is described more than once."""
        return group in self._further


def grouped(
    pages: Series[Page], places: Places, findings: AppendLog[Diagnostic], storage: Storage, together: bool
) -> tuple[Series[OperationGroup], Mapping[str, str]]:
    """What the first page says of each group; and of paths whose variables have made-up names there, the spelling of a
    page that describes them."""
    spelled: MutableMapping[str, str] = storage.index()
    numbers: MutableMapping[str, int] = storage.index()
    unnamed: MutableMapping[str, str] = storage.index()  # skeletons of paths whose variables nothing describes so far
    named: dict[str, str] = {}
    groups = storage.log(GROUPS)
    stated = bytearray()  # of each group, whether more than calls is known of it
    for number, position, operation in _in_turn(pages, together):
        path = spelled.get(skeleton(operation.path), operation.path)
        known = numbers.get(operation_key(operation.method, path)) if operation.listed else None
        if known is not None and stated[known]:
            continue
        if _calls_known(operation, spelled, numbers):
            findings.append(
                finding("request-line-unplaced", operation.origin, method=operation.method, path=operation.path)
            )
            continue
        made_up = names_are_made_up(operation)
        if skeleton(path) not in spelled and made_up:
            unnamed[skeleton(path)] = path
        spelled[skeleton(path)] = path
        if not made_up and unnamed.pop(skeleton(path), ""):
            named[path] = operation.path
        elif path != operation.path and not made_up:
            findings.append(finding("path-ambiguous", operation.origin, path=operation.path, other=path))
        group = numbers.setdefault(operation_key(operation.method, path), len(groups))
        if group == len(groups):
            groups.append(OperationGroup(operation.method, path, operation.page, operation.name))
            stated.append(False)
        stated[group] |= operation.guess != "sample"
        places.add(group, number, position)
    return groups, named


def names_are_made_up(operation: Operation) -> bool:
    """Whether an operation is a call that is shown, with values in its path that nothing describes."""
    inside = [p.field for p in operation.parameters if p.location == "path"]
    described = {f.name for f in inside if f.columns.headers or f.description}
    return operation.guess == "sample" and not described.issuperset(variables(operation.path))


def _calls_known(operation: Operation, spelled: Mapping[str, str], numbers: Mapping[str, int]) -> bool:
    """Whether a call is shown with a base in front of a path that is stated without it."""
    return _has_base(operation) and any(
        (known := spelled.get(other)) is not None and operation_key(operation.method, known) in numbers
        for other in _without_base(operation.path)
    )


def _in_turn(pages: Series[Page], together: bool) -> Iterator[tuple[int, int, Operation]]:
    """All operations with their places; behind those that pages describe, calls that are shown with a version in front
    of the path, and those that lists name."""
    shown: list[tuple[int, int, Operation]] = []
    listed: list[tuple[int, int, Operation]] = []
    for number, page in enumerate(pages):
        for position, operation in enumerate(operations_of(page, together)):
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
        named = (chosen for chosen in product(*choices) if any("{" not in part for part in chosen))
        yield from (skeleton("/" + "/".join(chosen)) for chosen in named)


def operations_of(page: Page, together: bool) -> Sequence[Operation]:
    """The operations of a page; ``together``, their paths have no selector."""
    if not together or not any("#" in o.path for o in page.operations):
        return page.operations
    return [replace(o, path=route_of(o.path)) for o in page.operations]
