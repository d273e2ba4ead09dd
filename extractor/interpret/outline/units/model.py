"""A unit: the part of a page that documents one operation."""

from __future__ import annotations

from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.sections.model import Placed
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks that document one API, its title and its request lines (none: not an operation)."""

    title: str
    placed: tuple[Placed, ...]
    lines: tuple[RequestLine, ...]
    guessed: bool = False  # the request line is an example's
    listed: bool = False  # a list of operations names it, and no more
    anchors: tuple[str, ...] = ()  # of its headings
    shared: bool = False  # its title is that of further operations, which are other units
    group: str = ""  # the heading that its own stands below, where that names a subject
    errors: bool = False  # a chapter on what goes wrong with any operation
