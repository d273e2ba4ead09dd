"""Tables of a method and a path: the operations that they state, and tables that list operations of elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages, operation_lines

ROW = "| {} | {} |\n| --- | --- |\n| {} | {} |\n"
BELOW = "\n### Parameters\n\n- `period` (string) – How long it lasts.\n\n"


def calls(result: BuildResult) -> dict[str, str]:
    return {
        f"{method.upper()} {path}": operation["summary"]
        for path, item in result.spec["paths"].items()
        for method, operation in item.items()
    }


@pytest.mark.parametrize(
    "table",
    [
        ROW.format("Method", "Path", "POST", "`/keys/make`"),
        ROW.format("Method", "Path", "`POST`", "/keys/make"),
        ROW.format("Path", "Method", "/keys/make", "POST"),
        ROW.format("Method", "URL", "POST", "/keys/make"),
        ROW.format("HTTP Method", "Endpoint", "post", "/keys/make"),
        ROW.format("Method", "Path", "`Post`", "`/keys/make`"),
        ROW.format("方法", "路径", "POST", "/keys/make"),
    ],
)
def test_a_row_states_the_operation_of_its_section(tmp_path: Path, table: str) -> None:
    text = f"# Keys\n\n## Make a key\n\n{table}{BELOW}## Drop a key\n\n{table.replace('make', 'drop')}{BELOW}"
    result = build_pages(tmp_path, text, suffix=".md")
    assert calls(result) == {"POST /keys/make": "Make a key", "POST /keys/drop": "Drop a key"}
    assert operation_lines(result) == ["body period string"] * 2


def test_rows_are_further_ways_to_ask_the_same(tmp_path: Path) -> None:
    table = ROW.format("Method", "Path", "POST", "`/keys/make`") + "| POST | `/keys/make/{role}` |\n"
    result = build_pages(tmp_path, f"# Keys\n\n## Make a key\n\n{table}{BELOW}", suffix=".md")
    assert list(calls(result)) == ["POST /keys/make", "POST /keys/make/{role}"]


def test_the_row_is_the_evidence(tmp_path: Path) -> None:
    text = f"# Keys\n\n## Make a key\n\n{ROW.format('Method', 'Path', 'POST', '`/keys/make`')}{BELOW}"
    result = build_pages(tmp_path, text, suffix=".md")
    origin = result.sources["/paths/~1keys~1make/post"][0]
    assert (origin.table, origin.row, result.evidence[origin.text_key()]) == (1, 1, "POST | /keys/make")


@pytest.mark.parametrize(
    "table",
    [
        ROW.format("Name", "Path", "POST", "/keys"),
        ROW.format("Method", "Path", "Anyone", "/keys"),
        ROW.format("Method", "Path", "POST", "the path of a key"),
        ROW.format("Method", "Description", "POST", "Makes"),
        "| Method | Path |\n| --- | --- |\n",
    ],
)
def test_other_tables_of_two_columns_state_none(tmp_path: Path, table: str) -> None:
    assert calls(build_pages(tmp_path, f"# Keys\n\n## Make a key\n\n{table}{BELOW}", suffix=".md")) == {}


def test_a_field_named_path_is_a_field(tmp_path: Path) -> None:
    text = "# Keys\n\n## Make\n\n`POST /keys`\n\n### Request body\n\n| Path | Type |\n| - | - |\n| /name | string |\n"
    result = build_pages(tmp_path, text.replace("/name", "name"), suffix=".md")
    assert (calls(result), operation_lines(result)) == ({"POST /keys": "Make"}, ["body name string"])


def test_calls_below_titles_are_no_statements_that_an_overview_repeats(tmp_path: Path) -> None:
    base = "https://api.boats.io/v1/boats"
    rows = f"| Create boat | `POST {base}` |\n| Sink boat | `DELETE {base}/{{id}}` |\n"
    page = (
        f"# Boats\n\n| Operation | Method and path |\n| - | - |\n{rows}\n## Create a boat\n\nSome words.\n\n"
        "```http\nPOST https://api.boats.io/v1/boats\nAuthorization: Bearer a\nContent-Type: application/json\n\n"
        '{"name": "Ada"}\n```\n'
    )
    spec = build_pages(tmp_path, page, suffix=".md").spec
    assert {(p, m) for p, item in spec["paths"].items() for m in item} == {
        ("/v1/boats", "post"),
        ("/v1/boats/{id}", "delete"),
    }
    assert "requestBody" in spec["paths"]["/v1/boats"]["post"]
