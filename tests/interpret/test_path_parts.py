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
