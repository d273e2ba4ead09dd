"""Calls in guides are samples of the operations that other pages state."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

REFERENCE = "# Boats\n\n## Get a boat\n\n`GET /boats/{id}`\n\nGives one.\n\n## My boats\n\n`GET /boats/mine/{id}`\n"
GUIDE = (
    "# Parameters\n\n## Useful parameters\n\nSome fields only:\n\n```\nGET {path}\n```\n\n"
    "| Name | Type |\n| - | - |\n| only | string |\n"
)


@pytest.mark.parametrize("path", ["/boats/5", "/v1/boats/5", "/api/v1/boats/77"])
@pytest.mark.parametrize("reference_first", [True, False])
def test_a_call_with_values_is_a_sample_of_the_stated_operation(
    tmp_path: Path, path: str, reference_first: bool
) -> None:
    pages = (REFERENCE, GUIDE.format(path=path))
    result = build_pages(tmp_path, *(pages if reference_first else pages[::-1]), suffix=".md")
    assert sorted(result.spec["paths"]) == ["/boats/mine/{id}", "/boats/{id}"]
    assert result.spec["paths"]["/boats/{id}"]["get"]["summary"] == "Get a boat"
    assert "request-line-from-example" not in {d.code for d in result.diagnostics}


@pytest.mark.parametrize("path", ["/boats/all", "/ports/5", "/boats/5/crew"])
def test_other_calls_stay_what_they_are(tmp_path: Path, path: str) -> None:
    result = build_pages(tmp_path, REFERENCE, GUIDE.format(path=path), suffix=".md")
    assert len(result.spec["paths"]) == 3
