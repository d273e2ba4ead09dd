"""Tables of operations with columns for what is sent, what comes back, errors, and more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

HEADER = "| Method | Path | {} | Notes |\n|---|---|---|---|\n"


def built(folder: Path, header: str, *rows: str) -> BuildResult:
    return build_pages(folder, "# Boats\n\n" + HEADER.format(header) + "\n".join(rows) + "\n", suffix=".md")


def made(folder: Path, header: str, cell: str) -> dict[str, Any]:
    """What POST /boats is by a cell of its row."""
    rows = (f"| POST | `/boats` | {cell} | Makes a boat. |", "| GET | `/boats/{id}` |  | One boat. |")
    return dict(built(folder, header, *rows).spec["paths"]["/boats"]["post"])


def members(content: dict[str, Any]) -> list[str]:
    (media,) = content.values()
    return list(media["schema"]["properties"])


@pytest.mark.parametrize(
    "cell",
    [
        "Body JSON `NewBoat { name: String, crew: Vec<Sailor> }`",
        "body `{ name: string, crew: number }`",
        "JSON body: `NewBoat { name, crew }`",
        "`NewBoat { name: String, crew: i64 }`",
        "Header `X-Key: <key>`, body JSON `{ name: String, crew: json::Value }`",
    ],
)
@pytest.mark.parametrize("header", ["Request (where & type)", "Request", "Input"])
def test_a_structure_behind_a_word_for_its_place(tmp_path: Path, header: str, cell: str) -> None:
    found = made(tmp_path, header, cell)
    assert members(found["requestBody"]["content"]) == ["name", "crew"]
    assert "parameters" not in found


@pytest.mark.parametrize("cell", ["Query `Paging { page: int, size: int }`", "query `{ page, size }`"])
def test_a_structure_of_the_query(tmp_path: Path, cell: str) -> None:
    found = made(tmp_path, "Request", cell)
    assert [(p["in"], p["name"]) for p in found["parameters"]] == [("query", "page"), ("query", "size")]
    assert "requestBody" not in found


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        ("Success (status & body)", "`201 Created` `Boat { id: int }`", {"201": "Boat"}),
        ("Errors", "`400` Bad name (too long), `409` Taken", {"400": "Bad name (too long)", "409": "Taken"}),
        ("Responses", "200 OK; 404 No such harbour", {"200": "OK", "404": "No such harbour"}),
        ("Status codes", "`200`, `400/404` (limit < 1, or none)", {"200": "OK", "400": "(limit < 1, or none)"}),
        ("Errors", "see chapter 404, 12 boats", {}),
        ("Errors", "none of 400 boats", {}),
    ],
)
def test_statuses_of_a_cell(tmp_path: Path, header: str, cell: str, expected: dict[str, str]) -> None:
    found = made(tmp_path, header, cell)["responses"]
    said = {code: answer["description"] for code, answer in found.items() if code != "default"}
    assert {code: said.get(code) for code in expected} == expected
    assert bool(said) == bool(expected)


def test_a_structure_behind_a_status_of_success(tmp_path: Path) -> None:
    found = made(tmp_path, "Success", "`201 Created` `NewBoat { id: Uuid, token: String }`")
    assert members(found["responses"]["201"]["content"]) == ["id", "token"]


@pytest.mark.parametrize("header", ["Role", "Who may call it", "Auth"])
def test_columns_that_are_not_read_are_said(tmp_path: Path, header: str) -> None:
    rows = ("| GET | `/boats` | harbour staff | Lists boats. |", "| PUT | `/boats` | harbour staff | Keeps boats. |")
    result = built(tmp_path, header, *rows)
    (found,) = (d for d in result.diagnostics if d.code == "listing-columns-unread")
    assert f'"{header}"' in found.message


@pytest.mark.parametrize(
    ("header", "cells"),
    [("Id", ("list", "keep")), ("Body", ("`{ name }`", "`{ size }`")), ("No.", ("1", "2")), ("Deprecated", ("", ""))],
)
def test_other_columns_are_not(tmp_path: Path, header: str, cells: tuple[str, str]) -> None:
    rows = (f"| POST | `/boats` | {cells[0]} | Makes boats. |", f"| PUT | `/boats` | {cells[1]} | Keeps boats. |")
    assert "listing-columns-unread" not in {d.code for d in built(tmp_path, header, *rows).diagnostics}
