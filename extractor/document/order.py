"""Blocks in document order: all of them flat, each with its number among those of its kind, tables in tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extractor.document.blocks import (
    Block,
    Code,
    Component,
    Definitions,
    Heading,
    Items,
    Paragraph,
    Table,
)
from extractor.origin import Element, Origin
from extractor.values import replace


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those inside components, lists and definition lists behind what holds them."""
    for block in blocks:
        yield block
        if type(block) is Component:  # told faster than by isinstance, for each block of a page many times
            yield from flat(block.blocks)
        elif (type(block) is Items or type(block) is Definitions) and block.held:
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
