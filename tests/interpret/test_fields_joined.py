"""Two fields in one item, and notes in brackets between a name and what is said of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def query(folder: Path, *items: str) -> dict[str, Any]:
    listed = "\n".join(f"  - {item}" for item in items)
    text = f"# Boats\n\n### GET `/boats`\n- **Purpose**: Lists boats.\n- **Arguments**:\n{listed}\n"
    (found,) = (op for p in build_pages(folder, text, suffix=".md").spec["paths"].values() for op in p.values())
    return {p["name"]: p for p in found.get("parameters", ())}


@pytest.mark.parametrize(
    "item",
    [
        "`name` (string) and optional `size` (integer): Which boats.",
        "`name` (string) and `size` (integer, optional): Which boats.",
        "`name` (string), optional `size` (integer) - Which boats.",
        "**name** (string) or **size** (integer): Which boats.",
    ],
)
def test_two_fields_with_brackets_of_their_own(tmp_path: Path, item: str) -> None:
    found = query(tmp_path, item)
    assert {name: p["schema"]["type"] for name, p in found.items()} == {"name": "string", "size": "integer"}
    assert {p["description"] for p in found.values()} == {"Which boats."}


def test_what_brackets_behind_both_say_is_of_both(tmp_path: Path) -> None:
    found = query(tmp_path, "`from` / `until` (YYYY-MM-DD): The days.")
    assert {name: p["description"] for name, p in found.items()} == dict.fromkeys(
        ("from", "until"), "(YYYY-MM-DD): The days."
    )


@pytest.mark.parametrize("item", ["`harbour` (its number): Where.", "`harbour` (as on charts) - Where."])
def test_a_note_in_brackets_behind_a_name(tmp_path: Path, item: str) -> None:
    assert list(query(tmp_path, item)) == ["harbour"]


@pytest.mark.parametrize(
    "item",
    ["`harbour` (its number) is needed by `GET /ports` (see there)", "`harbour` (a word) and all `boats` of it."],
)
def test_a_sentence_on_two_names_is_no_two_fields(tmp_path: Path, item: str) -> None:
    assert "boats" not in query(tmp_path, item)
    assert "GET /ports" not in query(tmp_path, item)


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("`deck` (type: string) - Which one.", "string"),
        ("`deck` (type: integer): Which one.", "integer"),
        ("`deck` (type: slice of strings) - Which ones.", "array"),
    ],
)
def test_a_word_for_types_in_brackets(tmp_path: Path, item: str, kind: str) -> None:
    found = query(tmp_path, item)["deck"]
    assert (found["schema"]["type"], found["description"]) == (kind, found["description"].strip("()-: "))
