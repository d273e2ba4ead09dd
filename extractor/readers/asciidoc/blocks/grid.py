"""AsciiDoc tables: cells with their specifiers, columns, spans, header rows; also comma and colon separated ones."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence

from extractor.lazy_regex import lazy_regex
from extractor.readers.asciidoc.meta import BlockMeta
from extractor.readers.sources.included import SourceLine
from extractor.values import dataclass, replace

MAX_COLUMNS = 1000
MAX_ROWSPAN = 65534
MAX_REPEATED = 10_000  # cells of a table from where on none is repeated, in a page of no lines
FOR_EACH = 10  # cells more for each line above
_SPECIFIER = r"(?:(?:(\d{1,5})(?:\.(\d{1,5}))?|\.(\d{1,5}))([*+]))?[<^>]?(?:\.[<^>])?([adehlmsv])?"
# "2+^|", "a|"
_SEPARATORS = {sep: re.compile(rf"(?<!\\)(?:(?:^|(?<=\s)){_SPECIFIER})?{re.escape(sep)}") for sep in "|!\u00a6"}
_COLUMN = lazy_regex(r"\s*(?:(\d{1,4})\*)?[<^>]?(?:\.[<^>])?(?:\d{1,3}%?|~)?([adehlmsv])?\s*")  # "2*", "<.^1a"


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell as written: its lines, how many columns and rows it takes, and its style (``a``, ``h`` …)."""

    lines: tuple[SourceLine, ...]
    columns: int = 1
    rows: int = 1
    style: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rows of cells, and how many of the first are its header."""

    rows: tuple[tuple[TableCell, ...], ...]
    header: int


def read_grid(lines: Sequence[SourceLine], meta: BlockMeta, fence: str) -> Grid:
    """Read the lines between a table's fences; ``fence`` tells the format where the attributes do not."""
    styles = _columns(meta.named.get("cols", ""))
    cells, width, implicit = _cells(lines, meta, fence)
    styles = styles or [""] * max(1, min(width, MAX_COLUMNS))
    rows = tuple(_rows(cells, styles))
    wants = "header" in meta.options or (implicit and "noheader" not in meta.options)
    return Grid(rows, 1 if wants and rows else 0)


def _columns(text: str) -> list[str]:
    """The style of each column (``cols="1,2a,3*m"``, ``cols=3``); empty where the attribute says nothing."""
    if text.strip().isdigit():
        return [""] * min(int(text), MAX_COLUMNS)
    styles: list[str] = []
    for part in re.split("[,;]", text) if text.strip() else ():
        found = _COLUMN.fullmatch(part)
        times = int(found.group(1) or 1) if found else 1
        styles.extend([(found.group(2) or "") if found else ""] * min(times, MAX_COLUMNS - len(styles)))
    return styles


def _cells(lines: Sequence[SourceLine], meta: BlockMeta, fence: str) -> tuple[list[TableCell], int, bool]:
    """All cells, how many the first line has, and whether that line is a header by itself."""
    kind = meta.named.get("format") or {",": "csv", ":": "dsv"}.get(fence[0], "psv")
    separator = meta.named.get("separator") or (fence[0] if kind == "psv" else {"csv": ",", "tsv": "\t"}.get(kind, ":"))
    cells = _split(lines, separator, kind)
    first = next((n for n, line in enumerate(lines) if line.text), 0)
    opening = _split(lines[first : first + 1], separator, kind)
    alone = first == 0 and len(lines) > 1 and not lines[1].text
    return cells, sum(c.columns for c in opening), alone and len(cells) > len(opening) > 0


def _split(lines: Sequence[SourceLine], separator: str, kind: str) -> list[TableCell]:
    return _piped(lines, separator) if kind == "psv" else list(_separated(lines, separator, kind))


def _piped(lines: Sequence[SourceLine], separator: str) -> list[TableCell]:
    """Cells of a table whose cells begin with a separator; what stands before the first belongs to none."""
    pattern = _SEPARATORS.get(separator) or re.compile(re.escape(separator[:10]))  # ";"
    cells: list[TableCell] = []
    held: list[SourceLine] = []
    spec: re.Match[str] | None = None
    for line in lines:
        start = 0
        for found in pattern.finditer(line.text):
            held.append(replace(line, text=line.text[start : found.start()].rstrip()))
            _close(cells, spec, held, separator)
            held, spec, start = [], found, found.end()
        held.append(replace(line, text=line.text[start:].strip() if start else line.text))
    _close(cells, spec, held, separator)
    return cells


def _close(cells: list[TableCell], spec: re.Match[str] | None, held: list[SourceLine], separator: str) -> None:
    if spec is None:
        return
    lines = tuple(replace(line, text=line.text.replace(f"\\{separator}", separator)) for line in held)
    columns, below, rows, sign, style = spec.groups() if spec.re.groups else (None,) * 5
    if sign == "*":  # "3*|": a few bytes could ask for any number of cells
        room = MAX_REPEATED + FOR_EACH * max(line.number for line in lines) - len(cells)
        times = max(1, min(int(columns or 1), MAX_COLUMNS, room))
        cells.extend([TableCell(lines, style=style or "")] * times)
        return
    across = min(int(columns or 1), MAX_COLUMNS) if sign else 1
    down = min(int(below or rows or 1), MAX_ROWSPAN) if sign else 1
    cells.append(TableCell(lines, max(1, across), max(1, down), style or ""))


def _separated(lines: Sequence[SourceLine], separator: str, kind: str) -> Iterable[TableCell]:
    """Cells of a table of values, a line a row."""
    texts = [line.text for line in lines]
    if kind == "dsv":
        rows = [(t.split(separator), n) for n, t in enumerate(texts) if t]
    else:
        reader = csv.reader((t[:100_000] for t in texts), delimiter=separator[:1])
        rows = [(row, min(reader.line_num, len(lines)) - 1) for row in _valid(reader) if row]
    for row, index in rows:
        for value in row:
            yield TableCell(tuple(replace(lines[index], text=t.strip()) for t in value.split("\n")))


def _valid(reader: Iterable[list[str]]) -> Iterable[list[str]]:
    """Rows up to the first that is no CSV."""
    try:
        yield from reader
    except csv.Error:
        return


def _rows(cells: Sequence[TableCell], styles: Sequence[str]) -> Iterable[tuple[TableCell, ...]]:
    """Cells laid into rows as wide as the columns; a last row that is not full is shown as far as it goes."""
    width = len(styles)
    covered: dict[int, int] = {}  # column -> rows that a cell from above still takes
    row: list[TableCell] = []
    column = 0
    for cell in cells:
        column = _free(covered, column)
        if column >= width:
            yield tuple(row)
            _next_row(covered, width)
            row, column = [], _free(covered, 0)
        across = min(cell.columns, width - column)
        row.append(replace(cell, columns=across, style=cell.style or styles[min(column, width - 1)]))
        if cell.rows > 1:
            covered.update(dict.fromkeys(range(column, column + across), cell.rows))
        column += across
    if row:
        yield tuple(row)


def _free(covered: dict[int, int], column: int) -> int:
    while column in covered:
        column += 1
    return column


def _next_row(covered: dict[int, int], width: int) -> None:
    """Go on to the next row with room in it: the cells from above take as many rows less."""
    passed = 1 if len(covered) < width else max(1, min(covered.values()))
    for column in list(covered):
        covered[column] -= passed
        if covered[column] <= 0:
            del covered[column]
