"""Chapters on errors beside operations: codes of the API, or answers of all operations where a sentence says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

BOATS = (
    "# API\n\n## Boats\n\n### List boats\n\n`GET /boats`\n\nAll of them.\n\n"
    "### Sink a boat\n\n`DELETE /boats/{{id}}`\n\n{more}"
)
TABLE = "| Status | Meaning |\n|-|-|\n| 400 | Not valid. |\n| 404 | No such boat. |\n"


def answers(built: BuildResult) -> dict[str, list[str]]:
    """The statuses of each operation, without the one of no documented answer."""
    paths = built.spec["paths"].items()
    every = {f"{m.upper()} {path}": o["responses"] for path, item in paths for m, o in item.items()}
    return {line: [status for status in found if status != "default"] for line, found in every.items()}


def codes(built: BuildResult) -> list[tuple[str, str]]:
    return [(e["code"], e.get("description", "").rstrip(".")) for e in built.spec.get("x-error-codes", [])]


NONE: dict[str, list[str]] = {"GET /boats": [], "DELETE /boats/{id}": []}
OF_ALL = {"GET /boats": ["400", "404"], "DELETE /boats/{id}": ["400", "404"]}
SAID = [("400", "Not valid"), ("404", "No such boat")]


@pytest.mark.parametrize(
    "chapter",
    [
        f"## Error codes\n\n{TABLE}",
        f"### Error codes\n\n{TABLE}",  # of the rank of the operations
        f"## ⚠️ Error handling\n\n{TABLE}",
        f"## HTTP status codes\n\n{TABLE}",
        "## Common errors\n\n- `400` - Not valid.\n- `404` - No such boat.\n",
        "## Errors\n\n### 400 Bad Request\n\nNot valid.\n\n### 404 Not Found\n\nNo such boat.\n",
        f"## Errors\n\n### Format\n\nSee below.\n\n### Status codes\n\n{TABLE}\n\n## Limits\n\nTen calls a minute.\n",
        "## Errors\n\n| Status | Meaning |\n|-|-|\n| 200 OK | Done. |\n| 400 Bad Request | Not valid. |\n"
        "| 404 Not Found | No such boat. |\n",
    ],
)
def test_codes_that_no_operation_has_alone_are_those_of_the_api(tmp_path: Path, chapter: str) -> None:
    built = build_pages(tmp_path, BOATS.format(more=chapter), suffix=".md")
    assert (answers(built), codes(built)) == (NONE, SAID)


@pytest.mark.parametrize("heading", ["公共错误码", "错误码说明", "通用错误处理"])
def test_chapters_in_scripts_without_spaces(tmp_path: Path, heading: str) -> None:
    chapter = f"### {heading}\n\n| 错误码 | 说明 |\n|-|-|\n| 1001 | 参数错误 |\n| 1002 | 未登录 |\n"
    built = build_pages(tmp_path, BOATS.format(more=chapter), suffix=".md")
    assert (answers(built), codes(built)) == (NONE, [("1001", "参数错误"), ("1002", "未登录")])


@pytest.mark.parametrize(
    "chapter",
    [
        f"## Errors\n\nAll endpoints may return the following error responses:\n\n{TABLE}",
        "## Error responses\n\nEvery API call can fail with these errors:\n\n- **400 Bad Request**: Not valid.\n"
        "- **404 Not Found**: No such boat.\n",
        "## Errors\n\nErrors are rare. All requests can return these error codes:\n\n### 400 Bad Request\n\n"
        '```json\n{"error": "a"}\n```\n\n### 404 Not Found\n\n```json\n{"error": "b"}\n```\n',
        "All endpoints may return these errors.\n\n## Error responses\n\nAll requests may return these errors:\n\n"
        '**400 Bad Request**\n\n```json\n{"error": "a"}\n```\n\n**404 Not Found**\n\n```json\n{"error": "b"}\n```\n',
        f"#### Errors\n\nAll operations have these error statuses:\n\n{TABLE}",  # below the last operation
    ],
)
def test_errors_that_a_sentence_says_to_be_of_all_are_answers_of_each(tmp_path: Path, chapter: str) -> None:
    built = build_pages(tmp_path, BOATS.format(more=chapter), suffix=".md")
    assert answers(built) == OF_ALL
    assert "response-missing" in {d.code for d in built.diagnostics}  # no answer of success is described


def test_a_page_of_errors_speaks_of_the_operations_of_the_others(tmp_path: Path) -> None:
    errors = f"# Errors\n\nAll endpoints may return the following errors:\n\n{TABLE}"
    built = build_pages(tmp_path, BOATS.format(more=""), errors, suffix=".md")
    assert answers(built) == OF_ALL


def test_an_example_of_one_call_is_no_answer_of_all(tmp_path: Path) -> None:
    said = "All endpoints use one format for what goes wrong, an error. For example, this response:"
    chapter = f'## Errors\n\n{said}\n\n```\nHTTP/1.1 422 Unprocessable Entity\n\n{{"why": "no name"}}\n```\n'
    assert answers(build_pages(tmp_path, BOATS.format(more=chapter), suffix=".md")) == NONE


def test_a_sentence_says_statuses_of_all(tmp_path: Path) -> None:
    chapter = "## Errors\n\nAll requests may return an error: 400 Bad Request or 404 Not Found.\n\nStorms give a 503.\n"
    assert answers(build_pages(tmp_path, BOATS.format(more=chapter), suffix=".md")) == OF_ALL


def test_what_an_operation_says_itself_wins(tmp_path: Path) -> None:
    own = '**Response (404)**\n\n```json\n{"why": "sunk"}\n```\n\n'
    own += f"## Errors\n\nAll requests may have these errors:\n\n{TABLE}"
    built = build_pages(tmp_path, BOATS.format(more=own), suffix=".md")
    found: dict[str, Any] = built.spec["paths"]["/boats/{id}"]["delete"]["responses"]
    assert (list(found), "content" in found["404"]) == (["400", "404"], True)


@pytest.mark.parametrize(
    "page",
    [
        f"# API\n\n## GET /boats\n\n### Errors\n\n{TABLE}\n## POST /boats\n\n### Errors\n\n{TABLE}",  # each has one
        f"# Boats\n\n## Request\n\n`GET /boats`\n\n## Error codes\n\n{TABLE}",  # the only operation of its page
        f"# API\n\n## GET /ports\n\n## DELETE /boats\n\n### Status codes\n\n{TABLE}",  # below the heading of its own
    ],
)
def test_errors_of_an_operation_stay_its_own(tmp_path: Path, page: str) -> None:
    built = build_pages(tmp_path, page, suffix=".md")
    assert list(answers(built).values())[-1] == ["400", "404"]
    assert codes(built) == []


def test_an_example_of_all_errors_that_is_not_read_is_reported(tmp_path: Path) -> None:
    chapter = f'## Errors\n\n{TABLE}\n\nErrors are JSON:\n\n```json\n{{"error": "x"}}\n```\n'
    built = build_pages(tmp_path, BOATS.format(more=chapter), suffix=".md")
    assert [d.origin.line for d in built.diagnostics if d.code == "block-unplaced"] == [25]


def test_a_status_in_bold_above_json_is_no_request(tmp_path: Path) -> None:
    page = '# Boats\n\n`POST /boats`\n\n## Error responses\n\n**400 Bad Request**\n\n```json\n{"error": "a"}\n```\n'
    built = build_pages(tmp_path, page, suffix=".md")
    assert "requestBody" not in built.spec["paths"]["/boats"]["post"]
    assert answers(built) == {"POST /boats": ["400"]}
