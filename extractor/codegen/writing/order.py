"""Declarations in parts of bearable size, each needing only those before it; what needs each other stays together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from extractor.codegen.model.package import Package
from extractor.codegen.model.types import Declaration
from extractor.codegen.model.walk import needed, reached

Needs = Callable[[Declaration], Iterable[str]]


def knots(declarations: Mapping[str, Declaration], needs: Needs = needed) -> Iterator[tuple[str, ...]]:
    """Groups of declarations that need each other, those that are needed first (Tarjan's strongly connected parts)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: dict[str, None] = {}
    for start in declarations:
        if start in index:
            continue
        todo: list[tuple[str, Iterator[str]]] = []
        _enter(start, declarations, needs, index, low, open_, todo)
        while todo:
            name, others = todo[-1]
            other = next(others, None)
            if other is None:
                todo.pop()
                if todo:
                    low[todo[-1][0]] = min(low[todo[-1][0]], low[name])
                if low[name] == index[name]:
                    yield _closed(name, open_)
            elif other not in index:
                _enter(other, declarations, needs, index, low, open_, todo)
            elif other in open_:
                low[name] = min(low[name], index[other])


def _enter(  # noqa: PLR0917 - the state of one search
    name: str,
    declarations: Mapping[str, Declaration],
    needs: Needs,
    index: dict[str, int],
    low: dict[str, int],
    open_: dict[str, None],
    todo: list[tuple[str, Iterator[str]]],
) -> None:
    index[name] = low[name] = len(index)
    open_[name] = None
    todo.append((name, iter([n for n in needs(declarations[name]) if n in declarations])))


def _closed(name: str, open_: dict[str, None]) -> tuple[str, ...]:
    """The group that ends with a name: all that were opened behind it."""
    group: list[str] = []
    while not group or group[-1] != name:
        group.append(open_.popitem()[0])
    return tuple(reversed(group))


def shelves(package: Package) -> dict[str, int]:
    """What each declaration is for: 0 for several services, 1 and more for one of them alone, and the last number for
    none, as those of webhooks are. What a declaration needs has its number, or 0."""
    last = len(package.services) + 1
    found = dict.fromkeys(package.declarations, last)
    for number, service in enumerate(package.services, 1):
        for name in reached((t for o in service.operations for t in o.types), package.declarations):
            found[name] = number if found[name] == last else 0
    return found


def parts(
    declarations: Mapping[str, Declaration],
    size: Callable[[Declaration], int],
    most: int,
    shelf: Mapping[str, int] | None = None,
) -> list[tuple[str, ...]]:
    """Names in parts of at most ``most`` in size (but for groups that are larger), each needing only parts before it.

    Inside a part, names stand in the order of the document. What has a number in ``shelf`` stands with others of that
    number, so that who needs these loads few parts; a shelf begins a part where it does not fit into the one before.
    """
    rank = {name: number for number, name in enumerate(declarations)}
    made: list[list[str]] = []
    room = 0
    for shelved in _shelved(declarations, shelf or {}):
        sizes = [sum(size(declarations[n]) for n in group) for group in shelved]
        if sum(sizes) > room:
            room = 0
        for group, wanted in zip(shelved, sizes, strict=True):
            if not made or wanted > room:
                made.append([])
                room = most
            made[-1].extend(group)
            room -= wanted
    return [_ordered(part, rank) for part in made]


def _shelved(declarations: Mapping[str, Declaration], shelf: Mapping[str, int]) -> list[list[tuple[str, ...]]]:
    """Groups that need each other, by shelf; of each shelf those that are needed first."""
    found: dict[int, list[tuple[str, ...]]] = {}
    for group in knots(declarations):
        found.setdefault(shelf.get(group[0], 0), []).append(group)
    return [found[number] for number in sorted(found)]


def _ordered(names: Iterable[str], rank: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(names, key=rank.__getitem__))
