"""Headings that are request lines, below the heading that titles the operation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

FIELDS = "#### Query Parameters\n\n- deep (boolean, optional) - Whether crews come with it.\n\n"


def told(folder: Path, text: str) -> dict[str, tuple[str, str | None]]:
    """Method and path of each operation with its summary and description."""
    items = build_pages(folder, text, suffix=".md").spec.get("paths", {}).items()
    return {
        f"{method.upper()} {path}": (o["summary"], o.get("description"))
        for path, item in items
        for method, o in item.items()
    }


@pytest.mark.parametrize(
    "answer",
    ["### Response\n\n#### Status Code\n\n- 200 - OK\n\n", '### 200 OK\n\n```json\n{"id": 1}\n```\n\n', ""],
)
def test_the_heading_above_is_the_title(tmp_path: Path, answer: str) -> None:
    look = f"## Look at it\n\nOne boat.\n\n### GET /boats/{{id}}\n\n{FIELDS}{answer}"
    sink = f"## Sink it\n\nIt goes down.\n\nFor good.\n\n### `DELETE /boats/{{id}}`\n\n{answer}"
    assert told(tmp_path, f"# Boats\n\nAll of them.\n\n{look}{sink}") == {
        "GET /boats/{id}": ("Look at it", "One boat."),
        "DELETE /boats/{id}": ("Sink it", "It goes down.\nFor good."),
    }


def test_several_need_no_text(tmp_path: Path) -> None:
    text = f"# Boats\n\n## Look\n\n### GET /boats/{{id}}\n\n{FIELDS}## Sink\n\n### DELETE /boats/{{id}}\n\n{FIELDS}"
    assert told(tmp_path, text) == {"GET /boats/{id}": ("Look", None), "DELETE /boats/{id}": ("Sink", None)}


def test_the_title_of_a_page_is_that_of_its_only_operation(tmp_path: Path) -> None:
    text = f"# Look at a boat\n\nOne boat.\n\n## GET /boats/{{id}}\n\n{FIELDS}"
    assert told(tmp_path, text) == {"GET /boats/{id}": ("Look at a boat", "One boat.")}


@pytest.mark.parametrize(
    "text",
    [
        # one heading groups two
        f"# Harbour\n\n## Boats\n\nAfloat.\n\n### GET /boats\n\n{FIELDS}### POST /boats\n\n{FIELDS}",
        # one of them does, which tells what the others are
        f"# H\n\n## Ports\n\nP.\n\n### GET /ports\n\n{FIELDS}## Boats\n\nB.\n\n### GET /boats\n\n### PUT /boats\n\n",
        # nothing but the page's title is above it
        f"# Harbour\n\n## GET /boats\n\n{FIELDS}",
        # the heading above is that of a section
        f"# Harbour\n\n## Parameters\n\nOf all.\n\n### GET /boats\n\n{FIELDS}",
        # further sections of the page are no parts of an operation
        f"# Harbour\n\nA server.\n\n## Install\n\nUnpack it.\n\n## GET /boats\n\n{FIELDS}## Licence\n\nFree.\n",
        f"# Harbour\n\nA server.\n\n## GET /boats\n\n{FIELDS}## Licence\n\nFree.\n",
    ],
)
def test_headings_that_title_no_operation(tmp_path: Path, text: str) -> None:
    summary, description = told(tmp_path, text)["GET /boats"]
    assert (summary, description) == ("GET /boats", None)
