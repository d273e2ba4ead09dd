"""HTML tables: rows, header, spans expanded, nested tables attached to their cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from selectolax.lexbor import LexborNode

from extractor.document import Cell, Note, Origin, Row, Table
from extractor.readers.html.blocks.spans import GridRow, Spans
from extractor.readers.html.inline.gather import GatheredLines, gather, read_cell, source_line

MAX_NESTING = 20

ReadNested = Callable[[LexborNode, int], Table]


def read_table(
    node: LexborNode, origin: Origin, anchors: tuple[str, ...], nested: ReadNested, level: int
) -> tuple[Table, Sequence[Note]]:
    """Read one table element; ``nested`` reads a table inside a cell and takes its number. With it, what could not be
    taken as it stands."""
    spans = Spans()
    grid = _grid(node, nested, level, spans)
    head = [row for row in grid if row.header]
    body = [row for row in grid if not row.header]
    rows = tuple(Row(tuple(r.cells), number, r.continued, r.merged, r.line) for number, r in enumerate(body, 1))
    table = Table(_caption(node), _header(head), rows, origin, anchors)
    return table, [Note("table-spans-cut", origin)] if spans.cut else []


def _caption(node: LexborNode) -> str:
    caption = next((c for c in node.iter() if c.tag == "caption"), None)
    if caption is None:
        return ""
    gathered = GatheredLines()
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


def _grid(node: LexborNode, nested: ReadNested, level: int, spans: Spans) -> list[GridRow]:
    spanned = node.css_first("[rowspan],[colspan]") is not None
    grid: list[GridRow] = []
    for row, in_head in table_rows(node):
        elements = [c for c in row.iter() if c.tag in {"td", "th"}]
        if not elements and not spans.reach_down:
            continue
        cells = [_cell(c, nested, level) for c in elements]
        header = in_head or all(c.tag == "th" for c in elements)
        read = spans.expanded(elements, cells, header=header) if spanned else GridRow(cells, header)
        read.line = source_line(row)
        grid.append(read)
    return grid


def _cell(node: LexborNode, nested: ReadNested, level: int) -> Cell:
    cell, tables = read_cell(node)
    if not tables or level >= MAX_NESTING:
        return cell
    return replace(cell, tables=tuple(nested(t, level + 1) for t in tables))


def is_layout(node: LexborNode) -> bool:
    """A table that only places things: one row, no header, no caption, with code or a table inside."""
    if node.css_first("th,caption") is not None:
        return False
    holds = node.css_first("pre,h1,h2,h3,h4") is not None or len(node.css("table")) > 1  # it finds itself, too
    return len(table_rows(node)) <= 1 and holds


def anchors_of_caption(node: LexborNode) -> list[str]:
    """The anchors in the caption of a table."""
    caption = node.css_first("caption")
    if caption is None:
        return []
    return [v for n in caption.css("[id],a[name]") if (v := n.attributes.get("id") or n.attributes.get("name"))]
