"""Answers that sentences of a section tell, and fields that sentences announce for one side or the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

BOAT = "## The boat object\n\n| Name | Type |\n|---|---|\n| id | integer |\n| name | string |\n\n"
FIELDS = "| Field | Type | Description |\n|---|---|---|\n| {} | string | What it is. |\n\n"


def spec(folder: Path, text: str) -> dict[str, Any]:
    return build_pages(folder, f"# Boats\n\n{text}", suffix=".md").spec


def operation(folder: Path, text: str) -> dict[str, Any]:
    (found,) = (op for item in spec(folder, text)["paths"].values() for op in item.values())
    return dict(found)


def answer(folder: Path, text: str) -> Any:
    """The schema of the only answer, a list for an array, by name."""
    (found,) = operation(folder, text)["responses"].values()
    content = found.get("content", {}).get("application/json", {}).get("schema")
    return named(content) if content else None


def named(schema: dict[str, Any]) -> Any:
    if "items" in schema:
        return [named(schema["items"])]
    return schema["$ref"].rpartition("/")[2] if "$ref" in schema else list(schema.get("properties", ()))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The response will be a list of [boats](#the-boat-object) with what was asked for.", ["Boat"]),
        ("The response will be the single, updated [boat](#the-boat-object).", "Boat"),
        ("The response will contain the single boat object with its default fields.", "Boat"),
        ("The response is an array of boat objects.", ["Boat"]),
        ('The response will contain an array, "boats", of [boat](#the-boat-object).', None),
        ('The response will be an array of [boats](#the-boat-object) labeled "boats", and a count.', None),
        ("The response will be empty.", None),
    ],
)
@pytest.mark.parametrize("title", ["Handling the Response", "Notes on it"])
def test_a_sentence_that_says_what_the_response_will_be(
    tmp_path: Path, title: str, sentence: str, expected: Any
) -> None:
    text = f"{BOAT}## List boats\n\n`GET /boats`\n\nLists them.\n\n### {title}\n\n{sentence}\n"
    assert answer(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("title", "expected"), [("The boats object", "Boats"), ("The boat object", "Boat"), ("The boatyard object", None)]
)
def test_a_structure_whose_heading_is_in_plural(tmp_path: Path, title: str, expected: Any) -> None:
    shape = BOAT.replace("The boat object", title)
    said = "### What comes back\n\nThe response will be a boat object.\n"
    text = f"{shape}## Get a boat\n\n`GET /boats`\n\nGets it.\n\n{said}"
    assert answer(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("**Response `200`:** Array of boat objects (see [Types](#types))", ["Boat"]),
        ("**Response `200`:** An array of boat objects (see also [Types](#types)).", ["Boat"]),
        ("**Response `200`:** The boat object (see [Types](#types))", "Boat"),
        ("**Response `200`:** The boat (see [the object](#the-boat-object))", "Boat"),
        ("**Response `200`:** Array of ships (see [Types](#types))", None),
    ],
)
def test_a_link_in_brackets_that_says_where_to_read_on(tmp_path: Path, line: str, expected: Any) -> None:
    text = f"## GET /boats\n\nLists them.\n\n{line}\n\n## Types\n\nAll of them.\n\n#{BOAT}"
    assert answer(tmp_path, text) == expected


LONG = "This request will return a count of boats in a list that is defined by any searches or filters. Without any of them it is a count of all boats of the club. "  # noqa: E501


@pytest.mark.parametrize(
    "lead",
    [
        f"{LONG}This request returns a single field:",
        "Counts them. It returns these fields:",
        "Counts them. An object is returned with the following properties:",
    ],
)
@pytest.mark.parametrize("above", ["", "> Sample request:\n\n```http\nGET /boats/count HTTP/1.1\n```\n\n"])
def test_a_last_sentence_announces_a_table_of_the_answer(tmp_path: Path, lead: str, above: str) -> None:
    text = f"## Count boats\n\n{above}`GET /boats/count`\n\n{lead}\n\n{FIELDS.format('count')}"
    result = spec(tmp_path, text)
    (schema,) = (s for s in result["components"]["schemas"].values())
    assert list(schema["properties"]) == ["count"]
    assert "200" in result["paths"]["/boats/count"]["get"]["responses"]


SENT = [
    "The boat may be set up as in an update, with these further fields:",
    "It is described by the following parameters:",
    "These fields may be chosen freely:",
]


@pytest.mark.parametrize("lead", SENT)
def test_a_sentence_announces_what_is_sent_in_front_of_the_answer(tmp_path: Path, lead: str) -> None:
    parts = (
        f"### Setting it up\n\n{lead}\n\n{FIELDS.format('owner')}### Handling the response\n\nThe response is a boat.\n"
    )
    found = operation(tmp_path, f"## Make a boat\n\n`POST /boats`\n\nMakes one.\n\n{parts}")
    assert "requestBody" in found
    assert not any("content" in a for a in found["responses"].values())


@pytest.mark.parametrize("lead", ["It returns an object with these fields:", "The response has these fields:"])
def test_a_sentence_on_the_answer_announces_nothing_that_is_sent(tmp_path: Path, lead: str) -> None:
    parts = f"### What there is\n\n{lead}\n\n{FIELDS.format('owner')}### Response codes\n\n- 200: made\n"
    found = operation(tmp_path, f"## Make a boat\n\n`POST /boats`\n\nMakes one.\n\n{parts}")
    assert "requestBody" not in found
