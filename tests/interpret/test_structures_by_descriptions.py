"""Tables of structures behind the one row whose description has their name, or whose member their title names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

HEAD = "| Field | Type | Description |\n| - | - | - |\n"


def answered(folder: Path, rows: str, *tables: tuple[str, str]) -> dict[str, Any]:
    parts = "".join(f"\n**{title}**\n\n{HEAD}{more}" for title, more in tables)
    text = f"# Boats\n\n## List\n\n`GET /boats`\n\n### Response\n\n{HEAD}{rows}{parts}"
    spec = build_pages(folder, text, suffix=".md").spec
    schema = spec["paths"]["/boats"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    return resolved(schema, spec)


def resolved(schema: dict[str, Any], spec: dict[str, Any]) -> dict[str, Any]:
    name = schema.get("$ref", "").rpartition("/")[2]
    found = spec["components"]["schemas"][name] if name else schema
    return {
        k: {n: resolved(p, spec) for n, p in v.items()}
        if k == "properties"
        else resolved(v, spec)
        if k == "items"
        else v
        for k, v in found.items()
    }


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("array of boat information", "Boat information object"),
        ("All boats, as boat objects", "Fields of the boat object"),
        ("船情報の配列", "船情報オブジェクト"),
        ("船オブジェクトの配列", "船オブジェクトのフィールド"),
        ("船舶信息的列表", "船舶信息对象"),
    ],
)
def test_a_name_in_a_description(tmp_path: Path, said: str, title: str) -> None:
    found = answered(tmp_path, f"| data | array | {said} |\n| n | int | All |\n", (title, "| id | int | x |\n"))
    assert list(found["properties"]["data"]["items"]["properties"]) == ["id"]


@pytest.mark.parametrize("title", ["Preference object fields (`pref`)", "設定オブジェクトのフィールド（`pref`）"])
def test_a_member_in_brackets(tmp_path: Path, title: str) -> None:
    found = answered(tmp_path, "| pref | object | x |\n| n | int | All |\n", (title, "| hidden | boolean | x |\n"))
    assert list(found["properties"]["pref"]["properties"]) == ["hidden"]


def test_two_rows_that_may_be_meant(tmp_path: Path) -> None:
    rows = "| a | array | boat objects |\n| b | array | more boat objects |\n"
    found = answered(tmp_path, rows, ("Fields of the boat object", "| id | int | x |\n"))
    assert not any("properties" in p.get("items", {}) for p in found["properties"].values())
