"""BeautifulSoup as an independent oracle: it recounts tables, rows and cells, page by page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import Table
from extractor.readers import read
from extractor.readers.encoding import decode
from extractor.readers.html.read import read_html
from tests.support import ROOT

CORPUS = ROOT.parent / "shared" / "corpus" / "html"
PAGES = [
    *sorted((ROOT / "samples").rglob("*.html")),
    *sorted(p for f in ("modelarts", "elb") for p in (CORPUS / f).glob("*.html")),
]
NAVIGATION = "nav, aside, footer, form, .breadcrumb, .toc, .sphinxsidebar, .related"


def test_the_corpus_is_counted_where_it_is() -> None:
    if not CORPUS.is_dir():
        pytest.skip("../shared/corpus is not here; only the samples are counted")
    assert len(PAGES) > 380


def own_rows(table: Tag) -> list[Tag]:
    return [r for r in table.find_all("tr") if isinstance(r, Tag) and r.find_parent("table") is table]


def cells(row: Tag) -> list[Tag]:
    return [c for c in row.find_all(["td", "th"], recursive=False) if isinstance(c, Tag)]


def is_header(row: Tag) -> bool:
    parent = row.find_parent("thead")
    return (parent is not None and parent.find_parent("table") is row.find_parent("table")) or all(
        c.name == "th" for c in cells(row)
    )


def is_layout(table: Tag) -> bool:
    """A single row without a header that holds code places something; it is no table of facts."""
    if table.find(["th", "caption"]) is not None:
        return False
    return len(own_rows(table)) <= 1 and table.find(["pre", "table", "h1", "h2", "h3", "h4"]) is not None


def spread(table: Tag) -> list[tuple[bool, list[str]]]:
    """(header, texts) of each row with spans laid out, by the plainest reading of the standard."""
    grid: dict[tuple[int, int], str] = {}
    heads = []
    for y, row in enumerate(own_rows(table)):
        heads.append(is_header(row))
        x = 0
        for cell in cells(row):
            while (y, x) in grid:
                x += 1
            for dy in range(int(str(cell.get("rowspan", "1")))):
                for dx in range(int(str(cell.get("colspan", "1")))):
                    grid[(y + dy, x + dx)] = bare(own_text(cell))
    width = {y: max((x for yy, x in grid if yy == y), default=-1) + 1 for y in range(len(heads))}
    return [(heads[y], [grid.get((y, x), "") for x in range(width[y])]) for y in range(len(heads))]


def own_text(cell: Tag) -> str:
    """The text of a cell without that of tables inside it."""
    return "".join(str(s) for s in cell.find_all(string=True) if s.find_parent("table") is cell.find_parent("table"))


def bare(text: str) -> str:
    return re.sub(r"\s+|¶", "", text)


def recounted(data: bytes) -> list[list[tuple[bool, list[str]]]]:
    soup = BeautifulSoup(data, "lxml")
    for chrome in soup.select(NAVIGATION):
        chrome.extract()
    tables = [t for t in soup.find_all("table") if isinstance(t, Tag) and own_rows(t) and not is_layout(t)]
    return [spread(t) for t in tables]


def seen(table: Table) -> list[list[str]]:
    return [[bare(c.text) for c in row.cells] for row in table.rows]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_rows_and_cells_agree(page: Path) -> None:
    data = page.read_bytes()
    tables = read_html(decode(data)[0], page.name).tables()  # without what dialects say of elements
    expected = recounted(data)
    assert len(tables) == len(expected), "number of tables"
    for table, grid in zip(tables, expected, strict=True):
        body = [texts for header, texts in grid if not header]
        assert seen(table) == body, table.origin.describe()
        if sum(header for header, _ in grid) == 1:
            assert [bare(c.text) for c in table.header] == next(texts for header, texts in grid if header)


WORD = st.text("abc", min_size=1, max_size=3)
CELL = st.tuples(WORD, st.integers(1, 3), st.integers(1, 3))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(CELL, min_size=1, max_size=4), min_size=2, max_size=5))
def test_any_spans_are_laid_out_as_the_standard_says(rows: list[list[tuple[str, int, int]]]) -> None:
    html = "".join(
        "<tr>" + "".join(f'<td rowspan="{r}" colspan="{c}">{w}</td>' for w, r, c in row) + "</tr>" for row in rows
    )
    data = f"<html><body><table><caption>T</caption>{html}</table></body></html>".encode()
    (table,) = read(data, "x.html").tables()
    (grid,) = recounted(data)
    # A cell that reaches below the last row has no row to be in.
    assert seen(table) == [texts for _, texts in grid]


@settings(max_examples=200, deadline=None)
@given(st.text("<>/ab=\"' tdrhlipuo&;#0", max_size=300))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    read(f"<table>{text}".encode(), "x.html")
