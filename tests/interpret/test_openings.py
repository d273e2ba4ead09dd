"""What stands right below the title of an operation describes it; a title that is the request line is no summary."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import build

# Page, summary, description.
OPENINGS = {
    "below a request line as the title": (
        "# Boats\n\n#### GET /boats\n\nLists boats.\n\n##### Parameters\n\n- `limit` (integer): Most.\n",
        ("Lists boats", "Lists boats."),
    ),
    "behind the request line": (
        "# Boats\n\n## List boats\n\n```\nGET /boats\n```\n\nAll boats. The newest first.\n\nIn one page.\n",
        ("List boats", "All boats. The newest first.\nIn one page."),
    ),
    "up to the first table": (
        "# Boats\n\n## List boats\n\n`GET /boats`\n\nLists boats.\n\n"
        "| Name | Type |\n| - | - |\n| id | integer |\n\nMore.\n",
        ("List boats", "Lists boats."),
    ),
    "a label is no description": (
        "# Boats\n\n## List boats\n\n`GET /boats`\n\nLists boats.\n\n**Note**\n\nThe answer is:\n",
        ("List boats", "Lists boats."),
    ),
    "nothing": ("# Boats\n\n## GET /boats\n\n### Parameters\n\n- `limit` (integer): Most.\n", ("GET /boats", None)),
}


@pytest.mark.parametrize(("text", "told"), OPENINGS.values(), ids=OPENINGS)
def test_what_opens_an_operation_describes_it(tmp_path: Path, text: str, told: tuple[str, str | None]) -> None:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    operation = build([tmp_path]).spec["paths"]["/boats"]["get"]
    assert (operation["summary"], operation.get("description")) == told
