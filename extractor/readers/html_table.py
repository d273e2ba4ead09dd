"""HTML tables: rows, header, spans expanded, nested tables attached to their cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from extractor.document import Cell, Origin, Row, Table
from extractor.readers.html_inline import Gathered, gather, read_cell, source_line

MAX_COLUMNS = 1000  # HTML's own limit of colspan (WHATWG HTML, section 4.9.11)
MAX_ROWSPAN = 65534
MAX_NESTING = 20

ReadNested = Callable[[LexborNode, int], Table]


@dataclass(slots=True)
class _Span:
    """A cell that reaches into rows below."""

    cell: Cell
    rows: int


@dataclass(slots=True)
class GridRow:
    """A row with its spans expanded, before header and body are told apart."""

    cells: list[Cell]
    header: bool
    continued: frozenset[int] = frozenset()
    merged: frozenset[int] = frozenset()
    line: int | None = None


def read_table(node: LexborNode, origin: Origin, anchors: tuple[str, ...], nested: ReadNested, level: int) -> Table:
    """Read one table element; ``nested`` reads a table inside a cell and takes its number."""
    grid = _grid(node, nested, level)
    head = [row for row in grid if row.header]
    body = [row for row in grid if not row.header]
    rows = tuple(Row(tuple(r.cells), number, r.continued, r.merged, r.line) for number, r in enumerate(body, 1))
    return Table(_caption(node), _header(head), rows, origin, anchors)


def _caption(node: LexborNode) -> str:
    caption = next((c for c in node.iter() if c.tag == "caption"), None)
    if caption is None:
        return ""
    gathered = Gathered()
    gather(caption, gathered)
    gathered.flush()
    return " ".join(line.text for line in gathered.lines)


def _header(rows: list[GridRow]) -> tuple[Cell, ...]:
    """One header from several header rows: their different texts joined column by column."""
    if len(rows) <= 1:
        return tuple(rows[0].cells) if rows else ()
    width = max(len(row.cells) for row in rows)
    return tuple(_joined([row.cells[i] for row in rows if i < len(row.cells)]) for i in range(width))


def _joined(cells: list[Cell]) -> Cell:
    texts = tuple(dict.fromkeys(c.text for c in cells if c.text))
    return cells[0] if len(texts) <= 1 else Cell(" ".join(texts), tuple(ln for c in cells for ln in c.lines))


def table_rows(node: LexborNode) -> list[tuple[LexborNode, bool]]:
    """The rows of a table itself, not of nested ones, and whether each stands in its thead."""
    rows = []
    for child in node.iter():
        if child.tag == "tr":
            rows.append((child, False))
        elif child.tag in {"thead", "tbody", "tfoot"}:
            rows.extend((r, child.tag == "thead") for r in child.iter() if r.tag == "tr")
    return rows


def _grid(node: LexborNode, nested: ReadNested, level: int) -> list[GridRow]:
    spans = node.css_first("[rowspan],[colspan]") is not None
    grid: list[GridRow] = []
    open_spans: dict[int, _Span] = {}
    for row, in_head in table_rows(node):
        elements = [c for c in row.iter() if c.tag in {"td", "th"}]
        if not elements and not open_spans:
            continue
        cells = [_cell(c, nested, level) for c in elements]
        header = in_head or all(c.tag == "th" for c in elements)
        read = _expand(elements, cells, header, open_spans) if spans else GridRow(cells, header)
        read.line = source_line(row)
        grid.append(read)
    return grid


def _cell(node: LexborNode, nested: ReadNested, level: int) -> Cell:
    cell, tables = read_cell(node)
    if not tables or level >= MAX_NESTING:
        return cell
    return replace(cell, tables=tuple(nested(t, level + 1) for t in tables))


def _expand(elements: list[LexborNode], cells: list[Cell], header: bool, spans: dict[int, _Span]) -> GridRow:
    """Place cells around those that reach down from above; ``spans`` is carried from row to row."""
    out: list[Cell] = []
    continued: set[int] = set()
    merged: set[int] = set()
    for element, cell in zip(elements, cells, strict=True):
        _fill(out, continued, spans)
        columns = _span(element, "colspan", MAX_COLUMNS - len(out))
        rows = _span(element, "rowspan", MAX_ROWSPAN)
        for offset in range(columns):
            _taken(spans, len(out))  # cells may overlap; the later one shows
            if rows > 1:
                spans[len(out)] = _Span(cell, rows - 1)
            if offset:
                merged.add(len(out))
            out.append(cell)
    _fill(out, continued, spans)
    while any(column > len(out) for column in spans):  # a hole before a cell from above
        out.append(Cell())
        _fill(out, continued, spans)
    return GridRow(out, header, frozenset(continued), frozenset(merged))


def _fill(out: list[Cell], continued: set[int], spans: dict[int, _Span]) -> None:
    """Append the cells from above that come next."""
    while (cell := _taken(spans, len(out))) is not None:
        continued.add(len(out))
        out.append(cell)


def _taken(spans: dict[int, _Span], column: int) -> Cell | None:
    """The cell that reaches into this row at a column, one row of it used up."""
    span = spans.get(column)
    if span is None:
        return None
    span.rows -= 1
    if span.rows == 0:
        del spans[column]
    return span.cell


def _span(element: LexborNode, name: str, limit: int) -> int:
    value = element.attributes.get(name) or "1"
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 7 else 1
    if number == 0 and name == "rowspan":
        return MAX_ROWSPAN  # to the end of the table
    return max(1, min(number, limit))
