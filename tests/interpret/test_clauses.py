"""Paragraphs whose clauses each name a parameter, or a status and when it comes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def call(folder: Path, text: str, method: str = "GET") -> dict[str, Any]:
    page = f"# Boats\n\n## {method} /boats\n\nLooks for boats.\n\n{text}\n"
    (found,) = (op for p in build_pages(folder, page, suffix=".md").spec["paths"].values() for op in p.values())
    return dict(found)


def parameters(found: dict[str, Any]) -> dict[str, bool]:
    return {p["name"]: p.get("required", False) for p in found.get("parameters", ())}


@pytest.mark.parametrize(
    "text",
    [
        "Parameters: `harbour` (required); one of `from` or `day` (required); optional `kind` to list fewer.",
        "**Query parameters:** `harbour` (required); either of `from` or `day`; optional `kind`.",
        "Parameters: required `harbour` to look in; `from`, `day` (optional); `kind` to list fewer.",
    ],
)
def test_parameters_that_clauses_open_with(tmp_path: Path, text: str) -> None:
    assert parameters(call(tmp_path, text)) == {"harbour": True, "from": False, "day": False, "kind": False}


@pytest.mark.parametrize(
    "text",
    [
        "Query parameters: `harbour` (required); those of `kind` are others.",
        "Parameters: `harbour` (required); ships of `kind` are found too.",
    ],
)
def test_clauses_that_open_otherwise(tmp_path: Path, text: str) -> None:
    assert "kind" not in parameters(call(tmp_path, text))


def test_what_a_call_with_a_body_takes_is_not_guessed(tmp_path: Path) -> None:
    text = "Parameters: `harbour` (required); optional `kind` of it."
    assert "kind" not in parameters(call(tmp_path, text, "POST"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("**Query params:** `?days=<n>` (default ≈ 43200, `0` = all)", "(default ≈ 43200, 0 = all)"),
        ("Query: `?days=<n>` - how many", "- how many"),
        ("**Query parameters:** `?days=7`", ""),
    ],
)
def test_a_query_with_what_is_said_of_it(tmp_path: Path, line: str, said: str) -> None:
    (found,) = call(tmp_path, line)["parameters"]
    assert (found["name"], found.get("description", "")) == ("days", said)


@pytest.mark.parametrize("line", ["**Query:** `?days=7` is not for guests", "**Query:** `?a=1&b=2` (both)"])
def test_a_query_with_other_words_behind_it(tmp_path: Path, line: str) -> None:
    assert "parameters" not in call(tmp_path, line)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("`404` if no boat is there; `400` if neither `from` nor `day` is given.", {"404", "400"}),
        ("`404` when there is none. `409` for boats at sea.", {"404", "409"}),
        ("`404` if no boat is there.", {"404"}),
        ("`404` boats are there; `400` if more.", set()),
        ("`720` if it is long; `400` if it is short.", set()),
        ("The number is `404` if it is long.", set()),
    ],
)
def test_statuses_that_clauses_open_with(tmp_path: Path, text: str, codes: set[str]) -> None:
    assert set(call(tmp_path, f"```json\n[]\n```\n\n{text}")["responses"]) - {"200"} == codes


@pytest.mark.parametrize(
    "note",
    [
        "> **Closed:** `POST /boats/{id}/sink` and `POST /boats/{id}/sell` return `403 Forbidden`.",
        "> `DELETE /ports` returns `403` to guests.",
    ],
)
def test_a_note_on_other_requests_tells_no_answer_of_this_one(tmp_path: Path, note: str) -> None:
    assert set(call(tmp_path, f"```json\n[]\n```\n\n{note}")["responses"]) == {"200"}


def test_a_note_on_this_request_tells_its_answer(tmp_path: Path) -> None:
    found = call(tmp_path, "```json\n[]\n```\n\n> `GET /boats` returns `403 Forbidden`.")
    assert set(found["responses"]) == {"200", "403"}


@pytest.mark.parametrize("title", ["错误代码", "错误码", "错误代码说明"])
def test_a_chinese_chapter_of_statuses(tmp_path: Path, title: str) -> None:
    rows = f"## {title}\n\n| 状态码 | 错误类型 | 描述 |\n|---|---|---|\n| 400 | Bad Request | 参数错误 |\n"
    page = f"# 船\n\n### POST /boats\n\n造船。\n\n{rows}"
    (found,) = (op for p in build_pages(tmp_path, page, suffix=".md").spec["paths"].values() for op in p.values())
    assert found["responses"]["400"]["description"] == "参数错误"
