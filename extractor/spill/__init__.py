"""Where a build puts what it makes: in memory, or on disk where that would not hold it.

Stages write to a storage and read from it, and do not know which one they have; the result is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from extractor.cache.codec import Codec
from extractor.values import dataclass

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Node = dict[str, Any]
Key = Callable[[T], Any]  # what values are ordered by


class Series(Protocol[T_co]):
    """Values in an order: a list, a tuple, a log."""

    def __getitem__(self, index: int, /) -> T_co:
        """The value at a place; what was changed in it since it was put there may be lost."""

    def __len__(self) -> int:
        """How many there are."""

    def __iter__(self) -> Iterator[T_co]:
        """All of them, from the first."""


class AppendLog(Series[T], Protocol[T]):
    """Values in the order in which they were put there."""

    def append(self, value: T, /) -> None:
        """Put a value at the end."""


class Parts(Protocol[T]):
    """A mapping that is filled part by part. ``name`` is that of what a part is about."""

    def add(self, name: str, part: Mapping[str, T], /) -> None:
        """Put further entries in; none of them is there already."""

    def entries(self) -> Mapping[str, T]:
        """All entries, in the order in which they came."""


class Storage(Protocol):
    """Makes empty logs, indexes and mappings. ``whole``: what they hold is in memory, so that it costs nothing to look
    at it again."""

    whole: bool

    def log(self, codec: Codec[T], /) -> AppendLog[T]:
        """For values that a codec knows."""

    def index(self) -> MutableMapping[str, Any]:
        """For whole numbers and texts by name, and for tuples and dicts of them, in the order of their names' first
        appearance. One that was changed must be put there again."""

    def nodes(self) -> MutableMapping[str, Node]:
        """For objects of the document by name. One that was changed must be put there again."""

    def parts(self, codec: Codec[dict[str, T]], /) -> Parts[T]:
        """For a mapping in parts."""

    def in_order(self, values: Iterable[T], codec: Codec[T], key: Key[T], /) -> Sequence[T]:
        """Values by their keys, equal ones once; those of one key stay in their order. Equal ones have equal keys."""


class _Whole(Parts[T]):
    def __init__(self) -> None:
        self._all: dict[str, T] = {}

    def add(self, name: str, part: Mapping[str, T], /) -> None:
        self._all.update(part)

    def entries(self) -> Mapping[str, T]:
        return self._all


class InMemory:
    """Lists and dicts."""

    whole = True

    def log(self, codec: Codec[T], /) -> AppendLog[T]:
        """A list."""
        return []

    def index(self) -> MutableMapping[str, Any]:
        """A dict."""
        return {}

    def nodes(self) -> MutableMapping[str, Node]:
        """A dict."""
        return {}

    def parts(self, codec: Codec[dict[str, T]], /) -> Parts[T]:
        """A dict."""
        return _Whole()

    def in_order(self, values: Iterable[T], codec: Codec[T], key: Key[T], /) -> Sequence[T]:
        """A tuple."""
        return tuple(sorted(dict.fromkeys(values), key=key))


MEMORY: Storage = InMemory()


@dataclass(frozen=True, slots=True)
class ReorderedView(Generic[T_co]):
    """The values of a series in another order."""

    values: Series[T_co]
    order: Sequence[int]

    def __getitem__(self, index: int, /) -> T_co:
        """The value that is at this place now."""
        return self.values[self.order[index]]

    def __len__(self) -> int:
        """How many there are."""
        return len(self.order)

    def __iter__(self) -> Iterator[T_co]:
        """All of them, from the first."""
        return (self.values[at] for at in self.order)


def filled(log: AppendLog[T], values: Iterable[T]) -> AppendLog[T]:
    """The log with these values behind those that it has."""
    for value in values:
        log.append(value)
    return log


def by_part(entries: Mapping[str, T]) -> Iterator[Mapping[str, T]]:
    """The parts of a mapping, where it has any; else all of it."""
    parts = getattr(entries, "by_part", None)
    return parts() if parts else iter((entries,))


def by_name(index: Mapping[str, T]) -> Mapping[str, T]:
    """The index in the order of its names."""
    ordered = getattr(index, "by_name", None)
    return ordered() if ordered else dict(sorted(index.items(), key=lambda entry: entry[0]))
