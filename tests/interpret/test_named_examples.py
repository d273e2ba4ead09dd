"""Headings of examples that name what is called between a word for examples and one for a side."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.dialects import lexicon
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
