"""Where origins lie in a page as it is shown: keys of tables, rows, cells and blocks.

``t3`` is a table, ``t3r2`` a row of it, ``t3r2c1`` a cell (from 0), ``b7`` the eighth block of the document, ``b7i2``
the second item or term of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extractor.document import (
    Block,
    Component,
    Definitions,
    Document,
    Heading,
    Items,
    Line,
    Origin,
    Paragraph,
    Table,
    collect_tables,
    flat,
)

_MOST = 12  # blocks that one origin marks; more say nothing


@dataclass(frozen=True)
class Place:
    """A page that can be asked where an origin lies in it."""

    document: Document
    _tables: dict[int, tuple[int, Table]] = field(default_factory=dict, init=False)
    _elements: dict[str, int] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for index, block in enumerate(self.document.blocks):
            self._elements[block.origin.element_key()] = index
            if isinstance(block, Table):
                found: list[Table] = []
                collect_tables(block, found)
                self._tables.update({t.origin.table: (index, t) for t in found if t.origin.table is not None})

    def keys(self, origin: Origin, words: Sequence[str] = ()) -> tuple[str, ...]:
        """The keys of an origin. Of several blocks that may be meant, those that hold one of the words are."""
        if origin.table is not None:
            return self._in_table(origin.table, origin)
        index = self._elements.get(origin.element_key()) if origin.element is not None else None
        if index is not None:
            listed = isinstance(self.document.blocks[index], Items | Definitions) and origin.row is not None
            return (f"b{index}i{origin.row}" if listed else f"b{index}",)
        blocks = self._blocks(origin)
        held = [b for b in blocks if _holds(self.squeezed(b), words)] if words and len(blocks) > 1 else []
        return tuple(self._key(b) for b in (held or blocks)[:_MOST])

    def block(self, key: str) -> int:
        """The index of the block that holds a key."""
        if key[0] == "b":
            return int(key[1:].partition("i")[0])
        return self._tables[int(key[1:].partition("r")[0])][0]

    def squeezed(self, index: int) -> str:
        """The text of a block without white space."""
        known = self._squeezed.get(index)
        if known is None:
            known = self._squeezed[index] = squeeze(text_of(self.document.blocks[index]))
        return known

    @cached_property
    def _squeezed(self) -> dict[int, str]:
        return {}

    def _in_table(self, number: int, origin: Origin) -> tuple[str, ...]:
        if number not in self._tables:
            return ()
        if origin.row is None:
            return (f"t{number}",)
        column = self._column(number).get(origin.column) if origin.column else None
        return (f"t{number}r{origin.row}" if column is None else f"t{number}r{origin.row}c{column}",)

    def _column(self, number: int) -> dict[str, int]:
        """The columns of a table by their header text; the first where two have the same."""
        known = self._columns.get(number)
        if known is None:
            header = self._tables[number][1].header
            known = self._columns[number] = {header[i].text: i for i in reversed(range(len(header)))}
        return known

    @cached_property
    def _columns(self) -> dict[int, dict[str, int]]:
        return {}

    def _blocks(self, origin: Origin) -> list[int]:
        if origin.line is not None:
            found = self._by_line.get(origin.line)
            at = bisect_right(self._lines, origin.line)
            return found if found is not None else self._by_line[self._lines[at - 1]] if at else []
        return self._by_anchor.get(origin.anchor, []) if origin.anchor else []

    @cached_property
    def _by_line(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for index, block in enumerate(self.document.blocks):
            if block.origin.line is not None:
                found.setdefault(block.origin.line, []).append(index)
        return found

    @cached_property
    def _lines(self) -> list[int]:
        return sorted(self._by_line)

    @cached_property
    def _by_anchor(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, block in enumerate(self.document.blocks):
            anchors = {block.origin.anchor, *(block.anchors if isinstance(block, Heading | Table) else ())}
            for anchor in anchors - {None}:
                found.setdefault(str(anchor), []).append(index)
        return {anchor: self._without_tables(blocks) for anchor, blocks in found.items()}

    def _without_tables(self, blocks: list[int]) -> list[int]:
        """An origin in a table names it, so that one without is that of a text, where there is any."""
        return [b for b in blocks if not isinstance(self.document.blocks[b], Table)] or blocks

    def _key(self, index: int) -> str:
        block = self.document.blocks[index]
        return f"t{block.origin.table}" if isinstance(block, Table) else f"b{index}"


def shown_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of a page in one row: its front matter as a list, then all others, those in components too."""
    lines = tuple(Line(meta.text, "item", 1) for meta in document.meta)
    front = (Items(lines, Origin(document.file, document.meta[0].origin.line)),) if lines else ()
    return (*front, *flat(document.blocks))


def text_of(block: Block) -> str:
    """The text of a block; that of a table is its caption."""
    if isinstance(block, Items):
        return "\n".join(line.text for line in block.lines)
    if isinstance(block, Paragraph):
        return block.line.text
    if isinstance(block, Definitions):
        return "\n".join(line.text for entry, _, _ in block.every() for line in (entry.term, *entry.lines))
    if isinstance(block, Component):
        return " ".join(f"{name}={value}" for name, value in block.attributes)
    return block.caption if isinstance(block, Table) else block.text


def squeeze(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def _holds(text: str, words: Sequence[str]) -> bool:
    return any(squeeze(word) in text for word in words if word)
