"""Addresses and methods below headings of their own, with a variable for the server glued to the path."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def operations(folder: Path, *urls: str, method: str = "POST", more: str = "") -> dict[str, Any]:
    shown = "\n\nor\n\n".join(f"```\n{url}\n```" for url in urls)
    text = f"# Make a boat\n\n## Request\n\n### Request URL\n\n{shown}\n\n### Request method\n\n{method}\n\n{more}"
    spec = build_pages(folder, text, suffix=".md").spec
    return {f"{m.upper()} {p}": o for p, item in spec["paths"].items() for m, o in item.items()}


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("{HarbourURL}boats", "/boats"),
        ("{harbour_url}v1/boats/{id}", "/v1/boats/{id}"),
        ("{{endpoint}}boats", "/boats"),
        ("{HarbourURL}Boat(Name='{BoatName}',_Dock.Name='{DockName}')/_Sail",
         "/Boat(Name='{BoatName}',_Dock.Name='{DockName}')/_Sail"),
        ("{Curl}/boats", "/{Curl}/boats"),  # no word for a server
    ],
)  # fmt: skip
def test_a_variable_of_a_server_is_parted_from_the_path(tmp_path: Path, url: str, path: str) -> None:
    assert list(operations(tmp_path, url)) == [f"POST {path}"]


def test_each_of_several_addresses_in_front_of_the_method(tmp_path: Path) -> None:
    found = operations(tmp_path, "{HarbourURL}Boat(Name='{n}')", "{HarbourURL}Boat('{n}')", method="DELETE")
    assert set(found) == {"DELETE /Boat(Name='{n}')", "DELETE /Boat('{n}')"}


def test_the_status_below_a_heading_for_it(tmp_path: Path) -> None:
    more = '## Response\n\n### Response code\n\n201\n\n### Response body\n\n```json\n{"id": 7}\n```\n'
    ((_, found),) = operations(tmp_path, "{HarbourURL}boats", more=more).items()
    assert set(found["responses"]) == {"201"}
    assert "content" in found["responses"]["201"]


@pytest.mark.parametrize("header", ["Item Name", "Thing"])
def test_a_first_column_of_identifiers_beside_what_is_mandatory_names_fields(tmp_path: Path, header: str) -> None:
    rows = f"| {header} | Overview | Required |\n| --- | --- | --- |\n| Name | The name | Yes |\n| Size | S | No |\n"
    ((_, found),) = operations(tmp_path, "{HarbourURL}boats", more=f"### Request body\n\n{rows}").items()
    assert "requestBody" in found


def test_a_first_column_of_words_names_none(tmp_path: Path) -> None:
    rows = "| Thing | Overview | Required |\n| --- | --- | --- |\n| The hull | H | Yes |\n| The mast | M | No |\n"
    ((_, found),) = operations(tmp_path, "{HarbourURL}boats", more=f"### Request body\n\n{rows}").items()
    assert "requestBody" not in found
