"""Addresses that a page breaks over lines, and those with two words for one part."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


def paths(folder: Path, text: str) -> list[str]:
    return list(build_pages(folder, f"# Boats\n\n## Take it\n\n{text}\n\nTakes it.\n", suffix=".md").spec["paths"])


@pytest.mark.parametrize(
    "text",
    [
        "POST /{harbour}/boats/\\\n {boat}/crew",
        "POST /{harbour}/\\\n boats/\\\n {boat}/crew",
        "POST /{harbour}/boats/<br>{boat}/crew",
        "POST /{harbour}/boats/<br>{boat}/crew?size=2",
        "**POST /{harbour}/boats/**<br>{boat}/crew",
        "POST /{harbour}/boats/{boat|name}/\\\n crew",
    ],
)
def test_one_address(tmp_path: Path, text: str) -> None:
    (path,) = paths(tmp_path, text)
    assert path in {f"/{{harbour}}/boats/{{{name}}}/crew" for name in ("boat", "name", "boat_or_name")}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("POST /{harbour}/boats/\\\nTakes a boat", "/{harbour}/boats/"),
        ("POST /{harbour}/boats/\\\n`boat`: a boat, or none", "/{harbour}/boats/"),
        ("POST /{harbour}/boats\\\n{boat}", "/{harbour}/boats"),
        ("POST /{harbour}/boats/\n\n{boat}/crew", "/{harbour}/boats/"),
    ],
)
def test_what_does_not_go_on(tmp_path: Path, text: str, path: str) -> None:
    assert paths(tmp_path, text) == [path]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("POST /harbours|ports/{harbour}/boats", "/harbours/{harbour}/boats"),
        ("POST /harbours|ports", "/harbours"),
        ("POST /harbours|ports/{name}|{uuid}/boats", "/harbours/{name}/boats"),
    ],
)
def test_two_words(tmp_path: Path, text: str, path: str) -> None:
    assert paths(tmp_path, text) == [path]


@pytest.mark.parametrize("line", ["GET,PUT,POST,DELETE:/boats/me/**", "GET /boats/**", "POST:/boats/**/crew"])
def test_patterns_of_rules_are_no_paths(tmp_path: Path, line: str) -> None:
    page = f"# Rules\n\nA rule names methods and a path:\n\n    {line}\n\n## GET /boats\n\nLists them.\n"
    assert list(build_pages(tmp_path, page, suffix=".md").spec["paths"]) == ["/boats"]
