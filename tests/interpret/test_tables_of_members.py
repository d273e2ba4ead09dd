"""Tables in tabs below a heading that names a field: what it holds in each case, and no parameters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

HEAD = "| Parameter | Type | Required | Description |\n| - | - | - | - |\n"
ROWS = f"{HEAD}| model | string | yes | x |\n| meta | object | no | x |\n| meta.parts | array | no | See below. |\n"


@pytest.mark.parametrize("heading", ["### meta.parts", "### `meta.parts` fields", "### meta.parts 说明"])
@pytest.mark.parametrize(("open_", "close"), [("**", "**"), ('=== "', '"')])
def test_no_parameters(tmp_path: Path, heading: str, open_: str, close: str) -> None:
    indent = "" if open_ == "**" else "    "
    tabs = "".join(
        f"{open_}{title}{close}\n\n{(HEAD + row).replace(chr(10), chr(10) + indent).join([indent, ''])}\n\n"
        for title, row in (("Text", "| kind | string | yes | `text` |\n"), ("Image", "| url | string | yes | x |\n"))
    )
    text = f"# Tasks\n\n## Make\n\n`POST /tasks`\n\n#### Body\n\n{ROWS}\n{heading}\n\nAn array of objects.\n\n{tabs}"
    operation = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/tasks"]["post"]
    assert not operation.get("parameters")
    assert "requestBody" in operation


def test_a_heading_of_other_words_is_none(tmp_path: Path) -> None:
    text = f"# Tasks\n\n## Make\n\n`POST /tasks`\n\n#### Options\n\n{HEAD}| kind | string | yes | x |\n"
    operation = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/tasks"]["post"]
    assert "requestBody" in operation
