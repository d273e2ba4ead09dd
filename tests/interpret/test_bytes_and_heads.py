"""Answers of bytes that lines of media types tell, bodies behind heads of answers, and request lines in title case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def operations(folder: Path, text: str) -> dict[str, Any]:
    paths = build_pages(folder, f"# Boats\n\n{text}\n", suffix=".md").spec["paths"]
    return {f"{method.upper()} {path}": op for path, item in paths.items() for method, op in item.items()}


PLAN = "## GET /boats/plan\n\nGets the plan.\n\n### Responses\n\n"


@pytest.mark.parametrize("media", ["image/png", "application/pdf", "application/octet-stream"])
@pytest.mark.parametrize("title", ["Code `200`", "200", "Status 200"])
def test_an_answer_of_bytes(tmp_path: Path, title: str, media: str) -> None:
    text = f"{PLAN}#### {title}\n\nDescription: All went well.\n\nMedia type: `{media}`"
    answer = operations(tmp_path, text)["GET /boats/plan"]["responses"]["200"]
    assert (answer["description"], list(answer["content"])) == ("All went well.", [media])
    assert answer["content"][media]["schema"] == {"type": "string", "format": "binary"}


@pytest.mark.parametrize("media", ["application/json", "text/html", "image/svg+xml"])
def test_other_media_types_tell_no_bytes(tmp_path: Path, media: str) -> None:
    text = f"{PLAN}#### 200\n\nDescription: All went well.\n\nMedia type: `{media}`"
    assert "content" not in operations(tmp_path, text)["GET /boats/plan"]["responses"]["200"]


HEAD = "```\n200 OK\ncontent-type: application/json\n```\n\n"
JSON = '```json\n{"id": 1}\n```\n'


@pytest.mark.parametrize(
    "parts",
    [
        f"#### Response\n\n{HEAD}#### Body\n\n{JSON}",
        f"#### **Response**\n\n---\n\n{HEAD}<br>\n\n#### **Body**\n\n---\n\n{JSON}",
        f"#### Response\n\n```\n200 OK\n```\n\n#### Payload\n\n{JSON}",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_body_behind_the_head_of_an_answer(tmp_path: Path, method: str, parts: str) -> None:
    found = operations(tmp_path, f"## One\n\n```\n{method} /boats\n```\n\n{parts}")[f"{method} /boats"]
    assert "requestBody" not in found
    assert list(found["responses"]["200"]["content"]["application/json"]["schema"]["properties"]) == ["id"]


@pytest.mark.parametrize("title", ["Request body", "Body"])
def test_a_body_behind_a_whole_answer_is_sent(tmp_path: Path, title: str) -> None:
    parts = f'#### Response\n\n```json\n{{"size": 2}}\n```\n\n#### {title}\n\n{JSON}'
    found = operations(tmp_path, f"## One\n\n```\nPOST /boats\n```\n\n{parts}")["POST /boats"]
    assert "requestBody" in found


@pytest.mark.parametrize("line", ["Get /boats", "Post /boats", "Delete /boats/{id}", "`Put /boats/{id}`"])
def test_methods_in_title_case(tmp_path: Path, line: str) -> None:
    method, path = line.strip("`").split()
    found = operations(tmp_path, f"## {line}\n\nWhat it does.\n\n## GET /ports\n\nLists them.")
    assert set(found) == {f"{method.upper()} {path}", "GET /ports"}


@pytest.mark.parametrize("title", ["Options / flags", "Head / tail", "List /boats", "Get the /boats", "Post / pre"])
def test_words_that_are_no_methods(tmp_path: Path, title: str) -> None:
    found = operations(tmp_path, f"## {title}\n\nWhat it is.\n\n## GET /ports\n\nLists them.")
    assert set(found) == {"GET /ports"}


@pytest.mark.parametrize("behind", [" {sink|sail}", " {sink | sail | wait}"])
def test_values_in_braces_behind_a_line_of_code(tmp_path: Path, behind: str) -> None:
    found = operations(tmp_path, f"## Do\n\n```\nPOST /boats/:id/:action{behind}\n```\n\nDoes it.")
    assert set(found) == {"POST /boats/{id}/{action}"}
