"""A page as shown, and tables of contents."""

from __future__ import annotations

from extractor.document.blocks import Block, Table
from extractor.document.lines import Link
from extractor.document.order import collect_tables, flat
from extractor.origin import Origin
from extractor.values import dataclass


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
