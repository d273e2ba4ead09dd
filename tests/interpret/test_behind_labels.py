"""What stands on one line behind a word for its place: parameters in code, and what an answer is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def call(folder: Path, text: str) -> dict[str, Any]:
    spec = build_pages(folder, f"# Boats\n\n## `GET /boats/{{id}}`\n\nGives one.\n\n{text}\n", suffix=".md").spec
    return dict(spec["paths"]["/boats/{id}"]["get"])


def parameters(folder: Path, text: str) -> dict[str, tuple[str, str]]:
    shown = call(folder, text).get("parameters", ())
    return {p["name"]: (p["in"], p.get("description", "")) for p in shown}


@pytest.mark.parametrize(
    "text",
    [
        "**Path Parameter:** `id`: The boat.\n\n**Query:** `deck`: Which one.",
        "- **Path Param:** `id` - The boat.\n- **Query param:** `deck` - Which one.\n- **Auth:** none",
        "**Path Parameters:** `id` (string): The boat.\n\n**Query parameters:** **deck** (string): Which one.",
        "- Path parameters: `id` – The boat.\n- Query parameters: `deck` – Which one.",
        "**路径参数：** `id`：The boat.\n\n**查询参数：** `deck`：Which one.",
    ],
)
def test_a_parameter_behind_its_place(tmp_path: Path, text: str) -> None:
    assert parameters(tmp_path, text) == {"id": ("path", "The boat."), "deck": ("query", "Which one.")}


@pytest.mark.parametrize(
    "text",
    [
        "**Query:** `deck`, `sort` (optional), `limit` (integer)",
        "- **Query params:** `deck`; `sort`; `limit`\n- **Auth:** none",
        "**Query:** `deck`: one of them, `sort`: its order, `limit`: at most",
    ],
)
def test_several(tmp_path: Path, text: str) -> None:
    assert [name for name in parameters(tmp_path, text) if name != "id"] == ["deck", "sort", "limit"]


def test_values_behind_a_name_are_no_parameters(tmp_path: Path) -> None:
    found = call(tmp_path, "**Query:** `sort` – one of `name`, `age`")
    (sort,) = (p for p in found["parameters"] if p["in"] == "query")
    assert (sort["name"], sort["schema"]["enum"]) == ("sort", ["name", "age"])


@pytest.mark.parametrize(
    "text",
    ["**Query:** none", "**Query:** all of `deck` and `sort`.", "**Note:** `deck`: Which one.", "**Query:** `a b`"],
)
def test_others_are_none(tmp_path: Path, text: str) -> None:
    assert set(parameters(tmp_path, text)) <= {"id"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- **Response:** Returns the boat and its crew.", "Returns the boat and its crew."),
        ("**Response:** Returns the boat and its crew.", "Returns the boat and its crew."),
        ("- **Auth:** none\n- **Response**: Gives all boats\n- **Notes:** none", "Gives all boats"),
        ("* Ответ: список лодок", "список лодок"),
    ],
)
def test_what_an_answer_is(tmp_path: Path, text: str, said: str) -> None:
    assert call(tmp_path, text)["responses"] == {"200": {"description": said}}


@pytest.mark.parametrize(
    "text",
    [
        "- **Response:** `204`",
        "- **Response:** none",
        "**Response:** (200 OK)",
        "- **Error response:** Returns a message.",
        "- **Response:** 404 if there is none",
        '- **Response:** `{"id": 1}`',
    ],
)
def test_other_lines_describe_no_success(tmp_path: Path, text: str) -> None:
    success = call(tmp_path, text)["responses"].get("200", {"description": "OK"})
    assert success["description"] == "OK"
