"""Tables, lists and JSON of some statuses of an answer, by the line that leads to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines, operations_of

ROWS = "| Field | Type | Description |\n| - | - | - |\n| {0} | string | It. |\n\n"
PAGE = "# Berths\n\n`PUT /berths/{{id}}`\n\n## Response\n\n### Body\n\n{0}\n\n{1}{2}\n\n{3}"


def answered(folder: Path, first: str, second: str) -> list[str]:
    page = PAGE.format(first, ROWS.format("job"), second, ROWS.format("berth"))
    found = operation_lines(build_pages(folder, page, suffix=".md"))
    return [line for line in found if not line.startswith("path")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("For a `202 Accepted` response, these fields:", "For `200 OK` and `201 Created` responses, these fields:"),
        ("With status code 202, these fields:", "With HTTP 200 or HTTP 201, these fields:"),
        ("状态码为 202 时的字段：", "状态码为 200、201 时的字段："),
    ],
)
def test_each_table_is_of_the_statuses_of_its_line(tmp_path: Path, first: str, second: str) -> None:
    assert answered(tmp_path, first, second) == ["200 berth string", "201 berth string", "202 job string"]


@pytest.mark.parametrize(
    "second",
    [
        "A 200 OK or a 404 Not Found may come back. These fields are in both:",
        "It comes back with HTTP 200. Its fields:",
    ],
)
def test_other_lines_with_statuses_say_nothing_of_the_table(tmp_path: Path, second: str) -> None:
    found = answered(tmp_path, "For a 202 Accepted response, these fields:", second)
    assert "202 job string" in found
    assert "404 berth string" not in found
    assert "202 berth string" not in found


def test_json_of_several_statuses(tmp_path: Path) -> None:
    text = '`GET /berths`\n\n## Response\n\nFor 404 Not Found and 409 Conflict:\n\n```json\n{"why": "full"}\n```\n'
    found = operations_of(tmp_path, f"## Berths\n\n{text}")["GET /berths"]["responses"]
    assert {status: list(answer["content"]) for status, answer in found.items()} == {
        "404": ["application/json"],
        "409": ["application/json"],
    }
    assert {answer["description"] for answer in found.values()} == {"Not Found", "Conflict"}
