"""Structures of one page that the examples of another show: answers of which nothing but examples is known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, build

BOAT = (
    "# The boat object\n\n| Name | Type | Description |\n| --- | --- | --- |\n| id | string | Its id. |\n"
    "| name | string | Its name. |\n| state | string | One of `new` and `old`. |\n| links | object | Links. |\n"
)
CALL = "# {title}\n\n`{line}`\n\n### Response\n\n```json\n{example}\n```\n"
ONE = '{"id": "b1", "name": "Ada", "state": "new", "links": {"self": {"href": "https://boats.example"}}}'


def built(folder: Path, example: str, **pages: str) -> BuildResult:
    pages = {"boat": BOAT, "get": CALL.format(title="Get", line="GET /boats", example=example), **pages}
    for name, text in pages.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return build([folder])


def answer(result: BuildResult) -> dict[str, Any]:
    content = result.spec["paths"]["/boats"]["get"]["responses"]["200"]["content"]
    schema: dict[str, Any] = content["application/json"]["schema"]
    return schema


def test_an_answer_is_the_structure_that_its_example_shows(tmp_path: Path) -> None:
    result = built(tmp_path, ONE)
    assert answer(result)["$ref"] == "#/components/schemas/Boat"
    assert answer(result)["x-guess"]  # no sentence says so
    boat = result.spec["components"]["schemas"]["Boat"]["properties"]
    assert boat["state"]["enum"] == ["new", "old"]
    assert boat["links"]["properties"]["self"]["properties"]["href"]["type"] == "string"  # what the table leaves open


def test_so_is_one_that_wraps_several(tmp_path: Path) -> None:
    wrapped = f'{{"paging": {{"first": 1, "last": 2, "next": 3, "name": 4}}, "boats": [{ONE}, {ONE}]}}'
    members = answer(built(tmp_path, wrapped))["properties"]
    assert members["boats"]["items"]["$ref"] == "#/components/schemas/Boat"
    assert list(members["paging"]["properties"]) == ["first", "last", "next", "name"]


@pytest.mark.parametrize(
    "example",
    [
        '{"id": "b1", "name": "Ada"}',  # few members say nothing
        '{"id": "b1", "name": "Ada", "state": "new", "length": 1, "width": 2, "height": 3}',  # another structure
    ],
)
def test_another_structure_is_none(tmp_path: Path, example: str) -> None:
    assert "$ref" not in answer(built(tmp_path, example))


def test_of_several_structures_with_the_same_members_none_is_chosen(tmp_path: Path) -> None:
    assert "$ref" not in answer(built(tmp_path, ONE, ship=BOAT.replace("boat", "ship")))
