"""Time that grows with the input: work on n and on 4 n, compared as a ratio and not in seconds."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

FACTOR = 4
SQUARE = 10  # what is linear takes FACTOR times as long, and what is quadratic 16 times
SHORT = 0.08  # seconds; below, a ratio says nothing
TRIES = 3  # another process may take the time


def seconds(work: Callable[[int], object], size: int) -> float:
    """The processor time of work of a size. What other tests have left in memory is not looked through meanwhile."""
    gc.collect()
    gc.freeze()
    try:
        started = time.process_time()
        work(size)
        return time.process_time() - started
    finally:
        gc.unfreeze()


def assert_linear(work: Callable[[int], object], size: int) -> None:
    """Fails where FACTOR times as much takes far more than FACTOR times as long."""
    tried = []
    for _ in range(TRIES):
        small, large = seconds(work, size), seconds(work, size * FACTOR)
        if large < SQUARE * max(small, SHORT / FACTOR):
            return
        tried.append(f"{small:.2f} s, {large:.2f} s")
    raise AssertionError(f"{size} and {size * FACTOR}: " + "; ".join(tried))
