"""The row balance: rows read = rows in the spec + rows reported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.api import Api
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.openapi.assemble import Sources

RowKey = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Balance:
    """Counts of a build. ``reported`` are rows that are in a finding and not in the spec."""

    pages: int
    operations: int
    schemas: int
    rows: int
    in_spec: int
    reported: int


def rows_of(api: Api) -> dict[RowKey, Origin]:
    """Every row of every parameter table."""
    found: dict[RowKey, Origin] = {}
    for table in (t for page in api.pages for t in page.tables):
        for number in range(1, table.rows + 1):
            origin = table.origin.at_row(number)
            key = origin.row_key()
            if key is not None:
                found[key] = origin
    return found


def rows_in(sources: Sources) -> set[RowKey]:
    """The rows that something in the document was read from."""
    return {key for origins in sources.values() for o in origins if (key := o.row_key()) is not None}


def unreported(missing: dict[RowKey, Origin], findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """A finding for every row that is neither in the document nor in a finding (on it, or on its whole table)."""
    origins = {o for d in findings for o in (d.origin, *d.related)}
    rows = {key for o in origins if (key := o.row_key()) is not None}
    tables = {(o.file, o.table) for o in origins if o.table is not None and o.row is None}
    return [finding("row-unplaced", o) for key, o in missing.items() if key not in rows and key[:2] not in tables]
