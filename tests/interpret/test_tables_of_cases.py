"""Further tables of parameters, each below a heading for a case, are parameters too; those of structures are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

PAGE = (
    "# Orders\n\n## Place\n\n### HTTP request\n\n`{line}`\n\n### Parameters\n\n"
    "| {word} | Type | Description |\n| - | - | - |\n| id | string | An id. |\n{more}\n#### Limit order parameters\n\n"
    "| {word} | Type | Required | Description |\n| - | - | - | - |\n"
    "| price | string | yes | A price. |\n| size | string | yes | An amount. |\n\n"
    "#### Market order parameters\n\n| {word} | Type | Description |\n| - | - | - |\n"
    "| size | string | An amount. |\n| funds | string | The currency. |\n"
)


@pytest.mark.parametrize("word", ["Param", "Parameter", "Argument"])
@pytest.mark.parametrize(("line", "place"), [("POST /orders", "body"), ("GET /orders", "query")])
def test_parameters_of_cases_are_optional_ones(tmp_path: Path, word: str, line: str, place: str) -> None:
    told = operation_lines(build_pages(tmp_path, PAGE.format(line=line, word=word, more=""), suffix=".md"))
    assert told == [f"{place} {name} string" for name in ("id", "price", "size", "funds")]


def test_where_a_row_holds_a_structure_a_further_table_is_none_of_the_call(tmp_path: Path) -> None:
    page = PAGE.format(line="POST /orders", word="Param", more="| order | object | An order. |\n")
    told = operation_lines(build_pages(tmp_path, page, suffix=".md"))
    assert told == ["body id string", "body order object"]
