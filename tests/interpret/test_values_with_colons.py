"""Values with a colon inside, and values with a meaning behind a colon."""

from __future__ import annotations

import pytest

from extractor.api import TypeExpr
from extractor.dialects import lexicon
from extractor.document import Line
from extractor.interpret.describe import describe

WORDS = lexicon()
VALUES = [
    ("The order. Available values : hull:asc, hull:desc, mast:asc", ["hull:asc", "hull:desc", "mast:asc"]),
    ("Available values: hull:asc, mast:asc, crew:desc", ["hull:asc", "mast:asc", "crew:desc"]),
    ("Possible values are hull:asc, hull:desc or mast:asc.", ["hull:asc", "hull:desc", "mast:asc"]),
    ("Valid values: hull:asc|hull:desc", ["hull:asc", "hull:desc"]),
    ("Available values: `hull:asc`, `hull:desc`", ["hull:asc", "hull:desc"]),
    ("Possible values: 0:ashore, 1:afloat", ["0", "1"]),
    ("Possible values: sail:by the wind, oars:by hand", ["sail", "oars"]),
    ("Hull and mast: hull:asc, mast:asc", []),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_what_a_list_with_colons_lists(text: str, values: list[str]) -> None:
    found = describe((Line(text),), TypeExpr("string"), WORDS)
    assert [v.value for v in found.enum] == values
