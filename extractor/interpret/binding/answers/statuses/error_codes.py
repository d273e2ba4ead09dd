"""Error codes, of tables that list them."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.api import ErrorCode
from extractor.document import Origin
from extractor.interpret.fields.classify import GroupInfo


def read_errors(infos: Sequence[GroupInfo]) -> tuple[ErrorCode, ...]:
    """Rows of error-code tables."""
    found = []
    for info in infos:
        if info.kind != "errors":
            continue
        for row in info.group.records:
            cells = {r: c.text for r, c in zip(info.roles, row.cells, strict=False) if r}
            if cells.get("error_code"):
                found.append(_error(cells, info.group.at(row)))
    return tuple(found)


def _error(cells: dict[str, str], origin: Origin) -> ErrorCode:
    return ErrorCode(
        cells["error_code"],
        origin,
        cells.get("status", ""),
        cells.get("error_message") or cells.get("message", ""),
        cells.get("description", ""),
        cells.get("remedy", ""),
    )
