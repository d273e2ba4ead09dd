"""Whose an example is that a page shows: of the request or the answer, of a success or of what went wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

TABLE = "| Parameter | Type | Description |\n| --- | --- | --- |\n| name | String | N. |\n| size | Integer | S. |\n"
SENT, ANSWERED = '{"name": "Ada", "size": 3}', '{"id": 7}'


def code(text: str) -> str:
    return f"```json\n{text}\n```\n"


def shown(folder: Path, text: str) -> tuple[list[Any], dict[str, list[Any]]]:
    """The values of the request's examples, and of the answers' by status."""
    ((_, item),) = build_pages(folder, text, suffix=".md").spec["paths"].items()
    ((_, operation),) = item.items()
    answers = {status: _values(answer) for status, answer in operation["responses"].items()}
    return _values(operation.get("requestBody", {})), answers


def _values(holder: dict[str, Any]) -> list[Any]:
    entries = (e for content in holder.get("content", {}).values() for e in content.get("examples", {}).values())
    return [e["value"] for e in entries]


def test_a_plain_example_that_has_the_fields_of_the_body_is_sent(tmp_path: Path) -> None:
    text = f"# B\n\n## Make\n\n`POST /boats`\n\n### Parameters\n\n{TABLE}\n### Example\n\n{code(SENT)}\n"
    sent, answers = shown(tmp_path, f"{text}### Response\n\n{code(ANSWERED)}")
    assert (sent, answers) == ([{"name": "Ada", "size": 3}], {"200": [{"id": 7}]})


@pytest.mark.parametrize("example", ['{"id": 7, "name": "Ada"}', "[1]"])
def test_one_that_has_more_or_none_is_an_answer(tmp_path: Path, example: str) -> None:
    text = f"# B\n\n## Make\n\n`POST /boats`\n\n### Parameters\n\n{TABLE}\n### Example\n\n{code(example)}\n"
    sent, answers = shown(tmp_path, text)
    assert not sent
    assert len(answers["200"]) == 1


FAILED = '{"error": "no such boat"}'


@pytest.mark.parametrize(
    "told",
    [
        f"## Error response\n\n{code(FAILED)}",
        f"## Response\n\n{code(ANSWERED)}\n### Error\n\nAn unknown id gives an error:\n\n{code(FAILED)}",
        f"## Response\n\n{code(ANSWERED)}\nIf the id is unknown, the response has an error message:\n\n{code(FAILED)}",
        f"```json [Error Response - Unknown boat]\n{FAILED}\n```",
        f"```json [Partial failure error response (HTTP mode)]\n{FAILED}\n```",
    ],
)
def test_the_answer_to_what_went_wrong_is_no_success(tmp_path: Path, told: str) -> None:
    _, answers = shown(tmp_path, f"# B\n\n`GET /boats`\n\n{told}")
    assert answers["default"] == [{"error": "no such boat"}]
    assert {"error": "no such boat"} not in answers.get("200", [])


def test_a_member_called_error_says_nothing_went_wrong(tmp_path: Path) -> None:
    told = f"## Response\n\nThe answer, without `error`:\n\n{code(ANSWERED)}"
    _, answers = shown(tmp_path, f"# B\n\n`GET /boats`\n\n{told}")
    assert answers == {"200": [{"id": 7}]}


def test_the_table_of_an_error_is_no_success(tmp_path: Path) -> None:
    rows = "| Name | Type | Description |\n| --- | --- | --- |\n| message | String | M. |\n"
    text = f"# B\n\n## Get\n\n`GET /boats`\n\n### Error response\n\n{rows}"
    answers = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["get"]["responses"]
    assert set(answers) == {"default"}


@pytest.mark.parametrize("title", ["Success Response - one", "Unmapped Response", "SkipStats=1 Response"])
def test_the_last_word_of_a_label_on_code_tells_whose_it_is(tmp_path: Path, title: str) -> None:
    text = f"# B\n\n## Make\n\n`POST /boats`\n\n**Request Body Parameters:**\n\n{TABLE}\n"
    sent, answers = shown(tmp_path, f"{text}```json [{title}]\n{ANSWERED}\n```\n")
    assert (sent, answers) == ([], {"200": [{"id": 7}]})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"* Response: `{ANSWERED}`", {"200": [{"id": 7}]}),
        (f"* Example response: `{ANSWERED}`", {"200": [{"id": 7}]}),
        (
            f"* Response: `{ANSWERED}`, and `{FAILED}` otherwise",
            {"200": [{"id": 7}], "default": [{"error": "no such boat"}]},
        ),
        (f"* Note: `{ANSWERED}`", {}),
    ],
)
def test_bodies_stand_in_lines_behind_their_labels(tmp_path: Path, line: str, expected: dict[str, list[Any]]) -> None:
    _, answers = shown(tmp_path, f"# B\n\n## `GET /boats`\n\n* Auth: none\n{line}\n")
    assert {status: values for status, values in answers.items() if values} == expected


def test_statuses_stand_behind_a_label_for_answers(tmp_path: Path) -> None:
    _, answers = shown(
        tmp_path, "# B\n\n## `GET /boats`\n\n* Auth: none\n* Response: HTTP 200 on success, 500 on error\n"
    )
    assert set(answers) == {"200", "500"}


def test_json_behind_a_list_is_not_that_of_its_last_item(tmp_path: Path) -> None:
    told = f"- Response:\n  - On success: it\n  - On failure:\n    - 400 Bad Request\n\n{code(ANSWERED)}"
    _, answers = shown(tmp_path, f"# B\n\n## `GET /boats`\n\n{told}")
    assert answers["200"] == [{"id": 7}]


def test_a_plain_example_in_front_of_the_answer_is_sent(tmp_path: Path) -> None:
    text = f"# B\n\n## Make\n\n`POST /boats`\n\n### Parameters\n\n{TABLE}\n### Example\n\n" + code('{"other": 1}')
    sent, answers = shown(tmp_path, f"{text}\n### Response\n\n{code(ANSWERED)}")
    assert (sent, answers) == ([{"other": 1}], {"200": [{"id": 7}]})


def test_an_answer_that_cannot_be_read_is_an_answer(tmp_path: Path) -> None:
    text = '# B\n\n## Get\n\n`GET /boats`\n\n### Response example\n\n```\n{"id" => "7", {{\n```\n'
    assert set(shown(tmp_path, text)[1]) == {"200"}


def test_a_further_table_beside_the_body_is_of_the_body(tmp_path: Path) -> None:
    optional = "| Parameter | Type | Description |\n| --- | --- | --- |\n| delay | Integer | D. |\n"
    text = (
        f"# B\n\n## Make\n\n`POST /boats`\n\n### Required parameters\n\n{TABLE}\n"
        f"### Optional parameters\n\n{optional}\n### Request body\n\n{code(SENT)}"
    )
    operation = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["post"]
    assert "parameters" not in operation


def test_statuses_that_a_sentence_behind_an_answer_says(tmp_path: Path) -> None:
    text = f"# B\n\n## Get\n\n`GET /boats`\n\n### Example response\n\n{code(ANSWERED)}\n"
    text += "If the id is unknown, it returns a 404.\n"
    assert set(shown(tmp_path, text)[1]) == {"200", "404"}


def test_a_label_below_a_line_about_errors_opens_anew(tmp_path: Path) -> None:
    text = f"# B\n\n`GET /boats`\n\n## Notes\n\nThese are the errors:\n\n**Response example:**\n\n{code(ANSWERED)}"
    assert shown(tmp_path, text)[1]["200"] == [{"id": 7}]


@pytest.mark.parametrize(
    ("lead", "sent", "answered"),
    [
        ("Using a JSON body like", [{"name": "Ada", "size": 3}], False),
        ("The response looks like", [], True),
        ("The boat that comes next", [], False),
        ("A body is sent, and that is all that has to be said of it here", [], False),
    ],
)
def test_a_short_line_without_a_colon_leads_to_code(tmp_path: Path, lead: str, sent: list[Any], answered: bool) -> None:
    text = f"# B\n\n## Make\n\n`POST /boats`\n\nMakes a boat.\n\n{lead}\n\n{code(SENT)}\n"
    found, answers = shown(tmp_path, text)
    assert found == sent
    assert any(answers.values()) == answered
