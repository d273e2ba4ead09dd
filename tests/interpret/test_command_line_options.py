"""Options of a command line are no fields; names nested by dashes are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

HEAD = (
    "# Boats\n\n## Build\n\n`POST /boats`\n\n### Request body\n\n| Name | Type |\n| --- | --- |\n| sail | string |\n\n"
)


def names(folder: Path, rows: list[str]) -> set[str]:
    table = "| Parameter | Description |\n| --- | --- |\n" + "".join(f"| {row} | What it is. |\n" for row in rows)
    spec = build_pages(folder, f"{HEAD}## The script\n\nThese parameters are available:\n\n{table}", suffix=".md").spec
    return {name for s in spec["components"]["schemas"].values() for name in s.get("properties", ())}


@pytest.mark.parametrize(
    "rows",
    [
        ["`-t`, <br/>`--type <value>`", "`-i`, <br/>`--id <value>`", "`-h`, <br/>`--help`"],
        ["-t, --type", "-i, --id"],
        ["--type <value>", "--id <value>", "--id=<value>"],
    ],
)
def test_options_of_a_command_line(tmp_path: Path, rows: list[str]) -> None:
    assert names(tmp_path, rows) == {"sail"}


def test_names_with_one_dash_are_nested(tmp_path: Path) -> None:
    rows = "| data | object | All. |\n| -id | string | Its id. |\n| -oars | integer | How many. |\n"
    text = f"{HEAD}### Response\n\n| Name | Type | Description |\n| --- | --- | --- |\n{rows}"
    spec = build_pages(tmp_path, text, suffix=".md").spec
    assert {"id", "oars"} <= {n for s in spec["components"]["schemas"].values() for n in s.get("properties", ())}
