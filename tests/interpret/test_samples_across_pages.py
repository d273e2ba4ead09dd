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


OVERVIEW = (
    "# Quick reference\n\n| URL | Method | What |\n| - | - | - |\n"
    "| `/api/kinds/<kindName>` | POST | [Making things](#making-things) |\n"
    "| `/api/kinds/<kindName>/<objectId>` | PUT | [Changing things](#changing-things) |\n"
    "| `/api/calls/<name>` | POST | [Calling functions](#calling-functions) |\n"
)
CALLS = (
    "# Things\n\n## Making things\n\n```sh\ncurl -d '{\"size\": 3}' https://boats.example/api/kinds/SailBoat\n```\n\n"
    "## Changing things\n\n```sh\ncurl -X PUT -d '{\"size\": 4}' https://boats.example/api/kinds/SailBoat/Ed1nuqP\n```\n\n"
    "## Calling functions\n\n```sh\ncurl -d '{}' https://boats.example/api/calls/hello\n```\n\n"
    "## Docking\n\n```sh\ncurl -d '{}' https://boats.example/api/calls/docking/now\n```\n"
)


@pytest.mark.parametrize("overview_first", [True, False])
def test_calls_of_an_overview_have_its_variables_and_its_titles(tmp_path: Path, overview_first: bool) -> None:
    """Words with capitals, and any below the title of the overview, are values; each variable has its parameter."""
    pages = (OVERVIEW, CALLS)
    spec = build_pages(tmp_path, *(pages if overview_first else pages[::-1]), suffix=".md").spec
    titles = {f"{m} {p}": o["summary"] for p, item in spec["paths"].items() for m, o in item.items()}
    assert titles == {
        "post /api/kinds/{kindName}": "Making things",
        "put /api/kinds/{kindName}/{objectId}": "Changing things",
        "post /api/calls/{name}": "Calling functions",
        "post /api/calls/docking/now": "Docking",
    }
    changed = spec["paths"]["/api/kinds/{kindName}/{objectId}"]["put"]
    assert {p["name"] for p in changed["parameters"]} == {"kindName", "objectId"}
    assert "size" in str(changed["requestBody"])
