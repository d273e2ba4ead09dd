"""Fields in paragraphs and items: a star behind a name, and fields that spaces set in below another one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def body(folder: Path, text: str) -> dict[str, Any]:
    """The schema of what is sent, by the names of all structures that it has."""
    page = f"# Make a boat\n\n`POST /boats`\n\n## Body parameters\n\n{text}\n"
    schemas = build_pages(folder, page, suffix=".md").spec["components"]["schemas"]
    return {name: schema for name, schema in schemas.items() if name != "Error"}


def required(folder: Path, text: str) -> list[str]:
    return list(next(iter(body(folder, text).values())).get("required", []))


@pytest.mark.parametrize(
    "text",
    [
        "**name*** `string`\n\nIts name.\n\n**note** `string`\n\nAny text.",
        "**name\\*** `string`\n\nIts name.\n\n**note** `string`\n\nAny text.",
        "- **name*** (string): Its name.\n- **note** (string): Any text.",
        "- `name`* `string` - Its name.\n- `note` `string` - Any text.",
    ],
)
def test_a_star_behind_a_marked_name(tmp_path: Path, text: str) -> None:
    assert required(tmp_path, text) == ["name"]


@pytest.mark.parametrize(
    "note", ["\\* Only for guests.", "Fields with (*) are new.", "Names with a * are kept for a year."]
)
def test_a_star_that_a_line_speaks_of(tmp_path: Path, note: str) -> None:
    text = f"**name*** `string`\n\nIts name.\n\n**note** `string`\n\nAny text.\n\n## Notes\n\n{note}"
    assert required(tmp_path, text) == []


def test_a_star_in_a_table_is_a_footnote(tmp_path: Path) -> None:
    assert required(tmp_path, "| Name | Type |\n|---|---|\n| name* | string |\n| note | string |") == []


SET_IN = "<br>&nbsp;&nbsp;&nbsp;&nbsp;"


@pytest.mark.parametrize(
    "owner",
    [
        "**owner**\n<br>Whose it is\n",
        "**owner**\n",
        "**owner** `object`\n<br>Whose it is\n",
        "**owner**\n\nWhose it is.\n",
    ],
)
def test_fields_set_in_below_a_name(tmp_path: Path, owner: str) -> None:
    inner = f"\n{SET_IN}**first** `string`\n{SET_IN}Its name\n\n{SET_IN}**age** `integer`\n"
    shapes = body(tmp_path, f"**name** `string`\n\nIts name.\n\n{owner}{inner}\n**note** `string`\n")
    outer, owned = shapes["PostBoatsRequestBody"], shapes["Owner"]
    assert list(outer["properties"]) == ["name", "owner", "note"]
    assert {name: p["type"] for name, p in owned["properties"].items()} == {"first": "string", "age": "integer"}


def test_a_bold_line_in_front_of_fields_at_its_level_is_none(tmp_path: Path) -> None:
    shapes = body(tmp_path, "**owner**\n\nWhose it is.\n\n**first** `string`\n\n**age** `integer`\n")
    (shape,) = shapes.values()
    assert list(shape["properties"]) == ["first", "age"]
