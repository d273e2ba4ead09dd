"""Credentials: headers in tables of other things, what documentation says of all requests, calls that are shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

ROW = "| Name | Mandatory | Type | Description |\n| --- | --- | --- | --- |\n| {} | Yes | String | A token. |\n"
MIXED = "# Query a bin\n\n## URI\n\nGET /v3/{{project_id}}/bin\n\n**Table 1** Request parameters\n\n{}"


def built(folder: Path, *pages: str) -> BuildResult:
    return build_pages(folder, *pages, suffix=".md")


def schemes(result: BuildResult) -> dict[str, Any]:
    """The security schemes, without what is said of guesses."""
    found = result.spec.get("components", {}).get("securitySchemes", {})
    return {name: {k: v for k, v in scheme.items() if k != "x-guess"} for name, scheme in found.items()}


@pytest.mark.parametrize("name", ["x-auth-token", "X-Auth-Token", "X-AUTH-TOKEN"])
def test_a_token_among_the_parameters_of_an_address_is_a_header(tmp_path: Path, name: str) -> None:
    rows = ROW.format(name) + "| project_id | Yes | String | The project. |\n"
    result = built(tmp_path, MIXED.format(rows))
    operation = result.spec["paths"]["/v3/{project_id}/bin"]["get"]
    assert [(p["in"], p["name"]) for p in operation["parameters"]] == [("path", "project_id")]
    assert [s["name"] for s in schemes(result).values()] == [name]
    assert operation["security"]
