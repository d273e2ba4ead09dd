"""Values of fields in paragraphs behind their table, each of which names the field."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

PAGE = (
    "# Boats\n\n## Add a boat\n\n`POST /boats`\n\n### Body\n\n"
    "| Name | Type | Description |\n| - | - | - |\n| **kind** | string | Its kind. |\n"
    "| **state** | string | How it is. |\n\n{}\n"
)
SAID = [
    "**kind**: possible values are SAIL, MOTOR, or ROW",
    "kind: possible values are `SAIL`, `MOTOR` or `ROW`.",
    "`kind` - one of: `SAIL`, `MOTOR`, `ROW`",
    "Possible values for **kind** are SAIL, MOTOR, or ROW.",
    "The allowed values of the `kind` are `SAIL`, `MOTOR` and `ROW`.",
    "**kind**: possible values are:\n\n- `SAIL`: The wind.\n- `MOTOR`: Oil.\n- `ROW`: Arms.",
]


@pytest.mark.parametrize("said", SAID)
def test_a_paragraph_that_names_a_field_lists_its_values(tmp_path: Path, said: str) -> None:
    lines = operation_lines(build_pages(tmp_path, PAGE.format(said), suffix=".md"))
    assert lines == ["body kind string SAIL|MOTOR|ROW", "body state string"]


OTHER = [
    "**kind**: The wind moves some, and oil moves others.",
    "The `kind` says what the `state` means; possible values are `SAIL` and `MOTOR`.",
    "If **state** is sunk, possible values are SAIL or MOTOR.",
    "**mast**: possible values are OAK or ELM",
    "**kind**: for example SAIL or MOTOR",
    "### Masts\n\n**kind**: possible values are OAK or ELM",
]


@pytest.mark.parametrize("said", OTHER)
def test_other_paragraphs_list_no_values(tmp_path: Path, said: str) -> None:
    lines = operation_lines(build_pages(tmp_path, PAGE.format(said), suffix=".md"))
    assert lines == ["body kind string", "body state string"]


def test_values_that_a_row_has_count_more(tmp_path: Path) -> None:
    page = PAGE.format("**kind**: possible values are OAK or ELM").replace("Its kind.", "One of: `SAIL`, `MOTOR`.")
    assert operation_lines(build_pages(tmp_path, page, suffix=".md"))[0] == "body kind string SAIL|MOTOR"
