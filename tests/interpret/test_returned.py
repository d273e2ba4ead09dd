"""What sentences and labels say is returned, and how examples and links settle it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, build
from tests.pages import build_pages

LINE = "# Boats\n\n## Get boats\n\n`GET /boats`\n\n"
FIELDS = "| Field | Type | Description |\n| --- | --- | --- |\n"
BOAT = f"\n## Boat\n\n{FIELDS}| id | integer | Id. |\n| name | string | Name. |\n"


def schema(result: BuildResult) -> Any:
    """The schema of the answer; what it refers to by name, guesses without their reason."""
    answer = next(iter(result.spec["paths"]["/boats"]["get"]["responses"].values()))
    content = answer.get("content", {}).get("application/json", {})
    return _plain(content.get("schema"))


def _plain(node: Any) -> Any:
    if node is None or "$ref" in node:
        return node and node["$ref"].rpartition("/")[2]
    if "items" in node:
        return [_plain(node["items"])]
    if "properties" in node:
        return {name: _plain(inner) for name, inner in node["properties"].items()}
    return node.get("type")


SENTENCES = {
    "Use this to get boats. Returns an array of [Boat](#boat) objects.": ["Boat"],
    "Returns a list of [Boats](#boat) that you may see.": ["Boat"],
    "Returns a list of open harbour [Boat](#boat) objects.": ["Boat"],
    "Returns an array of moored [boat](#boat) resources. Needs a key.": ["Boat"],
    "Returns the list of names and a [Boat](#boat) object.": "Boat",
    "Returns the list of crews for the [Boat](#boat) object.": "Boat",
    "If all is well, this call returns a `200 OK` and a collection of [Boat](#boat) objects.": ["Boat"],
    "Returns the updated [Boat](#boat).": "Boat",
    "On success, a [Boat](#boat) is returned.": "Boat",
    "Returns a Boat object.": "Boat",
    "**Returns:** Array of [Boat](#boat)": ["Boat"],
    "**Returns:** [Boat](#boat)": "Boat",
    "Returns a 404 Not Found [Boat](#boat) where there is none.": None,
    "Shows a [Boat](#boat) in the harbour.": None,
    "Returns a Schooner object.": None,
    # in small letters
    "Returns a boat object if the call succeeded.": "Boat",
    "Returns the newly created boat object.": "Boat",
    "Returns a list of boats.": ["Boat"],
    "On success, an array of boat objects is returned.": ["Boat"],
    "Responds with a JSON object describing the boat.": "Boat",
    "Returns the details of the boat.": "Boat",
    "Returns a JSON object. The boat resource is returned as it was stored.": "Boat",
    "Returns a list of boats of the harbour and [Crew](#crew).": None,  # the link names the structure
    "Returns the boat that you asked for.": None,
    "Returns a 404 where there is no boat object.": None,
    "### Response\n\nThe created [Boat](#boat).": "Boat",
    "### Response body\n\nThe [boats](#boat) object.": ["Boat"],
}


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES.items())
def test_a_sentence_names_what_is_returned(tmp_path: Path, sentence: str, expected: Any) -> None:
    assert schema(build_pages(tmp_path, f"{LINE}{sentence}\n{BOAT}", suffix=".md")) == expected


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("| | Code | Body |", "| **Fine** | `200` | JSON object describing the boat. |"),
        ("| Code | Response |", "| 200 | The boat object |"),
        ("| Status | Description |", "| 200 | A boat object |"),
        ("| Status | Description |", "| 200 | A list of boats |"),
    ],
)
def test_a_row_of_a_status_names_what_is_returned(tmp_path: Path, header: str, row: str) -> None:
    columns = "| --- " * (header.count("|") - 1) + "|"
    table = f"### Response\n\n{header}\n{columns}\n{row}\n"
    result = build_pages(tmp_path, f"{LINE}{table}{BOAT}", suffix=".md")
    assert schema(result) == (["Boat"] if "list" in row else "Boat")
    (said,) = result.spec["paths"]["/boats"]["get"]["responses"].values()
    assert said["description"].rstrip(".") in row


def test_the_sentence_describes_the_answer_where_no_page_describes_the_structure(tmp_path: Path) -> None:
    told = "Returns a list of schooners."
    (answer,) = build_pages(tmp_path, LINE + told, suffix=".md").spec["paths"]["/boats"]["get"]["responses"].values()
    assert answer == {"description": told}


def test_a_structure_of_another_page_is_found_by_its_link_or_name(tmp_path: Path) -> None:
    (tmp_path / "methods").mkdir()
    (tmp_path / "entities").mkdir()
    (tmp_path / "entities" / "Boat.md").write_text(f"---\ntitle: Boat\n---\n{BOAT.replace('## Boat', '## Attributes')}")
    for link in ('{{< relref "entities/boat" >}}', "../entities/Boat.md", "/entities/boat/"):
        result = build_pages(tmp_path, f"{LINE}**Returns:** Array of [Boat]({link})\\\n**Since:** 2\n", suffix=".md")
        assert schema(result) == ["Boat"], link


CREW = f"\n## The ACH Crew Object\n\n{FIELDS}| id | integer | Id. |\n| rank | string | Rank. |\n"
IN_WORDS = {
    "Returns the newly made ACH Crew entity.": "ACHCrew",
    "The ACH Crew object is returned.": "ACHCrew",
    "Returns a list of all ACH crews.": ["ACHCrew"],
    "### Response\n\nAn array of boat objects.": ["Boat"],
    "### Response\n\nThe requested boat object.": "Boat",
    "### Response\n\nReturns a page object. The [Boat](#boat) comes back.": "Boat",  # a link says it more surely
    "### Response\n\nReturns a JSON object.": None,
    "### Response\n\nThe boat is asleep.": None,
    "A boat object has an id.": None,  # nothing says that it comes back
}


@pytest.mark.parametrize(("sentence", "expected"), IN_WORDS.items())
def test_plain_words_name_what_is_returned(tmp_path: Path, sentence: str, expected: Any) -> None:
    assert schema(build_pages(tmp_path, f"{LINE}{sentence}\n{BOAT}{CREW}", suffix=".md")) == expected


@pytest.mark.parametrize(("member", "expected"), [("data", None), ("id", "Boat")])
def test_plain_words_do_not_tell_what_an_envelope_holds(tmp_path: Path, member: str, expected: Any) -> None:
    others = "".join(
        f'\n## Get {name}\n\n`GET /{name}`\n\n### Response example\n\n```json\n{{"{first}": 1}}\n```\n'
        for name, first in (("crews", "data"), ("ports", "data" if member == "data" else "id"))
    )
    text = f"{LINE}### Response\n\nThe requested boat object.\n{others}{BOAT}"
    assert schema(build_pages(tmp_path, text, suffix=".md")) == expected


def test_an_example_tells_a_structure_that_words_do_not_name_right(tmp_path: Path) -> None:
    rows = "| id | integer | Id. |\n| name | string | Name. |\n| port | string | Where. |\n| crew | integer | Who. |\n"
    fleet = f"\n## Vessel\n\n{FIELDS}{rows}"
    answer = shown('{"id": 1, "name": "x", "port": "y", "crew": 2}')
    text = f"{LINE}### Response\n\nReturns a boat object.\n{answer}{fleet}"
    assert schema(build_pages(tmp_path, text, suffix=".md")) == "Vessel"


def shown(value: str) -> str:
    return f"\n### Response example\n\n```json\n{value}\n```\n"


SETTLED = {
    '{"id": 1, "name": "Ada"}': "Boat",
    '[{"id": 1, "name": "Ada"}]': ["Boat"],
    '{"status": "ok", "result": {"id": 1, "name": "Ada"}}': {"status": "string", "result": "Boat"},
    '{"paging": {"next": 2}, "boats": [{"id": 1}]}': {"paging": {"next": "integer"}, "boats": ["Boat"]},
    '{"berth": 4}': {"berth": "integer"},
}


@pytest.mark.parametrize(("value", "expected"), SETTLED.items())
def test_examples_settle_what_a_sentence_says(tmp_path: Path, value: str, expected: Any) -> None:
    text = f"{LINE}Returns a [Boat](#boat).\n{shown(value)}{BOAT}"
    assert schema(build_pages(tmp_path, text, suffix=".md")) == expected


def test_a_guess_is_marked(tmp_path: Path) -> None:
    result = build_pages(tmp_path, f"{LINE}Returns a list of [Boat](#boat) objects.\n{BOAT}", suffix=".md")
    assert "a sentence says that it is returned" in str(result.spec["paths"])


def test_an_example_beside_a_definition_completes_it(tmp_path: Path) -> None:
    example = '\n```json\n{"id": 1, "name": "Ada", "hull": "wood"}\n```\n'
    text = f"{LINE}Returns a [Boat](#boat).\n{BOAT.replace('## Boat', f'## Boat{chr(10)}{example}')}"
    result = build_pages(tmp_path, text, suffix=".md")
    hull = result.spec["components"]["schemas"]["Boat"]["properties"]["hull"]
    assert hull == {"type": "string", "x-inferred": "example"}


@pytest.mark.parametrize("link", [">>>", "»", "→"])
def test_a_link_without_letters_names_nothing(tmp_path: Path, link: str) -> None:
    """Arrows lead to the page of the next operation."""
    table = "| Name | Type |\n| --- | --- |\n| id | integer |\n"
    (tmp_path / "list.md").write_text(
        f"# Boats\n\n## GET /boats/{{id}}\n\n### Params\n\n{table}\n[{link}](make.md)\n\n## POST /boats\n\nMakes one.\n"
    )
    (tmp_path / "make.md").write_text(f"# POST /boats\n\n## Params\n\n{table.replace('id', 'name')}")
    assert "requestBody" not in build([tmp_path]).spec["paths"]["/boats/{id}"]["get"]
