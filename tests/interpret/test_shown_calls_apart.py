"""Pages that state some operations and show most in calls only: these are operations too, apart from what is stated."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

STATED = "## List boats\n\n`GET /api/boats`\n\nReturns all boats.\n\n### An example\n\n```\ncurl https://boats.example/api/boats\n```\n\n"
NAMES = ["crews", "berths", "harbours", "sails"]
SHOWN = "## Get one of {0}\n\n```\nexport ID=4\ncurl $SERVER/api/{0}/$ID\n```\n\n"


def paths(folder: Path, text: str) -> set[str]:
    return set(build_pages(folder, text, suffix=".md").spec["paths"])


def test_calls_of_other_sections_are_operations(tmp_path: Path) -> None:
    text = f"# API\n\n{STATED}{''.join(SHOWN.format(name) for name in NAMES)}"
    assert paths(tmp_path, text) == {"/api/boats", *(f"/api/{name}/{{ID}}" for name in NAMES)}


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_few_are_examples(tmp_path: Path, count: int) -> None:
    text = f"# API\n\n{STATED}{''.join(SHOWN.format(name) for name in NAMES[:count])}"
    assert paths(tmp_path, text) == {"/api/boats"}


def test_calls_below_what_states_an_operation_are_its_examples(tmp_path: Path) -> None:
    shown = "".join(SHOWN.format(name).replace("## ", "### ") for name in NAMES)
    assert paths(tmp_path, f"# API\n\n{STATED}{shown}") == {"/api/boats"}


@pytest.mark.parametrize(
    ("shown", "path"),
    [("$name", "{name}"), ("$boat-id", "{boat-id}"), ("$metadata", "$metadata"), ("$everything", "$everything")],
)
def test_variables_of_a_shell_at_the_end_of_a_path(tmp_path: Path, shown: str, path: str) -> None:
    assert paths(tmp_path, f"# Get\n\n`GET /boats/{shown}`\n\nReturns it.\n") == {f"/boats/{path}"}


@pytest.mark.parametrize(
    ("header", "read"), [("| Method | Path | Description |", True), ("| Name | Request URI | Description |", False)]
)
def test_calls_of_what_a_table_states_are_examples_of_it(tmp_path: Path, header: str, read: bool) -> None:
    rows = "".join(f"| PUT | /api/{name}/{{id}} | Makes one. |\n" for name in NAMES)
    shown = "".join(
        f"## More of {name}\n\n```\ncurl -X PUT https://boats.example/api/{name}/201 -d '{{\"a\": 1}}'\n```\n\n"
        for name in NAMES
    )
    text = f"# API\n\n## Methods\n\n{header}\n| - | - | - |\n{rows}\n{shown}"
    assert paths(tmp_path, text) == ({f"/api/{name}/{{id}}" for name in NAMES} if read else set())


def test_names_that_a_page_describes_come_before_made_up_ones(tmp_path: Path) -> None:
    """A call is shown in passing on a page, and described on a later one with the name of what its path has."""
    call = 'curl -X PUT "https://api.example.com/boats/7944ef04-f831-11e5-7a69-971500188b19" -d \'{"name": "Ada"}\''
    passing = f"# Names\n\n## A name with a link\n\n```shell\n{call}\n```\n"
    row = "| Parameter | Description |\n| --- | --- |\n| id | `string` The boat. |"
    told = f"# Boats\n\n## Rename a boat\n\n**Parameters**\n\n{row}\n\n```shell\n{call}\n```\n"
    result = build_pages(tmp_path, passing, told, suffix=".md")
    ((path, item),) = result.spec["paths"].items()
    assert (path, item["put"]["summary"]) == ("/boats/{id}", "Rename a boat")
    assert [p["name"] for p in item["put"]["parameters"]] == ["id"]
    assert not any(d.code == "path-ambiguous" for d in result.diagnostics)


def spring(folder: Path, *sections: str) -> set[str]:
    stated = (
        "## Rename a boat\n\n### HTTP request\n\n```http\nPUT /boats/7 HTTP/1.1\nHost: localhost:8080\n\n"
        '{"name": "Ada"}\n```\n\n### HTTP response\n\n```http\nHTTP/1.1 200 OK\n\n{"id": 7}\n```\n\n'
    )
    spec = build_pages(folder, f"# Boats\n\n{stated}" + "\n\n".join(sections), suffix=".md").spec
    return {f"{method.upper()} {path}" for path, item in spec["paths"].items() for method in item}


CURL = "### Curl request\n\n```bash\n$ curl 'http://localhost:8080/{}?size=3' -i -X GET\n```"
FIELDS = "### Query parameters\n\n| Parameter | Description |\n| --- | --- |\n| size | At most so many. |"
ANSWER = '### HTTP response\n\n```http\nHTTP/1.1 200 OK\n\n{"boats": []}\n```'


@pytest.mark.parametrize("sections", [(CURL, FIELDS, ANSWER), (CURL, ANSWER)])
def test_one_call_below_a_heading_of_its_own_among_others_is_an_operation(
    tmp_path: Path, sections: tuple[str, ...]
) -> None:
    shown = [section.replace("{}", "boats") for section in sections]
    assert spring(tmp_path, "## List boats", *shown) == {"PUT /boats/{boat_id}", "GET /boats"}


def test_one_call_without_other_sections_is_none(tmp_path: Path) -> None:
    assert spring(tmp_path, "## Try it", CURL.replace("{}", "boats")) == {"PUT /boats/7"}
    assert spring(tmp_path, "### Curl request", "```bash\ncurl http://localhost:8080/boats\n```") == {"PUT /boats/7"}
