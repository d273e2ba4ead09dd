"""Tables without a header whose rows are the sections of an operation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

HEADERS = ["|  |  |\n|--|--|\n", "     |     |\n-----|-----|\n", "| | |\n| :--- | :--- |\n"]
ROWS = (
    "{0}Parameters | **limit** (optional): How many.<br/>**include** (optional): What else:"
    "<ul><li>**masts**: all masts</li><li>**sails**: all sails</li></ul>\n"
    "{0}Returns | [Boat](#boat)\n{0}Access | READ\n"
)
BOAT = "\n## Boat\n\n|  |  |  |\n|--|--|--|\n**id** | number | Its number.\n**mast** | [Mast](#mast) | Its mast.\n"
MAST = "\n## Mast\n\n|  |  |  |\n|--|--|--|\n**wood** | string | What of.\n**long** | number | How long.\n"


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("lead", ["", "| "])
def test_rows_are_sections_and_what_stands_beside_them_their_fields(tmp_path: Path, header: str, lead: str) -> None:
    page = f"# Boats\n\n## List\n\n`GET /boats`\n\n{header}{ROWS.format(lead)}{BOAT}{MAST}"
    built = build_pages(tmp_path, page, suffix=".md")
    lines = operation_lines(built)
    assert [line.partition(" ")[0] for line in lines if not line.startswith("200")] == ["query", "query"]
    limit, include = built.spec["paths"]["/boats"]["get"]["parameters"]
    assert (limit["name"], include["schema"]["enum"]) == ("limit", ["masts", "sails"])
    answer = built.spec["paths"]["/boats"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer["$ref"].endswith("/Boat")
    assert "Mast" in built.spec["components"]["schemas"]


def test_each_fact_stands_in_the_row_of_its_section(tmp_path: Path) -> None:
    page = f"# Boats\n\n## List\n\n`GET /boats`\n\n{HEADERS[0]}{ROWS.format('')}{BOAT}{MAST}"
    sources = build_pages(tmp_path, page, suffix=".md").sources
    (origin,) = sources["/paths/~1boats/get/parameters/1"]
    assert (origin.element, origin.number, origin.row, origin.line) == ("table", 1, 1, 9)


@pytest.mark.parametrize(
    "table", ["| | |\n|-|-|\n| body | The text. |\n| headers | More. |\n", "| | |\n|-|-|\n| A | B |\n"]
)
def test_other_tables_without_a_header_are_none(tmp_path: Path, table: str) -> None:
    page = f"# Boats\n\n## List\n\n`GET /boats`\n\nText.\n\n{table}"
    assert operation_lines(build_pages(tmp_path, page, suffix=".md")) == []
