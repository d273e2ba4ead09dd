"""Paths in bold, or alone in code, with methods in bold that open the lines below, or are headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages

ADOC = ".adoc"
MD = ".md"


def built(folder: Path, text: str, suffix: str = MD) -> BuildResult:
    return build_pages(folder, text, suffix=suffix)


def summaries(result: BuildResult) -> dict[str, str]:
    return {f"{m.upper()} {p}": o["summary"] for p, item in result.spec["paths"].items() for m, o in item.items()}


READ = {"GET /api/boats/{id}": "Shows a boat", "DELETE /api/boats/{id}": "Sinks a boat"}


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (MD, "# API\n\n## A boat\n\n**/api/boats/{id}**\n\n**GET**\n\nShows a boat.\n\n**DELETE**. Sinks a boat.\n"),
        (
            MD,
            "# API\n\n## A boat\n\n```\n/api/boats/{id}\n```\n\n**GET**: Shows a boat.\n\n**DELETE**: Sinks a boat.\n",
        ),
        (
            ADOC,
            "= API\n\n== A boat\n\n*/api/boats/{id}*\n\n*HTTP GET*. Shows a boat.\n\n*HTTP DELETE*. Sinks a boat.\n",
        ),
        (
            ADOC,
            "= API\n\n== A boat\n\n....\n/api/boats/{id}\n....\n\n"
            "=== All\n\n*GET*. Shows a boat.\n\n*DELETE*. Sinks a boat.\n",
        ),
    ],
)
def test_methods_open_lines_below_a_path(tmp_path: Path, suffix: str, text: str) -> None:
    assert summaries(built(tmp_path, text, suffix)) == READ


def test_methods_that_are_headings(tmp_path: Path) -> None:
    text = (
        "# API\n\n## Boats\n\n**/api/boats**\n\n### HTTP GET\n\nLists the boats.\n\n### HTTP POST\n\nBuilds a boat.\n"
    )
    read = {"GET /api/boats": "Lists the boats", "POST /api/boats": "Builds a boat"}
    assert summaries(built(tmp_path, text)) == read


def test_several_methods_at_once_and_the_table_below_is_sent(tmp_path: Path) -> None:
    lines = "**POST/PUT**. Changes a boat.\n\n**GET**. Shows a boat.\n\n"
    table = "| Parameter | Description |\n|---|---|\n| sails | How many. |\n| keel | Its depth. |\n"
    result = built(tmp_path, f"# API\n\n## A boat\n\n**/api/boats/{{id}}**\n\n{lines}{table}")
    item = result.spec["paths"]["/api/boats/{id}"]
    assert {*item} == {"get", "post", "put"}
    assert "requestBody" in item["post"]
    assert not [p for p in item["get"]["parameters"] if p["in"] == "query"]


@pytest.mark.parametrize(
    "text",
    [
        "# API\n\n## Boats\n\n**/api/boats**\n\nThe word **GET** is shown here.\n",  # not what opens the line
        "# API\n\n## Boats\n\n**/boats**\n\n**GET**. Lists the boats.\n",  # a word with a slash may be anything
        "# API\n\n## Boats\n\n**/api/boats**\n\n**FROM**. Where they are.\n",  # no method
        "# API\n\n### Boats\n\n**/api/boats**\n\n## Words\n\n**GET**. Reads.\n",  # the path's section is over
        "# API\n\n## Boats\n\nSee /api/boats.\n\n**GET**. Lists the boats.\n",  # no path of its own
    ],
)
def test_other_lines_state_nothing(tmp_path: Path, text: str) -> None:
    assert not built(tmp_path, text).spec["paths"]


LABELLED = {"GET /boats": "Lists them", "POST /boats": "Makes one"}


@pytest.mark.parametrize("line", ["Endpoint: `/boats`", "**URL:** /boats", "- Path: `/boats`", "Endpoint：`/boats`"])
@pytest.mark.parametrize(
    ("first", "second"), [("### GET", "### POST"), ("**GET**", "**POST**"), ('=== "GET"', '=== "POST"')]
)
def test_methods_below_a_path_behind_a_label(tmp_path: Path, line: str, first: str, second: str) -> None:
    deep = "    " * first.startswith("=")
    text = f"# API\n\n## Boats\n\n{line}\n\n{first}\n\n{deep}Lists them.\n\n{second}\n\n{deep}Makes one.\n"
    assert summaries(built(tmp_path, text)) == LABELLED


def test_methods_of_which_nothing_is_said_are_named_by_the_heading(tmp_path: Path) -> None:
    table = "    | Parameter | Type |\n    | --- | --- |\n    | name | str |\n"
    text = f'# API\n\n## Boats\n\nURL: `/boats`\n\n=== "GET"\n\n    No parameters\n\n=== "POST"\n\n{table}'
    result = built(tmp_path, text)
    assert summaries(result) == {"GET /boats": "Boats", "POST /boats": "Boats: POST"}
    assert "requestBody" in result.spec["paths"]["/boats"]["post"]


def test_a_label_of_something_else(tmp_path: Path) -> None:
    assert not built(tmp_path, "# API\n\n## Boats\n\nFolder: `/boats`\n\n### GET\n\nText.\n").spec["paths"]
