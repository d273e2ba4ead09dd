"""Paths in the cells of tables that list operations: those that a cell holds, and ones without a slash in front."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document import Cell, Table
from extractor.lazy_regex import lazy_regex

PATH = lazy_regex(r"/[a-zA-Z{<:][^\s?#.]{0,300}")  # "/boats/{id}"
# "v2", "v2/boats/<name>[/crew]": no host, and no words
_UNROOTED = lazy_regex(r"(?:v\d{1,3}(?:\.\d{1,3})?|[a-z_][a-z0-9_-]{0,40})(?:[/\[][^\s?#]{0,300})?(?:\?\S{0,300})?")
ADDRESS = lazy_regex(r"(?:/|https?://|[{<$\[])\S{0,600}")  # "/boats": what a cell with a path begins with
_NOTE = lazy_regex(r"\s{1,8}\([^()]{0,80}\)$")  # " (deprecated)" behind a path


def paths_in(cell: Cell) -> list[str]:
    """The lines of a cell that are a path and nothing else."""
    texts = (line.text.strip(" `") for line in cell.lines)
    return [text for text in texts if PATH.fullmatch(text)]


def is_address(text: str, roles: Sequence[str], column: int) -> bool:
    """Whether a cell has an address: by how it begins, or below a header for paths."""
    headed = column < len(roles) and roles[column] in {"path", "endpoint"}
    return bool(ADDRESS.match(text)) or (headed and "/" in text and " " not in text)


def rooted(table: Table, column: int, text: str, roles: Sequence[str]) -> str:
    """A path without a slash in front as one with it, in a column for paths none of which has one: "v2", "v2/boats"."""
    if column >= len(roles) or roles[column] not in {"path", "endpoint"} or not _UNROOTED.fullmatch(text):
        return text
    cells = [row.cells[column].text.strip(" `") for row in table.rows if column < len(row.cells)]
    paths = [cell for cell in cells if "/" in cell]
    return f"/{text}" if paths and all(_UNROOTED.fullmatch(path) for path in paths) else text


def parts_of(cell: Cell) -> list[str]:
    """The paths of a cell, a line each."""
    texts = [line.text for line in cell.lines] or [cell.text]
    return [bare for text in texts if (bare := _NOTE.sub("", text).strip(" `"))]
