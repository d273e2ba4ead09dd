"""Lists of fields that a sentence calls parameters, wherever they stand, are no answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

PAGE = (
    "# Boats\n\n## List\n\n`GET /boats`\n\nThe answer is a list of boats.\n\n{}\n\n"
    "- **harbour**: an id\n- **old**: `true` or `false`\n"
)


@pytest.mark.parametrize(
    "lead", ["The results can be filtered using the following parameters:", "These are the optional parameters:"]
)
def test_a_sentence_that_ends_in_parameters_announces_them(tmp_path: Path, lead: str) -> None:
    told = operation_lines(build_pages(tmp_path, PAGE.format(lead), suffix=".md"))
    assert [line.split()[:2] for line in told] == [["query", "harbour"], ["query", "old"]]


def test_those_of_an_answer_are_none(tmp_path: Path) -> None:
    told = operation_lines(build_pages(tmp_path, PAGE.format("The response has these parameters:"), suffix=".md"))
    assert not [line for line in told if line.startswith("query")]


@pytest.mark.parametrize("lead", ["The `old` query parameter can take the following values:", "Must be one of:"])
def test_those_of_values_are_none(tmp_path: Path, lead: str) -> None:
    told = operation_lines(build_pages(tmp_path, PAGE.format(lead), suffix=".md"))
    assert not [line for line in told if line.startswith("query")]
