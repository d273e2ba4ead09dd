"""Lists of fields that a note interrupts, and items that are remarks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

NOTE = "\n~> **Note**: Mind the tide.\n\n"


def body(folder: Path, text: str) -> list[str]:
    """The members of the body of the only operation."""
    spec = build_pages(folder, f"# Boats\n\n## Make\n\n`POST /boats`\n\n{text}", suffix=".md").spec
    content: dict[str, Any] = spec["paths"]["/boats"]["post"].get("requestBody", {}).get("content", {})
    name = content["application/json"]["schema"]["$ref"].rpartition("/")[2] if content else ""
    return list(spec["components"]["schemas"][name]["properties"]) if name else []


@pytest.mark.parametrize(
    "between",
    [
        NOTE,
        "\nThe next ones are read too, in the free edition, but do nothing without the licence:\n\n",
        "\n> Mind the tide.\n\n",
    ],
)
def test_a_note_parts_no_list(tmp_path: Path, between: str) -> None:
    text = f'### Parameters\n\n- `name` `(string: "")` – Its name.\n{between}- `size` `(int: 3)` – Its size.\n'
    assert body(tmp_path, text) == ["name", "size"]


def test_one_with_the_same_names_is_another(tmp_path: Path) -> None:
    item = '- `name` `(string: "")` – Its name.\n'
    assert body(tmp_path, f"### Parameters\n\n{item}{NOTE}{item}- `size` (int) - S.\n") == ["name"]


def test_an_item_that_says_what_the_call_needs_is_no_field(tmp_path: Path) -> None:
    remark = "- **`sudo` required** – This call needs it.\n\n"
    assert body(tmp_path, f'{remark}### Parameters\n\n- `name` `(string: "")` – Its name.\n') == ["name"]


@pytest.mark.parametrize("item", ["- name (string, required) - Its name.\n", "- `name` (string) Its name.\n"])
def test_a_list_of_one_field_below_a_heading_for_fields(tmp_path: Path, item: str) -> None:
    assert body(tmp_path, f"### Request Body\n\n{item}") == ["name"]


def test_a_list_of_one_remark_is_no_field(tmp_path: Path) -> None:
    assert body(tmp_path, "### Notes\n\n- Name (string, required)\n") == []


def test_members_without_brackets_around_them_are_an_object(tmp_path: Path) -> None:
    shown = '```json\n  "kinds": ["sloop"],\n  "size": 3\n}\n```\n'
    assert body(
        tmp_path, f"### Parameters\n\n- `kinds` (array) - K.\n- `size` (int) - S.\n\n### Sample payload\n\n{shown}"
    ) == [
        "kinds",
        "size",
    ]


ROWS = "| name | type | description |\n| --- | --- | --- |\n"
FIRST = f"{ROWS}| ids | array | Which ones. |\n\n"
SHOWN = '```json\n{"ids": [3], "size": 7}\n```\n\n'


@pytest.mark.parametrize(
    "between",
    [
        "",
        "What follows is set on all of the boats that have these ids, and on none of the others.\n\n",
        "These are optional for all boats:\n\n",
    ],
)
def test_a_further_table_has_more_of_what_an_example_shows(tmp_path: Path, between: str) -> None:
    second = f"{between}{ROWS}| size | int | Its size. |\n| colour | string | Its colour. |\n\n"
    assert body(tmp_path, f"**Request**\n\n{SHOWN}{FIRST}{second}") == ["ids", "size", "colour"]


def test_a_further_table_without_a_title_goes_on_where_no_structure_is_open(tmp_path: Path) -> None:
    first = FIRST.replace("array", "string")
    lead = "Few set what follows, which is for harbours and their masters alone.\n\n"
    text = f"**Request**\n\n{first}{lead}{ROWS}| size | int | Its size. |\n"
    assert body(tmp_path, text) == ["ids", "size"]


@pytest.mark.parametrize(
    ("shown", "lead"),
    [
        (SHOWN, "Boat object:\n\n"),  # a title that names a structure
        ('```json\n{"ids": [{"size": 7}]}\n```\n\n', ""),  # examples have its names inside another
        ("", ""),  # nothing says whether it is the structure of the array above
    ],
)
def test_a_further_table_may_be_a_structure(tmp_path: Path, shown: str, lead: str) -> None:
    second = f"{lead}{ROWS}| size | int | Its size. |\n| colour | string | Its colour. |\n\n"
    assert "colour" not in body(tmp_path, f"**Request**\n\n{shown}{FIRST}{second}")
