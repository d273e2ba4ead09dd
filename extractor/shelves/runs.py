"""Sorting what memory does not hold: runs that are sorted there, one after the other, then merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby, islice, pairwise
from typing import TypeVar

from extractor.shelves import Key, Shelf, filled

T = TypeVar("T")
RUN = 5000  # values that are sorted in memory


def merged(values: Iterable[T], shelf: Shelf[T], key: Key[T]) -> Iterator[T]:
    """Values by their keys, equal ones once; those of one key stay in their order. ``shelf`` is empty, and holds them
    meanwhile."""
    waiting = iter(values)
    ends = [0]
    while run := sorted(islice(waiting, RUN), key=key):
        filled(shelf, run)
        ends.append(len(shelf))
    runs = (_between(shelf, start, end) for start, end in pairwise(ends))
    for _, same in groupby(merge(*runs, key=key), key):
        yield from dict.fromkeys(same)


def _between(shelf: Shelf[T], start: int, end: int) -> Iterator[T]:
    return (shelf[at] for at in range(start, end))
