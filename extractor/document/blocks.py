"""Blocks of a page as shown: headings, paragraphs, lists, definition lists, code, tables, components."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.document.lines import Json, Line, Link
from extractor.origin import Origin
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its lines, links and nested tables; ``text`` joins the lines."""

    text: str = ""
    lines: tuple[Line, ...] = ()
    links: tuple[Link, ...] = ()
    tables: tuple[Table, ...] = ()

    def fully_marked(self) -> bool:
        """Whether all of the cell is set in code or bold."""
        return bool(self.lines) and all(line.fully_marked() for line in self.lines)


@dataclass(frozen=True, slots=True)
class Row:
    """A body row, spans expanded. ``continued`` holds columns filled by a rowspan from above;
    ``merged`` those filled by a colspan from the left."""

    cells: tuple[Cell, ...]
    number: int
    continued: frozenset[int] = frozenset()
    merged: frozenset[int] = frozenset()
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table. ``header`` is empty where the page marks no header row."""

    caption: str
    header: tuple[Cell, ...]
    rows: tuple[Row, ...]
    origin: Origin
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its level (1 is the page title)."""

    text: str
    level: int
    origin: Origin
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or a lone line of a list item. ``aside``: it stands in a note or warning; ``quoted``: in a block
    that is quoted."""

    line: Line
    origin: Origin
    links: tuple[Link, ...] = ()
    aside: bool = False
    quoted: bool = False

    @property
    def text(self) -> str:
        """The plain text."""
        return self.line.text


@dataclass(frozen=True, slots=True)
class Held:
    """Code and tables in an item or a definition: the number of the line or term that they stand below."""

    number: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; nesting shows in each line's depth. ``first`` is the number of the first line, where these are a part of
    the list."""

    lines: tuple[Line, ...]
    origin: Origin
    links: tuple[Link, ...] = ()
    first: int = 1
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of a definition list with what is said of it; ``inner`` are the terms of a list inside."""

    term: Line
    lines: tuple[Line, ...] = ()
    links: tuple[Link, ...] = ()
    inner: tuple[Entry, ...] = ()
    line: int | None = None

    def every(self, depth: int = 0) -> Iterator[tuple[Entry, int]]:
        """The entry and those inside, each with its depth; they are numbered in this order."""
        yield self, depth
        for entry in self.inner:
            yield from entry.every(depth + 1)


@dataclass(frozen=True, slots=True)
class Definitions:
    """A definition list."""

    entries: tuple[Entry, ...]
    origin: Origin
    held: tuple[Held, ...] = ()

    def every(self) -> Iterator[tuple[Entry, int, Origin]]:
        """All entries, nested ones behind those that hold them, each with its depth and origin."""
        flat = (pair for entry in self.entries for pair in entry.every())
        for number, (entry, depth) in enumerate(flat, 1):
            yield entry, depth, self.origin.at_row(number, entry.line)


@dataclass(frozen=True, slots=True)
class Component:
    """A named construct of a site, such as ``<ParamField query="limit">``: attributes as written, and what it holds.

    The value of an attribute is text, or the literal that it was written as; one without a value is ``True``.
    """

    name: str
    attributes: tuple[tuple[str, Json], ...]
    blocks: tuple[Block, ...]
    origin: Origin

    def attribute(self, name: str) -> Json:
        """The value of an attribute, or None; its name may have a colon in front, as Vue binds values."""
        return next((value for key, value in self.attributes if key.removeprefix(":") == name), None)


@dataclass(frozen=True, slots=True)
class Code:
    """Preformatted text."""

    text: str
    origin: Origin
    language: str | None = None


Block = Heading | Paragraph | Items | Definitions | Code | Table | Component
