"""Overviews of paths without methods: sections of the page state or show these; and lines that name one of several
paths of a section in front of its parameters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

OVERVIEW = (
    "# Boats\n\n| Endpoint | Description |\n| - | - |\n| [/boats](#boats) | All boats. |\n| /docks | All docks. |\n\n"
)
STATED = "```\nGET http://localhost:80/boats\n```\n\n```\nPOST http://localhost:80/boats\n```\n"
SHOWN = '```bash\ncurl -XPOST "localhost:80/boats" --data \'{"wood": "oak"}\'\n```\n'


@pytest.mark.parametrize(("below", "methods"), [(STATED, {"get", "post"}), (SHOWN, {"post"}), ("Text.\n", {"get"})])
def test_methods_of_the_page_are_no_guess(tmp_path: Path, below: str, methods: set[str]) -> None:
    page = f"{OVERVIEW}## `/boats` HTTP endpoint\n\nThe boats.\n\n### Definition\n\n{below}"
    paths = build_pages(tmp_path, page, suffix=".md").spec["paths"]
    assert set(paths["/boats"]) == methods
    assert set(paths["/docks"]) == {"get"}
    assert ("x-guess" in str(paths["/boats"])) == (below == "Text.\n")


@pytest.mark.parametrize("lead", ["Additional parameters for `{}`:", "Parameters of {}:"])
def test_parameters_of_one_of_several_paths(tmp_path: Path, lead: str) -> None:
    lines = "```\nGET /boats/names\nGET /boats/masts\n```\n\nCommon URL query parameters:\n\n"
    lines += "- `limit=<number>`: How many.\n"
    more = f"\n{lead.format('/boats/masts')}\n\n- `wood=<string>`: Of which wood.\n"
    paths = build_pages(tmp_path, f"# Boats\n\n## Search\n\n{lines}{more}", suffix=".md").spec["paths"]
    named = {path: [p["name"] for p in item["get"]["parameters"]] for path, item in paths.items()}
    assert named == {"/boats/names": ["limit"], "/boats/masts": ["limit", "wood"]}


HEAD = "# Boats\n\n## Query\n\n`POST /query`\n\nThe content type is `application/x-www-form-urlencoded`.\n\n"
ROWS = "| Name | Description |\n| - | - |\n| db | Where. |\n| pretty | Nice. |\n| q | What. |\n\n"


@pytest.mark.parametrize(("query", "place"), [("?db=a&pretty=true", "query"), ("", "body")])
def test_what_calls_have_in_their_address_is_no_form(tmp_path: Path, query: str, place: str) -> None:
    call = f"```bash\ncurl -XPOST 'http://localhost:80/query{query}' --data-urlencode 'x=1'\n```\n"
    page = f"{HEAD}#### Query string parameters\n\n{ROWS}{call}"
    post = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/query"]["post"]
    asked = {p["name"] for p in post.get("parameters", []) if p["in"] == "query"}
    assert ({"db", "pretty"} <= asked) == (place == "query")
