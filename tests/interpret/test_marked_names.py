"""Names in tables with the mark that they have in an address, and columns that say type and obligation in one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

HEAD = "# Boats\n\n## List boats\n\n`GET /harbours/{harbour}/boats{?limit,order}`\n\n### Arguments\n\n"


def parameters(folder: Path, table: str, line: str = "") -> dict[str, Any]:
    """The parameters of the one operation, by place and name."""
    text = HEAD.replace("{?limit,order}", line) if line else HEAD
    (operations,) = build_pages(folder, text + table, suffix=".md").spec["paths"].values()
    return {f"{p['in']} {p['name']}": p for p in operations["get"]["parameters"]}


@pytest.mark.parametrize("mark", ["?", "&"])
def test_a_mark_says_that_it_is_of_the_query(tmp_path: Path, mark: str) -> None:
    table = (
        "| name | type | description |\n| - | - | - |\n| `harbour` | string | Which. |\n"
        f"| `{mark}limit` | integer | How many. |\n| `{mark}order` | string | The order. |\n"
    )
    found = parameters(tmp_path, table)
    assert set(found) == {"path harbour", "query limit", "query order"}
    assert found["query limit"]["schema"]["type"] == "integer"


@pytest.mark.parametrize("header", ["notes", "constraints", "facts"])
def test_a_column_of_obligation_and_type(tmp_path: Path, header: str) -> None:
    table = (
        f"| name | {header} | description | example |\n| - | - | - | - |\n"
        "| `harbour` | required, string | Which. | `7` |\n"
        "| `?limit` | optional, number, default: `10` | How many. | `200` |\n"
        "| `?order` | string, required | The order. | `asc` |\n"
    )
    found = parameters(tmp_path, table)
    assert set(found) == {"path harbour", "query limit", "query order"}
    assert found["query limit"]["schema"]["type"] == "number"
    assert found["query limit"]["schema"]["default"] == 10
    assert not found["query limit"].get("required")
    assert found["query order"]["required"]
    assert found["path harbour"]["schema"] == {"type": "string"}


@pytest.mark.parametrize("cells", [("in oak", "in elm"), ("required by law", "string of beads"), ("string", "red")])
def test_other_notes_are_no_types(tmp_path: Path, cells: tuple[str, str]) -> None:
    rows = "".join(f"| `{name}` | {cell} | It. |\n" for name, cell in zip(("limit", "order"), cells, strict=True))
    found = parameters(tmp_path, f"| name | notes | description |\n| - | - | - |\n{rows}")
    assert not any(p.get("required") for name, p in found.items() if name.startswith("query"))
