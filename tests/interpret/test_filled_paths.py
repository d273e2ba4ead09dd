"""Tables whose cells fill a variable of a path that a line above shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

ROWS = "| `crane/lift` | POST | Lifts a boat. |\n| `boats` | GET | Lists boats. |\n"


def operations(folder: Path, text: str) -> set[str]:
    filled = f"# Docks\n\n## GET /docks\n\nLists them.\n\n## Work\n\n{text}\n"
    paths = build_pages(folder, filled, suffix=".md").spec["paths"]
    return {f"{method.upper()} {path}" for path, item in paths.items() for method in item} - {"GET /docks"}


def table(header: str) -> str:
    return f"| {header} | Method | Description |\n|---|---|---|\n{ROWS}"


@pytest.mark.parametrize(
    "lead",
    [
        "Path format: `/docks/{dock}/{action}`.",
        "All of them are below `/docks/:dock/:action`.",
        "Anfragen gehen an `/docks/<dock>/<action>`.\n\n### Actions\n\nWhat there is.",
    ],
)
def test_cells_fill_a_variable(tmp_path: Path, lead: str) -> None:
    assert operations(tmp_path, f"{lead}\n\n{table('Action')}") == {
        "POST /docks/{dock}/crane/lift",
        "GET /docks/{dock}/boats",
    }


def test_a_variable_in_the_middle(tmp_path: Path) -> None:
    found = operations(tmp_path, f"Calls of `/docks/{{tool}}/v1`:\n\n{table('Tool')}")
    assert found == {"POST /docks/crane/lift/v1", "GET /docks/boats/v1"}


@pytest.mark.parametrize(
    ("lead", "header"),
    [
        ("Path format: `/docks/{dock}/{action}`.", "Name"),
        ("There are many actions.", "Action"),
        ("See `docs/{action}.md`.", "Action"),
    ],
)
def test_other_tables_fill_none(tmp_path: Path, lead: str, header: str) -> None:
    assert operations(tmp_path, f"{lead}\n\n{table(header)}") == set()
