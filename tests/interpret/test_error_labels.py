"""JSON below words for errors is an answer to what went wrong, and no part of the answer above it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

OK = '```json\n{"ok": true}\n```\n'
WRONG = '```json\n{"ok": false, "error": "lost"}\n```\n'


def answers(folder: Path, text: str) -> dict[str, Any]:
    spec = build_pages(folder, f"# Boats\n\n{text}\n", suffix=".md").spec
    first = next(iter(spec["paths"].values()))
    operation = next(op for method, op in first.items() if method in {"get", "post"})
    return {
        status: sorted(next(iter(r["content"].values()))["schema"]["properties"])
        for status, r in operation["responses"].items()
        if r.get("content")
    }


LABELS = [
    "**Errors:**", "**Error:**", "**Possible errors:**", "**Validation errors**", "Errors:", "#### Errors",
    "#### Errors\n\nThey are JSON.", "**Ошибки:**", "**Ошибка:**", "**Errores:**", "**Lỗi:**", "**错误响应:**",
]  # fmt: skip


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("label", LABELS)
def test_json_below_a_word_for_errors_is_the_answer_of_other_statuses(tmp_path: Path, label: str, method: str) -> None:
    found = answers(tmp_path, f"### {method} /boats/:id\n\nA boat.\n\n**Response:**\n\n{OK}\n{label}\n\n{WRONG}")
    assert found == {"200": ["ok"], "default": ["error", "ok"]}


TITLES = {
    "a title that ends in the word": "## Sync errors\n\n`GET /boats/errors`\n\n**Response:**\n\n",
    "a chapter of errors": "## Errors\n\n### List errors\n\n`GET /errors`\n\n",
    "a line in code": "## All\n\n`GET /errors`\n\n",
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_operations_on_errors_answer_as_others_do(tmp_path: Path, title: str) -> None:
    assert answers(tmp_path, title + OK) == {"200": ["ok"]}
