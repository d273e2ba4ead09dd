"""Structures that examples show: those of a page that no sentence binds, and types in the place of values."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

PROPERTIES = (
    "# Boats\n\n## Boat properties\n\n| Attribute | Type | Description |\n| --- | --- | --- |\n"
    "| id | integer | Its id. |\n"
    "| name | string | Its name. |\n| length | number | In metres. |\n"
    "| crew | array | Who sails, see [Boat - Crew properties](#boat-crew-properties). |\n\n"
    "### Boat - Crew properties\n\n| Attribute | Type |\n| --- | --- |\n| rank | string |\n| age | integer |\n\n"
)
BOAT = {"id": 4, "name": "Ida", "length": 9.5, "crew": []}


def made(sent: object, answered: object) -> str:
    return (
        f"{PROPERTIES}## Make a boat\n\n`POST /boats`\n\n**Request**\n\n```json\n{json.dumps(sent)}\n```\n\n"
        f"**Response**\n\n```json\n{json.dumps(answered)}\n```\n"
    )


@pytest.mark.parametrize(
    "answered", [BOAT, [BOAT], {"boats": [BOAT], "total": 1}, {"data": BOAT}, {**BOAT, "_links": {}}]
)
def test_an_answer_with_the_members_of_a_structure_is_it(tmp_path: Path, answered: object) -> None:
    told = operation_lines(build_pages(tmp_path, made({"name": "Ida", "length": 9}, answered), suffix=".md"))
    assert "body length number" in told  # the example has an integer
    assert [line for line in told if line.startswith("200") and line.endswith("rank string")]


def test_what_is_added_is_kept_and_the_guess_is_told(tmp_path: Path) -> None:
    result = build_pages(tmp_path, made({"name": "Ida", "length": 9}, {**BOAT, "owner": "Ann"}), suffix=".md")
    content = result.spec["paths"]["/boats"]["post"]["responses"]["200"]["content"]["application/json"]
    assert content["schema"]["x-guess"] == "the example has the members of this structure"
    assert "200 owner string" in operation_lines(result)


@pytest.mark.parametrize(
    ("sent", "answered"),
    [
        ({"name": "Ida", "colour": "red"}, {"ok": True, "id": 4}),  # members of its own; too few
        ({"name": "Ida"}, {"status": 1, "text": "a", "code": "b", "id": 2}),  # one member says nothing alone
    ],
)
def test_others_are_what_they_show(tmp_path: Path, sent: object, answered: object) -> None:
    result = build_pages(tmp_path, made(sent, answered), suffix=".md")
    assert "x-guess" not in repr(result.spec["paths"])


@pytest.mark.parametrize(
    "shape",
    [
        {"id": "integer", "name": "string", "afloat": "boolean", "crew": [{"age": "integer"}]},
        {"id": "int", "name": "String", "afloat": "bool", "crew": [{"age": "long"}]},
    ],
)
def test_types_in_the_place_of_values_are_types(tmp_path: Path, shape: object) -> None:
    text = f"# Boats\n\n`GET /boats/{{id}}`\n\n**Response**\n\n```json\n{json.dumps(shape)}\n```\n"
    result = build_pages(tmp_path, text, suffix=".md")
    told = operation_lines(result)
    assert {"200 id integer", "200 afloat boolean", "200 crew.age integer"} <= set(told)
    assert "examples" not in repr(result.spec["paths"])  # no call answers with the words for types
    assert not [d for d in result.diagnostics if d.code == "example-mismatch"]


def test_a_value_that_happens_to_be_such_a_word_is_one(tmp_path: Path) -> None:
    text = '# Fields\n\n`GET /fields/{id}`\n\n**Response**\n\n```json\n{"name": "age", "type": "integer"}\n```\n'
    result = build_pages(tmp_path, text, suffix=".md")
    assert "200 type string" in operation_lines(result)
    assert "examples" in repr(result.spec["paths"])


ROWS = "| Name | Type |\n| --- | --- |\n| total | integer |\n| id | integer |\n| name | string |\n| size | integer |\n"


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        (
            {"total": 1, "boats": [{"id": 4, "name": "Ida", "size": 3}]},
            ["200 boats array", "200 boats.id integer", "200 boats.name string", "200 boats.size integer",
             "200 total integer"],
        ),
        (
            {"total": 1, "id": 4, "owner": {"name": "Ann"}},  # more is outermost than inside
            ["200 total integer", "200 id integer", "200 name string", "200 size integer", "200 owner object",
             "200 owner.name string"],
        ),
    ],
)  # fmt: skip
def test_rows_of_what_a_member_lists_stand_among_those_beside_it(
    tmp_path: Path, answered: object, expected: list[str]
) -> None:
    text = f"# Boats\n\n`GET /boats`\n\n## Response\n\n{ROWS}\n```json\n{json.dumps(answered)}\n```\n"
    assert operation_lines(build_pages(tmp_path, text, suffix=".md")) == expected
