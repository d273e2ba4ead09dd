"""Addresses alone in a line, with a line beside them that labels the method."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines, operations_of

TABLE = "\n\n**Query parameters:**\n\n| Name | Type |\n| --- | --- |\n| deck | integer |\n"


@pytest.mark.parametrize(
    "said",
    [
        "> https://boats.example/x/boats\n\n*Method: GET*",
        "**HTTP method:** `GET`\n\n`https://boats.example/x/boats`",
        "<https://boats.example/x/boats>\n\n请求方式：GET",
        "```\nhttps://boats.example/x/boats?deck=\n```\n\nMethod: GET (HTTPS)",
        "/x/boats\n\n**Verb**: GET.",
    ],
)
def test_a_label_states_the_method_of_the_address(tmp_path: Path, said: str) -> None:
    ((line, operation),) = operations_of(tmp_path, f"## All boats\n\n{said}{TABLE}").items()
    assert (line, operation["summary"]) == ("GET /x/boats", "All boats")
    assert "x-guess" not in operation


def test_a_call_with_data_does_not_change_the_method(tmp_path: Path) -> None:
    call = "\n\n```sh\ncurl 'https://boats.example/x/boats' --data-urlencode 'deck=2'\n```\n"
    page = f"# Boats\n\n> https://boats.example/x/boats\n\n*Method: GET*{TABLE}{call}"
    result = build_pages(tmp_path, page, suffix=".md")
    assert list(result.spec["paths"]["/x/boats"]) == ["get"]
    assert operation_lines(result) == ["query deck integer"]


def test_each_of_several_addresses_and_methods(tmp_path: Path) -> None:
    said = "> https://boats.example/x/boats\n> https://boats.example/y/boats\n\nMethod: GET / POST"
    found = operations_of(tmp_path, f"## Boats\n\n{said}{TABLE}")
    assert set(found) == {"GET /x/boats", "POST /x/boats", "GET /y/boats", "POST /y/boats"}
    assert all(operation["parameters"] for line, operation in found.items() if line.startswith("GET"))


@pytest.mark.parametrize(
    "said",
    [
        "> https://boats.example/x/boats\n\nPayment: GET",  # no word for a method
        "> https://boats.example/x/boats\n\nMethod: as you like",
        "> See https://boats.example/x/boats for more.\n\nMethod: GET",
        "> https://boats.example/x/boats\n\nMethod: GET\n\nMethod: POST",  # which one?
        "> https://boats.example\n\nMethod: GET",  # a server
    ],
)
def test_other_addresses_state_nothing(tmp_path: Path, said: str) -> None:
    assert operations_of(tmp_path, f"## Boats\n\n{said}\n") == {}


def test_a_request_line_of_the_section_goes_before(tmp_path: Path) -> None:
    said = "`DELETE /boats/{id}`\n\nhttps://boats.example/guide/boats\n\nMethod: GET\n"
    assert "GET /guide/boats" not in operations_of(tmp_path, f"## Boats\n\n{said}")
