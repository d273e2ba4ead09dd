"""Labels with a name beside a word for a side, above JSON; and examples that are a part of a labelled body."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import members_of, operations_of

ROWS = "| Name | Type | Required |\n| - | - | - |\n| berth | int | yes |\n\n"
SENT = f"## Moor\n\n`POST /boats/moor`\n\n**Parameters:**\n\n{ROWS}"


def moored(folder: Path, text: str) -> dict[str, Any]:
    return operations_of(folder, text)["POST /boats/moor"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("**Response ACK:**\nThe quick one.", "**Response FULL:**\nThe slow one."),
        ("**Response ACK:**", "**Response FULL**"),
        ("**Response ACK**: the quick one", "**Response FULL**: the slow one"),
        ("**Quick response:**", "**Slow response:**"),
        ("**来自单个泊位的响应：**", "**响应：泊位没有超出时的 Response SUCCESS**"),
        ("**Быстрый ответ:**", "**Полный ответ:**"),
    ],
)
def test_a_word_for_the_answer_with_a_name_above_json(tmp_path: Path, first: str, second: str) -> None:
    text = f'{SENT}{first}\n```json\n{{"id": 7}}\n```\n\n{second}\n```json\n{{"id": 7, "since": "noon"}}\n```\n'
    found = moored(tmp_path, text)
    assert list(found["responses"]) == ["200"]
    assert members_of(found["responses"]["200"]) == ["id", "since"]
    assert "since" not in str(found["requestBody"])


def test_one_of_a_failure_is_no_success(tmp_path: Path) -> None:
    good = '**Response FULL:**\n```json\n{"id": 7}\n```\n'
    bad = '**Response after failure:**\n```json\n{"e": 1}\n```\n'
    found = moored(tmp_path, f"{SENT}{good}\n{bad}")["responses"]
    assert {status: members_of(answer) for status, answer in found.items()} == {"200": ["id"], "default": ["e"]}


@pytest.mark.parametrize(
    "label", ["**Response to your request:**", "**Note the response time.**", "Response times vary"]
)
def test_other_bold_lines_are_no_such_labels(tmp_path: Path, label: str) -> None:
    text = f'## Moor\n\n`POST /boats/moor`\n\n**Request body:**\n\n{label}\n\n```json\n{{"berth": 7}}\n```\n'
    assert "requestBody" in moored(tmp_path, text)


@pytest.mark.parametrize("label", ["**Request payload**", "_**Request payload**_", "**Request body**", "**Payload:**"])
@pytest.mark.parametrize("word", ["Example:", "**Example**", "Sample:"])
def test_an_example_behind_words_on_a_body(tmp_path: Path, label: str, word: str) -> None:
    text = f'## Moor\n\n`POST /boats/moor`\n\n{label}\n\nIt is a boat.\n\n{word}\n\n```json\n{{"berth": 7}}\n```\n'
    found = moored(tmp_path, f"{text}\n**Response code**\n\n* 201\n")
    assert members_of(found["requestBody"]) == ["berth"]
    assert "content" not in found["responses"]["201"]


def test_behind_fields_its_names_tell_whose_it_is(tmp_path: Path) -> None:
    rows = "| Name | Type | Description |\n| - | - | - |\n| berth | int | Where. |\n"
    text = f'## Moor\n\n`POST /boats/moor`\n\n**Request body**\n\n{rows}\n**Example**\n\n```json\n{{"id": 7}}\n```\n'
    assert members_of(moored(tmp_path, text)["responses"]["200"]) == ["id"]
