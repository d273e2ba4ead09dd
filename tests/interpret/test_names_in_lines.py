"""Name and type in the lines of one cell, as the lines of its header say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines


def lines(folder: Path, header: str, *cells: str) -> list[str]:
    rows = "".join(f"{cell} | What it is.\n" for cell in cells)
    text = f"# Boats\n\n`POST /boats`\n\n## Request body\n\n{header}\n---|---\n{rows}"
    return operation_lines(build_pages(folder, text, suffix=".md"))


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Nombre  <br> <i> tipo </i> | Descripción", "boat_id  <br> <i> String </i>"),
        ("Name<br>Type | Description", "boat_id<br>string"),
        ("**Name**<br>*Type* | Description", "`boat_id`<br>*string*"),
        ("Name / Type | Description", "boat_id<br>string"),
        ("名称<br>类型 | 说明", "boat_id<br>String"),
    ],
)
def test_names_and_types(tmp_path: Path, header: str, cell: str) -> None:
    assert lines(tmp_path, header, cell, cell.replace("boat_id", "note")) == ["body boat_id string", "body note string"]


def test_names_types_and_words_for_mandatory(tmp_path: Path) -> None:
    header = "Name<br>Type<br>Required | Description"
    found = lines(tmp_path, header, "boat_id<br>string<br>yes", "length<br>integer<br>no", "note<br>string")
    assert found == ["body boat_id* string", "body length integer", "body note string"]


@pytest.mark.parametrize("header", ["Name<br>Colour | Description", "Boat<br>Type | Description"])
def test_lines_of_other_words(tmp_path: Path, header: str) -> None:
    assert "body boat_id string" not in lines(tmp_path, header, "boat_id<br>string", "note<br>string")


def test_one_line_a_name(tmp_path: Path) -> None:
    assert lines(tmp_path, "Name | Description", "boat_id", "note") == ["body boat_id ?", "body note ?"]


def test_blanks_in_front_of_brackets(tmp_path: Path) -> None:
    found = lines(tmp_path, "Name<br>Type | Description", "parts<br>array", "parts [].size<br>number")
    assert found == ["body parts array", "body parts.size number"]
