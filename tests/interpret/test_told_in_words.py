"""Defaults that a page tells in words, marks that stand where values do, and names that share one item."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, operation_lines

LIST = "# Boats\n\n## List boats\n\n`GET /boats`\n\n### Query parameters\n\n{}\n"
TABLE = LIST.format("| Parameter | Type | Default | Description |\n| --- | --- | --- | --- |\n{}")


def parameter(folder: Path, row: str) -> dict[str, Any]:
    (found,) = build_pages(folder, TABLE.format(row), suffix=".md").spec["paths"]["/boats"]["get"]["parameters"]
    return dict(found)


@pytest.mark.parametrize(
    ("row", "default", "description"),
    [
        ("| from | string | 24 hours ago | The first. |", None, "The first.\nDefault: 24 hours ago"),
        ("| from | string | Beginning of the current month | |", None, "Beginning of the current month"),
        ("| id | string | The mast to show. | |", None, "The mast to show."),
        ("| zone | string | US EAST | Where. |", "US EAST", "Where."),
        ("| kind | string | `all boats` | Which. |", "all boats", "Which."),
        ("| order | string | asc | Which. |", "asc", "Which."),
        ("| ids | | [] | Which. |", [], "Which."),
        ("| size | integer | 25 | Many. |", 25, "Many."),
        ("| slug | string | Yes | The slug. |", None, "The slug."),
        ("| slug | string | 否 | The slug. |", None, "The slug."),
        ("| all | boolean | Yes | All. |", None, "All."),
        ("| all | string | yes | One of `yes`, `no`. |", "yes", "One of yes, no."),
        ("| crew | Crew | standard | Who. |", None, "Who."),
    ],
)
def test_words_of_a_column_of_defaults_are_no_value(tmp_path: Path, row: str, default: Any, description: str) -> None:
    found = parameter(tmp_path, row)
    assert found["schema"].get("default") == default
    assert found["description"] == description


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            "- `fork` `(string: <required-fork>)` - A.\n- `mast` `(string: <required>)` - B.",
            ["query fork string", "query mast* string"],
        ),
        (
            '- `fork` `(string: <name>)` - A.\n- `mast` `(string: "oak")` - B.',
            ["query fork string", "query mast string = oak"],
        ),
    ],
)
def test_words_in_angle_brackets_are_no_default(tmp_path: Path, items: str, expected: list[str]) -> None:
    assert operation_lines(build_pages(tmp_path, LIST.format(items), suffix=".md")) == expected


@pytest.mark.parametrize("joint", [", ", " / ", ","])
def test_names_that_share_an_item_are_fields_each(tmp_path: Path, joint: str) -> None:
    items = ["- `mast` _string_", "  Its wood", f"- `made`{joint}`sunk` _timestamp_", "  When", "- `firm` _uuid_"]
    result = build_pages(tmp_path, LIST.format("\n\n".join(items)), suffix=".md")
    assert operation_lines(result) == [
        "query mast string",
        "query made string",
        "query sunk string",
        "query firm string",
    ]
    assert result.balance.rows == result.balance.in_spec + result.balance.reported
