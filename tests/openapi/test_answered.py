"""Fields that a page says are in every answer: mandatory in the schema of an answer, and not in one that is sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

ROWS = "| Name | Type | Description |\n| - | - | - |\n| id | string | The id. {} |\n| wood | string | Which. |\n"
GET = "# Boats\n\n## Get a boat\n\n`GET /boats/{{id}}`\n\n### Response body\n\n{}\n"
POST = "# Boats\n\n## Make a boat\n\n`POST /boats`\n\n### Request body\n\n{}\n"


def required(result: Any) -> list[list[str]]:
    return [schema.get("required", []) for schema in result.spec["components"]["schemas"].values()]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Always returned.", ["id"]),
        ("Required in responses.", ["id"]),
        ("`+Обязательное при ответе`", ["id"]),
        ("必定返回。", ["id"]),
        ("Always returned if it is afloat.", []),
        ("Never returned.", []),
    ],
)
def test_what_every_answer_has_is_mandatory_there(tmp_path: Path, said: str, expected: list[str]) -> None:
    assert required(build_pages(tmp_path, GET.format(ROWS.format(said)), suffix=".md")) == [expected]


def test_a_request_may_lack_it(tmp_path: Path) -> None:
    assert required(build_pages(tmp_path, POST.format(ROWS.format("Always returned.")), suffix=".md")) == [[]]


def test_what_both_have_is_not_mandatory(tmp_path: Path) -> None:
    boat = f"\n## Boat\n\n{ROWS.format('Always returned.')}"
    held = "| Name | Type | Description |\n| - | - | - |\n| boat | [Boat](#boat) | It. |\n"
    result = build_pages(tmp_path, GET.format(held) + POST.format(held).replace("# Boats\n", "") + boat, suffix=".md")
    assert result.spec["components"]["schemas"]["Boat"].get("required", []) == []
