"""Sample requests whose paths have variables, in sections that state no other request line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

MESSAGE = "```http\nGET /api/boats/{boat_id}/crew HTTP/1.1\nHost: sea.example\n```\n"
OTHER = "## Get a boat\n\n`GET /boats/{boat_id}`\n\nGets it.\n"


def paths(folder: Path, text: str) -> set[str]:
    page = f"# Boats\n\n## List the crew\n\n{text}\n\n{MESSAGE}\nLists them.\n\n{OTHER}"
    return set(build_pages(folder, page, suffix=".md").spec["paths"])


@pytest.mark.parametrize(
    "line",
    [
        "> Sample Request:\n`GET /boats/{boat_id}/crew`",
        "> Example request: `GET /boats/{boat_id}/crew`",
        "Request example: `GET /boats/{boat_id}/crew`",
    ],
)
def test_a_template_behind_a_word_for_a_sample(tmp_path: Path, line: str) -> None:
    assert paths(tmp_path, line) == {"/boats/{boat_id}/crew", "/boats/{boat_id}"}


@pytest.mark.parametrize(
    "line",
    ["> Sample Request:\n`GET /boats/7/crew`", "Sample request: `GET /boats/{boat_id}/crew` in the harbour"],
)
def test_a_call_with_values_is_none(tmp_path: Path, line: str) -> None:
    assert paths(tmp_path, line) == {"/boats/{boat_id}"}


def test_a_section_that_states_another_line(tmp_path: Path) -> None:
    line = "Sample request: `GET /boats/{boat_id}/crew`\n\nText.\n\n`GET /boats/{boat}/crew/all`"
    assert "/boats/{boat_id}/crew" not in paths(tmp_path, line)
