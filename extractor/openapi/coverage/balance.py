"""The row balance: rows read = rows in the spec + rows reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from extractor.api import Blocks, Page
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin, RowKey
from extractor.oas.document import METHODS
from extractor.openapi.coverage.completeness import Completeness, completeness_of
from extractor.spill import Series
from extractor.values import dataclass, field_names

Node = dict[str, Any]
NONE = Blocks()
UNKNOWN = Completeness()


@dataclass(frozen=True, slots=True)
class Balance:
    """Counts of a build. ``reported`` are rows that are in a finding and not in the spec; ``blocks`` tells where the
    blocks of all pages ended, ``completeness`` what the document lacks."""

    pages: int
    operations: int
    schemas: int
    rows: int
    in_spec: int
    reported: int
    blocks: Blocks = NONE
    completeness: Completeness = UNKNOWN


def balance_of(pages: Series[Page], spec: Node, rows: int, missing: int) -> Balance:
    """The counts of a document and its pages; ``missing`` of the rows are not in the document."""
    return Balance(
        pages=len(pages),
        operations=sum(method in item for item in spec["paths"].values() for method in METHODS),
        schemas=len(spec.get("components", {}).get("schemas", {})),
        rows=rows,
        in_spec=rows - missing,
        reported=missing,
        blocks=total(pages),
        completeness=completeness_of(spec),
    )


def total(pages: Iterable[Page]) -> Blocks:
    """The blocks of all pages together."""
    every = [page.blocks for page in pages]
    return Blocks(*(sum(getattr(blocks, name) for blocks in every) for name in field_names(Blocks)))


def unreported(missing: Mapping[RowKey, Origin], findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """A finding for every row that is neither in the document nor in a finding (on it, or on its whole table)."""
    elements = {key[:3] for key in missing}
    told: set[tuple[object, ...]] = set()
    for origin in (o for d in findings for o in (d.origin, *d.related)):
        key = origin.record_key() or (origin.file, origin.element, origin.number)
        if key in missing or key in elements:
            told.add(key)
    return [finding("row-unplaced", o) for key, o in missing.items() if key not in told and key[:3] not in told]
