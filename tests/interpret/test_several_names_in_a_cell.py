"""Cells that name several fields at once, and values that go on in the next line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

PAGE = (
    "# Boats\n\n## Add a boat\n\n`POST /boats`\n\n### Body\n\n"
    "| Name | Required | Type | Description |\n| - | - | - | - |\n| {} | yes | string | Which. |\n"
    "| mast | yes | string | Its mast. |\n"
)
CELLS = [
    ("`bow` or `stern`", ["bow", "stern"]),
    ("`bow`, `stern` or `keel`", ["bow", "stern", "keel"]),
    ("[`bow`](#bow), [`stern`](#stern) or [`keel`](#keel)", ["bow", "stern", "keel"]),
    ("bow or stern", ["bow", "stern"]),
    ("`bow` / `stern`", ["bow*", "stern*"]),
    ("bow, stern", ["bow*", "stern*"]),
    ("bow_id, stern_id and keel_id", ["bow_id*", "stern_id*", "keel_id*"]),
]


@pytest.mark.parametrize(("cell", "names"), CELLS)
def test_each_name_of_a_cell_is_a_field(tmp_path: Path, cell: str, names: list[str]) -> None:
    lines = operation_lines(build_pages(tmp_path, PAGE.format(cell), suffix=".md"))
    assert lines == [*(f"body {name} string" for name in names), "body mast* string"]


@pytest.mark.parametrize("cell", ["start date", "`bow` of `stern`", "bow/stern", "Bow or stern", "bow or the stern"])
def test_other_cells_name_one_field(tmp_path: Path, cell: str) -> None:
    assert len(operation_lines(build_pages(tmp_path, PAGE.format(cell), suffix=".md"))) == 2


ITEMS = (
    "# Boats\n\n## Change\n\n`POST /boats`\n\n**Body**\n\nAn object with two properties:\n\n"
    "- `kind`, which says what moves it: {}\n- `mast`, its mast.\n"
)
KINDS = [
    "either `sail`, `oars`, `steam`,\n  `motor`, or `solar`.",
    "one of `sail`, `oars`, `steam`,\n  `motor`, `solar`.",
]


@pytest.mark.parametrize("said", KINDS)
def test_values_behind_either_go_on_in_the_next_line(tmp_path: Path, said: str) -> None:
    lines = operation_lines(build_pages(tmp_path, ITEMS.format(said), suffix=".md"))
    assert lines[0].endswith(" sail|oars|steam|motor|solar")


def test_a_sentence_in_the_next_line_adds_no_value(tmp_path: Path) -> None:
    said = "either `sail` or `oars`.\n  `motor` is not allowed."
    assert operation_lines(build_pages(tmp_path, ITEMS.format(said), suffix=".md"))[0].endswith(" sail|oars")
