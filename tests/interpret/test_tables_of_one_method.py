"""A part of a page about several methods: a table that is of one of them is no other's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

LINES = (
    "# Boats\n\n## The boat\n\n| Method | Path |\n| - | - |\n| `POST` | `/boats/:name` |\n| `GET` | `/boats/:name` |\n"
)
MORE = "| `DELETE` | `/boats/:name` |\n\n"
ITEMS = "- `name` (string, required) - Its name.\n- `wood` (string, required) - What it is of.\n\n"
TABLE = "| Name | Description | Schema |\n| - | - | - |\n| `wood` | What it is of. | string |\n\n"
PAYLOAD = '```json\n{"wood": "oak"}\n```\n\n'


def told(folder: Path, text: str) -> dict[str, list[str]]:
    """The names of parameters and of the body by method and path."""
    spec = build_pages(folder, text, suffix=".md").spec
    found = {}
    for path, item in spec["paths"].items():
        for method, operation in item.items():
            content = operation.get("requestBody", {}).get("content", {})
            held = [members(spec, c["schema"]) for c in content.values()]
            names = [p["name"] for p in operation.get("parameters", [])]
            found[f"{method} {path.partition('#')[0]}"] = sorted({*names, *(n for h in held for n in h)})
    return found


def members(spec: Any, schema: Any) -> list[str]:
    """The names of the members of a schema."""
    if "$ref" in schema:
        schema = spec["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return list(schema.get("properties", {}))


def test_what_a_payload_shows_is_of_the_method_that_sends_it(tmp_path: Path) -> None:
    call = "### Sample post request\n\n```\ncurl -X POST -d @payload.json http://localhost/boats/ada\n```\n\n"
    page = f"{LINES}{MORE}### Parameters\n\n{ITEMS}{call}### Sample post payload\n\n{PAYLOAD}"
    assert told(tmp_path, page) == {
        "post /boats/{name}": ["name", "wood"],
        "get /boats/{name}": ["name"],
        "delete /boats/{name}": ["name"],
    }


def test_what_a_call_asks_for_stays(tmp_path: Path) -> None:
    call = "### Sample request\n\n```\ncurl -X GET 'http://localhost/boats/ada?wood=oak'\n```\n\n"
    page = f"{LINES}\n### Parameters\n\n{ITEMS}{call}### Sample post payload\n\n{PAYLOAD}"
    found = told(tmp_path, page)
    assert found["get /boats/{name}"] == found["post /boats/{name}"] == ["name", "wood"]


@pytest.mark.parametrize("title", ["POST Parameter", "Post parameters", "Parameters (POST)"])
def test_a_title_names_the_method(tmp_path: Path, title: str) -> None:
    found = told(tmp_path, f"{LINES}\n### {title}\n\n{TABLE}")
    assert found == {"post /boats/{name}": ["name", "wood"], "get /boats/{name}": ["name"]}


def test_a_method_that_no_title_names_sends_the_same(tmp_path: Path) -> None:
    lines = LINES.replace("`GET`", "`PATCH`")
    found = told(tmp_path, f"{lines}\n### POST parameters\n\n{TABLE}")
    assert found == {"post /boats/{name}": ["name", "wood"], "patch /boats/{name}": ["name", "wood"]}
