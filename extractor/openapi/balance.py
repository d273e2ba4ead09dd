"""The row balance: rows read = rows in the spec + rows reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.openapi.evidence import RowKey


@dataclass(frozen=True, slots=True)
class Balance:
    """Counts of a build. ``reported`` are rows that are in a finding and not in the spec."""

    pages: int
    operations: int
    schemas: int
    rows: int
    in_spec: int
    reported: int


def unreported(missing: Mapping[RowKey, Origin], findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """A finding for every row that is neither in the document nor in a finding (on it, or on its whole table)."""
    origins = {o for d in findings for o in (d.origin, *d.related)}
    rows = {key for o in origins if (key := o.row_key()) is not None}
    tables = {(o.file, o.table) for o in origins if o.table is not None and o.row is None}
    return [finding("row-unplaced", o) for key, o in missing.items() if key not in rows and key[:2] not in tables]
