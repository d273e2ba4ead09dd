"""Paths without a method: alone below headings, in bold, in code, behind a label; in headings, above methods."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


def calls(folder: Path, text: str, suffix: str = ".md") -> dict[str, bool]:
    """The operations of a page, each with whether it is a guess."""
    paths = build_pages(folder, text, suffix=suffix).spec.get("paths", {})
    return {f"{m.upper()} {path}": "x-guess" in o for path, item in paths.items() for m, o in item.items()}


BOLD = (
    "# Quays\n\n## All\n\n**/api/fleet/quays**\n\nGives the quays.\n\n"
    "## One\n\n**/api/fleet/quays/<:id>**\n\nGives one.\n\n"
)
MAKE = '## Make\n\n**POST /api/fleet/quays**\n\nMakes one.\n\n```json\n{"name": "North"}\n```\n'


def test_bold_paths_beside_bold_request_lines(tmp_path: Path) -> None:
    read = {"GET /api/fleet/quays": True, "GET /api/fleet/quays/{id}": True, "POST /api/fleet/quays": False}
    assert calls(tmp_path, BOLD + MAKE) == read
    assert calls(tmp_path, BOLD) == {"GET /api/fleet/quays": True, "GET /api/fleet/quays/{id}": True}


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("Both HTTP GET (query string) and HTTP POST (JSON) are accepted.", ["GET", "POST"]),
        ("Only POST is accepted.", ["POST"]),
        ("It lists the boats. Send a `PUT` request.", ["PUT"]),
    ],
)
def test_the_text_names_the_methods_of_a_path_in_code(tmp_path: Path, said: str, methods: list[str]) -> None:
    rows = "| Name | Description |\n| --- | --- |\n| `limit` | How many. |\n"
    text = f"# Calls\n\n### get_boats\n\n```\n/api/app/get_boats\n```\n\n{said}\n\n{rows}"
    assert calls(tmp_path, text) == {f"{method} /api/app/get_boats": False for method in methods}


def test_a_guess_says_what_is_not_stated(tmp_path: Path) -> None:
    read = build_pages(tmp_path, BOLD, suffix=".md").spec["paths"]["/api/fleet/quays"]["get"]
    assert read["x-guess"] == "no page states the method of this path"


def test_a_path_behind_a_label_is_one_of_a_request(tmp_path: Path) -> None:
    part = "# {0} boats\n\n**Status:** done.\n\n**Request:** `/json/boats/{0}`\n\n"
    part += '**Response:**\n\n```json\n{{"a": 1}}\n```\n\n'
    assert calls(tmp_path, part.format("list")) == {"GET /json/boats/list": True}


def test_what_all_paths_look_like_is_none_of_them(tmp_path: Path) -> None:
    rows = "| Name | Description |\n| --- | --- |\n| `limit` | How many. |\n\n"
    part = "## {0}\n\n```\n/api/app/{0}/v1\n```\n\nOnly POST is accepted.\n\n" + rows
    text = "# Calls\n\n## Form\n\n```\n/api/app/NAME/v1\n```\n\nSend GET requests.\n\n- more\n\n"
    read = {"POST /api/app/list/v1": False, "POST /api/app/make/v1": False}
    assert calls(tmp_path, text + part.format("list") + part.format("make")) == read


@pytest.mark.parametrize(
    "text",
    [
        "# Setup\n\n## Settings\n\n**/etc/boats/main**\n\nText.\n\n## Logs\n\n**/etc/boats/log**\n\nText.\n",  # files
        "# Setup\n\n## Base path\n\n**/api/v1**\n\nText.\n\n- more\n",
        "# Setup\n\n## Form\n\n**/api/boats/12**\n\nText.\n",
        "# Boats\n\nBase path:\n\n`/api/boats`\n\n- more\n",
    ],
)
def test_other_paths_state_nothing(tmp_path: Path, text: str) -> None:
    assert calls(tmp_path, text) == {}


@pytest.mark.parametrize("title", ["Verbs", "Methods", "What it does"])
@pytest.mark.parametrize("form", ["* {} - {}", "* `{}`: {}", "* **{}** – {}"])
def test_a_list_of_methods_below_a_path(tmp_path: Path, title: str, form: str) -> None:
    items = "\n".join(form.format(m, t) for m, t in (("GET", "Shows one"), ("DELETE", "Scraps it")))
    text = f'# /api/boats\n\nOne boat.\n\n## {title}\n\n{items}\n\n## Response\n\n```json\n{{"id": 1}}\n```\n'
    spec = build_pages(tmp_path, text, suffix=".md").spec
    assert {m: o["summary"] for m, o in spec["paths"]["/api/boats"].items()} == {
        "get": "Shows one",
        "delete": "Scraps it",
    }


def test_a_list_of_methods_in_restructuredtext(tmp_path: Path) -> None:
    text = "/api/boats\n==========\n\nVerbs\n-----\n\n* GET - Shows one\n* POST - Builds one\n"
    assert [*calls(tmp_path, text, ".rst")] == ["GET /api/boats", "POST /api/boats"]


@pytest.mark.parametrize("items", ["* GET - Shows one\n* Else nothing", "* Shows one - GET", "* TAKE - Shows one"])
def test_other_lists_below_a_path(tmp_path: Path, items: str) -> None:
    assert calls(tmp_path, f"# /api/boats\n\nOne boat.\n\n{items}\n") == {}


@pytest.mark.parametrize("path", ["`/rest/boats`", "`${host}/rest/boats/${version}`"])
def test_methods_that_are_headings_below_a_path(tmp_path: Path, path: str) -> None:
    text = f"# Boats\n\n{path}\n\n## GET\n\nShows them.\n\n## POST/PUT\n\nBuilds one.\n"
    shown = path.strip("`").replace("${host}", "").replace("${", "{")
    assert [*calls(tmp_path, text)] == [f"{m} {shown}" for m in ("GET", "POST", "PUT")]


def test_methods_that_are_headings_below_a_path_in_a_table(tmp_path: Path) -> None:
    table = "<table><tr><td>URI</td><td>/rest/boats</td></tr><tr><td>Example</td><td>/rest/boats?a=1</td></tr></table>"
    text = f"# Boats\n\n{table}\n\n# GET\n\nShows them.\n\n# DELETE\n\nScraps all.\n"
    assert [*calls(tmp_path, text)] == ["GET /rest/boats", "DELETE /rest/boats"]


@pytest.mark.parametrize("heads", [("Method", "Request"), ("HTTP method", "URL"), ("Methode", "Anfrage")])
def test_method_and_address_below_headings_of_their_own(tmp_path: Path, heads: tuple[str, str]) -> None:
    method, path = heads
    text = (
        f"Scrap a boat\n============\n\nScraps it.\n\n{method}\n------\n\n  Delete\n\n{path}\n-------\n\n"
        "  http://[host]:[port]/api/v1/boats/{name}\n\nBody\n----\n\n  None\n"
    )
    assert [*calls(tmp_path, text, ".rst")] == ["DELETE /api/v1/boats/{name}"]


def test_a_table_of_methods_below_a_path(tmp_path: Path) -> None:
    rows = "| GET | List them | 200 |\n| POST | Build one | 201 |\n| PUT | | 405 |\n"
    text = f"# Boats\n\nText.\n\n## `/boats[.<format>]`\n\n| Method | Action | Status code |\n| - | - | - |\n{rows}\n"
    text += (
        "## `/boats/<b>[.<format>]`\n\n| Method | Action | Parameters |\n| - | - | - |\n| DELETE | Scrap it | deep |\n"
    )
    spec = build_pages(tmp_path, text, suffix=".md").spec
    read = {f"{m} {path}": o["summary"] for path, item in spec["paths"].items() for m, o in item.items()}
    assert read == {"get /boats": "List them", "post /boats": "Build one", "delete /boats/{b}": "Scrap it"}
