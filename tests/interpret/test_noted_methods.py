"""Headings that are a method with a note in brackets, below a heading that is the path; the query that a note shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

PAGE = (
    "# Boats\n\n## `/1.0/boats/<name>`\n\n### GET{get}\n\nReads a boat.\n\n"
    '### PUT{put}\n\nChanges a boat.\n\nInput:\n\n```json\n{{"length": 3}}\n```\n\n### DELETE\n\nRemoves a boat.\n'
)


def built(folder: Path, text: str) -> dict[str, Any]:
    paths = build_pages(folder, text, suffix=".md").spec["paths"]
    return {f"{method.upper()} {path}": o for path, item in paths.items() for method, o in item.items()}


def in_query(operation: dict[str, Any]) -> list[str]:
    return [p["name"] for p in operation["parameters"] if p["in"] == "query"]


@pytest.mark.parametrize("note", ["", " (ETag supported)", " (admins only)", " (since `2.3`)"])
def test_a_note_behind_a_method_is_no_part_of_it(tmp_path: Path, note: str) -> None:
    found = built(tmp_path, PAGE.format(get=note, put=note))
    assert {line: o["summary"] for line, o in found.items()} == {
        "GET /1.0/boats/{name}": "Reads a boat",
        "PUT /1.0/boats/{name}": "Changes a boat",
        "DELETE /1.0/boats/{name}": "Removes a boat",
    }
    assert "requestBody" in found["PUT /1.0/boats/{name}"]
    assert in_query(found["GET /1.0/boats/{name}"]) == []


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("optional `?deck=DECK`", "deck"),
        ("`?path=/where/it/lies`", "path"),
        ("optional ?force=1", "force"),
        ("`?type=sail,motor`", "type"),
    ],
)
def test_a_note_may_show_a_query(tmp_path: Path, note: str, name: str) -> None:
    found = built(tmp_path, PAGE.format(get=f" ({note})", put=""))
    assert in_query(found["GET /1.0/boats/{name}"]) == [name]


@pytest.mark.parametrize("title", ["GETTING (started)", "Get (a boat)", "PUT (a) boat (b)"])
def test_other_titles_are_no_methods(tmp_path: Path, title: str) -> None:
    shown = f"# Boats\n\n## `/boats`\n\n### {title}\n\nText.\n\n## `/ports`\n\n### GET (old)\n\nReads them.\n"
    assert set(built(tmp_path, shown)) == {"GET /ports"}
