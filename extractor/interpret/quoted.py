"""The texts behind origins, as the page shows them: what a correction quotes, and is held against later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from extractor.document import Block, Cell, Code, Heading, Items, Paragraph, Row, Table, collect_tables

BETWEEN = " | "


def texts_of(blocks: Sequence[Block], tables: Iterable[Table]) -> Mapping[str, Mapping[str, str]]:
    """By file, of the page and of what it includes: key of an origin (``Origin.text_key``) to the text there.

    A row is its cells; a table is its caption, header and rows; blocks that share an origin are one text.
    """
    parts: dict[tuple[str, str], list[str]] = {}
    found: list[Table] = []
    for block in blocks:
        if isinstance(block, Table):
            collect_tables(block, found)
        else:
            parts.setdefault((block.origin.file, block.origin.text_key()), []).append(_text(block))
    texts: dict[str, dict[str, str]] = {}
    for (file, key), lines in parts.items():
        texts.setdefault(file, {})[key] = "\n".join(lines)
    # Most tables of a page come in both ways; one whose first row was taken for its header is another.
    for table in {id(table): table for table in (*found, *tables)}.values():
        texts.setdefault(table.origin.file, {}).update(_table(table))
    return texts


def _text(block: Heading | Paragraph | Items | Code) -> str:
    if isinstance(block, Items):
        return "\n".join(line.text for line in block.lines)
    return block.text


def _table(table: Table) -> dict[str, str]:
    rows = {table.origin.at_row(r.number, r.line).text_key(): _row(r) for r in table.rows}
    whole = "\n".join([table.caption, _cells(table.header), *rows.values()])
    return {table.origin.text_key(): whole, **rows}


def _row(row: Row) -> str:
    """The cells of a row; what spans from another one is told once."""
    return _cells([cell for index, cell in enumerate(row.cells) if index not in row.merged])


def _cells(cells: Sequence[Cell]) -> str:
    return BETWEEN.join(" ".join(cell.text.split()) for cell in cells)
