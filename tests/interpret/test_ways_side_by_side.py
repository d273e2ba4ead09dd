"""Request lines right behind each other are ways to ask for one thing; "HTTP" in front of a method; what brackets say
may be left out of an address, or is a remark behind a line of code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def built(folder: Path, text: str) -> dict[str, Any]:
    paths = build_pages(folder, text, suffix=".md").spec["paths"]
    return {f"{method.upper()} {path}": o for path, item in paths.items() for method, o in item.items()}


LINES = {"POST /v1/harbours/{harbour}/boats", "POST /v1/fleets/{fleet}/boats"}
BODY = 'You can send:\n\n```json\n{"wait": true}\n```\n\nReturns:\n\n```json\n{"name": "Anna"}\n```\n'


@pytest.mark.parametrize("http", ["", "HTTP "])
@pytest.mark.parametrize("slash", ["", "/"])
@pytest.mark.parametrize("mark", ["`", ""])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_lines_behind_each_other_are_of_one_thing(
    tmp_path: Path, http: str, slash: str, mark: str, between: str
) -> None:
    if between == "\n" and not mark:
        between = "  \n"  # a break: lines without marks are one sentence otherwise
    lines = between.join(
        f"{mark}{http}POST {slash}v1/{path}{mark}" for path in ("harbours/{harbour}/boats", "fleets/{fleet}/boats")
    )
    found = built(tmp_path, f"# Boats\n\n## Make a boat\n\nThis makes one.\n\n{lines}\n\n{BODY}")
    assert set(found) == LINES
    for operation in found.values():
        assert operation["summary"] == "Make a boat"
        assert "requestBody" in operation
        assert "200" in operation["responses"]


def test_a_sentence_ends_them(tmp_path: Path) -> None:
    text = "# Boats\n\n## Boats\n\n`GET /boats`\n\nGives all of the boats.\n\n`POST /boats`\n\nBuilds a new boat.\n"
    assert {line: o["summary"] for line, o in built(tmp_path, text).items()} == {
        "GET /boats": "Gives all of the boats",
        "POST /boats": "Builds a new boat",
    }


def test_words_about_the_protocol_are_no_line(tmp_path: Path) -> None:
    text = "# Boats\n\n## Make\n\n`POST /boats`\n\nAn HTTP GET of it gives nothing.\n\nHTTP POST works.\n"
    assert set(built(tmp_path, text)) == {"POST /boats"}


@pytest.mark.parametrize("between", [" / ", "/", " | ", ", ", " or "])
def test_several_methods_of_one_path(tmp_path: Path, between: str) -> None:
    text = f"# Boats\n\n## Rent a boat\n\n`GET{between}POST /boats/:id/rent`\n\nRents it to you.\n"
    assert set(built(tmp_path, text)) == {"GET /boats/{id}/rent", "POST /boats/{id}/rent"}


def in_query(operation: dict[str, Any]) -> list[str]:
    return [p["name"] for p in operation["parameters"] if p["in"] == "query"]


@pytest.mark.parametrize(
    "asked",
    [
        "[?page=<page>&from=<the day>]",
        "[?page={page}&from={from}]",
        "?page=<page>[&from=<the first day>]",
        "[?page=<page>&from=<day|hour>]",
    ],
)
def test_brackets_say_what_may_be_asked(tmp_path: Path, asked: str) -> None:
    text = f"# Boats\n\n## Get a boat\n\nGets it.\n\n```\nGET /boats/<name>{asked}\n```\n\n{BODY}"
    found = built(tmp_path, text)
    assert set(found) == {"GET /boats/{name}"}
    assert in_query(found["GET /boats/{name}"]) == ["page", "from"]


@pytest.mark.parametrize(
    ("shown", "path"),
    [
        ("<boat name|boat number>", "{boat_name_or_boat_number}"),
        ("<boat name | boat id>", "{boat_name_or_boat_id}"),
        ("{name|number}", "{name}"),
    ],
)
def test_names_of_one_variable_may_have_several_words(tmp_path: Path, shown: str, path: str) -> None:
    text = f"# Boats\n\n## Get a boat\n\nGets it.\n\n```\nGET /boats/{shown}\n```\n\n{BODY}"
    assert [line.rpartition("/")[2] for line in built(tmp_path, text)] == [path]


@pytest.mark.parametrize(
    "remark", [" (the boat in the body)", " (text)  NB: not empty.", "   (since 2.0, for admins)", ""]
)
def test_a_remark_in_brackets_ends_a_line_of_code(tmp_path: Path, remark: str) -> None:
    text = f"# Boats\n\n## Send a boat\n\n```\nGET /send/<data>\nPOST /send/{remark}\n```\n\n{BODY}"
    assert set(built(tmp_path, text)) == {"GET /send/{data}", "POST /send/"}
