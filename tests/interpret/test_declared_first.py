"""What a field declares of itself goes before what is told below it; types in stars, maps with keys, true and false."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.dialects import lexicon
from extractor.dialects.type_grammar import parse_type
from tests.pages import build_pages, operation_lines

WORDS = lexicon()
NOTE = "\n\n  ~> **Warning**: The value `oak` is soft. Harbour has made the new default `elm` for boats.\n"


def lines(folder: Path, fields: str) -> list[str]:
    text = f"# Boats\n\n## Add a boat\n\n`POST /boats`\n\n### Parameters\n\n{fields}"
    return operation_lines(build_pages(folder, text, suffix=".md"))


@pytest.mark.parametrize(
    "field",
    [
        '- `wood` `(string: "pine")` - Its wood. Valid values are `oak`, `elm` or `pine`.',
        "- `wood` (string, default: pine) - Its wood. Valid values are `oak`, `elm` or `pine`.",
        "- `wood` (optional, string, default `pine`) - Its wood. Valid values are `oak`, `elm` or `pine`.",
    ],
)
def test_a_note_tells_no_other_default(tmp_path: Path, field: str) -> None:
    assert lines(tmp_path, f"{field}{NOTE}") == ["body wood string oak|elm|pine = pine"]


def test_a_sentence_tells_what_nothing_declares(tmp_path: Path) -> None:
    assert lines(tmp_path, "- `wood` `(string)` - Its wood. The default is `pine`.\n- `name` `(string)` - A name.") == [
        "body wood string = pine",
        "body name string",
    ]


def test_the_keys_of_a_map_are_no_values(tmp_path: Path) -> None:
    told = "Sizes by wood. Long and short names (`oak`, `elm`, or `pine`) are supported as keys."
    (found,) = lines(tmp_path, f'- `sizes` `(map<string|(int|[]int|string)>: "")` – {told}')
    assert found == "body sizes object"


@pytest.mark.parametrize(
    "told",
    [
        "(true = open, false = closed)",
        "`true`: it is open, `false`: it is closed",
        "true - open; false - closed",
        "true = открыт, false = закрыт",
        "true=打开，false=关闭",
    ],
)
def test_what_true_and_false_mean(tmp_path: Path, told: str) -> None:
    text = (
        f"# Boats\n\n`GET /boats`\n\nFilter | Required | Description\n---|---|---\nopen | N | Filter by state {told}\n"
    )
    assert operation_lines(build_pages(tmp_path, text, suffix=".md")) == ["query open boolean"]


@pytest.mark.parametrize("told", ["(true = open)", "true or untrue = false", "a=true, b=false"])
def test_what_says_less(tmp_path: Path, told: str) -> None:
    text = (
        f"# Boats\n\n`GET /boats`\n\nFilter | Required | Description\n---|---|---\nopen | N | Filter by state {told}\n"
    )
    assert operation_lines(build_pages(tmp_path, text, suffix=".md")) != ["query open boolean"]


@pytest.mark.parametrize(
    ("text", "kind", "items"),
    [
        ("**Boolean**", "boolean", None),
        ("**\u00a0Boolean**", "boolean", None),
        ("** String **", "string", None),
        ("map<string|int>", "map", "integer"),
        ("map<string|(int|[]int|string)>", "map", "union"),
        ("map<int|string>", "map", "union"),
        ("map<string, integer>", "map", "integer"),
    ],
)
def test_types(text: str, kind: str, items: str | None) -> None:
    found = parse_type(text, WORDS)
    assert (found.kind, found.items.kind if found.items else None) == (kind, items)
