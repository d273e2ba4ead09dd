"""Items of the list below a request line: what the operation does, its one error, parameters that may be left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def call(folder: Path, text: str) -> dict[str, Any]:
    spec = build_pages(folder, f"# Boats\n\n{text}", suffix=".md").spec
    (found,) = (op for item in spec["paths"].values() for op in item.values())
    return dict(found)


@pytest.mark.parametrize(
    "text",
    [
        "### `GET /boats`\n\n- **Description:** Lists all boats.\n- **Method:** `GET`\n",
        "### `GET /boats`\n\n* Description: Lists all boats.\n* Response: `[]`\n",
        "### `GET /boats`\n\n**Description**: Lists all boats.\n\n**Response**: 200\n",
        "### GET /boats\n\n- **功能：** Lists all boats.\n- **方法：** GET\n",
    ],
)
def test_an_item_says_what_it_does(tmp_path: Path, text: str) -> None:
    found = call(tmp_path, text)
    assert (found["summary"], found["description"]) == ("Lists all boats", "Lists all boats.")


def test_an_item_of_a_title_that_tells(tmp_path: Path) -> None:
    found = call(tmp_path, "### All boats\n\n`GET /boats`\n\n- **Description:** Lists those in port.\n")
    assert (found["summary"], found["description"]) == ("All boats", "Lists those in port.")


def test_a_description_of_an_answer_is_none_of_the_operation(tmp_path: Path) -> None:
    found = call(tmp_path, "### `GET /boats`\n\n**Response:**\n\n- Description: The boats.\n")
    assert found["summary"] == "GET /boats"


@pytest.mark.parametrize("label", ["**Error Responses:**", "**Errors**", "#### Error response"])
def test_one_error_is_read_as_several(tmp_path: Path, label: str) -> None:
    text = f"### `GET /boats`\n\n{label}\n\n- `401 Unauthorized`: If the token is missing.\n"
    assert call(tmp_path, text)["responses"]["401"]["description"] == "If the token is missing."


@pytest.mark.parametrize("said", ["(Optional): Which page.", "Which page. Defaults to 1."])
def test_what_may_be_left_out_is_no_part_of_a_path(tmp_path: Path, said: str) -> None:
    text = f"### `GET /boats/{{id}}`\n\n**URL Parameters:**\n\n- `id`: The boat.\n- `page` {said}\n"
    shown = {p["name"]: p["in"] for p in call(tmp_path, text)["parameters"]}
    assert shown == {"id": "path", "page": "query"}
