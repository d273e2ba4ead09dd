"""Operations that several pages describe: one method and path is one operation in OpenAPI."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.api import Operation, Page
from extractor.diagnostic import Diagnostic
from extractor.openapi.merging.differences import differences
from extractor.openapi.merging.grouping import Places, grouped, names_are_made_up, operations_of
from extractor.openapi.merging.model import GROUPS, Merged, OperationGroup, variables
from extractor.openapi.merging.together import merged
from extractor.spill import MEMORY, AppendLog, Series, Storage, filled
from extractor.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Operations:
    """All operations in order of first appearance, put together when they are asked for."""

    pages: Series[Page]
    groups: Series[OperationGroup]
    _places: Places
    _held: list[Merged]  # where pages are in memory, so are these
    _together: bool = False

    def __getitem__(self, index: int, /) -> Merged:
        """The operation at a place."""
        return (
            self._held[index]
            if self._held
            else merged(_described(self.pages, self.groups[index], self._places.of(index), self._together))
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

    groups: Iterable[OperationGroup]

    def __iter__(self) -> Iterator[tuple[str, str, str]]:
        """Those of all groups."""
        return ((g.method, g.path, g.name) for g in self.groups)


def merge(
    pages: Series[Page], findings: AppendLog[Diagnostic], storage: Storage = MEMORY, *, together: bool = False
) -> Operations:
    """Merge operations of one method and path, and add findings about that. Where pages are in memory, they are put
    together once, and stay there. ``together``: calls that a parameter selects are one operation of their path."""
    places = Places()
    found, named = grouped(pages, places, findings, storage, together)
    spelled = (replace(g, path=named.get(g.path, g.path)) for g in found)
    single = (replace(g, name="") if places.several(n) else g for n, g in enumerate(spelled))
    groups = filled(storage.log(GROUPS), single)
    whole: list[Merged] = []
    for number, group in enumerate(groups):
        if storage.whole or places.several(number):
            described = _described(pages, group, places.of(number), together)
            filled(findings, differences(described) if len(described) > 1 else ())
            whole.extend([merged(described)] if storage.whole else [])
    return Operations(pages, groups, places, whole, together)


def _described(
    pages: Series[Page], group: OperationGroup, places: Sequence[tuple[int, int]], together: bool
) -> list[Operation]:
    """What pages say of an operation, those that state it in front of those that only show calls of it, and of these
    those that describe what stands in the path."""
    every = (operations_of(pages[number], together)[position] for number, position in places)
    found = sorted(every, key=lambda o: (o.guess == "sample") + names_are_made_up(o))
    return [o if o.path == group.path else _respelled(o, group.path) for o in found]


def _respelled(operation: Operation, path: str) -> Operation:
    """The operation with the variable names of another spelling of its path."""
    names = dict(zip(variables(operation.path), variables(path), strict=True))
    parameters = tuple(
        replace(p, field=replace(p.field, name=names.get(p.field.name, p.field.name))) if p.location == "path" else p
        for p in operation.parameters
    )
    return replace(operation, path=path, parameters=parameters)
