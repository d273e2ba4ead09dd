"""Types that sentences say, where no column has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


@pytest.mark.parametrize(
    ("said", "type_"),
    [
        ("How many. Must be an integer.", "integer"),
        ("How many. **Validations:** Must be a Integer", "integer"),
        ("Must be a number", "number"),
        ("Its name. The value must be a string.", "string"),
        ("Should be a boolean.", "boolean"),
        ("Must be a number of boats that are afloat.", None),  # a count in words
        ("Must be a valid name.", None),
        ("Must be an integer if it is deep.", None),  # a condition
        ("Must be afloat.", None),
    ],
)
def test_a_sentence_says_the_type(tmp_path: Path, said: str, type_: str | None) -> None:
    table = f"| Name | Description |\n| --- | --- |\n| size | {said} |\n| name | Its name. |\n"
    text = f"# Boats\n\n## Make\n\n`POST /boats`\n\n### Body parameters\n\n{table}"
    (schema,) = build_pages(tmp_path, text, suffix=".md").spec["components"]["schemas"].values()
    assert schema["properties"]["size"].get("type") == type_


def test_a_column_goes_first(tmp_path: Path) -> None:
    table = "| Name | Type | Description |\n| --- | --- | --- |\n| size | string | Must be a number. |\n"
    text = f"# Boats\n\n## Make\n\n`POST /boats`\n\n### Body parameters\n\n{table}"
    (schema,) = build_pages(tmp_path, text, suffix=".md").spec["components"]["schemas"].values()
    assert schema["properties"]["size"]["type"] == "string"
