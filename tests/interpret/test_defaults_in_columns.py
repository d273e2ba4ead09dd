"""Columns of defaults: words for none that are values, and words that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

PAGE = (
    "# Boats\n\n## List boats\n\n`GET /boats`\n\n### Query parameters\n\n"
    "| Name | Type | Default | Description |\n| - | - | - | - |\n| {row} |\n"
)
ROWS = [
    ('rigging | string | "NONE" | How much of the rigging to show.', "rigging string = NONE"),
    ("rigging | string | NONE | One of `NONE`, `SAILS`.", "rigging string NONE|SAILS = NONE"),
    ("rigging | string | NONE | How much of the rigging to show.", "rigging string"),
    ('rigging | string | "null" | How much of the rigging to show.', "rigging string"),
    ("since | string | immediate | A date.", "since string"),
    ("since | string | immediately | A date.", "since string"),
    (
        'rigging | string | "SAILS" | How much to show:"NONE", "SAILS" (no ropes), or "FULL"',
        "rigging string NONE|SAILS|FULL = SAILS",
    ),
    ('size | string | "LOW" | "LOW", "MID", or "HIGH"', "size string LOW|MID|HIGH = LOW"),
    ('size | string | | "LOW", "MID", "HIGH"', "size string"),
]


@pytest.mark.parametrize(("row", "meant"), ROWS)
def test_words_of_a_column_of_defaults(tmp_path: Path, row: str, meant: str) -> None:
    assert operation_lines(build_pages(tmp_path, PAGE.format(row=row), suffix=".md")) == [f"query {meant}"]


SAID = [
    ("integer", "默认： 100; 最大： 5000。", "depth integer = 100"),
    ("string", "默认值： 0 (UTC)", "depth string = 0"),
    ("string", "Default: 0 (UTC)", "depth string = 0"),
    ("string", "Default: 5 (minutes) of time at sea", "depth string"),
]


@pytest.mark.parametrize(("type_", "said", "meant"), SAID)
def test_defaults_of_descriptions(tmp_path: Path, type_: str, said: str, meant: str) -> None:
    page = PAGE.format(row=f"depth | {type_} | | {said}")
    assert operation_lines(build_pages(tmp_path, page, suffix=".md")) == [f"query {meant}"]
