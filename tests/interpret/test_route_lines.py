"""Paths behind a label, with the method in the call of their section."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

HOST = "https://boats.example"


def operations(folder: Path, text: str) -> set[tuple[str, str]]:
    paths = build_pages(folder, text, suffix=".md").spec["paths"]
    return {(method, path) for path, item in paths.items() for method in item if method != "parameters"}


def section(title: str, route: str, call: str = "") -> str:
    return f"### {title}\n\n{route}\n\n" + (f"Example:\n\n```curl\n{call}\n```\n\n" if call else "")


@pytest.mark.parametrize(
    "route",
    [
        "Route: `/api/harbours/:harbour/boats/:boat`",
        "Route: /api/harbours/:harbour/boats/:boat",
        "**Route:** `/api/harbours/:harbour/boats/:boat`",
        "Path: `/api/harbours/{harbour}/boats/{boat}`",
        "Ruta: `/api/harbours/<harbour>/boats/<boat>`",
        "Route: `api/harbours/:harbour/boats/:boat`",
    ],
)
def test_the_line_names_the_variables(tmp_path: Path, route: str) -> None:
    page = "# API\n\n" + section("`drop_boat`", route, f"curl -X DELETE {HOST}/api/harbours/main/boats/ida,bo")
    assert operations(tmp_path, page) == {("delete", "/api/harbours/{harbour}/boats/{boat}")}


def test_a_call_of_another_operation_tells_the_method(tmp_path: Path) -> None:
    page = "# API\n\n" + section("`crews`", "Route: `/api/crews/:boat`", f"curl {HOST}/api/boats/ida")
    page += section("`drop`", "Route: `/api/boats/:boat`", f"curl -X DELETE {HOST}/api/boats/ida")
    assert operations(tmp_path, page) == {("get", "/api/crews/{boat}"), ("delete", "/api/boats/{boat}")}


def test_a_title_about_reading(tmp_path: Path) -> None:
    page = (
        "# API\n\n" + section("`list_boats`", "Route: `/api/boats`") + section("Get a crew", "Route: `/api/crews/:c`")
    )
    page += section("`make_mast`", "Route: `/api/masts`")
    assert operations(tmp_path, page) == {("get", "/api/boats"), ("get", "/api/crews/{c}")}


@pytest.mark.parametrize(
    "page",
    [
        section("Boats", "Route: `/api/boats`", "ls"),
        section("Boats", "Folder: `/usr/boats`", f"curl {HOST}/api/boats") + section("Crews", "Folder: `/usr/crews`"),
        section("Boats", "Base URL: `/api/v2`") + section("Crews", "Base URL: `/api/v3`"),
        section("Boats", "See `/api/boats`: it lists them") + section("Crews", "See `/api/crews`: it lists them"),
    ],
)
def test_other_lines(tmp_path: Path, page: str) -> None:
    assert not {path for _, path in operations(tmp_path, f"# API\n\n{page}")} - {"/api/boats"}


def test_a_request_line_says_more(tmp_path: Path) -> None:
    page = "# API\n\n" + section("Boats", "Route: `/api/boats`\n\n`POST /api/boats/new`")
    page += section("Crews", "Route: `/api/crews`\n\n`GET /api/crews`")
    assert operations(tmp_path, page) == {("post", "/api/boats/new"), ("get", "/api/crews")}
