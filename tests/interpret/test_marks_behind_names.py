"""Marks of footnotes behind names, and what a star or a question mark behind a name says of being mandatory."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.dialects import lexicon
from extractor.interpret.fields.row_field import split_name

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
