"""Headings that are paths without a method: small pages beside the operations that the document has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

Node = dict[str, Any]
ARGUMENTS = (
    "### Arguments\n\n- `name` [string]: Its name. Required: **yes**.\n- `all` [bool]: All of them. Required: no.\n\n"
)
RESPONSE = '### Response\n\n```json\n{"Name": "<string>", "Size": "<int64>"}\n```\n\n'


def section(path: str, call: str = "", text: str = "Does it.", mark: str = "") -> str:
    shown = f"### Example\n\n{call}\n\n" if call else ""
    return f"## {mark}{path}{mark}\n\n{text}\n\n{ARGUMENTS}{RESPONSE}{shown}---\n\n"


def operations(folder: Path, *sections: str, suffix: str = ".md") -> tuple[set[str], Node]:
    spec = build_pages(folder, "# Boat node\n\nAll calls go to the node.\n\n" + "".join(sections), suffix=suffix).spec
    return {f"{m.upper()} {p}" for p, item in spec["paths"].items() for m in item}, spec


INLINE = '`curl -X POST "http://127.0.0.1:5001/api/v0/boats/add?name=<name>&all=<value>"`'
BLANKS = '`curl -X POST "http://127.0.0.1:5001/api/v0/boats/add?name=<boat name>&all=<value>"`'
BLOCK = '```\ncurl -X POST "http://127.0.0.1:5001/api/v0/boats/add?name=<name>"\n```'


@pytest.mark.parametrize("call", [INLINE, BLOCK, BLANKS])
@pytest.mark.parametrize("mark", ["", "`"])
def test_a_path_heading_has_the_method_and_the_query_of_the_call_below_it(tmp_path: Path, call: str, mark: str) -> None:
    """Sections without a call have the method that all calls of the page have; brackets around types are marks."""
    rest = [section(f"/api/v0/boats/{word}", mark=mark) for word in ("list", "remove")]
    found, spec = operations(tmp_path, section("/api/v0/boats/add", call, mark=mark), *rest)
    assert found == {f"POST /api/v0/boats/{word}" for word in ("add", "list", "remove")}
    add = spec["paths"]["/api/v0/boats/add"]["post"]
    named = {p["name"]: p for p in add["parameters"]}
    assert (named["name"]["schema"]["type"], named["name"]["required"]) == ("string", True)
    assert add["summary"] == "Does it"
    answer = add["responses"]["200"]["content"]["application/json"]["schema"]
    assert {n: p["type"] for n, p in answer["properties"].items()} == {"Name": "string", "Size": "integer"}
    assert "200" in add["responses"]


def test_types_in_brackets_are_no_arrays_where_all_have_some(tmp_path: Path) -> None:
    _, spec = operations(
        tmp_path, section("/a/add", INLINE.replace("/api/v0/boats", "/a")), *map(section, ("/a/b", "/a/c"))
    )
    types = {p["name"]: p["schema"]["type"] for p in spec["paths"]["/a/add"]["post"]["parameters"]}
    assert types == {"name": "string", "all": "boolean"}


def test_text_names_the_method_else_it_is_a_guess(tmp_path: Path) -> None:
    found, spec = operations(
        tmp_path, section("/boats/add", text="Send a PUT request."), section("/boats"), section("/boats/{id}")
    )
    assert found == {"PUT /boats/add", "GET /boats", "GET /boats/{id}"}
    assert "x-guess" in spec["paths"]["/boats"]["get"]
    assert "x-guess" not in spec["paths"]["/boats/add"]["put"]


def test_one_is_enough_where_its_section_says_what_is_sent_or_answered(tmp_path: Path) -> None:
    assert operations(tmp_path, section("/boats"))[0] == {"GET /boats"}
    assert operations(tmp_path, "## `/boats/`\n\nText.\n\nParameters:\n\n- **q** *(required)*: a word\n")[0] == {
        "GET /boats/"
    }
    assert operations(tmp_path, '## /boats\n\nText.\n\n```json\n{"a": 1}\n```\n')[0] == {"GET /boats"}


def test_sentences_that_open_with_methods_state_each(tmp_path: Path) -> None:
    text = "GET returns all and PUT replaces them. Use it with care, as POST would."
    several = section("/docks/*id*, /ports/*id*", text="DELETE drops it.")
    found, _ = operations(tmp_path, section("/boats", text=text), several, section("/crew"))
    assert found == {"GET /boats", "PUT /boats", "DELETE /docks/{id}", "DELETE /ports/{id}", "GET /crew"}


@pytest.mark.parametrize(
    "sections",
    [
        ("## /boats\n\nText.\n\n", "## /boats/add\n\nText.\n\n"),  # two without more may be anything
        ("## /etc/boats.conf\n\n| Name | Type |\n| --- | --- |\n| a | string |\n\n",),
        (section("/etc/boats.conf notes"), section("/usr and /opt"), section("/a")),
        (section("/a"), section("/b"), section("/c"), "## List\n\n`GET /boats`\n\n" + RESPONSE),
    ],
)
def test_other_headings_state_nothing(tmp_path: Path, sections: tuple[str, ...]) -> None:
    assert operations(tmp_path, *sections)[0] <= {"GET /boats"}


@pytest.mark.parametrize("method", ["#### GET", "##### ***POST***", "***POST***", "**GET**"])
def test_methods_below_paths_are_all_that_there_are(tmp_path: Path, method: str) -> None:
    """As swagger-markdown and go-swagger write them."""
    table = "| Code | Description |\n| --- | --- |\n| 200 | done |\n\n"
    page = "".join(f"### /boats/{n}\n\n{method}\n\n##### Responses\n\n{table}" for n in ("one", "two", "three"))
    found = build_pages(tmp_path, f"# API\n\n{page}", suffix=".md").spec["paths"]
    name = "post" if "POST" in method else "get"
    assert {p: list(item) for p, item in found.items()} == {f"/boats/{n}": [name] for n in ("one", "two", "three")}


def test_the_text_in_front_of_all_names_their_method(tmp_path: Path) -> None:
    text = "ポート8000番に対し、POSTメソッドで送信してください。\n\n"
    sections = [f'## ./boats/{name}\n\n船。\n\n```json\n{{"a": 1}}\n```\n\n' for name in ("read", "search")]
    assert operations(tmp_path, text, *sections)[0] == {"POST /boats/read", "POST /boats/search"}


@pytest.mark.parametrize("mark", ["*", "**", "†", "🔒", "\\*", "¶"])
def test_a_mark_behind_a_path_is_no_part_of_it(tmp_path: Path, mark: str) -> None:
    pages = [section("./boats/list"), section(f"./boats/add {mark}")]
    found, spec = operations(tmp_path, "Send all by POST.\n\n", *pages)
    assert found == {"POST /boats/list", "POST /boats/add"}
    assert spec["paths"]["/boats/add"]["post"]["summary"] == "Does it"


@pytest.mark.parametrize("behind", ["and more", "(old)", "= 3", "-> /quays"])
def test_words_behind_a_path_are_no_mark(tmp_path: Path, behind: str) -> None:
    found, _ = operations(tmp_path, section("/boats/list"), section(f"/boats/add {behind}"))
    assert found == {"GET /boats/list"}
