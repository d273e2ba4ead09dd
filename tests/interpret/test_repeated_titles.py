"""Headings of sections that repeat the title above them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, members_of, operations_of

LINE = "```js\nPOST {{host}}/auth/sign\n```\n\n"
SENT = '```json\n{"name": "Ada"}\n```\n\n'
GOT = '```js\n201 Created\n```\n\n```json\n{"token": "x"}\n```\n\n'


@pytest.mark.parametrize(
    "text",
    [
        f"## Sign up\n\n{LINE}### Sign up request\n\n{SENT}### Sign up response\n\n{GOT}",
        f"## Sign up\n\n{LINE}### Sign Up - Request\n\n{SENT}### Sign Up - Response\n\n{GOT}",
        f"## Sign up\n\n### Sign up request\n\n{LINE}{SENT}### Sign up response\n\n{GOT}",
        f"## Auth\n\n### Sign up\n\n{LINE}#### Sign up request body\n\n{SENT}#### Sign up response body\n\n{GOT}",
    ],
)
def test_what_is_behind_the_title_names_the_section(tmp_path: Path, text: str) -> None:
    (operation,) = operations_of(tmp_path, text).values()
    assert operation["summary"] == "Sign up"
    assert members_of(operation["requestBody"]) == ["name"]
    assert members_of(operation["responses"]["201"]) == ["token"]


def test_another_title_stays(tmp_path: Path) -> None:
    """Only the title that a heading stands below is left out."""
    told = operations_of(tmp_path, "## Boats\n\n`GET /boats`\n\n## Boats requests\n\n`GET /boats/requests`\n")
    assert {name: o["summary"] for name, o in told.items()} == {
        "GET /boats": "Boats",
        "GET /boats/requests": "Boats requests",
    }


def test_a_structure_in_a_line_without_marks(tmp_path: Path) -> None:
    (operation,) = operations_of(
        tmp_path, "## POST /boats\n\n- Body: { name, size }\n- Response: 201 Created\n"
    ).values()
    assert members_of(operation["requestBody"]) == ["name", "size"]
    assert list(operation["responses"]) == ["201"]


def test_a_structure_below_another_keeps_its_name(tmp_path: Path) -> None:
    """What stands below a title without a request line is no section of an operation."""
    rows = "| name | type |\n| --- | --- |\n| text | string |\n"
    outer = "### Statement\n\n| name | type |\n| --- | --- |\n| output | statement output |\n\n"
    shown = f"{outer}#### Statement output\n\n{rows}"
    answer = "| name | type |\n| --- | --- |\n| statement | [Statement](#statement) |\n"
    text = f"# API\n\n## GET /one\n\n### Response\n\n{answer}\n## Objects\n\n{shown}"
    result = build_pages(tmp_path, text, suffix=".md")
    assert not [d for d in result.diagnostics if d.code == "table-without-operation"]
