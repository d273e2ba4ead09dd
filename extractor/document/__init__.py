"""What a reader yields: a Document of blocks as shown on the page, each with its Origin.

Nothing here decides what a block means. Values are frozen; a reader builds them once and every later stage
only looks at them.
"""

from extractor.document.blocks import (
    Block,
    Cell,
    Code,
    Component,
    Definitions,
    Entry,
    Heading,
    Held,
    Items,
    Paragraph,
    Row,
    Table,
)
from extractor.document.lines import Json, Line, LineKind, Link
from extractor.document.order import collect_tables, flat, numbered
from extractor.document.pages import Contents, ContentsEntry, Document, Meta, Note
from extractor.origin import Origin, RowKey

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
