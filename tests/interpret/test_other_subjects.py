"""Prose with statuses behind an operation, below headings of other subjects."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import operations_of

PAGE = (
    "## Fleet\n\n### Request\n\n`GET /fleet`\n\n### Response\n\n| Status Code | Description |\n| - | - |\n"
    "| 200 OK | The boats. |\n\n{0}\n\nCalls that build return `201 Created`, others `202 Accepted`.\n\n"
    "## Sink\n\n`DELETE /fleet/{{id}}`\n"
)


@pytest.mark.parametrize("heading", ["## Calls that wait", "## Waiting\n\n### Calls that wait", "# Waiting"])
def test_statuses_of_other_subjects_are_not_its_own(tmp_path: Path, heading: str) -> None:
    assert list(operations_of(tmp_path, PAGE.format(heading))["GET /fleet"]["responses"]) == ["200"]


@pytest.mark.parametrize("heading", ["### Mind the tide", "#### Mind the tide", ""])
def test_those_of_a_heading_inside_are(tmp_path: Path, heading: str) -> None:
    found = operations_of(tmp_path, PAGE.format(heading))["GET /fleet"]["responses"]
    assert list(found) == ["200", "201", "202"]
