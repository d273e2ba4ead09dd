"""Findings that would be false: kinds that are no types, a page against its own example, one name in two spellings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages


def built(folder: Path, *texts: str) -> BuildResult:
    return build_pages(folder, *texts, suffix=".md")


def codes(result: BuildResult, *wanted: str) -> list[str]:
    return [d.code for d in result.diagnostics if d.code in wanted]


REASONS = (
    "# Reasons\n\n| Name | Type | Description |\n| --- | --- | --- |\n| B001 | REJECT | No such boat. |\n"
    "| B002 | REJECT  RETURN | It has sunk. |\n| B003 | RETURN | It is late. |\n| B004 | REJECT | Not yours. |\n"
)


@pytest.mark.parametrize("kinds", ["REJECT  RETURN", "REJECT, RETURN", "REJECT/RETURN"])
def test_words_that_sort_rows_are_no_types(tmp_path: Path, kinds: str) -> None:
    result = built(tmp_path, REASONS.replace("REJECT  RETURN", kinds))
    assert codes(result, "object-undefined", "type-unknown") == []
    assert "components" not in result.spec


@pytest.mark.parametrize(
    "cells",
    [["Hull", "Hull", "Sail", "Sail"], ["INTEGER", "TEXT", "TEXT", "INTEGER"], ["HULL", "SAIL", "MAST", "KEEL"]],
    ids=["structures", "types", "each once"],
)
def test_types_stay_types(tmp_path: Path, cells: list[str]) -> None:
    rows = "".join(f"| part{n} | {cell} | A part. |\n" for n, cell in enumerate(cells))
    text = f"# Boats\n\n`GET /boat`\n\n## Response\n\n| Name | Type | Description |\n| --- | --- | --- |\n{rows}"
    (schema,) = built(tmp_path, text).spec["components"]["schemas"].values()
    assert list(schema["properties"]) == ["part0", "part1", "part2", "part3"]


@pytest.mark.parametrize("word", ["mixed", "ID", "Mixed", "varies"])
def test_words_for_any_type_name_no_structure(tmp_path: Path, word: str) -> None:
    text = f"# Boat\n\n`GET /boat`\n\n## Response\n\n| Name | Type |\n| --- | --- |\n| size | {word} |\n| n | int |\n"
    result = built(tmp_path, text)
    assert codes(result, "object-undefined", "type-unknown") == []
    (schema,) = result.spec["components"]["schemas"].values()
    assert schema["properties"]["size"] == {}


ROWS = "\n\n| Parameter | Type | Required |\n| --- | --- | --- |\n| limit | int | Yes |\n"


def parameter(result: BuildResult) -> dict[str, Any]:
    (found,) = result.spec["paths"]["/boats"]["get"]["parameters"]
    return dict(found)


@pytest.mark.parametrize("order", [1, -1])
def test_a_name_in_another_request_line_contradicts_no_row(tmp_path: Path, order: int) -> None:
    described, named = "# Boats\n\n`GET /boats`" + ROWS, "# First boats\n\n`GET /boats?limit=5`\n\nThe first.\n"
    result = built(tmp_path, *(described, named)[::order])
    assert codes(result, "operation-duplicate", "operation-differs-on-page") == []
    assert codes(result, "operation-merged") == ["operation-merged"]
    assert parameter(result)["required"] is True
    assert parameter(result)["schema"]["type"] == "integer"


def test_pages_that_say_it_differently_are_told(tmp_path: Path) -> None:
    described = "# Boats\n\n`GET /boats`" + ROWS
    result = built(tmp_path, described, described.replace("Yes", "No"))
    (found,) = (d for d in result.diagnostics if d.code == "operation-duplicate")
    assert "leave one of the pages out" in found.remedy
    assert "required" not in parameter(result)


def test_one_page_that_says_it_differently_is_to_be_corrected(tmp_path: Path) -> None:
    part = "## {} boats\n\n`GET /boats`" + ROWS
    text = f"# Boats\n\n{part.format('All')}\n{part.format('More').replace('Yes', 'No')}"
    (found,) = (d for d in built(tmp_path, text).diagnostics if d.code.startswith("operation-d"))
    assert found.code == "operation-differs-on-page"
    assert "page out" not in found.remedy


CASES = [("boatName", "BoatName", 1), ("x", "X", 2), ("boat", "boats", 2)]


@pytest.mark.parametrize(("first", "second", "count"), CASES)
def test_names_that_differ_in_capitals_alone_are_one(tmp_path: Path, first: str, second: str, count: int) -> None:
    text = (
        f"# Boats\n\n`GET /boats?{first}=1`\n\n## Query parameters\n\n| Name | Type | Required |\n| --- | --- | --- |\n"
        f"| {second} | string | Yes |\n"
    )
    found = built(tmp_path, text).spec["paths"]["/boats"]["get"]["parameters"]
    assert len(found) == count
    assert found[0]["name"] == second
