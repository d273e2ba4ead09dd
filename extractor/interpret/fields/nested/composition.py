"""Structures put together of others: "allOf" tables, and rows ("*anonymous*") that stand for a part of their parent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Paragraph, Row, Table
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.link.linker import STRUCTURED
from extractor.interpret.operations.model import PageBlock


def join_tables(blocks: Sequence[PageBlock], lexicon: Lexicon) -> tuple[PageBlock, ...]:
    """The blocks with tables of one header joined that only a word such as "and" or "continued" parts."""
    found: list[PageBlock] = []
    for block in blocks:
        before = found[-2] if len(found) > 1 else None
        if isinstance(block, Table) and isinstance(before, Table) and _goes_on(before, found[-1], block, lexicon):
            found[-2:] = [_joined(before, block)]
        else:
            found.append(block)
    return tuple(found)


def _goes_on(before: Table, between: PageBlock, table: Table, lexicon: Lexicon) -> bool:
    words = isinstance(between, Paragraph) and fold_word(between.text.strip("*_ ")) in lexicon.table_joins
    return words and [c.text for c in before.header] == [c.text for c in table.header]


def _joined(before: Table, table: Table) -> Table:
    first = len(before.rows) + 1
    rows = (Row(r.cells, n, r.continued, r.merged, r.line) for n, r in enumerate(table.rows, first))
    return replace(before, rows=(*before.rows, *rows))


def compose(rows: Sequence[RowField], lexicon: Lexicon) -> list[RowField]:
    """The rows without those that stand for a part of their parent: what is below them moves up.

    A part that another structure describes stays, as a row without a name that holds all of that structure.
    """
    if not any(_is_part(row, lexicon) for row in rows):
        return list(rows)
    found: list[RowField] = []
    parts: list[int] = []  # depths of the parts that the next row may stand in
    for index, row in enumerate(rows):
        parts = [depth for depth in parts if depth < row.depth]
        depth = row.depth - len(parts)
        holds = index + 1 < len(rows) and rows[index + 1].depth > row.depth
        if not _is_part(row, lexicon) or (row.field.type.kind == "array" and _parent(depth, found) is None):
            found.append(replace(row, depth=depth))
        elif holds:
            parts.append(row.depth)
            _evidence(row, depth, found)
        elif row.field.type.leaf().kind in STRUCTURED and (row.field.type.leaf().name or row.links):
            field = replace(row.field, name="", combined=True, required=None)
            found.append(replace(row, field=field, depth=depth))
        elif not _typed(row, depth, found):
            found.append(replace(row, depth=depth))
    return found


def _is_part(row: RowField, lexicon: Lexicon) -> bool:
    return fold_word(row.field.name) in lexicon.part_rows


def _parent(depth: int, found: Sequence[RowField]) -> int | None:
    return next((i for i in range(len(found) - 1, -1, -1) if found[i].depth < depth), None)


def _evidence(row: RowField, depth: int, found: list[RowField]) -> None:
    """A part with rows of its own is evidence of its parent, or of the row before it."""
    at = _parent(depth, found)
    at = len(found) - 1 if at is None and found else at
    if at is not None:
        field = found[at].field
        found[at] = replace(found[at], field=replace(field, extra=(*field.extra, row.field.origin)))


def _typed(row: RowField, depth: int, found: list[RowField]) -> bool:
    """A part that is a plain type says what its parent is, where nothing else does."""
    at = _parent(depth, found)
    if at is None:
        return False
    field = found[at].field
    type_ = field.type if field.type.known and field.type.kind != "any" else row.field.type
    found[at] = replace(found[at], field=replace(field, type=type_, extra=(*field.extra, row.field.origin)))
    return True
