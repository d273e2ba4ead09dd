"""Headings of a page with one operation, and paths that stand in parts or with words in capitals for values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

ROWS = "| Name | Type | Description |\n| --- | --- | --- |\n| id | string | I. |\n"


def operations(folder: Path, text: str) -> dict[str, Any]:
    spec = build_pages(folder, text, suffix=".md").spec
    return {f"{m.upper()} {p}": o for p, item in spec["paths"].items() for m, o in item.items() if m != "parameters"}


@pytest.mark.parametrize("between", ["## Concept\n\nIt makes boats.\n", "## Notes for users\n\nMind the tide.\n"])
def test_sections_that_rank_above_the_request_line_are_its_operation_s(tmp_path: Path, between: str) -> None:
    text = (
        "# Make a boat\n\n## Method\n\n#### /boats\n\n`POST` https://boats.example/boats\n\n"
        f"{between}\n## Request body\n\n{ROWS}\n## Response\n\n### 201\n\n{ROWS}\n### 415\n\nIt is not JSON.\n"
    )
    found = operations(tmp_path, text)
    assert list(found) == ["POST /boats"]
    assert found["POST /boats"]["summary"] == "Make a boat"
    assert "requestBody" in found["POST /boats"]
    assert set(found["POST /boats"]["responses"]) == {"201", "415"}
    assert "content" in found["POST /boats"]["responses"]["201"]


def test_a_structure_behind_the_only_operation_is_none_of_its_sections(tmp_path: Path) -> None:
    text = f"# Boats\n\n## GET /boats\n\n### Response\n\n{ROWS}\n## Port object\n\n{ROWS.replace('id', 'name')}"
    (schema,) = operations(tmp_path, text)["GET /boats"]["responses"]["200"]["content"].values()
    assert schema["schema"]["$ref"].endswith("ResponseBody")


@pytest.mark.parametrize("words", ["Response data details", "Response description", "Response format"])
def test_words_for_details_open_the_section_of_what_they_detail(tmp_path: Path, words: str) -> None:
    text = f"# Boats\n\n## List\n\n`GET /boats`\n\n### {words} of it\n\nText.\n\n### {words}\n\n{ROWS}"
    assert "content" in operations(tmp_path, text)["GET /boats"]["responses"]["200"]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("`{tenant}/boats/{id}/sail plan`", "/boats"),  # a space outside a variable: no path
        ("`{tenant}/boats/{boat id}/sails`", "/{tenant}/boats/{boat_id}/sails"),
        ("`/boats/{id}`", "/boats/{id}"),
        ("`/boats`", "/boats"),
        ("`/ports/{id}`", "/boats"),  # another one
    ],
)
def test_a_longer_path_below_the_heading_s(tmp_path: Path, stated: str, expected: str) -> None:
    text = f"# API\n\n## POST /boats\n\n### HTTP request\n\n{stated}\n\n## GET /ports\n\n### Response\n\n{ROWS}"
    assert f"POST {expected}" in operations(tmp_path, text)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/projects/PROJECT_ID/boats", "/projects/{PROJECT_ID}/boats"),
        ("/instances/YOUR_INSTANCE/token/YOUR_TOKEN", "/instances/{YOUR_INSTANCE}/token/{YOUR_TOKEN}"),
        ("/boats/USA_105569", "/boats/USA_105569"),  # a value
        ("/boats/GET_ALL/x_Y", "/boats/{GET_ALL}/x_Y"),
        ("/BOATS/LIST_ALL", "/BOATS/LIST_ALL"),  # all in capitals
        ("/boats/API", "/boats/API"),
    ],
)
def test_words_in_capitals_stand_for_values(tmp_path: Path, path: str, expected: str) -> None:
    assert list(operations(tmp_path, f"# Boats\n\n## List\n\n`GET {path}`\n")) == [f"GET {expected}"]


def test_the_title_of_a_call_that_succeeds(tmp_path: Path) -> None:
    call = "### Request\n\n#### Endpoint\n\n`POST /boats`\n\n### Response\n\n"
    failed = f'{call}```\n422 Unprocessable Entity\n```\n\n```json\n{{"error": "x"}}\n```\n'
    made = f'{call}```\n201 Created\n```\n\n```json\n{{"id": 1}}\n```\n'
    text = f"# Boats\n\n## Error on create\n\n{failed}\n## Create a boat\n\n{made}"
    found = operations(tmp_path, text)
    assert found["POST /boats"]["summary"] == "Create a boat"


def test_a_resource_overview_is_a_section_of_the_resource_above(tmp_path: Path) -> None:
    text = (
        "### **Boats totals**\n\n### Resource overview\n\n"
        "| Method | URI format |\n| --- | --- |\n| GET | /totals/[id] |\n\n"
        f"### Parameters\n\nNone\n\n### Response data details\n\n{ROWS}"
    )
    found = operations(tmp_path, text)
    assert found["GET /totals/{id}"]["summary"] == "Boats totals"
    assert "content" in found["GET /totals/{id}"]["responses"]["200"]
