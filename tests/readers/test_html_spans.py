"""Spans of HTML tables: where cells end up, and how much a table may ask for."""

from __future__ import annotations

import pytest

from extractor.document import Document, Table
from extractor.readers import read
from extractor.readers.html.blocks.spans import FOR_EACH, FREE

HEAD = "<h1>Boats</h1><p>GET /v1/boats</p><table><tr><th>Name<th>Type<th>Description</tr>"


def table_of(text: str, name: str = "a.html") -> tuple[Document, Table]:
    document = read(text.encode(), name)
    return document, next(block for block in document.blocks if isinstance(block, Table))


def rows(text: str) -> list[str]:
    return ["|".join(cell.text for cell in row.cells) for row in table_of(HEAD + text)[1].rows]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<tr><td rowspan=2>a<td>b<td>c<tr><td>d<td>e", ["a|b|c", "a|d|e"]),
        ("<tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e", ["a|b|c", "d|b|e"]),
        ("<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e", ["a|a|b", "c|d|e"]),
        ("<tr><td rowspan=3 colspan=2>a<td>b<tr><td>c<tr><td>d", ["a|a|b", "a|a|c", "a|a|d"]),
        ("<tr><td>a<td>b<td rowspan=2>c<tr><td>d", ["a|b|c", "d||c"]),  # a hole before a cell from above
        ("<tr><td>a<td rowspan=2>b<td>c<tr><td colspan=2>d<td>e", ["a|b|c", "d|d|e"]),  # the later of two shows
    ],
)
def test_where_cells_are(text: str, shown: list[str]) -> None:
    assert rows(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "<tr><td colspan=1000>a" * 4_000,
        "<tr><td colspan=1000 rowspan=65534>a" + "<tr>" * 40_000,
        "<tr><td colspan=500 rowspan=65534>a<td colspan=499>b<td rowspan=65534>c" + "<tr>" * 400,
    ],
    ids=["columns", "rows", "holes"],
)
def test_spans_that_would_fill_the_memory(text: str) -> None:
    document, table = table_of(HEAD + text)
    assert [note.code for note in document.notes] == ["table-spans-cut"]
    assert document.notes[0].origin == table.origin
    assert sum(len(row.cells) for row in table.rows) <= FREE + (FOR_EACH + 1) * text.count("<td") + 1000


def test_rows_below_spans_that_were_cut_are_there() -> None:
    wide = "<tr><td colspan=1000>a" * 20
    shown = rows(wide + "<tr><td>b<td>String<td>The b.")
    assert shown[-1] == "b|String|The b."
    assert len(shown) == 21


def test_a_large_table_that_spans_as_tables_do() -> None:
    group = "<tr><td rowspan=50>a<td>b<td>c" + "<tr><td>b<td>c" * 49
    document, table = table_of(HEAD + group * 100)
    assert document.notes == ()
    assert {len(row.cells) for row in table.rows} == {3}


def test_repeated_cells_of_asciidoc() -> None:
    few = table_of("= X\n\n|===\n|A |B |C\n\n3*|a\n|===\n", "a.adoc")[1]
    assert [[cell.text for cell in row.cells] for row in few.rows] == [["a", "a", "a"]]
    many = table_of("= X\n\n|===\n|A |B |C\n\n" + "1000*|a\n" * 2_000 + "|===\n", "a.adoc")[1]
    assert sum(len(row.cells) for row in many.rows) < 40_000


def test_tables_in_cells_that_span_count_with_what_is_in_them() -> None:
    document, table = table_of(HEAD + "<tr><td colspan=1000>" + "<table><tr><td colspan=1000>" * 6 + "a")
    assert {note.code for note in document.notes} == {"table-spans-cut"}
    assert len(table.rows[0].cells) < 1000
