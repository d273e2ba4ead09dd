"""What a reader yields: a Document of blocks as shown on the page, each with its Origin.

Nothing here decides what a block means. Values are frozen; a reader builds them once and every later stage
only looks at them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from extractor.origin import Element, Origin, RowKey

__all__ = [
    "Block",
    "Cell",
    "Code",
    "Component",
    "Contents",
    "ContentsEntry",
    "Definitions",
    "Document",
    "Entry",
    "Heading",
    "Held",
    "Items",
    "Json",
    "Line",
    "LineKind",
    "Link",
    "Meta",
    "Note",
    "Origin",
    "Paragraph",
    "Row",
    "RowKey",
    "Table",
    "collect_tables",
    "flat",
    "numbered",
]

if TYPE_CHECKING:
    Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
else:
    Json = Any  # what decodes cached facts cannot follow an alias that names itself
LineKind = Literal["text", "item", "code"]


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink: the text shown and the target as written."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text. ``marks`` are (start, end) offsets of words set in bold or code type."""

    text: str
    kind: LineKind = "text"
    depth: int = 0
    marks: tuple[tuple[int, int], ...] = ()

    def part(self, start: int, end: int | None = None) -> Line:
        """The text from one offset to another, as text, with the marks that lie in it."""
        last = len(self.text) if end is None else end
        marks = tuple((a - start, b - start) for a, b in self.marks if a >= start and b <= last)
        return Line(self.text[start:last], marks=marks)

    def fully_marked(self) -> bool:
        """Whether all of the text is set in bold or code type."""
        return sum(end - start for start, end in self.marks) >= len(self.text) > 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its lines, links and nested tables; ``text`` joins the lines."""

    text: str = ""
    lines: tuple[Line, ...] = ()
    links: tuple[Link, ...] = ()
    tables: tuple[Table, ...] = ()


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
class Heading:
    """A heading with its level (1 is the page title)."""

    text: str
    level: int
    origin: Origin
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or a lone line of a list item."""

    line: Line
    origin: Origin
    links: tuple[Link, ...] = ()

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


@dataclass(frozen=True, slots=True)
class Table:
    """A table. ``header`` is empty where the page marks no header row."""

    caption: str
    header: tuple[Cell, ...]
    rows: tuple[Row, ...]
    origin: Origin
    anchors: tuple[str, ...] = ()


Block = Heading | Paragraph | Items | Definitions | Code | Table | Component


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader could not take as it stood; ``code`` is a diagnostic code."""

    code: str
    origin: Origin
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Meta:
    """A line of front matter: key and value as written, without quotes; its origin is a line, and no element."""

    key: str
    value: str
    origin: Origin

    @property
    def text(self) -> str:
        """The line."""
        return f"{self.key}: {self.value}"


@dataclass(frozen=True, slots=True)
class Document:
    """A page as shown. ``loose`` says that the order of its sections means nothing (flattened text);
    ``includes`` names the files whose text stands in this page; ``meta`` are the scalars at the top of front matter."""

    file: str
    title: str
    blocks: tuple[Block, ...]
    breadcrumb: tuple[Link, ...] = ()
    loose: bool = False
    notes: tuple[Note, ...] = ()
    includes: tuple[str, ...] = ()
    meta: tuple[Meta, ...] = ()

    def tables(self) -> tuple[Table, ...]:
        """All tables in document order, nested ones behind the table that holds them."""
        found: list[Table] = []
        for block in flat(self.blocks):
            if isinstance(block, Table):
                collect_tables(block, found)
        return tuple(found)


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those inside components, lists and definition lists behind what holds them."""
    for block in blocks:
        yield block
        if isinstance(block, Component):
            yield from flat(block.blocks)
        elif isinstance(block, Items | Definitions) and block.held:
            yield from flat(inner for held in block.held for inner in held.blocks)


_KINDS: Mapping[type[Block], Element] = {
    Heading: "heading",
    Paragraph: "paragraph",
    Items: "list",
    Definitions: "definitions",
    Code: "code",
    Component: "component",
}


def numbered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, those inside others too, each with its number among those of its kind; tables have theirs."""
    return _numbered(blocks, {})


def _numbered(blocks: Iterable[Block], counts: dict[Element, int]) -> tuple[Block, ...]:
    found: list[Block] = []
    for block in blocks:
        kind = _KINDS.get(type(block))
        if kind is None:
            found.append(block)
            continue
        number = counts[kind] = counts.get(kind, 0) + 1
        at = block.origin
        origin = Origin(at.file, at.line, at.anchor, kind, number)
        if isinstance(block, Component):
            found.append(replace(block, origin=origin, blocks=_numbered(block.blocks, counts)))
        elif isinstance(block, Items | Definitions) and block.held:
            held = tuple(replace(h, blocks=_numbered(h.blocks, counts)) for h in block.held)
            found.append(replace(block, origin=origin, held=held))
        else:
            found.append(replace(block, origin=origin))
    return tuple(found)


def collect_tables(table: Table, into: list[Table]) -> None:
    """Append ``table`` and the tables nested in its own cells (each once) to ``into``."""
    into.append(table)
    for row in table.rows:
        for index, cell in enumerate(row.cells):
            if index not in row.continued and index not in row.merged:
                for nested in cell.tables:
                    collect_tables(nested, into)


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of a table of contents: page, title, and the titles above it."""

    href: str
    title: str
    parents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents (CLASS.TXT.json, an index page); order is reading order."""

    entries: tuple[ContentsEntry, ...]
    origin: Origin
