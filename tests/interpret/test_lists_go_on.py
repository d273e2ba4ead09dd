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


def test_members_without_brackets_around_them_are_an_object(tmp_path: Path) -> None:
    shown = '```json\n  "kinds": ["sloop"],\n  "size": 3\n}\n```\n'
    assert body(
        tmp_path, f"### Parameters\n\n- `kinds` (array) - K.\n- `size` (int) - S.\n\n### Sample payload\n\n{shown}"
    ) == [
        "kinds",
        "size",
    ]
