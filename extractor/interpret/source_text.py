"""The texts behind origins, as the page shows them: what a correction quotes, and is held against later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.dialects.text import in_one_line
from extractor.document import (
    Block,
    Cell,
    Component,
    Definitions,
    Document,
    Items,
    Origin,
    Row,
    Table,
    collect_tables,
    flat,
)

BETWEEN = " | "


def texts_of(document: Document) -> Mapping[str, Mapping[str, str]]:
    """By file, of the page and of what it includes: key of an origin (``Origin.text_key``) to the text there.

    A row is its cells, an item its line, a term the lines below it; a table is its caption, header and rows.
    """
    texts: dict[str, dict[str, str]] = {}
    for meta in document.meta:
        texts.setdefault(meta.origin.file, {})[meta.origin.text_key()] = meta.text
    for block in flat(document.blocks):
        for origin, text in _texts(block):
            texts.setdefault(origin.file, {})[origin.text_key()] = text
    return texts


def _texts(block: Block) -> Iterator[tuple[Origin, str]]:
    match block:
        case Table():
            tables: list[Table] = []
            collect_tables(block, tables)
            for table in tables:
                yield from _table(table)
        case Items():
            yield block.origin, "\n".join(line.text for line in block.lines)
            for number, line in enumerate(block.lines, 1):
                yield block.origin.at_row(number), line.text
        case Definitions():
            entries = [
                (origin, "\n".join(line.text for line in (entry.term, *entry.lines)))
                for entry, _, origin in block.every()
            ]
            yield block.origin, "\n".join(text for _, text in entries)
            yield from entries
        case Component():
            shown = " ".join(f"{name}={value}" for name, value in block.attributes)
            yield block.origin, f"{block.name} {shown}".strip()
        case _:
            yield block.origin, block.text


def _table(table: Table) -> Iterator[tuple[Origin, str]]:
    rows = [(table.origin.at_row(r.number, r.line), _row(r)) for r in table.rows]
    yield table.origin, "\n".join([table.caption, _cells(table.header), *(text for _, text in rows)])
    yield from rows


def _row(row: Row) -> str:
    """The cells of a row; what spans from another one is told once."""
    return _cells([cell for index, cell in enumerate(row.cells) if index not in row.merged])


def _cells(cells: Sequence[Cell]) -> str:
    return BETWEEN.join([in_one_line(cell.text) for cell in cells])
