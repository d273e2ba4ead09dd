"""Tables and lists of values that fields link to, on their page and on others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import build
from tests.pages import build_pages

KEYWORDS = ("type", "enum")


def fields(folder: Path, rows: str, lists: str, *, types: bool = True) -> dict[str, dict[str, Any]]:
    """The parameters of a call, by name, whose rows link to lists further down."""
    head = "| Name | Type | Description |\n| - | - | - |\n" if types else "| Name | Description |\n| - | - |\n"
    page = f"# Boats\n\n## List boats\n\n`GET /boats`\n\n### Query parameters\n\n{head}{rows}\n\n{lists}"
    (item,) = build_pages(folder, page, suffix=".md").spec["paths"].values()
    shown = ((p["name"], p["schema"]) for p in item["get"]["parameters"])
    return {name: {k: schema[k] for k in KEYWORDS if k in schema} for name, schema in shown}


KINDS = "## Boat kinds\n\n| Kind | ID | Description |\n| - | - | - |\n| SAIL | 0 | A mast. |\n| MOTOR | 1 | None. |\n"
LINK = "[kind of boat](#boat-kinds)"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("integer", {"type": "integer", "enum": [0, 1]}),
        ("string", {"type": "string", "enum": ["SAIL", "MOTOR"]}),
        ("boolean", {"type": "boolean"}),
    ],
)
def test_the_column_that_fits_the_type(tmp_path: Path, kind: str, said: dict[str, Any]) -> None:
    assert fields(tmp_path, f"| kind | {kind} | The {LINK}. |", KINDS)["kind"] == said


def test_a_link_in_the_place_of_the_type(tmp_path: Path) -> None:
    lists = "## Boat states\n\n| Name | Value |\n| - | - |\n| OPEN | 1 |\n| SHUT | 2 |\n"
    rows = "| state | one of [boat states](#boat-states) | In which state it is, as seen from the harbour. |"
    assert fields(tmp_path, rows, lists)["state"] == {"type": "integer", "enum": [1, 2]}


@pytest.mark.parametrize(
    ("lists", "values"),
    [
        ('<a id="rig-kinds"></a>\n\n### Rigs\n\n* GAFF - four corners\n* LUG - one yard\n', ["GAFF", "LUG"]),
        ("### Rig kinds\n\n- `gaff`: four corners\n- `lug`: one yard\n", ["gaff", "lug"]),
        (
            "### Rig kinds\n\n| Rigs | Codes |\n| - | - |\n| old | `gaff`, `lug` |\n| new | `wing` |\n",
            ["gaff", "lug", "wing"],
        ),
        ("### Rig kinds\n\n| Rig |\n| - |\n| gaff |\n| lug |\n", ["gaff", "lug"]),
    ],
)
def test_forms_of_lists(tmp_path: Path, lists: str, values: list[str]) -> None:
    rows = "| rig | string | See [the rigs](#rig-kinds). |"
    assert fields(tmp_path, rows, lists)["rig"] == {"type": "string", "enum": values}


@pytest.mark.parametrize(
    ("rows", "lists"),
    [
        # bits, which may be added up
        (
            "| flags | integer | Its [flags](#boat-flags). |",
            "## Boat flags\n\n| Value | Name |\n| - | - |\n| 1 | OLD |\n| 2 | SOLD |\n| 4 | LOST |\n",
        ),
        # a long description that mentions a list of something else
        (
            "| name | string | What it is called; harbours may ask for another name while a boat of one of the "
            "[kinds](#boat-kinds) lies there. |",
            KINDS,
        ),
        # a table of fields
        (
            "| boat | string | A [boat](#boat-fields). |",
            "## Boat fields\n\n| Name | Type |\n| - | - |\n| id | integer |\n| name | string |\n",
        ),
        # errors
        (
            "| code | string | A [code](#codes). |",
            "## Codes\n\n| Error code | Meaning |\n| - | - |\n| E1 | Lost. |\n| E2 | Sunk. |\n",
        ),
        # a short description that leads to a list of something else
        ("| icon_id | string | Its [icon](#boat-kinds). |", KINDS),
        # prose
        ("| notes | string | [Notes](#notes). |", "## Notes\n\n- Sail with care.\n- Mind the rocks.\n"),
    ],
)
def test_what_is_no_list_of_a_fields_values(tmp_path: Path, rows: str, lists: str) -> None:
    (said,) = fields(tmp_path, rows, lists).values()
    assert "enum" not in said


def test_an_anchor_may_have_that_of_the_heading_above_in_front(tmp_path: Path) -> None:
    lists = "## Boat object\n\n### Kinds\n\n" + KINDS.partition("\n\n")[2]
    rows = "| kind | integer | The [kind](#boat-object-kinds). |"
    assert fields(tmp_path, rows, lists)["kind"] == {"type": "integer", "enum": [0, 1]}


def test_lists_of_another_page_and_their_evidence(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "enums.md").write_text(f"# Lists\n\n{KINDS}", encoding="utf-8")
    table = (
        "| Name | Type | Description |\n| - | - | - |\n| kind | integer | The [kind](lists/enums.md#boat-kinds). |\n"
    )
    page = f"# Boats\n\n## List boats\n\n`GET /boats`\n\n### Query parameters\n\n{table}"
    (tmp_path / "boats.md").write_text(page, encoding="utf-8")
    result = build([tmp_path])
    schema = result.spec["paths"]["/boats"]["get"]["parameters"][0]["schema"]
    assert schema["enum"] == [0, 1]
    assert [*schema["x-enum-descriptions"].values()] == ["A mast.", "None."]


def test_a_list_that_is_used_is_a_fact(tmp_path: Path) -> None:
    page = "# Boats\n\n## List boats\n\n`GET /boats`\n\n### Query parameters\n\n"
    page += "| Name | Type | Description |\n| - | - | - |\n"
    result = build_pages(tmp_path, f"{page}| kind | integer | The {LINK}. |\n\n{KINDS}", suffix=".md")
    assert [d for d in result.diagnostics if d.code == "block-unplaced"] == []
