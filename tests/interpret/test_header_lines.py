"""Headers with a value each, in lists and code below a word for headers, or in code behind one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

ANSWER = '\n\n**Response:**\n\n```json\n{"id": 1}\n```\n'


def built(folder: Path, text: str) -> BuildResult:
    return build_pages(folder, f"# Boats\n\n## `POST /boats`\n\nMakes one.\n\n{text}{ANSWER}", suffix=".md")


def call(folder: Path, text: str) -> dict[str, Any]:
    return dict(built(folder, text).spec["paths"]["/boats"]["post"])


@pytest.mark.parametrize(
    "text",
    [
        "**Headers:**\n\n- `X-API-Key: <api_key>`\n- `X-Trace: <id>`",
        "**Заголовки:**\n- `X-API-Key: <api_key>`\n- `X-Trace: <id>`",
        "Headers:\n\n```\nX-API-Key: {key}\nX-Trace: <id>\n```",
        "### 请求头\n\n* X-API-Key: 密钥\n* X-Trace: <id>",
        "**Headers:** `X-API-Key: <api_key>`, `X-Trace: <id>`",
        "- **Headers:** `X-API-Key: <api_key>`; `X-Trace: <id>`\n- **Auth:** yes",
    ],
)
def test_headers_in_lines(tmp_path: Path, text: str) -> None:
    found = call(tmp_path, text)
    assert [(p["in"], p["name"], p["description"]) for p in found["parameters"]] == [("header", "X-Trace", "<id>")]
    assert found["security"] == [{"XAPIKey": []}]


def test_keys_and_a_token_are_needed_together(tmp_path: Path) -> None:
    found = call(tmp_path, "**Headers:**\n\n- `X-API-Key: <api_key>`\n- `Authorization: Bearer <token>`")
    assert found["security"] == [{"XAPIKey": [], "bearerAuth": []}]


def test_a_key_that_may_be_left_out(tmp_path: Path) -> None:
    found = call(tmp_path, "**Headers:**\n\n- `X-API-Key` (optional): the key")
    assert found["security"] == [{"XAPIKey": []}, {}]


def test_a_media_type_is_that_of_the_body(tmp_path: Path) -> None:
    lines = "```\nContent-Type: application/x-www-form-urlencoded\nX-Trace: 1\n```"
    found = call(tmp_path, f"**Headers:**\n\n{lines}\n\n**Body:**\n\n- `name`: Its name")
    assert list(found["requestBody"]["content"]) == ["application/x-www-form-urlencoded"]
    assert [p["name"] for p in found["parameters"]] == ["X-Trace"]


def test_those_of_an_answer_are_its_own(tmp_path: Path) -> None:
    found = call(tmp_path, "**Response headers:**\n\n- `X-Rate-Limit: 100`")
    assert list(found["responses"]["200"]["headers"]) == ["X-Rate-Limit"]
    assert "parameters" not in found


@pytest.mark.parametrize(
    "text",
    [
        "**Headers:** Needs a valid token in the `Authorization` header.",
        "**Headers:**\n\n- all that a browser sends\n- X-Trace: <id>",
        "**Notes:**\n\n- `X-Trace: <id>`",
        "**Headers:**\n\n```\nGET https://boats.example/boats\n```",
    ],
)
def test_other_lines_are_none(tmp_path: Path, text: str) -> None:
    assert "parameters" not in call(tmp_path, text)


def test_their_evidence_is_the_line(tmp_path: Path) -> None:
    result = built(tmp_path, "**Headers:**\n\n- `X-Other: 1`\n- `X-Trace: <id>`")
    (origin,) = set(result.sources["/paths/~1boats/post/parameters/1/description"])
    assert (origin.element, origin.row) == ("list", 2)
