"""Markdown: tables as written and as they should have been, headings, code, and the lines they stand on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Block, Code, Heading, Items, Paragraph, Table
from extractor.readers import format_of
from extractor.readers.markdown.read import read_markdown, slug
from extractor.readers.markdown.tables import mend, split_cells

HEAD = "| Name | Note |\n|------|------|\n"


def blocks(text: str) -> tuple[Block, ...]:
    return read_markdown(text, "a.md").blocks


def cells(text: str) -> list[list[str]]:
    (table,) = (b for b in blocks(text) if isinstance(b, Table))
    return [[c.text for c in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "| a | b |", [["a", "b"]]),
        (HEAD + "| a |", [["a", ""]]),
        (HEAD + "a | b", [["a", "b"]]),
        (HEAD + "| a | b \\| c |", [["a", "b | c"]]),
        (HEAD + "| a | b | c |", [["a", "b | c"]]),
        (HEAD + "| `x|y` | b |", [["x|y", "b"]]),
        (HEAD + "| a | b<br>c |", [["a", "b\nc"]]),
        (HEAD + "| a | one\ntwo |\n| b | c |", [["a", "one\ntwo"], ["b", "c"]]),
        (HEAD + "| a | b |\nThis text is no row.", [["a", "b"]]),
        ("| Name | Note |\n|---|---|---|\n| a | b |", [["a", "b"]]),
        ("| Name | Note |\n|---|\n| a | b |", [["a", "b"]]),
        (HEAD + "| <b>a</b> | &lt;b&gt; |", [["a", "<b>"]]),
    ],
)
def test_cells(text: str, expected: list[list[str]]) -> None:
    assert cells(text) == expected


def test_text_below_a_table_is_a_paragraph() -> None:
    assert [b.text for b in blocks(HEAD + "| a | b |\nNo row.") if isinstance(b, Paragraph)] == ["No row."]


def test_tables_in_html_are_read_too() -> None:
    assert cells("# A\n\n<table><tr><th>N</th></tr><tr><td>a</td></tr></table>\n") == [["a"]]


def test_code_is_no_table() -> None:
    (code,) = blocks("```json\n| a |\n|---|\n| b | c | d |\n```\n")
    assert isinstance(code, Code)
    assert code.text == "| a |\n|---|\n| b | c | d |"


def test_blocks_know_their_line() -> None:
    text = "---\ntitle: Things\n---\n# Head\n\ntext\n\n- item\n\n" + HEAD + "| a | b |\n| c | d |\n"
    heading, paragraph, items, table = blocks(text)
    assert isinstance(heading, Heading)
    assert isinstance(items, Items)
    assert isinstance(table, Table)
    assert [b.origin.line for b in (heading, paragraph, items, table)] == [4, 6, 8, 10]
    assert [row.line for row in table.rows] == [12, 13]


def test_headings_without_a_space_are_headings_where_they_are_no_tag() -> None:
    assert [b.text for b in blocks("##请求参数\n") if isinstance(b, Heading)] == ["请求参数"]
    assert [b.text for b in blocks("#tag\n") if isinstance(b, Heading)] == []


def test_headings_get_the_ids_that_links_use() -> None:
    taken: dict[str, int] = {}
    assert [slug(t, taken) for t in ("Pet Schema", "io.x.V1", "Pet Schema")] == [
        "pet-schema",
        "iox" + "v1",
        "pet-schema-1",
    ]


@given(st.text(alphabet="|-: \\`a#<>\n~&", max_size=200))
def test_lines_are_never_lost(text: str) -> None:
    lines = text.split("\n")
    mended = mend(lines)
    shown = "".join(m.text for m in mended)
    assert [m.number for m in mended] == sorted(m.number for m in mended)
    assert shown.count("a") == text.count("a")


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    read_markdown(text, "a.md")


@given(st.lists(st.text(alphabet="ab `", max_size=5), min_size=2, max_size=5))
def test_cells_of_a_row_are_those_joined(parts: list[str]) -> None:
    assert split_cells("|" + "|".join(parts) + "|") == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "| a | b |\n", "markdown"),
        ("+----+----+\n| a  | b  |\n+----+----+\n", "rst"),
        (".. list-table:: x\n", "rst"),
        ("Parameter Type Description id String The id. |\n---|---|\n", "text"),
        ("<p>a</p>", "text"),
    ],
)
def test_bare_text_files_are_told_by_their_tables(text: str, expected: str) -> None:
    assert format_of(text, "a.txt") == expected


@pytest.mark.parametrize(
    ("heading", "text", "anchor"),
    [
        ("Boats {#fleet}", "Boats", "fleet"),
        ("Boats {#fleet .reference}", "Boats", "fleet"),
        ("Boats { .section}", "Boats", "boats"),
        ("Boats {.section .wide}", "Boats", "boats"),
        ("GET /boats/{id}", "GET /boats/{id}", "get-boatsid"),
        ("GET /boats{.format}", "GET /boats{.format}", "get-boatsformat"),
        ("An object {}", "An object {}", "an-object-"),
    ],
)
def test_attributes_of_a_heading_are_none_of_its_words(heading: str, text: str, anchor: str) -> None:
    (found,) = blocks(f"## {heading}\n")
    assert isinstance(found, Heading)
    assert (found.text, found.anchors[0]) == (text, anchor)
