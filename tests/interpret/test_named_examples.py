"""Headings of examples that name what is called between a word for examples and one for a side."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.dialects import lexicon
from extractor.interpret.outline.sections.labels import labels_of
from extractor.interpret.outline.words import section_role
from tests.pages import build_pages, members_of

ROLES = [
    ("Example add boat request", "request_example"),
    ("Example add boat response", "response_example"),
    ("Add boat response example", "response_example"),
    ("Sample list of boats response", "response_example"),
    ("curl Example Request", "request_example"),
    ("Sample GET response", ""),
    ("Add boat response", ""),
    ("Example boat", ""),
    ("Example request that has a response", ""),
    ("A boat, for example one of oak", ""),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_the_side_is_told_by_the_ends(text: str, role: str) -> None:
    assert section_role(text, lexicon()) == role


@pytest.mark.parametrize("end", ["\\", "\\\\", "\\\\ "])
def test_code_below_them_is_of_that_side(tmp_path: Path, end: str) -> None:
    """A line of a call may end in a backslash that is escaped."""
    call = f'curl -X POST {end}\n  "$HOST/boats" {end}\n  -d \'{{\n    "wood": "oak"\n  }}\''
    page = (
        f"# Boats\n\n## Add a boat\n\n`POST /boats`\n\n### Example add boat request\n\n```\n{call}\n```\n\n"
        '### Example add boat response\n\nStatus: 201\n\n```\n{"id": 7}\n```\n'
    )
    post = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats"]["post"]
    assert members_of(post["requestBody"]) == ["wood"]
    assert {status: members_of(answer) for status, answer in post["responses"].items()} == {"201": ["id"]}


PLACES = [
    ("Create boat request body properties", "request_body"),
    ("Boat list query parameters", "query"),
    ("Moor response fields", "response"),
    ("Boat properties", ""),
    ("Update the parameters", ""),
    ("Query parameters that boats have", ""),
    ("Boat request body", ""),
    ("Table 2 Boat query parameters", ""),
    ("The boat is uploaded using multipart form data.", ""),
    ("Content-Type: multipart/form-data", ""),
]


@pytest.mark.parametrize(("text", "role"), PLACES)
def test_words_for_a_place_at_the_end_of_a_heading(text: str, role: str) -> None:
    assert labels_of(text, lexicon()).role == role


@pytest.mark.parametrize("blank", ["\u00a0", " \u00a0", "\u202f", "\u200b"])
def test_json_that_is_indented_by_other_blanks(tmp_path: Path, blank: str) -> None:
    shown = f'{{\n{blank * 4}"id": 7,\n{blank * 4}"at": "a\u00a0b"\n}}'
    page = f"# Boats\n\n## Get\n\n`GET /boats`\n\n### Response\n\n```\n{shown}\n```\n"
    get = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats"]["get"]
    (content,) = get["responses"]["200"]["content"].values()
    assert [e["value"] for e in content["examples"].values()] == [{"id": 7, "at": "a\u00a0b"}]


@pytest.mark.parametrize("end", ["'", ""])
def test_a_body_in_a_quote_that_nothing_closes(tmp_path: Path, end: str) -> None:
    call = f'curl -X POST "https://boats.example/boats" \\\n  -d \'{{\n    "wood": "oak"\n  }}{end}'
    page = f"# Boats\n\n## Add\n\n`POST /boats`\n\n### Example request\n\n```\n{call}\n```\n"
    post = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats"]["post"]
    assert members_of(post["requestBody"]) == ["wood"]
