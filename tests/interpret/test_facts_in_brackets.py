"""Items whose brackets say more than a type and whether a field is mandatory, and values in code in front of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

PAGE = (
    "# Boats\n\n## List boats\n\n`GET /boats`\n\n**Query Parameters:**\n\n"
    "- {}\n- `other` (string, optional): One more.\n"
)
ITEMS = [
    ("`limit`: number (optional, default: 20, max: 100)", {"type": "number", "default": 20, "maximum": 100}),
    ("`limit` (integer, optional, max: 100): How many.", {"type": "integer", "maximum": 100}),
    ("limit: integer (optional, min 5)", {"type": "integer", "minimum": 5}),
    ("`owner`: UUID (optional)", {"type": "string", "format": "uuid"}),
    ("`kind`: `SAIL` | `MOTOR` | `ROW` (optional)", {"type": "string", "enum": ["SAIL", "MOTOR", "ROW"]}),
    ("`kind`: `SAIL` or `ROW` (optional) - Its kind.", {"type": "string", "enum": ["SAIL", "ROW"]}),
    (
        "`kind`: `sail` | `row` (optional, default: `row`)",
        {"type": "string", "enum": ["sail", "row"], "default": "row"},
    ),
    ("`files`: string[] (optional)", {"type": "array", "items": {"type": "string"}}),
    ("`mast` (string, nullable): What is above.", {"type": ["string", "null"]}),
    ("`id`: 250 (integer, optional)", {"type": "integer"}),
    ("`berth` (uuid, left out at sea)", {"type": "string", "format": "uuid"}),
]


@pytest.mark.parametrize(("item", "meant"), ITEMS, ids=[i for i, _ in ITEMS])
def test_brackets_say_facts_of_values(tmp_path: Path, item: str, meant: dict[str, object]) -> None:
    (item_,) = build_pages(tmp_path, PAGE.format(item), suffix=".md").spec["paths"].values()
    schema = item_["get"]["parameters"][0]["schema"]
    assert {key: value for key, value in schema.items() if not key.startswith(("x-", "description"))} == meant


def test_marks_of_words_in_brackets_are_no_text(tmp_path: Path) -> None:
    page = PAGE.format("`kind`: One of `sail` (the `old` way), `row`.")
    assert not {"\ue000", "\ue001"} & set(str(build_pages(tmp_path, page, suffix=".md").spec))


def test_a_name_in_brackets_is_still_a_structure(tmp_path: Path) -> None:
    built = build_pages(tmp_path, PAGE.format("`owner` (Boat, optional): Whose."), suffix=".md")
    assert any(f.code in {"object-undefined", "type-unknown"} and "Boat" in str(f) for f in built.diagnostics)
