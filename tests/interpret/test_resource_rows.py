"""Flat rows whose nesting the path or a part of an example tells: small pages beside what the document says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

Node = dict[str, Any]


def page(line: str, rows: str, more: str = "", heading: str = "Response") -> str:
    return f"# Boats\n\n{line}\n\n### {heading}\n\n| Name | Type | Description |\n|---|---|---|\n{rows}{more}"


def members(schema: Node, spec: Node) -> Any:
    """The names of a structure with those inside each; an array as a list of one; None for anything else."""
    if "$ref" in schema:
        return members(spec["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]], spec)
    if schema.get("type") == "array":
        return [members(schema.get("items", {}), spec)]
    return {n: members(p, spec) for n, p in schema["properties"].items()} if "properties" in schema else None


def body(folder: Path, text: str) -> Any:
    """The structure of the only answer or request of the only operation."""
    spec = build_pages(folder, text, suffix=".md").spec
    ((operation,),) = [item.values() for item in spec["paths"].values()]
    held = operation.get("requestBody") or operation["responses"]["200"]
    return members(held["content"]["application/json"]["schema"], spec)


BOAT = "| boat | object | One boat. |\n"
BOATS = "| boats | array | All boats. |\n"
PARTS = "| id | integer | Its number. |\n| name | string | Its name. |\n| color | string | Its color. |\n"
PAGES = "| total | integer | All. |\n| page | integer | This. |\n"
INSIDE = {"id": None, "name": None, "color": None}


@pytest.mark.parametrize(
    ("line", "rows", "expected"),
    [
        ("GET /boats/{boat_id}", BOAT + PARTS, {"boat": INSIDE}),
        ("GET /boats", BOATS + PARTS, {"boats": [INSIDE]}),
        ("GET /v2/harbor-boats/{id}", BOAT + PARTS, {"boat": INSIDE}),
        ("GET /boats/{id}/details", BOAT + PARTS, {"boat": INSIDE}),
        # Links to further pages stand beside the list.
        ("GET /boats", BOATS + "| boats_links | array | More. |\n" + PARTS, {"boats_links": [None], "boats": [INSIDE]}),
        # Nothing of the path is named so; no row names a thing; a text holds nothing.
        ("GET /harbors", BOAT + PARTS, {"boat": None, **INSIDE}),
        ("GET /boats", BOAT + PAGES, {"boat": None, "total": None, "page": None}),
        ("GET /boats/{id}", BOAT.replace("object", "string") + PARTS, {"boat": None, **INSIDE}),
    ],
)
def test_rows_behind_one_named_as_the_resource_are_its_members(
    tmp_path: Path, line: str, rows: str, expected: Node
) -> None:
    assert body(tmp_path, page(line, rows)) == expected


def test_an_example_says_more_than_the_path(tmp_path: Path) -> None:
    shown = '\n### Example response\n\n```json\n{"boat": {}, "id": 1, "name": "Ida", "color": "red"}\n```\n'
    assert body(tmp_path, page("GET /boats/{id}", BOAT + PARTS, shown)) == {"boat": None, **INSIDE}


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        ('{"boat": {"name": "Ida"}}', {"boat": INSIDE}),
        ('{"boats": [{"name": "Ida"}]}', {"boats": [INSIDE]}),
        ('{"boat": {"name": "Ida", "length": 3}}', INSIDE),  # it may be another thing
        ('{"boat": {"name": "Ida"}, "force": true}', INSIDE),
        ('{"name": "Ida"}', INSIDE),
    ],
)
def test_a_member_that_shows_a_part_of_the_rows_holds_them(tmp_path: Path, example: str, expected: Node) -> None:
    shown = f"\n### Example request\n\n```json\n{example}\n```\n"
    found = body(tmp_path, page("PUT /boats/7", PARTS, shown, "Request body"))
    assert {n: p for n, p in found.items() if n in expected} == expected


@pytest.mark.parametrize(
    ("method", "shown", "place"),
    [("GET", "", "query"), ("HEAD", "", "query"), ("POST", "", "body"), ("GET", '{"in_use": true}', "body")],
)
def test_rows_of_a_body_among_those_of_a_query_are_in_the_query_of_a_method_without_body(
    tmp_path: Path, method: str, shown: str, place: str
) -> None:
    rows = "| sort | query | string | - |\n| fields | query | string | - |\n| in_use | body | boolean | - |\n"
    table = f"### Request\n\n| Name | In | Type | Description |\n|---|---|---|---|\n{rows}"
    example = f"\n### Request example\n\n```json\n{shown}\n```\n" if shown else ""
    text = f"# Boats\n\n{method} /boats\n\n{table}{example}\n### Response\n\nStatus: 200\n"
    ((operation,),) = [i.values() for i in build_pages(tmp_path, text, suffix=".md").spec["paths"].values()]
    assert ("in_use" in {p["name"] for p in operation["parameters"]}) == (place == "query")
