"""Sides that a line says are those of another operation, which it names by its title."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

PAGE = (
    "# Boats\n\n## {title}\n\n```http\nPOST /boats\n```\n\nResponse:\n\n"
    '```json\n{{ "boat": {{ "id": 1 }} }}\n```\n\n## {other}\n\n```http\nGET /boats/{{id}}\n```\n\n{said}\n'
)


def answers(folder: Path, title: str, other: str, said: str) -> dict[str, Any]:
    spec = build_pages(folder, PAGE.format(title=title, other=other, said=said), suffix=".md").spec
    found: dict[str, Any] = spec["paths"]["/boats/{id}"]["get"]["responses"]
    return found


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("创建船", "响应 `data`：同创建船。"),
        ("创建船", "响应：与“创建船”相同"),
        ("Create a boat", "Response: same as Create a boat."),
        ("Create a boat", "The response is the same as that of *Create a boat*."),
    ],
)
def test_the_answer_of_another_one(tmp_path: Path, title: str, said: str) -> None:
    assert "content" in answers(tmp_path, title, "Show one", said)["200"]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Create", "Response: the same as before, create or not."),
        ("创建船", "响应：同上。"),
    ],
)
def test_others_name_none(tmp_path: Path, title: str, said: str) -> None:
    assert all("content" not in answer for answer in answers(tmp_path, title, "Show one", said).values())
