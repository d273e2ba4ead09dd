"""Lists of operations beside sections that describe them, and base paths that a page states once."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages, operation_lines


def lines(result: BuildResult) -> dict[str, str]:
    items = result.spec["paths"].items()
    return {f"{m.upper()} {path}": o.get("summary", "") for path, item in items for m, o in item.items()}


SECTIONS = (
    "## List boats\n\n`GET /api/boats`\n\n## Make a boat\n\n`POST /api/boats`\n\nRequest body:\n\n"
    "| Field | Type |\n| --- | --- |\n| name | string |\n"
)


@pytest.mark.parametrize("short", ["/boats", "/api/boats"])
def test_sections_describe_what_a_list_names(tmp_path: Path, short: str) -> None:
    listed = f"## Endpoints\n\n- `GET {short}`\n- `POST {short}`\n- `DELETE {short}/{{id}}`\n\n"
    result = build_pages(tmp_path, f"# Boats API\n\n{listed}{SECTIONS}", suffix=".md")
    assert lines(result) == {
        "GET /api/boats": "List boats", "POST /api/boats": "Make a boat", "DELETE /api/boats/{id}": "Boats API",
    }  # fmt: skip
    assert [line for line in operation_lines(result) if line.startswith("body")] == ["body name string"]


def test_a_list_of_nothing_but_request_lines_is_an_inventory(tmp_path: Path) -> None:
    text = "# Boats API\n\n## All of them\n\n### Boats\n\n- `GET /boats`\n- `POST /boats`\n- `GET /boats/{id}`\n"
    found = ["GET /boats", "POST /boats", "GET /boats/{id}"]
    assert lines(build_pages(tmp_path, text, suffix=".md")) == dict(zip(found, found, strict=True))


def test_request_lines_above_what_describes_them_are_ways_to_ask_for_one_thing(tmp_path: Path) -> None:
    text = (
        "# Boats API\n\n## List boats\n\n### Request\n\n- `GET /boats`\n- `GET /harbours/{harbour}/boats`\n\n"
        "### Parameters\n\n| Name | In | Type |\n| --- | --- | --- |\n| limit | query | integer |\n"
    )
    result = build_pages(tmp_path, text, suffix=".md")
    assert operation_lines(result).count("query limit integer") == 2


@pytest.mark.parametrize("joint", ["and", "or", ","])
def test_a_line_may_join_several(tmp_path: Path, joint: str) -> None:
    text = f"# Boats API\n\n## List crews\n\n`GET /boats/{{id}}/crew` {joint} `GET /ships/{{id}}/crew`\n\nAll of it.\n"
    result = build_pages(tmp_path, f"{text}\n| Parameter | Type |\n| --- | --- |\n| limit | integer |\n", suffix=".md")
    assert lines(result) == dict.fromkeys(["GET /boats/{id}/crew", "GET /ships/{id}/crew"], "List crews")


TABLE = "| | | |\n| --- | --- | --- |\n| GET | /boats | List boats |\n| POST | /boats | Adds one |\n\n"


def test_rows_join_the_section_with_their_title_or_their_call(tmp_path: Path) -> None:
    text = (
        f"# Boats\n\n{TABLE}## List boats\n\n```\ncurl https://api.boats.dev/v2/boats\n```\n\n"
        '**Response**\n\n```json\n{"boats": []}\n```\n\n'
        '## Add a boat\n\n```\ncurl -X POST https://api.boats.dev/v2/boats -d \'{"name": "Ida"}\'\n```\n\n'
        '**Response**\n\n```json\n{"id": 4}\n```\n'
    )
    result = build_pages(tmp_path, text, suffix=".md")
    assert {"200 boats array", "body name string", "200 id integer"} <= {
        line.split("[")[0] for line in operation_lines(result)
    }
    assert result.spec["servers"][0]["url"].startswith("https://api.boats.dev")


@pytest.mark.parametrize("label", ["Base path", "Base route", "Base URI"])
@pytest.mark.parametrize(
    "written", ["{}: `/api/{{company}}`", "{}:\n\n`/api/{{company}}`", "## {}\n\n`/api/{{company}}`"]
)
def test_a_base_path_is_that_of_all_lines_of_its_page(tmp_path: Path, label: str, written: str) -> None:
    text = f"# Boats\n\n{written.format(label)}\n\n## List boats\n\n`GET /boats`\n\n"
    more = (
        "| Parameter | Type |\n| --- | --- |\n| limit | integer |\n\n## One boat\n\n`GET /api/{company}/boats/{id}`\n"
    )
    result = build_pages(tmp_path, text + more, suffix=".md")
    assert list(lines(result)) == ["GET /api/{company}/boats", "GET /api/{company}/boats/{id}"]
    assert "path company* string" in " ".join(operation_lines(result))
    assert [d.code for d in result.diagnostics if d.code == "base-path-stated"] == ["base-path-stated"]


@pytest.mark.parametrize(
    "shown",
    [
        "## /boats/{id} (GET)", "## /boats/{id} [GET]", "## `/boats/{id}` - GET", "## /boats/{id}: GET",
        "## One boat\n\n<b>GET</b>\n\n/boats/{id}", "## One boat\n\n**GET**\n\n`/boats/{id}`",
        "## One boat\n\nGET\n\n```\n/boats/{id}\n```", "## One boat\n\nGET<br />/boats/{id}<br />Reads one",
        '<div><span>GET</span><h6>/boats/{id}</h6></div>',
    ],
)  # fmt: skip
def test_method_and_path_may_stand_apart(tmp_path: Path, shown: str) -> None:
    told = "### Parameters\n\n| Name | In | Type |\n| --- | --- | --- |\n| deep | query | boolean |\n"
    result = build_pages(tmp_path, f"# Boats\n\n{shown}\n\n{told}", suffix=".md")
    assert list(lines(result)) == ["GET /boats/{id}"]
    assert "query deep boolean" in operation_lines(result)


@pytest.mark.parametrize("shown", ["GET\n\nmore out of it", "**POST**\n\n`boat`", "## The way to /boats (and back)"])
def test_words_apart_are_no_request_line(tmp_path: Path, shown: str) -> None:
    text = f"# Boats\n\n## List\n\n`GET /boats`\n\nAll.\n\n{shown}\n"
    assert list(lines(build_pages(tmp_path, text, suffix=".md"))) == ["GET /boats"]


@pytest.mark.parametrize("heading", ["Resource overview", "HTTP details", "Usage", "Rufnummer"])
@pytest.mark.parametrize(
    "stated",
    [
        "| Method | URI Format |\n| --- | --- |\n| GET | /boats/[id]?[query_params] |",
        "```\nAvailable Methods:     GET\nURI Format:            /boats/[id]?[query_params]\n```",
        "`GET /boats/{id}`",
    ],
)
def test_siblings_tell_that_a_heading_is_a_section(tmp_path: Path, heading: str, stated: str) -> None:
    text = (
        f"# API\n\n## One boat\n\n### {heading}\n\n{stated}\n\n### Parameters\n\n| Name | Type |\n| --- | --- |\n"
        "| deep | boolean |\n\n### Response body\n\n| Name | Type |\n| --- | --- |\n| size | integer |\n"
    )
    result = build_pages(tmp_path, text, suffix=".md")
    assert lines(result) == {"GET /boats/{id}": "One boat"}
    assert {"query deep boolean", "200 size integer"} <= set(operation_lines(result))


@pytest.mark.parametrize("mark", ["**{}:**", "{}:", "*{}*:"])
def test_items_that_are_words_of_sections_part_a_list(tmp_path: Path, mark: str) -> None:
    text = (
        "# API\n\n## Make a boat\n\n`POST /boats`\n\n"
        f"- {mark.format('Headers')}\n  - `X-Trace` (string): An id.\n"
        f"- {mark.format('Query params')}\n  - `dry` (boolean): Nothing is made.\n"
        f"- {mark.format('Body')}\n  - `name` (string): Its name.\n"
        "  - `crew` (object): Who sails.\n    - `age` (integer): How old.\n"
    )
    told = operation_lines(build_pages(tmp_path, text, suffix=".md"))
    assert {"header X-Trace string", "query dry boolean", "body name string", "body crew.age integer"} <= set(told)


def test_an_empty_page_passes_all_rules(tmp_path: Path) -> None:
    result = build_pages(tmp_path, "", "# API\n\n`GET /boats`\n", suffix=".md")
    assert list(lines(result)) == ["GET /boats"]
    assert not [d for d in result.diagnostics if d.code == "source-breaks-reader"]
