"""Structures that are one of several others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

FIELDS = "| Field | Type | Description |\n| --- | --- | --- |\n"
PAGE = f"# Boats\n\n## Get a boat\n\n`GET /boat`\n\n### Response\n\n{FIELDS}| hull | {{}} | Its hull. |\n\n"
KINDS = f"## Wood\n\n{FIELDS}| tree | string | A. |\n\n## Steel\n\n{FIELDS}| grade | string | B. |\n"


def hull(tmp_path: Path, type_: str, union: str) -> Any:
    spec = build_pages(tmp_path, f"{PAGE.format(type_)}{union}{KINDS}", suffix=".md").spec
    content = spec["paths"]["/boat"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    return spec["components"]["schemas"][content["$ref"].rpartition("/")[2]]["properties"]["hull"]


BOTH = [{"$ref": "#/components/schemas/Wood"}, {"$ref": "#/components/schemas/Steel"}]
LISTS = "- [Wood](#wood)\n- [Steel](#steel)\n\n"


@pytest.mark.parametrize(
    "lead", ["This object is one of", "What floats. It can be one of:", "Currently, it is any of the following types:"]
)
def test_a_list_of_links_below_words_for_a_choice(tmp_path: Path, lead: str) -> None:
    found = hull(tmp_path, "[Hull](#hull)", f"## Hull\n\n{lead}\n\n{LISTS}")
    assert found["anyOf"] == BOTH


def test_an_array_of_them(tmp_path: Path) -> None:
    found = hull(tmp_path, "array of [Hull](#hull)", f"## Hull\n\nIt is one of\n\n{LISTS}")
    assert found["items"]["anyOf"] == BOTH


@pytest.mark.parametrize(
    "union",
    [
        f"## Hull\n\nSee also\n\n{LISTS}",  # no choice is spoken of
        "## Hull\n\nIt is one of\n\n- [Wood](#wood), mostly\n- steel\n\n",  # items that are no links
    ],
)
def test_other_lists_are_no_choice(tmp_path: Path, union: str) -> None:
    assert "anyOf" not in hull(tmp_path, "[Hull](#hull)", union)
