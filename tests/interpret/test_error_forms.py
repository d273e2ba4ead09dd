"""The form of errors that a part outside the operations shows: the default answer of each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

OPERATIONS = (
    '## List\n\n`GET /boats`\n\nLists them.\n\n**Response:**\n\n```json\n[{"id": 1}]\n```\n\n'
    '## Make\n\n`POST /boats`\n\nMakes one.\n\n**Response:**\n\n```json\n{"id": 1}\n```\n\n'
)
FORM = '```json\n{"success": false, "error": "what went wrong"}\n```\n\n'


def defaults(folder: Path, text: str) -> list[Any]:
    """What the default answer of each operation has as members; None where it has none."""
    result = build_pages(folder, f"# Boats\n\n{text}", suffix=".md")
    found = []
    for o in (o for item in result.spec["paths"].values() for o in item.values()):
        content = o["responses"].get("default", {}).get("content", {})
        found.append([list(c["schema"]["properties"]) for c in content.values()] or None)
    return [*found, sum(d.code == "error-form-of-all" for d in result.diagnostics)]


@pytest.mark.parametrize(
    "text",
    [
        f"## Response Format\n\nAll responses follow this structure:\n\n**Error Response:**\n\n{FORM}{OPERATIONS}",
        f"{OPERATIONS}## Errors\n\nErrors look like this:\n\n{FORM}",
        f"## Error Handling\n\n{FORM}{OPERATIONS}",
        f"{OPERATIONS}## Error responses\n\nA body:\n\n{FORM}- **400** - Bad request\n- **404** - Not found\n",
        f"## 错误响应格式\n\n所有错误响应都遵循统一的格式：\n\n{FORM}{OPERATIONS}",
    ],
)
def test_it_is_the_default_of_all(tmp_path: Path, text: str) -> None:
    assert defaults(tmp_path, text) == [[["success", "error"]], [["success", "error"]], 1]


@pytest.mark.parametrize(
    "text",
    [
        f"## Response Format\n\n**Success Response:**\n\n{FORM}{OPERATIONS}",
        f'{OPERATIONS}## Errors\n\n{FORM}```json\n{{"code": 1}}\n```\n',
        f"{OPERATIONS}## Errors\n\n```json\n[1, 2]\n```\n",
        f"{OPERATIONS}**Error Response:**\n\n{FORM}",
    ],
)
def test_others_are_not(tmp_path: Path, text: str) -> None:
    first, _, told = defaults(tmp_path, text)
    assert (first, told) == (None, 0)


def test_what_an_operation_says_itself_wins(tmp_path: Path) -> None:
    own = '**Error Response:**\n\n```json\n{"reason": "none"}\n```\n\n'
    text = f"## Error Format\n\n{FORM}{OPERATIONS}{own}"
    assert defaults(tmp_path, text) == [[["success", "error"]], [["reason"]], 1]
