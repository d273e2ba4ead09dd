"""Code with what is sent and what comes back behind labels or arrows within it, below a request line or with one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import members_of, operations_of


def both(operation: dict[str, Any]) -> tuple[list[str], str, list[str]]:
    """The members of what is sent, the only status, and the members of what comes back."""
    ((status, answer),) = operation["responses"].items()
    return members_of(operation["requestBody"]), status, members_of(answer)


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ('Request:\n{"name": "Gull"}\n\nResponse:\n{"id": 7}', "200"),
        ('Request\n-------\n{\n  "name": "Gull"\n}\n\nResponse\n--------\n{\n  "id": 7\n}', "200"),
        ('// Request body\n{"name": "Gull"}\n// Response body\n{"id": 7}', "200"),
        ('=== Request ===\n{"name": "Gull"}\n=== Response (201) ===\n{"id": 7}', "201"),
        ('# Request\nPOST /boats HTTP/1.1\n\n{"name": "Gull"}\n\n# Response\nHTTP/1.1 201 Created\n\n{"id": 7}', "201"),
        ('Request:\n{"name": "Gull"}\nResponse:\n201 Created\n{"id": 7}', "201"),
        ('请求：\n{"name": "Gull"}\n返回：\n{"id": 7}', "200"),
        ('请求参数\n{"name": "Gull"}\n返回结果\n[{"id": 7}]', "200"),
        ('Anfrage:\n{"name": "Gull"}\nAntwort:\n{"id": 7}', "200"),
        ('--> {"name": "Gull"}\n<-- {"id": 7}', "200"),
        ('-->\n{\n  "name": "Gull"\n}\n<--\n{\n  "id": 7\n}', "200"),
        ('> {"name": "Gull"}\n< {"id": 7}', "200"),
    ],
)
def test_each_part_is_of_its_side(tmp_path: Path, code: str, status: str) -> None:
    found = operations_of(tmp_path, f"## Build a boat\n\n`POST /boats`\n\n```\n{code}\n```\n\n## All\n\n`GET /boats`\n")
    assert both(found["POST /boats"]) == (["name"], status, ["id"])


@pytest.mark.parametrize("request_line", ["POST /boats", "POST /boats HTTP/1.1\nAccept: application/json"])
def test_a_request_line_in_front_states_the_operation(tmp_path: Path, request_line: str) -> None:
    code = f'```\n{request_line}\n\nRequest:\n{{"name": "Gull"}}\n\nResponse:\n{{"id": 7}}\n```\n'
    found = operations_of(tmp_path, f"## Build a boat\n\n{code}\n## Sink a boat\n\n`DELETE /boats/{{id}}`\n")
    assert both(found["POST /boats"]) == (["name"], "200", ["id"])


def test_an_answer_behind_a_label_alone(tmp_path: Path) -> None:
    found = operations_of(tmp_path, '## All boats\n\n`GET /boats`\n\n```\nResponse:\n[{"id": 7}]\n```\n')
    assert members_of(found["GET /boats"]["responses"]["200"]) == ["id"]


def test_what_stands_behind_the_code_is_of_its_own_section(tmp_path: Path) -> None:
    code = '```\nRequest:\n{"name": "Gull"}\nResponse:\n{"id": 7}\n```\n\n'
    table = "#### Query parameters\n\n| Name | Type | Description |\n|-|-|-|\n| dry | boolean | Try it. |\n"
    found = operations_of(tmp_path, f"## Build a boat\n\n`POST /boats`\n\n{code}{table}")
    assert [(p["in"], p["name"]) for p in found["POST /boats"]["parameters"]] == [("query", "dry")]


@pytest.mark.parametrize(
    "code",
    [
        "request:\n  name: Gull\nresponse:\n  id: 7",  # YAML
        'def request():\n    pass\n\nresponse = {"id": 7}',
        '{"request": {"name": "Gull"},\n "response":\n {"id": 7}}',  # members of one object
        "Request:\nthe name of a boat\nResponse:\nits id",
    ],
)
def test_other_code_is_left_as_it_is(tmp_path: Path, code: str) -> None:
    found = operations_of(tmp_path, f"## Build a boat\n\n`POST /boats`\n\nText.\n\n```\n{code}\n```\n")["POST /boats"]
    assert "requestBody" not in found or "name" not in members_of(found["requestBody"])
