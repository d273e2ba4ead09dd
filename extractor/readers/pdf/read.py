"""PDF to a Document: ruled tables joined over pages, running heads dropped, headings told by outline or size.

The page is written as HTML, each part with the anchor ``page=N`` (RFC 8118, section 3), and read like any other.
"""

from __future__ import annotations

import html
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, takewhile

from extractor.document import Document
from extractor.lazy_regex import lazy_regex
from extractor.readers.html.read import read_html
from extractor.readers.pdf.lines import Part, PdfLine, PdfTable, parts_of
from extractor.readers.pdf.outline import MAX_LINES, Bookmarks, read_outline
from extractor.readers.pdf.terms import columns_of, may_open, opens_term, terms_at, terms_html
from extractor.values import replace

MAX_PAGES = 5000
MIN_REPEATS = 3  # a line at one height on that many pages is a running head
LARGER = 1.12  # a heading is set at least that much larger than the text
LOWEST = 6  # of headings
SEVERAL = 2  # request lines, each alone in its line, of a page that a viewer of API documents printed
REQUEST = lazy_regex(r"(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s{1,8}/\S{0,300}")  # "GET /boats"
# "GET /boats List boats", the method in a box of its own
TITLED = lazy_regex(r"(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s{1,8}(/\S{0,300})\s{1,3}([^\s/].{0,200})")
STATUS = lazy_regex(
    r"[—–+-]?\s?([1-5]\d{2}(?:\s{1,3}[A-Za-z].{0,120})?)"
)  # "— 404 No such boat", with the sign of what is folded
GAP = 1.6  # lines further apart than that many line heights are paragraphs of their own


def read_pdf(data: bytes, file: str) -> Document:
    """Read a document. Raises ValueError where the bytes are no PDF that can be opened (damaged, encrypted)."""
    try:
        # Imported here: commands that read no PDF start earlier.
        import pdfplumber  # noqa: PLC0415

        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > MAX_PAGES:
                raise ValueError(f"it has {len(pdf.pages)} pages, and at most {MAX_PAGES} are read; split it")
            outline = read_outline(pdf)
            pages = [parts_of(page) for page in pdf.pages]
    except Exception as error:  # pdfminer raises whatever its parsers raise; a damaged file is one kind of bad input
        raise ValueError(str(error) or type(error).__name__) from error
    parts = list(_joined(_without_running(pages)))
    return read_html(f"<main>{''.join(_html(parts, outline))}</main>", file)


def _without_running(pages: Sequence[list[Part]]) -> Iterator[Part]:
    """All parts but running heads and feet; the last table of each page is marked as such."""
    lines = [p for parts in pages for p in parts if isinstance(p, PdfLine)]
    columns, body = columns_of(p.cells for p in lines), _body_size(lines)
    counts = Counter(place for parts in pages for place in {_running_head(p) for p in parts if isinstance(p, PdfLine)})

    def runs(part: Part) -> bool:
        plain = isinstance(part, PdfLine) and part.size <= body and not opens_term(part.cells, columns)
        return plain and isinstance(part, PdfLine) and counts[_running_head(part)] >= MIN_REPEATS

    for parts in pages:
        kept = [*dropwhile(runs, parts)]
        kept = [*dropwhile(runs, kept[::-1])][::-1]
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
    columns = columns_of(part.cells for part in parts if isinstance(part, PdfLine))
    printed = sum(isinstance(part, PdfLine) and REQUEST.fullmatch(part.text) is not None for part in parts) >= SEVERAL
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
        opens = may_open(part.cells, columns)
        terms, count = terms_at(_lines_from(parts, index, body), columns) if opens else ([], 0)
        if terms:
            yield terms_html(terms)
            index += count
            continue
        if shown := _printed_html(part, printed):
            yield shown
            index += 1
            continue
        level, count = outline.heading(_texts(parts, index))
        run = _lines(parts, index, count) if level else _run(parts, index, body)
        by_size = min(6, sizes[part.size] + outline.deepest) if part.size > body else None
        yield _text_html(run, level or by_size)
        index += len(run)


def _printed_html(line: PdfLine, printed: bool) -> str:
    """A line as a viewer of API documents prints it: a method in a box of its own, a path and a title; or a status, on
    pages that have request lines (``printed``). "" for others."""
    titled = TITLED.fullmatch(line.text) if line.cells[1:] else None
    if titled is not None and line.cells[0][1] == titled.group(1):
        method, path, title = map(html.escape, titled.groups())
        return f"<h{LOWEST - 1}>{title}</h{LOWEST - 1}><p><code>{method} {path}</code></p>"
    status = STATUS.fullmatch(line.text) if printed else None
    return f"<h{LOWEST}>{html.escape(status.group(1))}</h{LOWEST}>" if status is not None else ""


def _lines_from(parts: Sequence[Part], start: int, body: float) -> list[PdfLine]:
    """The lines from ``start`` on, up to a table or a heading."""
    return [*takewhile(lambda p: isinstance(p, PdfLine) and p.size <= body, parts[start:])]  # type: ignore[list-item]


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
