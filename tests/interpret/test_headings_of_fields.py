"""Headings that are a field each: their names, as paths, and their levels say what is a member of what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.interpret.test_name_paths import plain
from tests.pages import build_pages

TOP = "# Boats\n\n## Get a boat\n\n`GET /boats`\n\n### Response body\n\n"


def shown(name: str, level: int, type_: str = "String") -> str:
    return f"{'#' * level} `{name}`\n\n**Description:** Something of it.\\\n**Type:** {type_}\n\n"


FIELDS = {
    "a path behind a list": (
        [("crew", 4), ("crew.seats[]", 5), ("crew.seats[].row", 5), ("mast", 4)],
        {"crew": {"seats": [{"row": "string"}]}, "mast": "string"},
    ),
    "signs in brackets": (
        [("sail", 4), ("sail[sizes]", 5), ("sail[sizes][@2x]", 6), ("sail[sizes][2-m]", 6), ("mast", 4)],
        {"sail": {"sizes": {"@2x": "string", "2-m": "string"}}, "mast": "string"},
    ),
    "long names": (
        [("sail", 4), ("sail[sizes]", 5), ("sail[sizes][number_of_stitches_per_foot]", 6), ("mast", 4)],
        {"sail": {"sizes": {"number_of_stitches_per_foot": "string"}}, "mast": "string"},
    ),
    "paths on one level": (
        [("sail", 4), ("sail[sizes]", 5), ("sail[sizes][wide]", 5), ("sail[cloth][made_of]", 5), ("mast", 4)],
        {"sail": {"sizes": {"wide": "string"}, "cloth": {"made_of": "string"}}, "mast": "string"},
    ),
    "brackets in brackets": (
        [("crew", 4), ("crew[seats[]]", 5), ("crew[size]", 5), ("mast", 4)],
        {"crew": {"seats": ["string"], "size": "string"}, "mast": "string"},
    ),
    "levels alone": (
        [("crew", 4), ("captain", 5), ("mast", 4)],
        {"crew": {"captain": "string"}, "mast": "string"},
    ),
}


@pytest.mark.parametrize(("fields", "expected"), FIELDS.values(), ids=FIELDS)
def test_headings_nest_by_names_and_levels(tmp_path: Path, fields: list[tuple[str, int]], expected: Any) -> None:
    held = [name for name, level in fields if any(n > level for _, n in fields) and level == 4 and name != "mast"]
    text = "".join(shown(name, level, "Hash" if name in held else "String") for name, level in fields)
    spec = build_pages(tmp_path, f"{TOP}{text}", suffix=".md").spec
    (content,) = spec["paths"]["/boats"]["get"]["responses"]["200"]["content"].values()
    assert plain(spec, content["schema"]) == expected
    assert len(spec["components"].get("schemas", {})) == str(spec).count("'$ref'")


def test_fields_go_on_behind_deeper_headings_that_are_none(tmp_path: Path) -> None:
    words = "##### About seats\n\nWhere they are.\n\n"
    text = shown("crew", 4, "Hash") + shown("crew.seats", 5) + words + shown("mast", 4)
    spec = build_pages(tmp_path, f"{TOP}{text}", suffix=".md").spec
    (content,) = spec["paths"]["/boats"]["get"]["responses"]["200"]["content"].values()
    assert plain(spec, content["schema"]) == {"crew": {"seats": "string"}, "mast": "string"}
