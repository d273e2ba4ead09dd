"""Lines below a status that name a structure, and what is no structure: path variables named like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

STRUCTURES = """
## Boat

| Name | Type |
| --- | --- |
| name | string |

## Problem

| Name | Type |
| --- | --- |
| message | string |
"""


def page(answers: str, path: str = "/boats") -> str:
    listed = f"## List boats\n\n`GET {path}`\n\n### Responses\n\n{answers}"
    return f"# Fleet\n\n{listed}\n\n## Sink\n\n`DELETE /boats`\n{STRUCTURES}"


@pytest.mark.parametrize("said", ["[Problem](#problem)", "No such boat [Problem](#problem)"])
def test_a_link_below_a_failure_is_its_structure(tmp_path: Path, said: str) -> None:
    text = page(f"#### 200\n\n[Boat](#boat)\n\n#### 404\n\n{said}")
    assert operation_lines(build_pages(tmp_path, text, suffix=".md"))[:2] == ["200 name string", "404 message string"]


def test_a_link_below_a_failure_is_not_the_answer_of_success(tmp_path: Path) -> None:
    text = page("#### 204\n\nSunk.\n\n#### 404\n\n[Problem](#problem)")
    answers = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["get"]["responses"]
    assert [status for status, answer in answers.items() if "content" in answer] == ["404"]


def test_a_path_variable_is_no_structure(tmp_path: Path) -> None:
    table = "| Name | In |\n| --- | --- |\n| boat | path |\n| problem | query |"
    text = page(f"#### 200\n\n[Boat](#boat)\n\n### Parameters\n\n{table}", "/boats/{boat}")
    parameters = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats/{boat}"]["get"]["parameters"]
    assert [p["schema"].get("$ref") for p in parameters] == [None, None]


@pytest.mark.parametrize("above", ["This call takes the following types:", "It reads"])
def test_media_types_below_a_sentence_below_a_heading_for_them(tmp_path: Path, above: str) -> None:
    body = "### Request body\n\n| Name | Type |\n| --- | --- |\n| name | string |"
    types = "- `application/json`\n- `application/x-www-form-urlencoded`"
    text = f"# Fleet\n\n## Make a boat\n\n`POST /boats`\n\n### Consumes\n\n{above}\n\n{types}\n\n{body}\n"
    sent = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["post"]["requestBody"]
    assert [*sent["content"]] == ["application/json", "application/x-www-form-urlencoded"]
