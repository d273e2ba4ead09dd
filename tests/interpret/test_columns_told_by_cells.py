"""Columns whose headers no dialect knows in that sense, told by all of their cells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def built(folder: Path, header: str, *rows: str) -> tuple[dict[str, Any], list[str]]:
    """The schema of the body, and the columns that cells told."""
    table = "\n".join((header, "| --- " * (header.count("|") - 1) + "|", *rows))
    result = build_pages(folder, f"# B\n\n## Make\n\n`POST /boats`\n\n### Request body\n\n{table}\n", suffix=".md")
    (schema,) = result.spec["components"]["schemas"].values()
    return schema, [str(d.origin.column) for d in result.diagnostics if d.code == "column-by-cells"]


@pytest.mark.parametrize("header", ["Status", "Presence", "Usage"])
def test_what_is_mandatory(tmp_path: Path, header: str) -> None:
    rows = ("| name | String | Required | N. |", "| size | Integer | Optional | S. |")
    schema, told = built(tmp_path, f"| Name | Type | {header} | Description |", *rows)
    assert schema["required"] == ["name"]
    assert told == [header]


def test_types(tmp_path: Path) -> None:
    rows = ("| name | String | N. |", "| size | Integer | S. |")
    schema, told = built(tmp_path, "| Name | Genre | Description |", *rows)
    assert [s["type"] for s in schema["properties"].values()] == ["string", "integer"]
    assert told == ["Genre"]


@pytest.mark.parametrize(
    ("header", "cells"),
    [("Status", ("active", "Required")), ("Shown", ("true", "false")), ("Set", ("0", "1")), ("Kind", ("red", "blue"))],
)
def test_other_cells_tell_nothing(tmp_path: Path, header: str, cells: tuple[str, str]) -> None:
    rows = [f"| {name} | String | {cell} | N. |" for name, cell in zip("ab", cells, strict=True)]
    schema, told = built(tmp_path, f"| Name | Type | {header} | Description |", *rows)
    assert "required" not in schema
    assert told == []


def test_a_column_beside_headers_that_describes(tmp_path: Path) -> None:
    """Headers are the names where the column "Parameter" has sentences, and none where it has the names."""
    rows = "| `Accept` | OPTIONAL | The form of what comes back. |\n| `max-age` | OPTIONAL | How long it is kept. |\n"
    table = f"| Header | Required | Parameter |\n| --- | --- | --- |\n{rows}"
    text = f"# Boats\n\n## List\n\n`GET /boats`\n\n### Headers\n\n{table}"
    (get,) = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"].values()
    assert {p["name"]: p["description"] for p in get["parameters"]} == {"max-age": "How long it is kept."}


def test_a_column_of_types_that_says_what_is_mandatory(tmp_path: Path) -> None:
    schema, told = built(
        tmp_path, "| Name | Type | Description |", "| name | required | N. |", "| size | optional | S. |"
    )
    assert schema["required"] == ["name"]
    assert told == ["Type"]
