"""Parts of a path that a section of path parameters names as they stand are variables."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

PAGE = "# Sink a boat\n\n```\nDELETE https://x.example/api/{}\n```\n\n#### Path params\n\n{}\n"
TABLE = "| Name | Type |\n| - | - |\n| `harbour_id` | string |\n| boat | string |\n"
LINES = "**harbour_id** `string`\n\nThe harbour.\n\n**boat** `string`\n\nThe boat.\n"
ITEMS = "- `harbour_id` (string): The harbour.\n- `boat` (string): The boat.\n"


@pytest.mark.parametrize("described", [TABLE, LINES, ITEMS])
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("harbours/harbour_id/boats/boat", "/api/harbours/{harbour_id}/boats/{boat}"),
        ("harbours/harbour_id/boats", "/api/harbours/{harbour_id}/boats"),
        ("harbours/{harbour_id}/boat", "/api/harbours/{harbour_id}/boat"),
    ],
)
def test_a_part_of_this_name_is_a_variable(tmp_path: Path, described: str, path: str, expected: str) -> None:
    result = build_pages(tmp_path, PAGE.format(path, described), suffix=".md")
    assert list(result.spec["paths"]) == [expected]


@pytest.mark.parametrize("name", ["", "`{boat}`"])
def test_rows_without_a_plain_name_change_nothing(tmp_path: Path, name: str) -> None:
    """An empty name is no name of the empty part in front of a path."""
    table = f"| Name | Type |\n| - | - |\n| {name} | string |\n"
    result = build_pages(tmp_path, PAGE.format("boats/{boat}", table), suffix=".md")
    assert list(result.spec["paths"]) == ["/api/boats/{boat}"]


@pytest.mark.parametrize("heading", ["URL parameters", "url参数", "URL Params"])
def test_a_plain_word_of_the_path_is_none_beside_names_of_the_query(tmp_path: Path, heading: str) -> None:
    """Parameters of the address may be those of the query, one of which has the name of a part of the path."""
    table = "| Name | Type |\n| - | - |\n| list | integer |\n| page | integer |\n"
    page = f"# Fleets\n\n`GET /fleets/list/boats`\n\n**{heading}:**\n\n{table}"
    result = build_pages(tmp_path, page, suffix=".md")
    assert list(result.spec["paths"]) == ["/fleets/list/boats"]
    found = result.spec["paths"]["/fleets/list/boats"]["get"]["parameters"]
    assert [(p["in"], p["name"]) for p in found] == [("query", "list"), ("query", "page")]


@pytest.mark.parametrize("label", ["json回复：", "**json回复：**", "JSON reply:", "JSON回覆："])
def test_fields_below_a_word_for_the_answer_are_none_of_the_path(tmp_path: Path, label: str) -> None:
    sent = "| Name | Type |\n| - | - |\n| number | integer |\n"
    answered = "| Name | Type |\n| - | - |\n| list | array |\n| page | integer |\n"
    page = f"# Fleets\n\n`GET /fleets/list/boats`\n\nURL parameters:\n\n{sent}\n{label}\n\n{answered}"
    found = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/fleets/list/boats"]["get"]
    assert [p["name"] for p in found["parameters"]] == ["number"]
    assert "content" in found["responses"]["200"]
