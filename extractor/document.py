"""What a reader yields: a Document of blocks as shown on the page, each with its Origin.

Nothing here decides what a block means. Values are frozen; a reader builds them once and every later stage
only looks at them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LineKind = Literal["text", "item", "code"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was read: file, line (1-based), anchor, table (1-based), body row (1-based), column.

    ``action`` is the number of an action (1-based): the file is then an overlay, which wrote it.
    """

    file: str
    line: int | None = None
    anchor: str | None = None
    table: int | None = None
    caption: str | None = None
    row: int | None = None
    column: str | None = None
    action: int | None = None

    def at_row(self, row: int, line: int | None = None) -> Origin:
        """The same table, at a body row; ``line`` is the row's own where the source has lines."""
        # Spelled out, as below: one is made for every row, and ``replace`` takes five times as long.
        return Origin(
            self.file, line or self.line, self.anchor, self.table, self.caption, row, self.column, self.action
        )

    def at_column(self, column: str | None) -> Origin:
        """The same row, at the column with this header text."""
        if not column:
            return self
        return Origin(self.file, self.line, self.anchor, self.table, self.caption, self.row, column, self.action)

    def row_key(self) -> tuple[str, int, int] | None:
        """(file, table, row) where the origin lies in a table row; the unit of the row balance."""
        if self.table is None or self.row is None:
            return None
        return (self.file, self.table, self.row)

    def place(self) -> str:
        """The origin in words, for messages: ``page.html, table 3 "Node", row 2, column "Type"``."""
        parts = [self.file if self.line is None else f"{self.file}:{self.line}"]
        if self.table is not None:
            parts.append(f'table {self.table} "{self.caption}"' if self.caption else f"table {self.table}")
        if self.row is not None:
            parts.append(f"row {self.row}")
        if self.column:
            parts.append(f'column "{self.column}"')
        return ", ".join(parts)

    def text_key(self) -> str:
        """The name of the text that stands here, of a whole row where it is in a table."""
        if self.table is not None:
            return f"{self.file}, table {self.table}" + (f", row {self.row}" if self.row is not None else "")
        if self.line is not None:
            return f"{self.file}:{self.line}"
        return f"{self.file}#{self.anchor}" if self.anchor else self.file


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
class Items:
    """A list without tables or code in it; nesting shows in each line's depth."""

    lines: tuple[Line, ...]
    origin: Origin
    links: tuple[Link, ...] = ()


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


Block = Heading | Paragraph | Items | Code | Table


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader could not take as it stood; ``code`` is a diagnostic code."""

    code: str
    origin: Origin
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A page as shown. ``loose`` says that the order of its sections means nothing (flattened text);
    ``includes`` names the files whose text stands in this page."""

    file: str
    title: str
    blocks: tuple[Block, ...]
    breadcrumb: tuple[Link, ...] = ()
    loose: bool = False
    notes: tuple[Note, ...] = ()
    includes: tuple[str, ...] = ()

    def tables(self) -> tuple[Table, ...]:
        """All tables in document order, nested ones behind the table that holds them."""
        found: list[Table] = []
        for block in self.blocks:
            if isinstance(block, Table):
                collect_tables(block, found)
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
