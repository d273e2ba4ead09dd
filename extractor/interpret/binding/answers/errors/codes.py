"""Error codes, of tables that list them; in chapters on errors, of tables of statuses too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.api import ErrorCode
from extractor.document import Origin
from extractor.interpret.fields.classify import GroupInfo
from extractor.lazy_regex import lazy_regex

_STATUS = lazy_regex(
    r"[`* ]{0,4}(?P<code>[1-5]\d{2})[`* ]{0,4}(?:[-–—:]\s?)?(?P<phrase>[^\W\d][^`*]{0,60})?[`* ]{0,4}"
)  # "404 Not Found"


def read_errors(infos: Sequence[GroupInfo]) -> tuple[ErrorCode, ...]:
    """Rows of error-code tables."""
    rows = ((cells, origin) for info in infos if info.kind == "errors" for cells, origin in _rows(info))
    named = (({**cells, "error_code": _code_of(cells)}, origin) for cells, origin in rows)
    return tuple(_error(cells, origin) for cells, origin in named if cells["error_code"])


def _code_of(cells: Mapping[str, str]) -> str:
    """The code of a row; its status where the cell has a dash."""
    code = cells.get("error_code", "")
    return code if not code or any(c.isalnum() for c in code) else cells.get("status", "")


def read_statuses(infos: Sequence[GroupInfo]) -> Iterator[ErrorCode]:
    """Rows of tables of statuses in a chapter on errors, but those of successes, as codes of the API."""
    for cells, origin in (row for info in infos if info.kind == "status" for row in _rows(info)):
        shown = cells.get("status", "").strip("`* ")
        found = _STATUS.fullmatch(shown)
        code = found["code"] if found else ""
        if shown and not code.startswith(("1", "2", "3")):
            told = {"message": (found["phrase"] or "") if found else "", **cells, "status": code}
            yield _error({**told, "error_code": code or shown}, origin)


def _rows(info: GroupInfo) -> Iterator[tuple[dict[str, str], Origin]]:
    """The cells of each row by their roles, and where it is."""
    for row in info.group.records:
        yield {r: c.text for r, c in zip(info.roles, row.cells, strict=False) if r}, info.group.at(row)


def _error(cells: dict[str, str], origin: Origin) -> ErrorCode:
    return ErrorCode(
        cells["error_code"],
        origin,
        cells.get("status", ""),
        cells.get("error_message") or cells.get("message", ""),
        cells.get("description", ""),
        cells.get("remedy", ""),
    )
