"""An answer is a structure that its example shows by what is stated of both: at least half of the members of each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.interpret.binding.answers.shown import _fits
from tests.pages import build_pages

META = "The field **meta** is an object with these attributes:\n\n{}\n\n"
NAMES = ("href", "kind", "media", "list")
ROWS = "| Name | Type | Description |\n|---|---|---|\n" + "".join(
    f"| {name} | String | The {name}. |\n" for name in NAMES
)
META_SCHEMA = "#/components/schemas/Metadata"
LINK = '{"href": "/b/1", "kind": "boat", "media": "json", "list": "/b"}'


def answers(folder: Path, *shown: str) -> list[dict[str, Any]]:
    calls = "".join(
        f"## Call {n}\n\n`GET /calls/{n}`\n\n### Response\n\n```json\n{text}\n```\n\n"
        for n, text in enumerate(shown, 1)
    )
    spec = build_pages(folder, f"# API\n\n## Metadata\n\n{META.format(ROWS)}{calls}", suffix=".md").spec
    return [
        operation["responses"]["200"]["content"]["application/json"]["schema"]
        for item in spec["paths"].values()
        for operation in item.values()
    ]


@pytest.mark.parametrize(
    "shown",
    [
        f'{{"meta": {LINK}, "id": "1", "kind": "string", "name": "Ada", "open": true}}',
        f'{{"meta": {LINK}, "id": "1"}}',
        f'{{"id": "1", "name": "Ada", "meta": {LINK}}}',
    ],
)
def test_what_one_member_holds_is_no_answer(tmp_path: Path, shown: str) -> None:
    (found,) = answers(tmp_path, shown)
    assert "$ref" not in found
    assert found["properties"]["meta"]["$ref"] == META_SCHEMA


def test_structures_take_in_no_members_of_what_holds_them(tmp_path: Path) -> None:
    text = f'{{"meta": {LINK}, "id": "1", "kind": "string", "name": "Ada"}}'
    calls = f"## Call\n\n`GET /calls`\n\n### Response\n\n```json\n{text}\n```\n"
    spec = build_pages(tmp_path, f"# API\n\n## Metadata\n\n{META.format(ROWS)}{calls}", suffix=".md").spec
    assert list(spec["components"]["schemas"]["Metadata"]["properties"]) == [*NAMES]


@pytest.mark.parametrize(
    "shown", [LINK, f"[{LINK}]", '{"href": "/b/1", "kind": "boat", "media": "json", "list": "/b", "more": 1}']
)
def test_an_answer_that_shows_the_structure(tmp_path: Path, shown: str) -> None:
    (found,) = answers(tmp_path, shown)
    assert found.get("items", found)["$ref"] == META_SCHEMA


def test_items_beside_other_structures(tmp_path: Path) -> None:
    (found,) = answers(tmp_path, f'{{"context": {{"user": {{"id": 1}}}}, "rows": [{LINK}]}}')
    assert found["properties"]["rows"]["items"]["$ref"] == META_SCHEMA
    (other,) = answers(
        tmp_path, '{"context": {"user": {"id": 1}}, "rows": [{"href": "/", "kind": "a", "media": "b", "fee": 1}]}'
    )
    assert "$ref" not in other["properties"]["rows"]["items"]


@pytest.mark.parametrize(
    ("shown", "members", "fits"),
    [
        ("abc", "abc", True),
        ("abc", "abcdef", True),
        ("abc", "abcdefg", False),  # less than half of what is stated
        ("abcdefg", "abc", False),  # less than half of what is shown
        ("abcdefgh", "abcdefghijklmnopqrst", True),  # so many are no chance
        ("ab", "ab", False),
    ],
)
def test_how_much_they_have_in_common(shown: str, members: str, fits: bool) -> None:
    assert _fits(frozenset(shown), frozenset(members)) == fits
