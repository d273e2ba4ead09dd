"""A table of statuses for all operations: a success that it gives to other methods is none of this one's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

TABLE = (
    "| Status code | Description |\n| - | - |\n| 200 OK | Done, for GET or PATCH. |\n"
    "| 201 Created | Made by a POST. |\n| 204 No Content | There is nothing to send, after a DELETE request. |\n"
    "| 206 | A part of it. |\n| 404 Not Found | None is there; DELETE answers so too. |\n"
)


@pytest.mark.parametrize(
    ("method", "statuses"),
    [
        ("GET", ["200", "206", "404"]),
        ("POST", ["201", "206", "404"]),
        ("DELETE", ["204", "206", "404"]),
        ("PATCH", ["200", "206", "404"]),
    ],
)
def test_a_success_of_other_methods_is_left_out(tmp_path: Path, method: str, statuses: list[str]) -> None:
    text = f"# Boats\n\n```\n{method} /boats/{{id}}\n```\n\n## Status codes\n\n{TABLE}"
    ((operation,),) = (item.values() for item in build_pages(tmp_path, text, suffix=".md").spec["paths"].values())
    assert sorted(operation["responses"]) == statuses
