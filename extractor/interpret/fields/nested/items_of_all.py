"""Names of members of an array that is all of a body: ``[].name``, with or without a row ``[]`` for it."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.api import Columns, Field
from extractor.interpret.binding.content.bodies import ARRAY
from extractor.interpret.fields.row_field import RowField
from extractor.values import replace

ITEMS = "[]"
_BELOW = f"{ITEMS}."


def nest_in_items(rows: Sequence[RowField]) -> list[RowField]:
    """The rows below one for the array, where all names begin with it; else as they are."""
    names = [row.field.name for row in rows]
    if not any(n.startswith(_BELOW) for n in names) or not all(n == ITEMS or n.startswith(_BELOW) for n in names):
        return list(rows)
    holder = next((row for row in rows if row.field.name == ITEMS), None)
    first = rows[0].field
    top = holder or RowField(Field(ITEMS, ARRAY, first.origin, Columns()), ())
    return [top, *(_below(row) for row in rows if row is not holder)]


def _below(row: RowField) -> RowField:
    field = replace(row.field, name=row.field.name.removeprefix(_BELOW))
    return replace(row, field=field, depth=row.depth + 1)
