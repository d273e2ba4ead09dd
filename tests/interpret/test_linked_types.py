"""Types of cells and lines with links: structures, what identifies them, and values that the linked words are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.dialects import lexicon
from extractor.document import Link
from extractor.interpret.records.linked_types import parse_linked_type
from tests.interpret.test_types import show
from tests.pages import build_pages, operation_lines

TYPES = [
    ("array of Boat objects", [("Boat", "#boat-object")], "array<object:Boat>"),
    ("array of fast boat objects", [("fast boat", "#fast-boat")], "array<object:fast boat>"),
    ("array of boat object ids", [("boat", "#boat-object")], "array<string>"),
    ("list of Boat IDs", [("Boat", "#boat-object")], "array<string>"),
    ("boat id", [("boat", "#boat-object")], "string"),
    ("array of deck flag strings", [("deck flag", "#deck-flags")], "array<string>"),
    ("array of deck flag integers", [("deck flag", "#deck-flags")], "array<integer>"),
    ("ISO 8601 date", [("ISO 8601", "https://example.org/iso-8601")], "string:date"),
    ("ISO 8601", [("ISO 8601", "https://example.org/iso-8601")], "string"),
    ("unix timestamp", [("unix timestamp", "https://example.org/time")], "integer"),
    ("Array of List", [("List", "../entities/list")], "array<object:List>"),
    ("List", [("List", "#list-object")], "?List"),
    ("Map", [("Map", "/models/map.html")], "?Map"),
]


@pytest.mark.parametrize(("text", "links", "meant"), TYPES, ids=[t[0] for t in TYPES])
def test_words_beside_links_say_what_values_are(text: str, links: list[tuple[str, str]], meant: str) -> None:
    assert show(parse_linked_type(text, [Link(*link) for link in links], lexicon())) == meant


@pytest.mark.parametrize(
    ("text", "href"),
    [("List", "#list"), ("array", "#array-object"), ("Object", "#object"), ("String", "/model/string")],
)
def test_links_to_what_a_word_for_a_type_means_name_no_structure(text: str, href: str) -> None:
    found = parse_linked_type(text, [Link(text, href)], lexicon())
    assert found.known
    assert found.leaf().name is None


def test_a_snowflake_is_a_text_wherever_it_stands(tmp_path: Path) -> None:
    rows = "| id | snowflake | Which. |\n| seen_by | array of snowflakes | Who saw it. |\n"
    page = f"# Boats\n\n## Add\n\n`POST /boats`\n\n### Body\n\n| Field | Type | About |\n| - | - | - |\n{rows}"
    assert operation_lines(build_pages(tmp_path, page, suffix=".md")) == ["body id string", "body seen_by array"]


def test_an_answer_that_is_an_entity_named_by_a_word_for_an_array(tmp_path: Path) -> None:
    page = (
        "# Lists\n\n## Get one\n\n`GET /lists/{id}`\n\n**Returns:** [List](entities/list.md)\n\n"
        '### Response\n\n```json\n{"id": "1"}\n```\n'
    )
    schema = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/lists/{id}"]["get"]["responses"]["200"]
    assert schema["content"]["application/json"]["schema"]["type"] == "object"
