"""Arrays in the query: whether their values travel as one between commas, or one by one; silence where no page says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

PAGE = "# Boats\n\n## List boats\n\n`GET /boats`\n\n### Query parameters\n\n{}\n"
ROWS = "| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n| {} | {} | no | {} |"
JOINED = {"style": "form", "explode": False}
APART = {"style": "form", "explode": True}


@pytest.mark.parametrize(
    ("name", "type_", "description", "style"),
    [
        ("ids", "integer[]", "Comma-separated list of harbours.", JOINED),
        ("ids", "array of strings", "Harbours, separated by commas.", JOINED),
        ("ids", "Array of integers", "Delimited by a comma; at most 20.", JOINED),
        ("ids", "string[]", "港口编号，多个以逗号分隔。", JOINED),
        ("ids", "string[]", "Die Häfen, durch Kommas getrennt.", JOINED),
        ("ids", "string[]", "Harbours. May be given several times.", APART),
        ("ids", "string[]", "Harbours. Repeat the parameter for each.", APART),
        ("ids[]", "integer[]", "Harbours.", APART),
        ("ids[]", "integer[]", "Comma-separated harbours.", JOINED),
        ("ids", "integer[]", "Harbours to look in.", {}),
        ("ids", "string", "Comma-separated list of harbours.", {}),  # the page calls it one text
    ],
)
def test_how_the_values_travel(tmp_path: Path, name: str, type_: str, description: str, style: dict[str, Any]) -> None:
    result = build_pages(tmp_path, PAGE.format(ROWS.format(name, type_, description)), suffix=".md")
    (found,) = result.spec["paths"]["/boats"]["get"]["parameters"]
    assert {k: v for k, v in found.items() if k in {"style", "explode"}} == style


def test_a_body_has_no_style(tmp_path: Path) -> None:
    page = PAGE.replace("GET", "POST").replace("Query parameters", "Request body")
    result = build_pages(tmp_path, page.format(ROWS.format("ids", "integer[]", "Comma-separated.")), suffix=".md")
    assert "explode" not in str(result.spec["paths"])
