"""What an include directive leads to, and how a reader asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Included:
    """What an include directive leads to: its text and its name; or, where it is not followed, why not."""

    text: str = ""
    name: str = ""
    refused: str = ""


# (target as written, name of the file with the directive) -> what is there. Names are relative to the page's folder.
Include = Callable[[str, str], Included]


def no_includes(target: str, base: str) -> Included:
    """The include of a page that stands alone."""
    return Included(refused="the page is read alone")
