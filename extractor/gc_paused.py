"""The search for reference cycles, paused while nearly all that is made stays in use."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


@contextmanager
def gc_paused() -> Iterator[None]:
    """A context without that search. Facts, documents and code models hold no cycles, and walking over all of them
    again and again takes from a fifth of the time to as long as the work itself."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@cache
def no_search_at_exit() -> None:
    """Leave what is in memory at the end of this process to the system: to look once more for cycles in it, before all
    is given back anyway, takes a tenth of the time of a small build. Objects are ended as ever."""
    atexit.register(gc.freeze)
