"""Lists of plain names right below a request line, which variables of paths show to be fields."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

GET = "== Get a boat\n\n`GET /boats/:ID.:Token`\n\n* ID : the boat\n* Token : that of the session\n\n"


def made(folder: Path, text: str, suffix: str = ".adoc") -> dict[str, Any]:
    return build_pages(folder, f"= Boats\n\n{GET}{text}\n", suffix=suffix).spec


def test_variables_of_the_path(tmp_path: Path) -> None:
    found = made(tmp_path, "")["paths"]["/boats/{ID}.{Token}"]["get"]["parameters"]
    assert [(p["name"], p["description"]) for p in found] == [("ID", "the boat"), ("Token", "that of the session")]


@pytest.mark.parametrize(
    "items",
    [
        "* Name : what it is called\n* Token : that of the session",
        "* Name: what it is called\n* token: that of the session",
        "* ID : may be empty\n* Name : what it is called",
    ],
)
def test_fields_of_a_body(tmp_path: Path, items: str) -> None:
    spec = made(tmp_path, f"== Make a boat\n\n`POST /boats/add`\n\n{items}")
    (schema,) = spec["components"]["schemas"].values()
    assert "requestBody" in spec["paths"]["/boats/add"]["post"]
    assert schema["properties"]["Name"]["description"] == "what it is called"


def test_a_path_and_a_query(tmp_path: Path) -> None:
    spec = made(tmp_path, "== List\n\n`GET /boats/all/:Token`\n\n* Token : of the session\n* Kind : which ones")
    found = spec["paths"]["/boats/all/{Token}"]["get"]["parameters"]
    assert {p["name"]: p["in"] for p in found} == {"Token": "path", "Kind": "query"}


@pytest.mark.parametrize(
    "items",
    [
        "* Needs : a key\n* Since : two years",  # no variable of a path among them
        "* Token : that of the session\n* Who may call it : anybody",
        "* Token : that of the session\n* Response : the boat",
    ],
)
def test_other_lists_are_none(tmp_path: Path, items: str) -> None:
    found = made(tmp_path, f"== Make a boat\n\n`POST /boats/add`\n\n{items}")["paths"]["/boats/add"]["post"]
    assert "requestBody" not in found
