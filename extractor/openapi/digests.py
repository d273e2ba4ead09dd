"""Digests of what pages show, so that a later build can tell whether a page changed, and where."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from extractor.document import Block, Code, Document, Items, Row, Table

Digests = dict[str, str]


def digests_of(page: Document) -> Digests:
    """The digest of the page (``page``) and of each body row (``table 1 row 2``), of their text without white space."""
    found = {"page": _digest(text for block in page.blocks for text in _texts(block))}
    for table in page.tables():
        for row in table.rows:
            found[f"table {table.origin.table} row {row.number}"] = _digest(_row(row))
    return found


def _digest(texts: Iterator[str]) -> str:
    """Sixteen digits: enough to tell the rows of a page apart."""
    words = "\n".join(" ".join(text.split()) for text in texts)
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield block.caption
            yield from (cell.text for cell in block.header)
            for row in block.rows:
                yield from _row(row)
        case Items():
            yield from (line.text for line in block.lines)
        case Code():
            yield block.text
        case _:
            yield block.text


def _row(row: Row) -> Iterator[str]:
    for cell in row.cells:
        yield cell.text
        for table in cell.tables:
            yield from _texts(table)
