"""Values that stand on lines of their own below what a field is for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def schema_of(folder: Path, told: str, type_: str = "String") -> Any:
    rows = f"| Parameter | Type | Description |\n| - | - | - |\n| kind | {type_} | {told} |\n"
    spec = build_pages(folder, f"# Boats\n\n## List\n\n`GET /boats`\n\n### Parameters\n\n{rows}", suffix=".md").spec
    return spec["paths"]["/boats"]["get"]["parameters"][0]["schema"]


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("Of which kind.<br>`sail`<br>`motor`", ["sail", "motor"]),
        ("Kind<br>`1`: by wind<br>`2`: by engine", ["1", "2"]),
        ("类型<br>`sail`：帆船<br>`motor`：机动船<br>More words.", ["sail", "motor"]),
    ],
)
def test_lines_that_are_values(tmp_path: Path, told: str, values: list[str]) -> None:
    schema = schema_of(tmp_path, told)
    assert (schema["enum"], "x-guess" in schema) == (values, True)


@pytest.mark.parametrize(
    "told",
    [
        "Of which kind.<br>`sail`",
        "`sail` moves it.<br>`motor` does not.",
        "Of which kind.<br>`sail` by wind<br>`motor` by engine",
        "What it has.<br>`mast`: how high it is<br>Or:<br>`keel`: how deep<br>`hull`",
    ],
)
def test_lines_that_are_sentences_or_parted_are_none(tmp_path: Path, told: str) -> None:
    assert "enum" not in schema_of(tmp_path, told)


def test_lines_below_a_structure_are_its_members(tmp_path: Path) -> None:
    assert "enum" not in schema_of(tmp_path, "What it has.<br>`mast`: how high<br>`keel`: how deep", "Object")


def test_lines_below_a_condition_are_none(tmp_path: Path) -> None:
    told = "The id of a kind.<br>- When a boat is new, the value is one of these:<br>`sail`<br>`motor`"
    assert "enum" not in schema_of(tmp_path, told)
