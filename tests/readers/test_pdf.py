"""PDF: pages written here, and what must be read from them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from fpdf import FPDF

from extractor.document import Code, Heading, Paragraph
from extractor.readers import ReadError, read
from extractor.readers.pdf.outline import Bookmarks
from extractor.readers.pdf.read import read_pdf
from tests.pages import BODY, PATH, build_pages, example, page, section, table

Rows = Sequence[Sequence[str]]
FIELDS = [(f"field_{n}", "String", f"The field number {n}, which may hold any text that fits it.") for n in range(60)]


class Writer(FPDF):
    """A document with running heads."""

    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, "Shop API reference", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, f"Issue 01, page {self.page_no()}")

    def heading(self, text: str, size: int = 20) -> None:
        self.set_font("Helvetica", size=size)
        self.multi_cell(0, size / 2, text, new_x="LMARGIN", new_y="NEXT")

    def text_line(self, text: str, font: str = "Helvetica") -> None:
        self.set_font(font, size=10)
        self.multi_cell(0, 8, text, new_x="LMARGIN", new_y="NEXT")
        self.ln(4)

    def grid(self, header: Sequence[str], rows: Rows) -> None:
        self.set_font("Helvetica", size=10)
        with self.table(first_row_as_headings=True) as grid:
            for cells in (header, *rows):
                line = grid.row()
                for cell in cells:
                    line.cell(cell)
        self.ln(6)


def written(fields: Rows = FIELDS) -> bytes:
    pdf = Writer()
    pdf.add_page()
    pdf.heading("Listing things")
    pdf.heading("URI", 14)
    pdf.text_line("GET /v1/{project_id}/things")
    pdf.text_line("Table 1 Path parameters")
    pdf.grid(PATH, [("project_id", "Yes", "String", "The project.")])
    pdf.heading("Response Parameters", 14)
    pdf.text_line("Status code: 200")
    pdf.text_line("Table 2 Response body parameters")
    pdf.grid(BODY, fields)
    pdf.heading("Example Responses", 14)
    pdf.text_line('{"field_0": "a"}', "Courier")
    return bytes(pdf.output())


def test_a_table_over_pages_is_one() -> None:
    document = read_pdf(written(), "a.pdf")
    path, body = document.tables()
    assert [c.text for c in path.rows[0].cells] == list(PATH)
    assert [row.cells[0].text for row in body.rows] == ["Parameter", *(f[0] for f in FIELDS)]
    assert {path.origin.anchor, body.origin.anchor} == {"page=1"}


def test_headings_paragraphs_and_code_are_told_apart() -> None:
    blocks = read_pdf(written(FIELDS[:2]), "a.pdf").blocks
    headings = [(b.level, b.text) for b in blocks if isinstance(b, Heading)]
    assert headings == [(1, "Listing things"), (2, "URI"), (2, "Response Parameters"), (2, "Example Responses")]
    assert [b.text for b in blocks if isinstance(b, Code)] == ['{"field_0": "a"}']


def outlined(*titles: tuple[str, int]) -> bytes:
    """Every line is set alike; only the outline tells which are headings."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    for text, level in titles:
        if level:
            pdf.start_section(text, level=level - 1)
        pdf.cell(0, 8, text, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def test_headings_are_those_of_the_outline() -> None:
    lines = [("Things", 1), ("Listing", 2), ("Text of it.", 0), ("URI", 3), ("GET /v1/things", 0), ("Adding", 2)]
    found = read_pdf(outlined(*lines), "a.pdf").blocks
    assert [(b.text, b.level) for b in found if isinstance(b, Heading)] == [t for t in lines if t[1]]
    assert [b.text for b in found if isinstance(b, Paragraph)] == ["Text of it.", "GET /v1/things"]


def test_an_entry_of_the_outline_stands_for_one_line() -> None:
    outline = Bookmarks([("A title", 1), ("Of two lines", 2), ("A title", 3)])
    assert outline.heading(["A title", "x"]) == (1, 1)
    assert outline.heading(["Of two", "lines", "x"]) == (2, 2)
    assert outline.heading(["A title"]) == (1, 1)
    assert outline.heading(["A title"]) == (0, 0)


def test_running_heads_are_left_out() -> None:
    texts = [b.text for b in read_pdf(written(FIELDS * 2), "a.pdf").blocks if isinstance(b, Paragraph)]
    assert not [t for t in texts if "Shop API" in t or "Issue" in t]


def test_pdf_and_html_give_the_same_spec(tmp_path: Path) -> None:
    (tmp_path / "pdf").mkdir()
    (tmp_path / "html").mkdir()
    same = page(
        table([("project_id", "Yes", "String", "The project.")], PATH, "Table 1 Path parameters"),
        section(
            "Response Parameters", "<p>Status code: 200</p>", table(FIELDS, caption="Table 2 Response body parameters")
        ),
        example('{"field_0": "a"}', "Example Responses"),
        line="GET /v1/{project_id}/things",
        title="Listing things",
    )
    from_pdf = build_pages(tmp_path / "pdf", written(), suffix=".pdf")
    from_html = build_pages(tmp_path / "html", same)
    assert from_pdf.balance.rows == from_pdf.balance.in_spec == 61
    assert str(from_pdf.spec).replace("a.pdf", "a.html") == str(from_html.spec)


def test_damaged_files_are_refused() -> None:
    with pytest.raises(ReadError) as caught:
        read(b"%PDF-1.7 and nothing", "a.pdf")
    assert caught.value.code == "source-unreadable"


def test_a_file_that_is_only_named_pdf_is_read_as_text() -> None:
    assert read(b"GET /v1/things", "a.pdf").blocks


def test_too_many_pages_are_refused_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.readers.pdf.read.MAX_PAGES", 1)
    pdf = FPDF()
    for _ in range(2):
        pdf.add_page()
    with pytest.raises(ReadError) as refused:
        read(bytes(pdf.output()), "long.pdf")
    assert "it has 2 pages, and at most 1 are read" in str(refused.value.details)
