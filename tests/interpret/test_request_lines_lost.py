"""Pages that lose many of their request lines say so in a warning, and count them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages

TAKEN = "## Docks\n\n`GET /docks`\n\n| Name | Type | Required |\n| --- | --- | --- |\n| a | string | yes |\n"
LOST = "* ✅ `GET /boats` - all\n* ✅ `GET /boats/:id` - one\n* ✅ `DELETE /boats/:id` - none\n"


def built(folder: Path, *texts: str) -> BuildResult:
    return build_pages(folder, *(f"# Harbour\n\n{text}" for text in texts), suffix=".md")


def lost(result: BuildResult) -> list[str]:
    return [d.message for d in result.diagnostics if d.code == "request-lines-lost"]


@pytest.mark.parametrize(
    "lines",
    [
        LOST,
        "- GET /boats Lists all\n- GET /boats/{id} Finds one\n- DELETE /boats/{id} Drops one\n",
        "- Kutsu: GET /boats\n- Kutsu: GET /boats/{id}\n- Kutsu: DELETE /boats/{id}\n",
    ],
)
def test_a_page_that_loses_many(tmp_path: Path, lines: str) -> None:
    (message,) = lost(built(tmp_path, f"{TAKEN}\n## Boats\n\n{lines}"))
    assert message.startswith("3 of 4 request lines of this page are no operation: GET /boats")


def test_such_a_finding_is_a_warning_and_names_the_places(tmp_path: Path) -> None:
    result = built(tmp_path, f"{TAKEN}\n## Boats\n\n{LOST}")
    (found,) = (d for d in result.diagnostics if d.code == "request-lines-lost")
    assert found.severity.value == "warning"
    assert [o.row for o in (found.origin, *found.related)] == [1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "## Boats\n\nSend GET /boats, then POST /boats/{id}/crew, then DELETE /boats/{id}.\n",  # sentences
        f"## Changes\n\n{LOST}",
        f"## Example\n\n{LOST}",
        "## Boats\n\n* ✅ `GET /boats` - all\n",
        "## Boats\n\n* ✅ `GET /docks` - all\n* ✅ `GET /v1/docks` - all\n* ✅ `GET /v2/docks` - all\n",  # the same
    ],
)
def test_a_page_that_loses_none(tmp_path: Path, text: str) -> None:
    assert lost(built(tmp_path, f"{TAKEN}\n{text}")) == []


def test_what_another_page_describes_is_not_lost(tmp_path: Path) -> None:
    more = "".join(f"## `{line}`\n\nText.\n\n```\n{{}}\n```\n\n" for line in ("GET /boats", "GET /boats/{b}"))
    more += "## `DELETE /boats/{b}`\n\nText.\n\n```\n{}\n```\n"
    assert lost(built(tmp_path, f"{TAKEN}\n## Boats\n\n{LOST}", more)) == []


def test_a_build_without_operations_names_request_lines(tmp_path: Path) -> None:
    result = built(tmp_path, f"## Boats\n\n{LOST}")
    assert lost(result) == []
    (near,) = (d for d in result.diagnostics if d.code == "near-miss")
    assert near.message.startswith("3 line(s) look like requests and are none: GET /boats is no operation")


@pytest.mark.parametrize(
    ("text", "lines", "taken"),
    [
        ("* `GET /boats` - all\n* **NEW** `GET /boats/:id` - one\n", 3, 3),
        (LOST, 4, 1),
        ("`POST /boats` - adds one\n\n* `name` - String\n", 2, 2),
        ("Send GET /boats now.\n", 1, 1),
    ],
)
def test_lines_with_what_they_do_are_counted(tmp_path: Path, text: str, lines: int, taken: int) -> None:
    blocks = built(tmp_path, f"{TAKEN}\n## Boats\n\n{text}").balance.blocks
    assert (blocks.lines, blocks.lines_taken) == (lines, taken)


def test_examples_with_a_base_path_are_taken(tmp_path: Path) -> None:
    text = f"{TAKEN}\n**Example request**\n\n```\nGET /v1.2/docks HTTP/1.1\n```\n"
    blocks = built(tmp_path, text).balance.blocks
    assert (blocks.lines, blocks.lines_taken) == (2, 2)


@pytest.mark.parametrize(
    "lines",
    [
        "### Entry point: __/api/boats__\n\nText.\n\n### Entry point: __/api/docks__\n",
        "- 接口地址 : api/boats\n- 接口地址 : api/docks\n",
        "#### Add a boat: /api/boats (a new one)\n\nText.\n\n#### Add a dock: /api/docks (a new one)\n",
        "Where: `/api/boats`\n\nWhere: `/api/docks`\n",
    ],
)
def test_paths_without_a_method(tmp_path: Path, lines: str) -> None:
    result = built(tmp_path, lines)
    (near,) = (d for d in result.diagnostics if d.code == "near-miss")
    assert near.message.startswith("2 line(s) look like requests and are none: /api/boats has no method")
    assert "request-path-alone" in {d.code for d in result.diagnostics}


@pytest.mark.parametrize(
    "lines",
    [
        "Where: `/api/boats`\n",  # one line of a page may be anything
        "Files: /etc/boats.conf\n\nMore: /var/boats.log\n",
        "Either: and/or this\n\nOr: either/or that\n",
        f"Where: `/api/boats`\n\nWhere: `/api/docks`\n\n{TAKEN}",  # the page has operations
    ],
)
def test_what_is_no_path_without_a_method(tmp_path: Path, lines: str) -> None:
    result = built(tmp_path, lines)
    assert not [d for d in result.diagnostics if "has no method" in d.message]
