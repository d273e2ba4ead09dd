"""PDF to a Document: ruled tables joined over pages, running heads dropped, headings told by outline or size.

The page is written as HTML, each part with the anchor ``page=N`` (RFC 8118, section 3), and read like any other.
"""

from __future__ import annotations

import html
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractor.document import Document
from extractor.readers.html.read import read_html
from extractor.readers.pdf.outline import MAX_LINES, Bookmarks, read_outline

MAX_PAGES = 5000
MIN_REPEATS = 3  # a line at one height on that many pages is a running head
LARGER = 1.12  # a heading is set at least that much larger than the text
MONOSPACE = ("mono", "courier", "consol", "menlo", "code")
GAP = 1.6  # lines further apart than that many line heights are paragraphs of their own


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


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A ruled table: rows of cell texts, None where a cell is merged into the one before."""

    rows: tuple[tuple[str | None, ...], ...]
    top: float
    bottom: float
    page: int
    last: bool = False  # nothing but a running foot stands below it on its page


Part = PdfLine | PdfTable


def read_pdf(data: bytes, file: str) -> Document:
    """Read a document. Raises ValueError where the bytes are no PDF that can be opened (damaged, encrypted)."""
    try:
        # Imported here: commands that read no PDF start earlier.
        import pdfplumber  # noqa: PLC0415

        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > MAX_PAGES:
                raise ValueError(f"it has {len(pdf.pages)} pages, and at most {MAX_PAGES} are read; split it")
            outline = read_outline(pdf)
            pages = [_parts(page) for page in pdf.pages]
    except Exception as error:  # pdfminer raises whatever its parsers raise; a damaged file is one kind of bad input
        raise ValueError(str(error) or type(error).__name__) from error
    parts = list(_joined(_without_running(pages)))
    return read_html(f"<main>{''.join(_html(parts, outline))}</main>", file)


def _parts(page: Any) -> list[Part]:
    """Lines and tables of a page, from top to bottom."""
    tables = page.find_tables()
    found: list[Part] = [_table(t, page.page_number) for t in tables]
    outside = page
    for t in tables:
        outside = outside.outside_bbox(t.bbox, strict=False) if _inside(t.bbox, page.bbox) else outside
    lines = outside.extract_text_lines(return_chars=True)
    found.extend(_line(raw, page.page_number) for raw in lines if raw["text"].strip())
    page.close()  # drops what the page has cached
    return sorted(found, key=lambda p: p.top)


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
    )


def _without_running(pages: Sequence[list[Part]]) -> Iterator[Part]:
    """All parts but running heads and feet; the last table of each page is marked as such."""
    counts = Counter(place for parts in pages for place in {_running_head(p) for p in parts if isinstance(p, PdfLine)})
    for parts in pages:
        kept = [p for p in parts if not (isinstance(p, PdfLine) and counts[_running_head(p)] >= MIN_REPEATS)]
        for index, part in enumerate(kept):
            last = index == len(kept) - 1
            yield replace(part, last=True) if last and isinstance(part, PdfTable) else part


def _running_head(line: PdfLine) -> tuple[str, int]:
    """What a running head keeps from page to page: its words but for numbers, and its height."""
    return ("".join("#" if c.isdigit() else c for c in line.text), round(line.top))


def _joined(parts: Iterable[Part]) -> Iterator[Part]:
    """Tables that go on at the top of the next page are one; a header that is repeated there is dropped."""
    open_: PdfTable | None = None
    for part in parts:
        if open_ is not None and isinstance(part, PdfTable) and _goes_on(open_, part):
            rows = part.rows[1:] if part.rows[:1] == open_.rows[:1] else part.rows
            open_ = replace(open_, rows=_continued(open_.rows, rows), bottom=part.bottom, last=part.last)
            continue
        if open_ is not None:
            yield open_
        open_ = part if isinstance(part, PdfTable) else None
        if open_ is None:
            yield part
    if open_ is not None:
        yield open_


def _goes_on(above: PdfTable, below: PdfTable) -> bool:
    width = {len(r) for r in (*above.rows[:1], *below.rows[:1])}
    return above.last and len(width) == 1


def _continued(
    above: tuple[tuple[str | None, ...], ...], below: tuple[tuple[str | None, ...], ...]
) -> tuple[tuple[str | None, ...], ...]:
    """The rows of both; a first row without a name goes on with the last one (a cell broken by the page)."""
    if not above or not below or (below[0][0] or "").strip():
        return (*above, *below)
    merged = tuple("\n".join(filter(None, (a, b))) or None for a, b in zip(above[-1], below[0], strict=True))
    return (*above[:-1], merged, *below[1:])


def _html(parts: Sequence[Part], outline: Bookmarks) -> Iterator[str]:
    sizes = _levels(parts)
    body = _body_size(parts)
    page, index = 0, 0
    while index < len(parts):
        part = parts[index]
        if part.page != page:
            page = part.page
            yield f'<a id="page={page}"></a>'
        if isinstance(part, PdfTable):
            yield from _table_html(part)
            index += 1
            continue
        level, count = outline.heading(_texts(parts, index))
        run = _lines(parts, index, count) if level else _run(parts, index, body)
        by_size = min(6, sizes[part.size] + outline.deepest) if part.size > body else None
        yield _text_html(run, level or by_size)
        index += len(run)


def _texts(parts: Sequence[Part], start: int) -> list[str]:
    """The texts of the lines from ``start`` on that may be one title."""
    texts: list[str] = []
    for part in parts[start : start + MAX_LINES]:
        if not isinstance(part, PdfLine):
            break
        texts.append(part.text)
    return texts


def _lines(parts: Sequence[Part], start: int, count: int) -> list[PdfLine]:
    return [p for p in parts[start : start + count] if isinstance(p, PdfLine)]


def _run(parts: Sequence[Part], start: int, body: float) -> list[PdfLine]:
    """The lines from ``start`` that belong together: a paragraph, a code block, a heading of several lines."""
    first = parts[start]
    assert isinstance(first, PdfLine)  # the caller has told tables apart
    run = [first]
    for part in parts[start + 1 :]:
        last = run[-1]
        if not isinstance(part, PdfLine) or (part.size, part.code, part.bold) != (first.size, first.code, first.bold):
            break
        apart = part.page != last.page or part.top - last.bottom > (GAP - 1) * (last.bottom - last.top)
        if not first.code and (apart or _opens_line(part.text)):
            break
        run.append(part)
    return run


def _opens_line(text: str) -> bool:
    """Whether a line begins something of its own: an item, or a label ("Status code: 200")."""
    return text[:1] in "•-–●▪◦*" or text.endswith((":", "：")) or ": " in text[:40]


def _text_html(run: Sequence[PdfLine], level: int | None) -> str:
    if level is not None:
        return f"<h{level}>{html.escape(' '.join(line.text for line in run))}</h{level}>"
    if run[0].code:
        return f"<pre>{html.escape(chr(10).join(line.text for line in run))}</pre>"
    text = html.escape(" ".join(line.text for line in run))
    return f"<p><b>{text}</b></p>" if run[0].bold else f"<p>{text}</p>"


def _table_html(table: PdfTable) -> Iterator[str]:
    yield "<table>"
    for row in table.rows:
        cells = (html.escape(cell or "").replace("\n", " ") for cell in row)
        yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    yield "</table>"


def _body_size(parts: Iterable[Part]) -> float:
    """The size below which text is no heading."""
    sizes: Counter[float] = Counter()
    for p in parts:
        if isinstance(p, PdfLine) and not p.code:
            sizes[p.size] += len(p.text)
    return sizes.most_common(1)[0][0] * LARGER if sizes else 0.0


def _levels(parts: Iterable[Part]) -> dict[float, int]:
    """The heading level of each size that is larger than the text, the largest first."""
    every = list(parts)
    body = _body_size(every)
    larger = sorted({p.size for p in every if isinstance(p, PdfLine) and p.size > body}, reverse=True)
    return {size: min(level, 6) for level, size in enumerate(larger, 1)}
