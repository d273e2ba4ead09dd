"""Tables of a body whose example has most rows inside one member, and some beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

ROWS = ("port", "name", "size", "sail", "hull", "mast", "keel")
TABLE = "| Name | Type |\n| - | - |\n" + "".join(f"| {row} | string |\n" for row in ROWS)


def told(folder: Path, shown: str) -> set[str]:
    text = f"# Boats\n\n## Make\n\n`POST /boats`\n\n### Parameters\n\n{TABLE}\n### Request example\n\n"
    text += f"```json\n{shown}\n```\n"
    return {line.split()[1] for line in operation_lines(build_pages(folder, text, suffix=".md"))}


@pytest.mark.parametrize(
    "shown",
    [
        '{"port": "a", "boats": [{"name": "Ida", "size": "big"}]}',
        '{"port": "a", "boats": [{"name": "Ida", "port": "b"}]}',
        '{"boats": [{"name": "Ida"}]}',
    ],
)
def test_rows_stand_in_the_only_member_that_is_none(tmp_path: Path, shown: str) -> None:
    found = told(tmp_path, shown)
    assert {"boats", "boats.name", "boats.keel"} <= found
    assert not {"name", "keel"} & found


@pytest.mark.parametrize(
    "shown",
    [
        '{"port": "a", "boats": [{"name": "Ida", "other": 1}]}',  # it has more than the rows
        '{"port": "a", "boats": [{"name": "Ida"}]}',  # it has one
        '{"port": "a", "boats": [{"name": "Ida", "size": "b"}], "more": {"x": 1}}',  # there are two
        '{"port": "a", "tags": ["b"]}',
    ],
)
def test_other_members_hold_no_rows(tmp_path: Path, shown: str) -> None:
    assert {"port", "name", "keel"} <= told(tmp_path, shown)
