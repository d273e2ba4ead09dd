"""Statuses in sentences with HTTP, and in code of a section for them; pages that rspec_api_documentation writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def _answers(folder: Path, text: str) -> dict[str, Any]:
    page = f"# Boats\n\n## Sink\n\n`POST /boats/sink`\n\n### Response\n\n{text}\n"
    answers: dict[str, Any] = build_pages(folder, page, suffix=".md").spec["paths"]["/boats/sink"]["post"]["responses"]
    return answers


@pytest.mark.parametrize(
    ("said", "statuses"),
    [
        ("Responds with HTTP 204 on success.", ["204"]),
        ("Responds with `HTTP 204` when it sank.", ["204"]),
        ("Returns HTTP 201 and the boat.", ["201"]),
        ("If successful, returns a status code of 204 and an empty body.", ["204"]),
        ("Returns 200 boats on success.", ["default"]),  # a count
    ],
)
def test_a_code_behind_http_is_a_status(tmp_path: Path, said: str, statuses: list[str]) -> None:
    found = list(_answers(tmp_path, said))
    assert found == statuses or (statuses == ["default"] and "200" not in found)


ROUTED = """# Boats API

## Making a boat

### POST /boats

### Parameters

| Name | Description | Required | Scope |
|------|-------------|----------|-------|
| name | Its name | true | boat |

### Request

#### Route

<pre>POST /boats</pre>

#### Body

<pre>{"boat":{"name":"Ada"}}</pre>

### Response

#### Status

<pre>201 Created</pre>

#### Body

<pre>{"id": 3}</pre>
"""


def test_code_that_repeats_the_request_line_is_no_operation_of_its_own(tmp_path: Path) -> None:
    spec = build_pages(tmp_path, ROUTED, suffix=".md").spec
    operation = spec["paths"]["/boats"]["post"]
    assert (operation["summary"], list(operation["responses"])) == ("Making a boat", ["201"])
    assert list(operation["responses"]["201"]["content"]["application/json"]["schema"]["properties"]) == ["id"]
    assert "description" not in operation
