"""JSON right below the parameters of an operation, with no word that says whose it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, members_of

TABLE = "| Attribute | Type | Required |\n| - | - | - |\n| `id` | integer | yes |\n| `wood` | string | no |\n"
LIST = "- `id` (required) - Its number\n- `wood` (optional) - Which\n"
SHOWN = '```json\n{"id": 4, "wood": "oak", "built": "2026-11-28"}\n```\n'


def operation(folder: Path, line: str, text: str) -> dict[str, Any]:
    page = f"# Boats\n\n## Call\n\nWhat it does.\n\n```\n{line}\n```\n\nParameters:\n\n{text}"
    ((found,),) = (item.values() for item in build_pages(folder, page, suffix=".md").spec["paths"].values())
    return dict(found)


@pytest.mark.parametrize("fields", [TABLE, LIST])
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_more_than_the_fields_is_the_answer(tmp_path: Path, method: str, fields: str) -> None:
    found = operation(tmp_path, f"{method} /boats/:id", f"{fields}\n{SHOWN}")
    assert members_of(found["responses"]["200"]) == ["id", "wood", "built"]
    assert ("requestBody" in found) == (method == "POST")


def test_nothing_but_the_fields_is_sent(tmp_path: Path) -> None:
    found = operation(tmp_path, "POST /boats", f'{TABLE}\n```json\n{{"wood": "oak"}}\n```\n')
    (content,) = found["requestBody"]["content"].values()
    assert [e["value"] for e in content["examples"].values()] == [{"wood": "oak"}]
    assert "content" not in found["responses"].get("200", {})


def test_an_answer_that_is_said_to_be_one_leaves_it_what_is_sent(tmp_path: Path) -> None:
    more = '\nResponse:\n\n```json\n{"id": 4}\n```\n'
    found = operation(tmp_path, "POST /boats", f'{TABLE}\n```json\n{{"wood": "oak", "deep": true}}\n```\n{more}')
    (content,) = found["requestBody"]["content"].values()
    assert [e["value"] for e in content["examples"].values()] == [{"wood": "oak", "deep": True}]
    assert members_of(found["responses"]["200"]) == ["id"]
