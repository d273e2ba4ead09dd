"""Rows told to be of the query that have the name of a variable of the path, and queries that are escaped twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, members_of, operation_lines, operations_of


def parameters(folder: Path, line: str, text: str) -> list[tuple[str, str]]:
    found = operations_of(folder, f"## Logs\n\n`{line}`\n\n{text}")
    (only,) = found.values()
    return [(p["in"], p["name"]) for p in only["parameters"]]


LISTED = "* boat - which boat\n* page - which page\n"
ROWS = "| Name | Type |\n| - | - |\n| boat | string |\n| page | integer |\n"


@pytest.mark.parametrize("text", [f"Query:\n\n{LISTED}", f"**Query parameters**\n\n{ROWS}"])
def test_a_variable_of_the_path_is_one(tmp_path: Path, text: str) -> None:
    assert parameters(tmp_path, "GET /boats/{boat}/logs", text) == [("path", "boat"), ("query", "page")]


@pytest.mark.parametrize("line", ["GET /boats/{boat}/logs?boat={boat}", "GET /boats/{boat}/logs"])
def test_one_that_is_of_both_stays_in_both(tmp_path: Path, line: str) -> None:
    own = "**Path parameters**\n\n| Name | Type |\n| - | - |\n| boat | string |\n\n"
    found = parameters(tmp_path, line, f"{own}**Query parameters**\n\n{ROWS}")
    assert sorted(found) == [("path", "boat"), ("query", "boat"), ("query", "page")]


def test_a_query_that_is_escaped_twice(tmp_path: Path) -> None:
    text = "```\nGET /boats?page={page}&amp;tail={tail} HTTP/1.1\n```\n"
    found = operations_of(tmp_path, f"## Boats\n\n{text}")["GET /boats"]
    assert [(p["in"], p["name"]) for p in found["parameters"]] == [("query", "page"), ("query", "tail")]


STRUCTURE = "### Boat\n\n| Name | Type |\n| - | - |\n| name | string |\n| built | string |\n\n"


def sent(folder: Path, text: str) -> list[str]:
    found = operation_lines(build_pages(folder, f"# API\n\n{text}", suffix=".md"))
    return [line.split()[1] for line in found if line.startswith("body ")]


@pytest.mark.parametrize("listed", ["* name - its own name\n", "* name - its name\n* built - in which year\n"])
def test_a_list_below_another_heading_is_of_its_own(tmp_path: Path, listed: str) -> None:
    text = f"{STRUCTURE}### Build\n\nBody:\n\n{listed}\n```\nPOST /boats HTTP/1.1\n```\n"
    assert sent(tmp_path, text) == [line[2:].split()[0] for line in listed.splitlines()]


def test_further_parameters_below_a_heading_of_unknown_words(tmp_path: Path) -> None:
    text = "`POST /boats`\n\n### Far-sea parameters\n\nThe following, further parameters are there:\n\n"
    found = sent(tmp_path, f"## Build\n\n{text}* `depth`.\nHow deep.\n\n* `sails`.\nHow many.\n")
    assert found == ["depth", "sails"]


CALL = "## Build\n\n`POST /boats`\n\n### Syntax\n\n```\ncurl -X POST http://x.example/boats -d {0}\n```\n\n{1}\n\n"


@pytest.mark.parametrize("shown", ["<boat-plan>", "${boat-plan}", "'<boat-plan>'"])
def test_what_a_placeholder_of_a_call_stands_for(tmp_path: Path, shown: str) -> None:
    text = CALL.format(shown, "A `boat-plan` is as follows:") + '```\n{"name": "Ada"}\n```\n'
    assert sent(tmp_path, text) == ["name"]


def test_other_json_behind_such_a_call_is_what_comes_back(tmp_path: Path) -> None:
    text = CALL.format("<boat-plan>", "What comes back is as follows:") + '```\n{"id": 7}\n```\n'
    found = operations_of(tmp_path, text)["POST /boats"]
    assert members_of(found["responses"]["200"]) == ["id"]
