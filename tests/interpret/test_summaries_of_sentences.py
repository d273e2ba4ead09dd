"""Summaries that are the first sentence of what a page says, with its abbreviations."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import operations_of


@pytest.mark.parametrize("said", ["Lists boats (name, e.g. Ada, no.) of a quay", "Zeigt Boote, ggf. alle"])
def test_of_a_row(tmp_path: Path, said: str) -> None:
    rows = f"| Method | URL | Description |\n| --- | --- | --- |\n| GET | /boats | {said}. More there. |\n"
    rows += "| GET | /quays | All. |\n"
    assert operations_of(tmp_path, rows)["GET /boats"]["summary"] == said


def test_of_a_line_behind_a_method(tmp_path: Path) -> None:
    text = "## Boats\n\n**GET /boats**\n\nLists boats, i.e. all. Needs a key.\n\n**POST /boats**\n\nBuilds one.\n"
    assert operations_of(tmp_path, text)["GET /boats"]["summary"] == "Lists boats, i.e. all"
