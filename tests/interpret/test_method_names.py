"""Pages of method names under an address that ends in a placeholder for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, build
from tests.pages import build_pages

TABLE = (
    "| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n| size | Integer | Yes | In feet. |\n"
)
METHODS = f"## Available methods\n\n### moorBoat\n\nMoors one.\n\n{TABLE}\n### leaveDock\n\nLeaves it.\n\n{TABLE}\n"


def page(told: str) -> str:
    return f"# Boat API\n\n## Making requests\n\n{told}\n\n{METHODS}"


def calls(result: BuildResult) -> dict[str, str]:
    every = ((m, p, o) for p, item in result.spec["paths"].items() for m, o in item.items())
    return {f"{m.upper()} {p}": o["operationId"] for m, p, o in every}


def built(folder: Path, text: str) -> BuildResult:
    return build_pages(folder, text, suffix=".md")


# How pages write the address, and the server that it is.
ADDRESSES = {
    "capitals": ("https://api.boats.example/v1/METHOD_NAME", "https://api.boats.example/v1"),
    "a variable in front": ("https://api.boats.example/bot<token>/METHOD_NAME", "https://api.boats.example/bot{token}"),
    "braces": ("https://api.boats.example/{key}/{method}", "https://api.boats.example/{key}"),
    "angle brackets": ("https://boats.example/api/<method_name>", "https://boats.example/api"),
    "a colon": ("https://boats.example/api/:method", "https://boats.example/api"),
    "a query": ("https://boats.example/method/METHOD?access_token=TOKEN", "https://boats.example/method"),
}


@pytest.mark.parametrize(("address", "server"), ADDRESSES.values(), ids=ADDRESSES)
def test_headings_are_methods_of_the_address(tmp_path: Path, address: str, server: str) -> None:
    result = built(tmp_path, page(f"Send every call to `{address}`, by GET or POST."))
    assert calls(result) == {"POST /moorBoat": "moorBoat", "POST /leaveDock": "leaveDock"}
    assert result.spec["servers"][0]["url"] == server
    assert "x-guess" not in result.spec["paths"]["/moorBoat"]["post"]


def test_variables_of_the_server_must_be_said(tmp_path: Path) -> None:
    result = built(tmp_path, page("POST to `https://api.boats.example/bot<token>/METHOD_NAME`."))
    assert result.spec["servers"][0]["variables"] == {"token": {"default": "token", "x-required": True}}


@pytest.mark.parametrize(
    ("told", "method", "guess"),
    [
        ("Call `https://boats.example/METHOD` with GET.", "get", False),
        ("Call `https://boats.example/METHOD` with GET or POST.", "post", False),
        ("Call `https://boats.example/METHOD`.", "post", True),
    ],
)
def test_a_body_is_taken_where_it_may_be(tmp_path: Path, told: str, method: str, guess: bool) -> None:
    operation: dict[str, Any] = built(tmp_path, page(told)).spec["paths"]["/moorBoat"][method]
    assert ("x-guess" in operation) is guess
    assert ("requestBody" in operation) is (method == "post")


def test_names_of_types_and_articles_are_no_methods(tmp_path: Path) -> None:
    more = f"### Boat\n\nA boat.\n\n{TABLE}\n### Recent changes\n\nNone.\n\n### dock\n\nIt docks.\n"
    result = built(tmp_path, page("POST to `https://boats.example/METHOD_NAME`.") + more)
    assert list(calls(result)) == ["POST /moorBoat", "POST /leaveDock", "POST /dock"]


@pytest.mark.parametrize(
    "told",
    [
        "Send every call to `https://boats.example/api`.",
        "See https://boats.example/method/overview for more.",
        "See https://boats.example/{language} for more.",
    ],
)
def test_without_a_placeholder_there_is_no_method(tmp_path: Path, told: str) -> None:
    assert calls(built(tmp_path, page(told))) == {}


def test_the_heading_is_the_evidence(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(page("POST to `https://boats.example/METHOD_NAME`."), encoding="utf-8")
    result = build([tmp_path])
    (origin,) = result.sources["/paths/~1moorBoat/post"]
    assert (origin.element, origin.number) == ("heading", 4)
    (server,) = result.sources["/servers/0"]
    assert (server.element, server.number) == ("paragraph", 1)


def labelled(label: str, *names: str) -> str:
    made = (f"## Do {n}\n\n{label}: `{n}`\n\n**Parameters:**\n\n{TABLE}\n**Returns:**\n\nNothing.\n" for n in names)
    return "\n".join(made)


@pytest.mark.parametrize("label", ["Name", "**Name**", "Method"])
def test_labelled_names_are_methods_of_the_address_of_their_part(tmp_path: Path, label: str) -> None:
    parts = (
        f"# {word}\n\nAll calls of it are below `/api/v2/{word}/methodName`.\n\n{labelled(label, *names)}"
        for word, names in (("boat", ("moor", "getCrew")), ("dock", ("leave", "info")))
    )
    found = calls(built(tmp_path, "# Boat API\n\nCalls go to `/api/v2/APIName/methodName`.\n\n" + "\n".join(parts)))
    assert set(found) == {
        "POST /api/v2/boat/moor",
        "GET /api/v2/boat/getCrew",  # the name says that it reads
        "POST /api/v2/dock/leave",
        "POST /api/v2/dock/info",
    }


def test_a_call_of_its_section_tells_the_method(tmp_path: Path) -> None:
    text = "# Boats\n\nCalls go to `/api/{version}/$FUNCTIONNAME`.\n\n" + labelled("Name", "moor", "getCrew", "sail")
    shown = text.replace("Nothing.", "```http\n/api/{version}/moor?size=3\n```", 1)
    shown = shown.replace("Nothing.", "```\nPOST /api/{version}/getCrew HTTP/1.1\nHost: a.example\n```", 1)
    found = set(calls(built(tmp_path, shown)))
    assert found == {"GET /api/{version}/moor", "POST /api/{version}/getCrew", "POST /api/{version}/sail"}


def test_headings_may_have_their_arguments_behind_the_name(tmp_path: Path) -> None:
    text = "# Boats\n\n## Format\n\nThe address is `/api/$VERSION/$FUNCTIONNAME`, by GET.\n\n## Methods\n\n"
    named = (
        "### moorBoat(boatId, [dock])\n\nMoors it.\n\n### sailBoat(boatId [, far=false])\n\n### listBoats()\n\nAll.\n"
    )
    spec = built(tmp_path, text + named).spec
    queries = {
        p: [q["name"] for q in item["get"]["parameters"] if q["in"] == "query"] for p, item in spec["paths"].items()
    }
    assert queries == {
        "/api/{VERSION}/moorBoat": ["boatId", "dock"],
        "/api/{VERSION}/sailBoat": ["boatId", "far"],
        "/api/{VERSION}/listBoats": [],
    }
    assert spec["paths"]["/api/{VERSION}/moorBoat"]["get"]["summary"] == "moorBoat"
