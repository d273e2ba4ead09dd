"""Marks of footnotes behind names, and what a star or a question mark behind a name says of being mandatory."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.dialects import lexicon
from extractor.interpret.fields.row_field import split_name
from tests.pages import build_pages, operation_lines

MARKED = [
    ("captain [1]", "captain", ""),
    ("captain? [2]", "captain", "?"),
    ("captain?[2]", "captain", "?"),
    ("captain**", "captain", ""),
    ("captain *", "captain", "*"),
    ("captain*", "captain", "*"),
    ("captain? * ***", "captain", "?"),
    ("captain†", "captain", ""),
    ("captain [1] **", "captain", ""),
    ("- captain **", "captain", ""),
    ("captain (optional) *", "captain", "optional"),
]


@pytest.mark.parametrize(("shown", "name", "note"), MARKED)
def test_marks_of_footnotes_are_no_part_of_a_name(shown: str, name: str, note: str) -> None:
    found, _, noted = split_name(shown, lexicon())
    assert (found, noted) == (name, note)


@pytest.mark.parametrize("name", ["crew[]", "filter[name]", "crew[1]", "x-boat-*", "crew.*", "*", "[1]"])
def test_brackets_and_stars_that_are_part_of_a_name_stay(name: str) -> None:
    assert split_name(name, lexicon())[0] == name


BOATS = "# Boats\n\n## Add a boat\n\n`POST /boats`\n\n### Request body\n\n{above}{table}\n{below}\n"
ROWS = "| Field | Type | Description |\n| --- | --- | --- |\n{}\n"
STARRED = ROWS.format(
    "| name* | string | Its name. |\n| crew | integer | How many sail. |\n| mast\\*\\* | string | Wood. |"
)
LEGENDS = [
    "\\* Fields with an asterisk are REQUIRED.",
    "`*` marks a required field.",
    "Required parameters are marked with an asterisk (*).",
    "Fields marked with * are mandatory, all others may be left out.",
    "\\* = required",
    "\\* Pflichtfeld",
    "Les champs marqués d'un astérisque (*) sont obligatoires.",
    "Поля, отмеченные звёздочкой, обязательны.",
    "带 * 号的参数为必填项。",
]


@pytest.mark.parametrize("legend", LEGENDS)
@pytest.mark.parametrize("place", ["above", "below"])
def test_a_star_that_the_page_explains_marks_what_is_mandatory(tmp_path: Path, legend: str, place: str) -> None:
    shown = {"above": "", "below": "", place: f"{legend}\n\n"}
    lines = operation_lines(build_pages(tmp_path, BOATS.format(table=STARRED, **shown), suffix=".md"))
    assert lines == ["body name* string", "body crew integer", "body mast string"]


@pytest.mark.parametrize(
    "line",
    ["", "\\* Only for captains.", "\\* Required if the boat has a mast.", "Fields without an asterisk are required."],
)
def test_any_other_star_is_the_mark_of_a_footnote(tmp_path: Path, line: str) -> None:
    page = BOATS.format(above="", table=STARRED, below=line)
    lines = operation_lines(build_pages(tmp_path, page, suffix=".md"))
    assert lines == ["body name string", "body crew integer", "body mast string"]


def test_the_footnote_below_a_table_says_more_of_its_star_than_the_page(tmp_path: Path) -> None:
    page = BOATS.format(
        above="", table=STARRED, below="\\* Only for captains.\n\n## Notes\n\n\\* marks a required field."
    )
    assert operation_lines(build_pages(tmp_path, page, suffix=".md"))[0] == "body name string"


def test_names_without_a_question_mark_beside_some_with_one_are_mandatory(tmp_path: Path) -> None:
    rows = "| name | string | Its name. |\n| crew? | integer | How many sail. |\n| mast | string | Defaults to `oak`. |"
    page = BOATS.format(above="", table=ROWS.format(rows), below="")
    lines = operation_lines(build_pages(tmp_path, page, suffix=".md"))
    assert lines == ["body name* string", "body crew integer", "body mast string = oak"]


def test_a_column_of_what_is_mandatory_counts_more_than_question_marks(tmp_path: Path) -> None:
    table = "| Field | Required | Type |\n| --- | --- | --- |\n| name | | string |\n| crew? | no | integer |\n"
    lines = operation_lines(build_pages(tmp_path, BOATS.format(above="", table=table, below=""), suffix=".md"))
    assert lines == ["body name string", "body crew integer"]
