"""Quotes that open with a request line: the heading above is the title, and states the operation where it has one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import operations_of

BODY = '\n\n**Request body**\n\n```json\n{{"name": "Gull"}}\n```\n\n## Sink a boat\n\n`DELETE /boats/{{id}}`\n'
PAGE = "## {heading}\n\n{front}> {quote}" + BODY


def titles(folder: Path, heading: str, quote: str, front: str = "") -> dict[str, str]:
    found = operations_of(folder, PAGE.format(heading=heading, quote=quote, front=front))
    assert "requestBody" in found["POST /boats"]
    return {line: o["summary"] for line, o in found.items() if not line.startswith("DELETE")}


@pytest.mark.parametrize(
    "quote",
    [
        "`POST /boats` Creates a boat from its plan.",
        "`POST /boats` creates a boat and returns it.",
        "**POST /boats** — Creates a boat from its plan.",
        "**POST /boats**: Creates a boat.\n> It is empty.",
        "`POST /boats`",
        "POST /boats",
    ],
)
def test_the_title_is_that_of_the_heading(tmp_path: Path, quote: str) -> None:
    assert titles(tmp_path, "Build a boat", quote) == {"POST /boats": "Build a boat"}


def test_what_a_quote_says_is_the_description(tmp_path: Path) -> None:
    found = operations_of(tmp_path, PAGE.format(heading="Build a boat", quote="`POST /boats` Makes one.", front=""))
    assert found["POST /boats"]["description"] == "POST /boats Makes one."


@pytest.mark.parametrize(
    ("heading", "front"),
    [
        ("Build a boat (`POST /boats`)", ""),
        ("Build a boat [POST /boats]", ""),
        ("POST /boats – Build a boat", ""),
        ("Build a boat", "**Endpoint:** `POST /boats`\n\n"),
        ("Build a boat", "`POST /boats`\n\n"),
    ],
)
@pytest.mark.parametrize(
    "quote",
    [
        "`GET /boats/{{id}}` Returns the boat afterwards.",
        "`GET /boats/{{id}}` returns the boat afterwards.",
        "`POST /boats` Creates a boat from its plan.",
    ],
)
def test_no_quote_states_an_operation_beside_that_of_the_heading(
    tmp_path: Path, heading: str, front: str, quote: str
) -> None:
    assert titles(tmp_path, heading, quote.format(), front) == {"POST /boats": "Build a boat"}


def test_quotes_of_one_heading_state_an_operation_each(tmp_path: Path) -> None:
    page = "## Boats\n\n> `GET /boats` Lists the boats.\n\n> `POST /boats` Builds a boat.\n"
    found = {line: o["summary"] for line, o in operations_of(tmp_path, page).items()}
    assert found == {"GET /boats": "Lists the boats", "POST /boats": "Builds a boat"}


def test_a_table_behind_a_quote_is_what_is_sent(tmp_path: Path) -> None:
    table = "| Name | Type | Description |\n|-|-|-|\n| name | string | Its name. |\n"
    page = f"## POST /boats\n\n> `POST /boats` creates a boat and returns it.\n\n{table}\n## GET /boats\n\nAll.\n"
    assert "requestBody" in operations_of(tmp_path, page)["POST /boats"]


def test_what_a_quote_asks_for_is_kept(tmp_path: Path) -> None:
    found = operations_of(tmp_path, "## List boats\n\n`GET /boats`\n\n> `GET /boats?limit=2` returns two.\n")
    assert [p["name"] for p in found["GET /boats"]["parameters"]] == ["limit"]
