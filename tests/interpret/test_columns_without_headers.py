"""Tables without words above their columns: what each column holds is told by its cells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def asked(folder: Path, *rows: str) -> dict[str, dict[str, Any]]:
    """The parameters of a GET with a table of the rows, by name."""
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    width = rows[0].count("|") + 1
    table = f"<table><thead><tr>{'<th></th>' * width}</tr></thead><tbody>{cells}</tbody></table>"
    result = build_pages(folder, f"<html><body><h1>API</h1><h2>GET /boats/{{id}}</h2>{table}</body></html>")
    (get,) = result.spec["paths"]["/boats/{id}"].values()
    return {p["name"]: p for p in get.get("parameters", [])}


@pytest.mark.parametrize(
    "rows",
    [
        ("id|Which boat it is about.|path|string", "sort|What they are sorted by.|query|string"),
        ("id|path|string|required|Which boat it is about.", "sort|query|string|optional|What they are sorted by."),
        ("id|string|path|Which boat it is about.", "sort|string|query|What they are sorted by."),
    ],
)
def test_places_and_types_in_any_order(tmp_path: Path, rows: tuple[str, ...]) -> None:
    told = asked(tmp_path, *rows)
    assert {name: p["in"] for name, p in told.items()} == {"id": "path", "sort": "query"}
    assert told["sort"]["description"] == "What they are sorted by."
    assert told["sort"]["schema"] == {"type": "string"}


def test_a_single_row_and_a_type_that_goes_on(tmp_path: Path) -> None:
    told = asked(tmp_path, "kinds|The kinds of boats to look at.|query|string[], comma separated (<code>a,b</code>)|")
    assert told["kinds"]["schema"] == {"type": "array", "items": {"type": "string"}}


def test_columns_that_tell_nothing(tmp_path: Path) -> None:
    """Words that are no places and no types make a table one of something else."""
    assert set(asked(tmp_path, "red|large|in the harbour|4", "blue|small|at sea with others|5")) == {"id"}
