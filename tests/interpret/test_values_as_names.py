"""Tables whose first column is headed by a word for values and holds the names of fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


def names(folder: Path, header: str, rows: str) -> dict[str, bool]:
    """The fields of a body by name, and whether each must be there."""
    line = "|" + " - |" * (header.count("|") + 1)
    page = f"# Boats\n\n`POST /boats`\n\n[Request body]\n\n| {header} |\n{line}\n{rows}"
    schemas = build_pages(folder, page, suffix=".md").spec.get("components", {}).get("schemas", {})
    return {name: name in s.get("required", ()) for s in schemas.values() for name in s.get("properties", ())}


ROWS = "| deck | String | O | Its deck |\n| crew | Object | X | Its crew |\n| - size | Integer | O | How many |\n"


@pytest.mark.parametrize(
    "header",
    [
        "Value | Type | Required | Description",
        "값 | 타입 | 필수 | 설명",
        "Name | Type | Required | Description",
        "Values | Data type | Mandatory | Meaning",
        "Value | Type | Not Null | Description",
    ],
)
def test_values_that_are_names(tmp_path: Path, header: str) -> None:
    assert names(tmp_path, header, ROWS) == {"deck": True, "crew": False, "size": True}


def test_one_row(tmp_path: Path) -> None:
    assert [*names(tmp_path, "Value | Type | Description", "| deck | String | Its deck |\n")] == ["deck"]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Value | Type | Description", "| OPEN | String | It is open |\n| SHUT | String | It is shut |\n"),
        ("Value | Type | Description", "| true | Boolean | It is open |\n| false | Boolean | It is shut |\n"),
        ("Value | Description", "| open | It is open |\n| shut | It is shut |\n"),
        ("Value | Type | Description", "| 1 | Integer | One |\n| 2 | Integer | Two |\n"),
        ("Value | Type | Description", "| open | of boats | It is open |\n| shut | of rafts | It is shut |\n"),
    ],
)
def test_values(tmp_path: Path, header: str, rows: str) -> None:
    assert not names(tmp_path, header, rows)
