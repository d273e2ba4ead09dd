"""JSON that is announced as something else than the answer, behind a whole call, or in the cells of a matrix."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, members_of, operations_of


def answer(folder: Path, text: str) -> dict[str, Any]:
    found: dict[str, Any] = operations_of(folder, f"## Fleet\n\n`GET /fleet`\n\n{text}")["GET /fleet"]["responses"][
        "200"
    ]
    return found


FIRST = '### Response\n\n```json\n{"boats": [], "crews": {}}\n```\n\n'


@pytest.mark.parametrize(
    "lead",
    [
        "Both are there for each harbour. A boat entry looks like this:",
        "An example crew looks as follows:",
        "Ein Boot sieht wie folgt aus:",
        "Лодка выглядит так:",
    ],
)
def test_further_objects_are_no_answers(tmp_path: Path, lead: str) -> None:
    found = answer(tmp_path, f'{FIRST}{lead}\n\n```json\n{{"name": "Ada"}}\n```\n')
    assert members_of(found) == ["boats", "crews"]


@pytest.mark.parametrize(
    "lead",
    ["If the fleet is at sea it looks like this:", "A longer response looks like this:", "Another example:"],
)
def test_further_answers_are(tmp_path: Path, lead: str) -> None:
    found = answer(tmp_path, f'{FIRST}{lead}\n\n```json\n{{"name": "Ada"}}\n```\n')
    assert members_of(found) == ["boats", "crews", "name"]


def test_the_first_is_the_answer_whatever_it_is_called(tmp_path: Path) -> None:
    text = '### Response\n\nA boat entry looks like this:\n\n```json\n{"name": "Ada"}\n```\n'
    assert members_of(answer(tmp_path, text)) == ["name"]


CALL = "## Sink\n\n`{0} /boats/{{id}}`\n\n**Curl request example:**\n\n```\ncurl -X {0} https://x.example/boats/7{1}\n```\n\n"


@pytest.mark.parametrize(("method", "sent"), [("DELETE", ""), ("PUT", ' -d \'{"name": "Ada"}\'')])
def test_json_behind_a_whole_call_is_its_answer(tmp_path: Path, method: str, sent: str) -> None:
    text = CALL.format(method, sent) + 'The call returns a number.\nFor example:\n\n```json\n{"uid": 20}\n```\n'
    found = operations_of(tmp_path, text)[f"{method} /boats/{{id}}"]
    assert members_of(found["responses"]["200"]) == ["uid"]
    assert ("requestBody" in found) == bool(sent)


def test_behind_a_call_that_lacks_its_body_it_is_that(tmp_path: Path) -> None:
    text = CALL.format("PUT", "") + 'With this body:\n\n```json\n{"name": "Ada"}\n```\n'
    assert members_of(operations_of(tmp_path, text)["PUT /boats/{id}"]["requestBody"]) == ["name"]


@pytest.mark.parametrize(
    ("sent", "answered"),
    [
        ("You need a body such as:", "If it is moored, the response will look like:"),
        ("Mind the body:", "The reply:"),
        ("Mit diesem Rumpf:", "Die Antwort:"),
    ],
)
def test_code_in_the_cell_of_a_matrix(tmp_path: Path, sent: str, answered: str) -> None:
    cell = f'Moors a boat. {sent} <pre>{{"berth": 7}}</pre> {answered} <pre>{{"moored": true}}</pre>'
    rows = f"<tr><td></td><td>X</td><td>/boats/moor</td><td>{cell}</td></tr>"
    head = "<tr><th>GET</th><th>POST</th><th>Path</th><th>Description</th></tr>"
    more = "<tr><td>X</td><td></td><td>/boats</td><td>All boats.</td></tr>"
    page = f"<html><body><h1>API</h1><table>{head}{rows}{more}</table></body></html>"
    found = build_pages(tmp_path, page).spec["paths"]["/boats/moor"]["post"]
    assert members_of(found["requestBody"]) == ["berth"]
    assert members_of(found["responses"]["200"]) == ["moored"]
