"""What an include directive leads to, and how a reader asks for it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

TEMPLATE = ".erb"  # a page of Markdown that is a template: "boats.md.erb", or a part of one: "_boats.erb"
MAX_INCLUDES = 2000
MAX_INCLUDE_DEPTH = 16
MAX_INCLUDED = 32 * 1024 * 1024  # characters of all included files of a page together
TOO_LARGE = "the files that the page includes are too large"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the page and its number in it (1-based); an included line has the number of the directive."""

    text: str
    number: int


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


@dataclass(slots=True)
class Followed:
    """What the includes of one page lead to, within bounds; ``names`` are the files that it holds."""

    include: Include
    names: list[str] = field(default_factory=list)
    budget: int = MAX_INCLUDED

    def find(self, target: str, base: str, stack: Collection[str], *, part: bool = True) -> Included:
        """What a target leads to from a file; ``stack`` are the files that hold the directive, outermost first. The
        file is no ``part`` of the page where only a word of it is used."""
        if len(stack) > MAX_INCLUDE_DEPTH or len(self.names) >= MAX_INCLUDES:
            return Included(
                refused=f"there are more than {MAX_INCLUDES} includes, or {MAX_INCLUDE_DEPTH} in each other"
            )
        got = self.include(target, base)
        if got.refused:
            return got
        if got.name in stack:
            return Included(refused="it includes itself")
        if not self.spend(len(got.text)):
            return Included(refused=TOO_LARGE)
        self.names += [got.name] * part
        return got

    def spend(self, characters: int) -> bool:
        """Whether so much more may be put into the page."""
        self.budget -= characters
        return self.budget >= 0
