"""Rows of tables that are wrapped by hand: small pages beside what the document says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

HEAD = "# Boats\n\n## List\n\n`GET /boats`\n\n### Parameters\n\n"


def parameters(folder: Path, table: str) -> list[dict[str, Any]]:
    result = build_pages(folder, HEAD + table, suffix=".md")
    assert result.balance.rows == result.balance.in_spec
    found: list[dict[str, Any]] = result.spec["paths"]["/boats"]["get"]["parameters"]
    return found


@pytest.mark.parametrize("mark", ["", "^"])
def test_a_row_with_nothing_but_text_goes_on_with_the_one_above(tmp_path: Path, mark: str) -> None:
    table = (
        "| Name   | Type    | Description                |\n|---|---|---|\n"
        "| `kind` | string  | Of which kind, one of      |\n"
        f"|        |         | `sail` or `motor`.         |{mark}\n"
        "| `page` | integer | Which page. Defaults to    |\n"
        f"|        |         | 1.                         |{mark}\n"
    )
    kind, page = parameters(tmp_path, table)
    assert kind["description"] == "Of which kind, one of sail or motor."
    assert kind["schema"]["enum"] == ["sail", "motor"]
    assert (page["schema"]["type"], page["schema"]["default"]) == ("integer", 1)


def test_all_cells_of_a_row_that_is_marked_go_on(tmp_path: Path) -> None:
    table = "| Name | Type | Description |\n|-|-|-|\n| kind | string \\| | Of which |\n| | null | kind. |^\n"
    (kind,) = parameters(tmp_path, table)
    assert (set(kind["schema"]["type"]), kind["description"]) == ({"string", "null"}, "Of which kind.")


@pytest.mark.parametrize("row", ["| | string | Nameless. |", "| | | |"])
def test_a_row_without_a_name_that_says_more_is_reported(tmp_path: Path, row: str) -> None:
    table = f"| Name | Type | Description |\n|-|-|-|\n| kind | string | Of which kind. |\n{row}\n"
    result = build_pages(tmp_path, HEAD + table, suffix=".md")
    assert "row-without-name" in {d.code for d in result.diagnostics}


@pytest.mark.parametrize("word", ["REQUIRED", "**required**", "_Required_", "mandatory"])
def test_a_column_of_defaults_may_say_that_there_is_none(tmp_path: Path, word: str) -> None:
    table = (
        f"| Name | Type | Default | Description |\n|-|-|-|-|\n| kind | string, array | {word} | Its kind. |\n"
        "| sure | bool | true | Whether so. |\n| page | integer | 1 | Which. |\n"
    )
    kind, sure, page = parameters(tmp_path, table)
    assert kind["required"] is True
    assert "default" not in kind["schema"]
    assert [p["schema"]["default"] for p in (sure, page)] == [True, 1]
    assert not any(p.get("required") for p in (sure, page))
