"""Tables among copied lines: browsers put a tab between cells and each row on a line of its own.

Method  Endpoint  Description        (a tab where spaces are here)
GET     /boats    List the boats
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.values import dataclass

TAB = "\t"
MIN_ROWS = 2  # a header and a row
MAX_HEADER = 40  # characters of a cell of the header
MAX_COLUMNS = 20
CODE_INDENT = 4  # spaces in front of code (CommonMark, section 4.4)


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """A table: the lines it takes, counted from 0, and each row's line and cells; the first row is the header."""

    start: int
    end: int
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def copied_tables(lines: Sequence[str], taken: Sequence[bool]) -> Iterator[CopiedTable]:
    """The tables of some lines, in their order; lines that are ``taken`` belong to something else."""
    at = 0
    while at < len(lines):
        table = _table(lines, taken, at) if TAB in lines[at] and not taken[at] else None
        if table is not None:
            yield table
        at = table.end if table is not None else at + 1


def _table(lines: Sequence[str], taken: Sequence[bool], start: int) -> CopiedTable | None:
    header = _cells(lines[start])
    named = all(cell and len(cell) <= MAX_HEADER and "|" not in cell and cell[-1] not in ":：" for cell in header)
    if len(indent_of(lines[start])) >= CODE_INDENT or not named or not 1 < len(header) <= MAX_COLUMNS:
        return None
    rows = [(start, header)]
    at = end = start + 1
    while at < len(lines) and not taken[at] and (lines[at].strip() or lines[at - 1].strip()):
        after, cells = _row(lines, at, len(header))
        if cells:
            rows.append((at, cells))
            end = after
        elif lines[at].strip():
            break
        at = after  # one empty line may stand between rows
    return CopiedTable(start, end, tuple(rows)) if len(rows) >= MIN_ROWS else None


def _row(lines: Sequence[str], at: int, width: int) -> tuple[int, tuple[str, ...]]:
    """The line behind a row and its cells, filled up to the table's width: of a cell that was a block of its own, the
    first, the others stand below it."""
    cells = _cells(lines[at])
    if len(cells) == 1 and cells[0] and len(cells[0]) <= MAX_HEADER and at + 1 < len(lines):
        below = _cells(lines[at + 1])
        return (at + 2, (*cells, *below)) if len(below) == width - 1 > 1 else (at + 1, ())
    return at + 1, (*cells, *("",) * (width - len(cells))) if 1 < len(cells) <= width else ()


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.rstrip().lstrip(" ").split(TAB))


def indent_of(line: str) -> str:
    """The space in front of a line."""
    return line[: len(line) - len(line.lstrip())].expandtabs(CODE_INDENT)
