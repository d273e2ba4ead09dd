"""A digest of what a page shows, so that a later build can tell whether it changed."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from extractor.dialects.text import in_one_line
from extractor.document import Block, Code, Component, Definitions, Document, Items, Row, Table


def digest_of(page: Document) -> str:
    """The SHA-256 of the texts of a page, in hexadecimal digits; white space and markup do not count."""
    texts = (text for block in page.blocks for text in _texts(block))
    words = "\n".join(map(in_one_line, (*(meta.text for meta in page.meta), *texts)))
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield block.caption
            yield from (cell.text for cell in block.header)
            for row in block.rows:
                yield from _row(row)
        case Items():
            yield from (line.text for line in block.lines)
            yield from (text for held in block.held for inner in held.blocks for text in _texts(inner))
        case Definitions():
            for entry, _, _ in block.every():
                yield entry.term.text
                yield from (line.text for line in entry.lines)
            yield from (text for held in block.held for inner in held.blocks for text in _texts(inner))
        case Component():
            yield from (f"{name}={value}" for name, value in block.attributes)
            for inner in block.blocks:
                yield from _texts(inner)
        case Code():
            yield block.text
        case _:
            yield block.text


def _row(row: Row) -> Iterator[str]:
    for cell in row.cells:
        yield cell.text
        for table in cell.tables:
            yield from _texts(table)
