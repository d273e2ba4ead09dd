"""Forms that sentences and descriptions of fields say to be sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import operations_of

ROWS = "| Field | Type | Required | Description |\n| - | - | - | - |\n| name | string | yes | {0} |\n"


def media(folder: Path, text: str, described: str = "Its name.", more: str = "") -> list[str]:
    page = f"## Build\n\n`POST /boats`\n\n{text}\n\n**Body parameters**\n\n{ROWS.format(described)}\n{more}"
    return list(operations_of(folder, page)["POST /boats"]["requestBody"]["content"])


@pytest.mark.parametrize(
    "said",
    [
        "Builds a boat. Send a `multipart/form-data` body. It rings when it is done.",
        "The plan is uploaded using multipart form data.",
        "参数格式为 multipart/form-data。",
        "Le corps est envoyé en `multipart/form-data`.",
    ],
)
def test_a_sentence_names_a_form(tmp_path: Path, said: str) -> None:
    assert media(tmp_path, said) == ["multipart/form-data"]


def test_the_description_of_a_field_does(tmp_path: Path) -> None:
    assert media(tmp_path, "Builds a boat.", "The plan, encoded as multipart form data.") == ["multipart/form-data"]


def test_the_other_form(tmp_path: Path) -> None:
    said = "The body is encoded as `application/x-www-form-urlencoded`."
    assert media(tmp_path, said) == ["application/x-www-form-urlencoded"]


@pytest.mark.parametrize(
    "said",
    [
        "If there is a plan, send a `multipart/form-data` body.",
        "Send `application/json` or `multipart/form-data`.",
        "A `multipart/form-data` body is not supported.",
        "Fill in the form, and its data will be sent.",
    ],
)
def test_other_sentences_do_not(tmp_path: Path, said: str) -> None:
    assert media(tmp_path, said) == ["application/json"]


def test_an_example_says_more(tmp_path: Path) -> None:
    shown = '**Request example**\n\n```json\n{"name": "Ada"}\n```\n'
    assert media(tmp_path, "Plans travel as multipart/form-data.", more=shown) == ["application/json"]
