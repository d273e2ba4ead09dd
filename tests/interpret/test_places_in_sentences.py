"""Sentences in the description of a field that say where it is sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines


def lines(folder: Path, *items: str) -> list[str]:
    text = "\n".join(f'- `{name}` `(string: "")` - {said}' for name, said in zip("abc", items, strict=False))
    page = f"# Boats\n\n## Build\n\n`POST /boats`\n\n### Parameters\n\n{text}\n"
    return [" ".join(line.split()[:2]) for line in operation_lines(build_pages(folder, page, suffix=".md"))]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Which harbour. This is specified as a query string parameter.", "query"),
        ("Which harbour. This is specified as a query\nstring parameter.", "query"),
        ("It must be passed in the query string.", "query"),
        ("Welcher Hafen. Wird als Query-Parameter übergeben.", "query"),
        ("Le port, qui est passé en paramètre de requête.", "query"),
        ("El puerto. Se envía como parámetro de consulta.", "query"),
        ("港口。通过查询参数传递。", "query"),
        ("Which harbour. This is sent as an HTTP header.", "header"),
    ],
)
def test_one_is_sent_where_its_description_says(tmp_path: Path, said: str, place: str) -> None:
    assert lines(tmp_path, said, "How many berths.") == [f"{place} a", "body b"]


@pytest.mark.parametrize(
    "said",
    [
        "It can be passed as a value of the query parameter of a callback.",
        "If the harbour is full, this is passed as a query parameter.",
        "What a query string parameter would say.",
    ],
)
def test_other_sentences_leave_it_in_the_body(tmp_path: Path, said: str) -> None:
    assert lines(tmp_path, said, "How many berths.") == ["body a", "body b"]


def test_a_field_of_an_answer_stays_there(tmp_path: Path) -> None:
    rows = "| Name | Type | Description |\n| - | - | - |\n| a | string | This is sent as a query parameter. |\n"
    page = f"# Boats\n\n## Look\n\n`GET /boats`\n\n### Response\n\n{rows}"
    assert operation_lines(build_pages(tmp_path, page, suffix=".md")) == ["200 a string"]
