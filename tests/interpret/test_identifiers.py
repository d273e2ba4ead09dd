"""Rows that are named as identifiers and link to what they identify."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

PAGE = (
    "# Boats\n\n## Harbour data model\n\n| Field | Description |\n| - | - |\n"
    "| `name` | Its name. |\n| `berths` | Free. |\n\n"
    "## Build\n\n`POST /boats`\n\n### Request body\n\n| Name | Description |\n| - | - |\n| `length` | In metres. |\n"
    "| `{name}` | The [harbour](#harbour-data-model) that it lies in. |\n"
)


@pytest.mark.parametrize(
    ("name", "held"),
    [("harbour_id", False), ("harbourId", False), ("harbour-uuid", False), ("harbourID", False), ("harbour", True)],
)
def test_an_identifier_is_not_what_its_description_links_to(tmp_path: Path, name: str, held: bool) -> None:
    spec = build_pages(tmp_path, PAGE.format(name=name), suffix=".md").spec
    (body,) = (s for s in spec["components"]["schemas"].values() if "length" in s["properties"])
    assert ("berths" in str(body["properties"][name]) or "$ref" in str(body["properties"][name])) is held
