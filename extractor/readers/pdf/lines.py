"""Pages of a PDF to their lines and ruled tables, from top to bottom.

A frame around text is no table, and a letter that is printed again beside itself, as its shadow, no text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from extractor.readers.pdf.terms import APART, Cells
from extractor.values import dataclass

MONOSPACE = ("mono", "courier", "consol", "menlo", "code")
MIN_COLUMNS = 2  # of a table; what has fewer is a frame
SAME_LINE = 4.5  # points between the tops of words of one line, such as a name and a smaller word beside it
SHADOW = 1  # points by which a character is moved that is printed twice
LEAST_AGAIN = 3  # characters that are printed twice, for a page to have such
SPACE = 0.15  # of the size of a character, between words


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of text on a page; ``top`` and ``bottom`` in points from the page's upper edge."""

    text: str
    top: float
    bottom: float
    size: float
    bold: bool
    code: bool
    page: int
    cells: Cells = ()  # the parts of it that stand apart
    words: Cells = ()


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A ruled table: rows of cell texts, None where a cell is merged into the one before."""

    rows: tuple[tuple[str | None, ...], ...]
    top: float
    bottom: float
    page: int
    last: bool = False  # nothing but a running foot stands below it on its page


Part = PdfLine | PdfTable


def parts_of(page: Any) -> list[Part]:
    """Lines and tables of a page, from top to bottom."""
    page = _printed_once(page)
    tables = [t for t in page.find_tables() if not _is_box(t, page)]
    found: list[Part] = [_table(t, page.page_number) for t in tables]
    outside = page
    for t in tables:
        outside = outside.outside_bbox(t.bbox, strict=False) if _inside(t.bbox, page.bbox) else outside
    lines = outside.extract_text_lines(return_chars=True, y_tolerance=SAME_LINE)
    found.extend(_line(raw, page.page_number) for raw in lines if raw["text"].strip())
    page.close()  # drops what the page has cached
    return sorted(found, key=lambda p: p.top)


def _printed_once(page: Any) -> Any:
    """The page without the characters of a shadow: the same ones again, hardly moved."""
    chars = sorted((c["text"], c["x0"], c["top"]) for c in page.chars if c["text"].strip())
    again = sum(a[0] == b[0] and b[1] - a[1] <= SHADOW and abs(b[2] - a[2]) <= SHADOW for a, b in pairwise(chars))
    return page.dedupe_chars(tolerance=SHADOW) if again >= LEAST_AGAIN else page


def _is_box(table: Any, page: Any) -> bool:
    """Whether lines are a frame around text: one column, or one row beside text outside of it."""
    if all(sum(cell is not None for cell in row.cells) < MIN_COLUMNS for row in table.rows):
        return True
    left, top, right, bottom = table.bbox
    beside = (c for c in page.chars if c["text"].strip() and top <= (c["top"] + c["bottom"]) / 2 <= bottom)
    return len(table.rows) == 1 and any(c["x1"] < left or c["x0"] > right for c in beside)


def _inside(box: Sequence[float], page: Sequence[float]) -> bool:
    return box[0] >= page[0] and box[1] >= page[1] and box[2] <= page[2] and box[3] <= page[3]


def _table(table: Any, page: int) -> PdfTable:
    rows = tuple(tuple(cells) for cells in table.extract())
    return PdfTable(rows, table.bbox[1], table.bbox[3], page)


def _line(raw: dict[str, Any], page: int) -> PdfLine:
    chars = [c for c in raw["chars"] if c["text"].strip()] or raw["chars"]
    fonts = [str(c.get("fontname", "")).lower() for c in chars]
    return PdfLine(
        raw["text"].strip(),
        raw["top"],
        raw["bottom"],
        max(round(float(c.get("size", 0)), 1) for c in chars),
        all("bold" in f or "black" in f for f in fonts),
        all(any(m in f for m in MONOSPACE) for f in fonts),
        page,
        _parts_of_line(chars, APART),
        _parts_of_line(chars),
    )


def _parts_of_line(chars: Sequence[dict[str, Any]], apart: float = 0.0) -> Cells:
    """The texts of a line that stand that far apart, its words for 0; each with its left edge and size."""
    parts: list[list[dict[str, Any]]] = []
    for c in sorted(chars, key=lambda c: float(c["x0"])):
        if not parts or c["x0"] - parts[-1][-1]["x1"] > (apart or c["size"] * SPACE):
            parts.append([])
        parts[-1].append(c)
    return tuple((float(part[0]["x0"]), _spaced(part), float(part[0].get("size", 0))) for part in parts)


def _spaced(chars: Sequence[dict[str, Any]]) -> str:
    gaps = (b["x0"] - a["x1"] > b["size"] * SPACE for a, b in pairwise(chars))
    first: str = chars[0]["text"]
    return first + "".join(f" {c['text']}" if gap else c["text"] for c, gap in zip(chars[1:], gaps, strict=True))
