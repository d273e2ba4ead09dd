"""PDF of viewers, as browsers print them: two columns without lines between, frames, shadows of letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from extractor.document import Paragraph, Table, flat
from extractor.readers.pdf.read import read_pdf
from extractor.readers.pdf.terms import Cells, columns_of, terms_at, terms_html
from extractor.values import dataclass
from tests.pages import build_pages, operation_lines

LEFT, RIGHT = 52.0, 167.0  # points


class Printed(FPDF):
    """Lines at places: in points, from the top of the page on."""

    def __init__(self) -> None:
        super().__init__(unit="pt")
        self.add_page()
        self.y_now = 60.0

    def line_of(self, *cells: tuple[float, str], size: float = 10, below: float = 30) -> None:
        self.set_font("Helvetica", size=size)
        self.y_now += below
        for x, text in cells:
            self.text(x, self.y_now, text)

    def row(self, name: str, kind: str, *said: str, required: bool = False, deeper: float = 0) -> None:
        self.line_of((LEFT + deeper, name), (RIGHT + deeper, kind))
        if required:
            self.line_of((LEFT + deeper, "required"), size=8, below=11)
        for text in said:
            self.line_of((RIGHT + deeper, text), below=13)

    def titled(self, text: str, size: float = 18) -> None:
        self.line_of((36, text), size=size)


def printed() -> bytes:
    """Two operations as Redoc shows them; the request line stands behind what describes it."""
    pdf = Printed()
    pdf.titled("Fleet", 24)
    pdf.titled("Change a boat")
    pdf.line_of((36, "PATH PARAMETERS"))
    pdf.row("id", "integer <int64>", "Which boat.", required=True)
    pdf.line_of((36, "REQUEST BODY SCHEMA: application/json"))
    pdf.row("name", "string", "What it is called.", required=True)
    pdf.row("crew", "Array of objects (Sailor)")
    pdf.line_of((LEFT + 6, "Array ["))
    pdf.row("email", "string", deeper=25)
    pdf.line_of((LEFT + 6, "]"))
    pdf.titled("Responses", 14)
    pdf.line_of((58, "200 the boat as it is now"))
    pdf.line_of((36, "RESPONSE SCHEMA: application/json"))
    pdf.row("id", "integer")
    pdf.line_of((46, "- 404 No such boat"))
    pdf.line_of((58, "PUT /boats/{id}"))
    pdf.add_page()
    pdf.y_now = 60
    pdf.titled("List boats")
    pdf.titled("Responses", 14)
    pdf.line_of((58, "200 all of them"))
    pdf.line_of((36, "RESPONSE SCHEMA: application/json"))
    pdf.line_of((LEFT, "Array ["))
    pdf.row("id", "integer", deeper=12)
    pdf.row("name", "string", deeper=12)
    pdf.line_of((LEFT, "]"))
    pdf.line_of((58, "GET /boats"))
    pdf.titled("Response samples", 14)
    return bytes(pdf.output())


def test_a_printed_page_of_redoc(tmp_path: Path) -> None:
    result = build_pages(tmp_path, printed(), suffix=".pdf")
    assert operation_lines(result) == [
        "path id* integer",
        "body name* string",
        "body crew array",
        "body crew.email string",
        "200 id integer",
        "200 id integer",
        "200 name string",
    ]
    paths = result.spec["paths"]
    assert {p: [(m, o["summary"], [*o["responses"]]) for m, o in i.items()] for p, i in paths.items()} == {
        "/boats/{id}": [("put", "Change a boat", ["200", "404"])],
        "/boats": [("get", "List boats", ["200"])],
    }
    listed = paths["/boats"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    named = listed.get("$ref", "").rpartition("/")[2]
    assert (result.spec["components"]["schemas"][named] if named else listed)["type"] == "array"


def test_a_title_behind_a_request_line(tmp_path: Path) -> None:
    pdf = Printed()
    pdf.titled("Fleet", 24)
    for method, path, title in (("GET", "/boats", "List the boats"), ("DELETE", "/boats/{id}", "Sink a boat")):
        pdf.line_of((40, method), (100, f"{path} {title}"))
        pdf.line_of((36, "About it."))
    spec = build_pages(tmp_path, bytes(pdf.output()), suffix=".pdf").spec
    summaries = {p: next(iter(item.values()))["summary"] for p, item in spec["paths"].items()}
    assert summaries == {"/boats": "List the boats", "/boats/{id}": "Sink a boat"}


def test_frames_and_shadows_are_no_content() -> None:
    pdf = Printed()
    pdf.line_of((40, "GET"), (100, "/boats"))
    for x, text in ((40, "GET"), (100, "/boats")):
        pdf.text(x, pdf.y_now + 0.7, text)  # its shadow
    for top in (70, 120):
        pdf.rect(30, top, 300, 50)
    blocks = [*flat(read_pdf(bytes(pdf.output()), "a.pdf").blocks)]
    assert not any(isinstance(block, Table) for block in blocks)
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == ["GET /boats"]


@dataclass(frozen=True, slots=True)
class Line:
    cells: Cells
    words: Cells


def line(*cells: tuple[float, str], size: float = 10) -> Line:
    made = tuple((x, text, size) for x, text in cells)
    words = tuple((x + 90 * n, word, size) for x, text in cells for n, word in enumerate(text.split()))
    return Line(made, words)


ROWS = [line((10, name), (100, "string")) for name in ("id", "name", "kind")]


def html_of(*lines: Line) -> tuple[str, int]:
    every = [*ROWS, *lines]
    terms, count = terms_at(lines, columns_of(each.cells for each in every))
    return terms_html(terms) if terms else "", count


@pytest.mark.parametrize(
    ("below", "shown"),
    [
        (line((10, "required"), size=8), "<dt>id (required)</dt><dd><p>integer</p></dd>"),
        (line((10, "required"), (100, "Which."), size=8), "<dt>id (required)</dt><dd><p>integer</p><p>Which.</p></dd>"),
        (line((100, "Which one.")), "<dt>id</dt><dd><p>integer</p><p>Which one.</p></dd>"),
        (line((10, "name text")), "<dt>id</dt><dd><p>integer</p></dd><dt>name</dt><dd><p>text</p></dd>"),
        (line((30, "a"), (120, "b")), "<dt>id</dt><dd><p>integer</p><dl><dt>a</dt><dd><p>b</p></dd></dl></dd>"),
        (line((20, "]")), "<dt>id</dt><dd><p>integer</p></dd>"),
    ],
)
def test_what_goes_on_with_a_term(below: Line, shown: str) -> None:
    assert html_of(line((10, "id"), (100, "integer")), below) == (f"<dl>{shown}</dl>", 2)


@pytest.mark.parametrize(
    "other",
    [
        line((10, "Responses")),  # a title as large as the term
        line((10, "PUT"), (100, "/boats")),
        line((10, "Name"), (100, "Description")),
        line((10, "Terms of use:"), (100, "none")),
        line((300, "Copy"), (350, "Expand")),
    ],
)
def test_what_is_no_term(other: Line) -> None:
    assert html_of(other) == ("", 0)
    assert html_of(line((10, "id"), (100, "integer")), line((4, "Further"), (60, "text")))[1] == 1
