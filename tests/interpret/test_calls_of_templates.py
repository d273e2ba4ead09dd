"""Calls with values, and links, beside the operations that a page states."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import operations_of

STATED = (
    "## Boats\n\n#### Change a boat `POST /boats/{name}/parts/{part}`\n\n_**Response code**_\n\n* 204 No Content\n\n"
)
GUIDE = '## Growing\n\n### How much\n\nFor instance:\n\n```\nPOST {}\n{{"more": 3}}\n```\n\nmakes it longer by 3.\n\n'


@pytest.mark.parametrize("path", ["/boats/E/parts/A", "/boats/Ada/parts/Mast-2", "/boats/A%20B/parts/7"])
def test_a_call_with_values_is_none_of_its_own(tmp_path: Path, path: str) -> None:
    found = operations_of(tmp_path, GUIDE.format(path) + STATED)
    assert {line: o["summary"] for line, o in found.items()} == {"POST /boats/{name}/parts/{part}": "Change a boat"}


@pytest.mark.parametrize("path", ["/boats/all/parts/spare", "/boats/Ada/parts/spare", "/quays/E/parts/A"])
def test_words_are_another_operation(tmp_path: Path, path: str) -> None:
    assert f"POST {path}" in operations_of(tmp_path, GUIDE.format(path) + STATED)


def test_a_path_with_escapes_is_that_of_a_call(tmp_path: Path) -> None:
    guide = "## Signs\n\nIn addresses:\n\n```\nGET /boats/A%20B\n```\n\n* blanks become `%20`\n\n"
    assert list(operations_of(tmp_path, guide + STATED)) == ["POST /boats/{name}/parts/{part}"]


def test_links_to_the_sections_of_operations_state_none(tmp_path: Path) -> None:
    links = "".join(f"* [`POST /boats/{word}`](#{word}-post-boats{word}) to {word} some\n" for word in ("find", "moor"))
    rows = "### Berths\n\n| Name | Type |\n| --- | --- |\n| id | string |\n\n"
    part = '#### {0} `POST /boats/{1}`\n\n**Request payload**\n\n```json\n{{"a": 1}}\n```\n\n'
    text = f"## Harbour\n\n{links}\n{rows}" + part.format("Find", "find") + part.format("Moor", "moor")
    found = operations_of(tmp_path, text)
    assert {line: o["summary"] for line, o in found.items()} == {"POST /boats/find": "Find", "POST /boats/moor": "Moor"}
