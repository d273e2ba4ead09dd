"""Statuses behind the answers that have them, and titles of cases behind words for examples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def case(number: str, title: str, status: int, body: str) -> str:
    return (
        f"##### {number} Example Request: {title}\n\n***Body:***\n\n```js\n" + '{"name": "Ida"}\n```\n\n'
        f"##### {number} Example Response: {title}\n\n```js\n{body}\n```\n\n***Status Code:*** {status}\n\n<br>\n\n"
    )


CASES = (
    case("I.", "Success", 201, '{"id": 7}')
    + case("II.", "Invalid name/crew", 422, '{"errors": {"name": ["bad"]}}')
    + case("IV.", "Nobody knows you", 401, '{"message": "no"}')
)


def answers(folder: Path, text: str) -> dict[str, list[str]]:
    """The members of the answers by their statuses."""
    stated = (
        "# Boats\n\n### 1. Create a boat\n\n***Endpoint:***\n\n```bash\nMethod: POST\nURL: {{server}}/boats\n```\n\n"
    )
    spec = build_pages(folder, stated + text + "### 2. Boats\n\n`GET /boats`\n", suffix=".md").spec
    responses: dict[str, Any] = spec["paths"]["/boats"]["post"]["responses"]
    schemas = {s: r["content"]["application/json"]["schema"] for s, r in responses.items() if "content" in r}
    return {status: list(schema["properties"]) for status, schema in schemas.items()}


@pytest.mark.parametrize("more", ["***More example Requests/Responses:***\n\n", ""])
def test_each_answer_has_the_status_behind_it(tmp_path: Path, more: str) -> None:
    assert answers(tmp_path, more + CASES) == {"201": ["id"], "422": ["errors"], "401": ["message"]}


def test_a_status_in_front_stays_that_of_what_follows(tmp_path: Path) -> None:
    text = "#### Example response\n\nStatus code: 202\n\n```js\n" + '{"id": 7}\n```\n\nStatus code: 409\n\n'
    assert answers(tmp_path, text + '```js\n{"message": "no"}\n```\n\n') == {"202": ["id"], "409": ["message"]}


def test_a_sentence_behind_an_answer_is_no_status(tmp_path: Path) -> None:
    text = "#### Example response\n\n```js\n" + '{"id": 7}\n```\n\nThe code is that of the boat.\n\n'
    assert list(answers(tmp_path, text)) == ["200"]
