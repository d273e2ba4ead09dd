"""Types that stand behind the place of a field in one cell; statuses with their names in a column of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

PAGE = "# Sink a boat\n\n```\nDELETE /boats/{id}\n```\n\n"
HEADER = "| Name | Type | Description |\n|---|---|---|\n"


def operation(folder: Path, rows: str) -> dict[str, Any]:
    (item,) = build_pages(folder, PAGE + rows, suffix=".md").spec["paths"].values()
    return item["delete"]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("name", "shown", "read"),
    [
        ("X-Port", "Header String *(Required)*", ("header", "string", True)),
        ("X-Port", "Header: Integer", ("header", "integer", False)),
        ("deep", "Query Boolean *(Optional)*", ("query", "boolean", False)),
        ("deep", "*Query* Integer (Required)", ("query", "integer", True)),
        ("deep", "(query) array of string", ("query", "array", False)),
    ],
)
def test_a_place_in_front_of_a_type(tmp_path: Path, name: str, shown: str, read: tuple[str, str, bool]) -> None:
    rows = f"## Request\n\n{HEADER}| {name} | {shown} | What it says. |\n| id | URI String *(Required)* | The boat. |\n"
    found = {p["name"]: p for p in operation(tmp_path, rows)["parameters"]}
    p = found[name]
    assert (p["in"], p["schema"]["type"], p.get("required", False)) == read
    assert found["id"]["schema"] == {"type": "string"}


def test_a_type_that_is_a_word_for_a_place_stays_one(tmp_path: Path) -> None:
    rows = f"## Query parameters\n\n{HEADER}| site | URI | Where. |\n| file | String | Which. |\n"
    found = {p["name"]: p["schema"] for p in operation(tmp_path, rows)["parameters"]}
    assert (found["site"].get("format"), found["file"]) == ("uri", {"type": "string"})


CODES = (
    "| 204 | No content | The boat is gone. |\n| 404 | Not Found | There is no boat. |\n"
    "| 400, 500 | boatFault | It broke. |\n| 401 503 | Other | It waits. |\n"
)


@pytest.mark.parametrize("header", ["Response Code | Name | Description", "Status | Name | Description"])
@pytest.mark.parametrize("lead", ["", "This table shows the possible response codes:\n\n", "## Response codes\n\n"])
def test_statuses_with_their_names(tmp_path: Path, header: str, lead: str) -> None:
    found = operation(tmp_path, f"{lead}| {header} |\n|---|---|---|\n{CODES}")["responses"]
    assert {code: r["description"] for code, r in found.items()} == {
        "204": "The boat is gone.",
        "404": "There is no boat.",
        "400": "It broke.",
        "500": "It broke.",
        "401": "It waits.",
        "503": "It waits.",
    }


@pytest.mark.parametrize(
    "rows",
    [
        "| Code | Name | Description |\n|---|---|---|\n| 204 | East | A port. |\n| 999 | West | A port. |\n",  # none
        "| Code | Name | Type | Description |\n|---|---|---|---|\n| 204 | east | string | A port. |\n",  # fields
    ],
)
def test_other_codes_are_no_statuses(tmp_path: Path, rows: str) -> None:
    assert "204" not in operation(tmp_path, f"Some words.\n\n{rows}")["responses"]


@pytest.mark.parametrize(
    ("shown", "place", "type_"),
    [
        ("string, HTTP header, optional", "header", "string"),
        ("integer, required (path)", "path", "integer"),
        ("string (query)", "query", "string"),
    ],
)
def test_a_place_among_other_words_of_a_type(tmp_path: Path, shown: str, place: str, type_: str) -> None:
    name = "id" if place == "path" else "X-Kind"
    table = f"| Parameter | Type |\n|-|-|\n| `{name}` | {shown} |\n| `size` | integer, optional |\n"
    text = f"# Boats\n\n## Look\n\n`GET /boats/{{id}}`\n\n### Request parameters\n\n{table}"
    get = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats/{id}"]["get"]
    named = {p["name"]: p for p in get["parameters"]}
    assert (named[name]["in"], named[name]["schema"]["type"]) == (place, type_)
    assert named["size"]["in"] == "query"
