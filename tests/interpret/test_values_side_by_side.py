"""Values in code with nothing but blanks between; lengths in further words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

HEAD = "# API\n\n## Paint\n\n`POST /boats`\n\n### Request body\n\n"


def field(folder: Path, said: str) -> dict[str, Any]:
    text = f"{HEAD}| Name | Type | Description |\n| --- | --- | --- |\n| colour | string | {said} |\n"
    spec = build_pages(folder, text, suffix=".md").spec
    ((_, schema),) = spec["components"]["schemas"].items()
    found: dict[str, Any] = schema["properties"]["colour"]
    return found


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("Its colour. Possible values: `dark red` `sea green` `blue`", ["dark red", "sea green", "blue"]),
        ("Its colour. Possible values: `red` `green`", ["red", "green"]),
        ("Its colour. Possible values: `... days` `... weeks`", None),
    ],
)
def test_values_next_to_each_other(tmp_path: Path, said: str, values: list[str] | None) -> None:
    assert field(tmp_path, said).get("enum") == values


@pytest.mark.parametrize(
    "said",
    ["The maximum character length is 100.", "Its name. Maximum length of 100.", "Max character length 100"],
)
def test_the_longest_is_no_shortest(tmp_path: Path, said: str) -> None:
    read = field(tmp_path, said)
    assert (read.get("minLength"), read.get("maxLength")) == (None, 100)


def test_items_that_say_what_is_answered_are_no_fields(tmp_path: Path) -> None:
    items = "- **Success**: 201 (Created)\n- **Malformed**: 400 (Bad Request)\n"
    operation = build_pages(tmp_path, f"{HEAD}{items}", suffix=".md").spec["paths"]["/boats"]["post"]
    assert "requestBody" not in operation
