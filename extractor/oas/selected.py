"""Paths of calls that share one: ``/boats#Action=MoorBoat``. What stands behind "#" never travels; it names parameters
or members, each with the one value that the call has."""

from __future__ import annotations

import re

# "Action=MoorBoat", "service=docks&action=list"
_SELECTOR = re.compile(r"[^=&#{}/]{1,120}=[^=&#{}]{1,200}(?:&[^=&#{}/]{1,120}=[^=&#{}]{1,200}){0,8}")


def route_of(path: str) -> str:
    """The path that travels."""
    return path.partition("#")[0]


def selector_of(path: str) -> tuple[tuple[str, str], ...]:
    """Names with their values, in order; none where nothing or something else stands behind "#"."""
    _, _, chosen = path.partition("#")
    if not _SELECTOR.fullmatch(chosen):
        return ()
    return tuple((name, value) for name, _, value in (pair.partition("=") for pair in chosen.split("&")))
