"""Request lines in code one after the other below one heading, each with what describes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

TABLE = "| Parameter | Description |\n| - | - |\n| {} | A number. |\n\n"
PAGE = (
    "# Berths\n\nBerths are where boats lie.\n\n```\nGET /berths\n```\n\nReturns a list of all berths.\n\n"
    + TABLE.format("skip")
    + "```\nGET /berths/<berth>\n```\n\nReturns one berth of the harbour.\n\n"
    "```\nPOST /berths\n```\n\nMakes a new berth.\n\n" + TABLE.format("berth") + "{}"
)
EXAMPLES = (
    "## Examples\n\nList all berths:\n\n```\ncurl https://api.boats.example/berths\n```\n\n"
    '```json\n{"berths": []}\n```\n'
)


@pytest.mark.parametrize("end", ["", EXAMPLES])
def test_each_is_an_operation_of_its_own(tmp_path: Path, end: str) -> None:
    result = build_pages(tmp_path, PAGE.replace("{}", end), suffix=".md")
    found = {
        (m, p): o["summary"] for p, item in result.spec["paths"].items() for m, o in item.items() if m != "servers"
    }
    assert found == {
        ("get", "/berths"): "Returns a list of all berths",
        ("get", "/berths/{berth}"): "Returns one berth of the harbour",
        ("post", "/berths"): "Makes a new berth",
    }


def test_tables_are_of_the_line_above_them(tmp_path: Path) -> None:
    told = operation_lines(build_pages(tmp_path, PAGE.replace("{}", EXAMPLES), suffix=".md"))
    assert told == ["query skip ?", "200 berths array", "body berth ?", "path berth* string"]


@pytest.mark.parametrize("between", ["or", "Of one harbour:"])
def test_lines_with_words_that_lead_on_between_are_alternatives(tmp_path: Path, between: str) -> None:
    text = (
        f"# Berths\n\n## List\n\n```\nGET /berths\n```\n\n{between}\n\n```\nGET /harbours/{{id}}/berths\n```\n\n{TABLE}"
    )
    result = build_pages(tmp_path, text, suffix=".md")
    assert {item["get"]["summary"] for item in result.spec["paths"].values()} == {"List"}
