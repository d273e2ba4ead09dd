"""A structure that a sentence names, and an example that has it in a member, be it inside others; and examples that are
of failures by what they say themselves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

BOAT = {"id": 7, "hull": "oak", "masts": 2}
PAGE = """# Boats

## List boats

`GET /boats`

### Response

It returns an array of [Boat](#boat) objects.

### Example response

```json
{}
```

## Boat

| Name | Type | Description |
| --- | --- | --- |
| id | integer | Its number. |
| hull | string | What it is made of. |
| masts | integer | How many. |
"""


def answers(folder: Path, *shown: Any) -> dict[str, Any]:
    """The answers of the one operation, by status."""
    text = PAGE.format("\n```\n\n```json\n".join(json.dumps(value) for value in shown))
    found: dict[str, Any] = build_pages(folder, text, suffix=".md").spec["paths"]["/boats"]["get"]["responses"]
    return found


def schema(answer: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = answer["content"]["application/json"]["schema"]
    return found


@pytest.mark.parametrize("way", [("boats",), ("_embedded", "boats"), ("result", "page", "rows")])
@pytest.mark.parametrize("beside", [{}, {"total": 1}, {"links": {"next": "/boats"}}])
def test_the_member_that_holds_the_structure(tmp_path: Path, way: tuple[str, ...], beside: dict[str, Any]) -> None:
    value: Any = [BOAT]
    for name in reversed(way):
        value = {name: value}
    node = schema(answers(tmp_path, {**beside, **value})["200"])
    assert set(node["properties"]) == {way[0], *beside}
    for name in beside:
        assert node["properties"][name]["x-inferred"] == "example"
    for name in way:
        assert node["type"] == "object"
        node = node["properties"][name]
    assert node["items"]["$ref"] == "#/components/schemas/Boat"


def test_a_structure_that_is_there_as_it_is_stays(tmp_path: Path) -> None:
    assert schema(answers(tmp_path, [BOAT])["200"])["items"]["$ref"] == "#/components/schemas/Boat"


def test_one_member_in_common_is_no_structure(tmp_path: Path) -> None:
    node = schema(answers(tmp_path, {"id": 7, "crew": [{"name": "Ann"}]})["200"])
    assert set(node["properties"]) == {"id", "crew"}


PROBLEMS = [
    {"type": "https://b.example/lost", "title": "No such boat", "status": 404},
    {"error": {"code": 404, "message": "Lost"}},
    {"statusCode": 404, "error": "Not found", "extras": {"field": "id"}},
    {"status": "404", "detail": "No such boat"},
]


@pytest.mark.parametrize("problem", PROBLEMS)
def test_an_answer_that_says_that_it_failed(tmp_path: Path, problem: dict[str, Any]) -> None:
    found = answers(tmp_path, [BOAT], problem)
    assert set(found) == {"200", "404"}
    assert set(schema(found["404"])["properties"]) == set(problem)


@pytest.mark.parametrize("value", [{"code": 404, "berth": "B"}, {"status": 200, "message": "ok"}, {"masts": 500}])
def test_other_numbers_are_no_statuses(tmp_path: Path, value: dict[str, Any]) -> None:
    assert set(answers(tmp_path, value)) == {"200"}
