"""Addresses without a method below a label for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines, operations_of

FIELDS = "**Parameters:**\n\n| Name | Type | Required |\n| --- | --- | --- |\n| deck | integer | yes |\n\n"


@pytest.mark.parametrize("label", ["**Resource URL:**", "#### API URL", "**请求地址：**"])
@pytest.mark.parametrize("query", ["", "?[parameters]&key=[key]", "?deck=deck&key={key}"])
def test_it_is_a_call_by_get_as_a_guess(tmp_path: Path, label: str, query: str) -> None:
    part = f"### {{0}}\n\nDoes it.\n\n{label}\n\nhttp&#58;//boats.example/api/{{0}}{{1}}\n\n{FIELDS}"
    page = f"# API\n\n{part.format('list', query)}{part.format('sink', '')}"
    result = build_pages(tmp_path, page, suffix=".md")
    read = {path: item["get"]["summary"] for path, item in result.spec["paths"].items()}
    assert read == {"/api/list": "list", "/api/sink": "sink"}
    assert all("x-guess" in item["get"] for item in result.spec["paths"].values())
    assert operation_lines(result)[0] == "query deck* integer"


def test_addresses_of_one_path_are_one_call_with_all_names(tmp_path: Path) -> None:
    page = (
        "<h1>API</h1><section><h3>Crew</h3><h4>API URLs:</h4>"
        "<p>https://boats.example/api/crew?boat=<var>boat</var></p>"
        "<p>https://boats.example/api/crew?x=<var>x</var>&amp;y=<var>y</var></p>"
        "<h4>Parameters:</h4><dl><dt>boat<dd>its name<dt>x<dd>place<dt>y<dd>place</dl></section>"
    )
    result = build_pages(tmp_path, page)
    assert [line.split()[1] for line in operation_lines(result)] == ["boat", "x", "y"]


def test_a_line_in_front_states_the_method(tmp_path: Path) -> None:
    part = "{}\n\n#### Request URL\n\nhttps://boats.example/api/crew\n\n"
    found = operations_of(tmp_path, f"### Crew\n\n{part.format('GET')}{FIELDS}{part.format('POST')}")
    assert {line: o["summary"] for line, o in found.items()} == {"GET /api/crew": "Crew", "POST /api/crew": "Crew"}
    assert not any("x-guess" in o for o in found.values())


@pytest.mark.parametrize(
    "text",
    [
        "### Crew\n\n**Resource URL:**\n\nhttps://boats.example/guide/crew\n\nMore there.\n",  # describes nothing
        f"### Crew\n\n**Home page:**\n\nhttps://boats.example/guide/crew\n\n{FIELDS}",
        f"### Crew\n\n**Resource URL:**\n\nhttps://boats.example/api/crew?deck=12\n\n{FIELDS}",  # one call
        f"### Crew\n\n**Resource URL:**\n\nhttps://boats.example\n\n{FIELDS}",  # a server
    ],
)
def test_other_addresses_are_none(tmp_path: Path, text: str) -> None:
    assert operations_of(tmp_path, text) == {}


def test_a_page_that_states_request_lines_has_them_in_that_form(tmp_path: Path) -> None:
    text = f"### Boats\n\n`POST /boats`\n\n{FIELDS}### Crew\n\n**Resource URL:**\n\nhttps://x.example/crew\n\n{FIELDS}"
    assert list(operations_of(tmp_path, text)) == ["POST /boats"]
