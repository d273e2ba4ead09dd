"""Headings of one word for all request lines of a page, one below each title."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import operations_of

ROWS = "| Name | Type |\n| --- | --- |\n| deck | integer |\n\n"


def summaries(folder: Path, text: str) -> dict[str, str]:
    return {line: operation["summary"] for line, operation in operations_of(folder, text).items()}


@pytest.mark.parametrize("word", ["Route", "Way in", "Ruf"])
@pytest.mark.parametrize("over", ["", "### Request\n\n"])
def test_the_title_is_the_heading_above(tmp_path: Path, word: str, over: str) -> None:
    part = f"## {{0}}\n\nDoes it.\n\n{over}#### {word}\n\n`{{1}}`\n\n#### Parameters\n\n{ROWS}"
    text = part.format("Mooring", "POST /boats") + part.format("Leaving", "DELETE /boats/{id}")
    assert summaries(tmp_path, text) == {"POST /boats": "Mooring", "DELETE /boats/{id}": "Leaving"}


def test_headings_of_different_words_are_titles(tmp_path: Path) -> None:
    part = f"## {{0}}\n\n### {{1}}\n\n`{{2}}`\n\n#### Parameters\n\n{ROWS}"
    text = part.format("Boats", "Moor", "POST /boats") + part.format("Quays", "Close", "DELETE /quays/{id}")
    assert summaries(tmp_path, text) == {"POST /boats": "Moor", "DELETE /quays/{id}": "Close"}


def test_a_word_that_other_titles_stand_beside_is_one_of_them(tmp_path: Path) -> None:
    part = f"## {{0}}\n\n### All\n\n`GET /{{1}}`\n\n{ROWS}### One\n\n`GET /{{1}}/{{{{id}}}}`\n\n{ROWS}"
    found = summaries(tmp_path, part.format("Boats", "boats") + part.format("Quays", "quays"))
    assert [found["GET /boats"], found["GET /quays/{id}"]] == ["Boats: All", "Quays: One"]


def test_one_heading_alone_is_a_title(tmp_path: Path) -> None:
    assert summaries(tmp_path, f"## Boats\n\n### Mooring\n\n`POST /boats`\n\n{ROWS}") == {"POST /boats": "Mooring"}
