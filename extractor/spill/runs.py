"""Sorting what memory does not hold: runs that are sorted there, one after the other, then merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby, islice, pairwise
from typing import TypeVar

from extractor.spill import AppendLog, Key, filled

T = TypeVar("T")
RUN = 5000  # values that are sorted in memory


def merged(values: Iterable[T], log: AppendLog[T], key: Key[T]) -> Iterator[T]:
    """Values by their keys, equal ones once; those of one key stay in their order. ``log`` is empty, and holds them
    meanwhile."""
    waiting = iter(values)
    ends = [0]
    while run := sorted(islice(waiting, RUN), key=key):
        filled(log, run)
        ends.append(len(log))
    runs = (_between(log, start, end) for start, end in pairwise(ends))
    for _, same in groupby(merge(*runs, key=key), key):
        yield from dict.fromkeys(same)


def _between(log: AppendLog[T], start: int, end: int) -> Iterator[T]:
    return (log[at] for at in range(start, end))
