"""Pages of generators that hold a document in pieces: a script for each schema beside what the page shows of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

BOAT = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "crew": {"$ref": "{0}Crew"}}}


def script(piece: dict[str, Any]) -> str:
    return (
        f"<script>$(function() {{ var schemaWrapper = {json.dumps(piece)};\nvar schema = schemaWrapper; }});</script>"
    )


def page(*pieces: dict[str, Any], answer: dict[str, Any], place: str, path: str = "/boats/{id}") -> str:
    boat = json.dumps(BOAT).replace("{0}", place)
    return (
        f"<html><head><title>Fleet</title><script>var defs = {{}}; defs.Boat = {boat};</script></head><body>"
        "<article data-name='changeBoat'><h1>changeBoat</h1><p>Changes a boat</p><p class='marked'>Of the owner.</p>"
        f"<pre data-type='put'><code>{path}</code></pre>"
        f'<pre><code>curl -X put "https://fleet.example/v1{path}?deep="</code></pre>'
        f"<h2>Parameters</h2>{''.join(map(script, pieces))}"
        f"<h2>Responses</h2><h3> Status: 200 - Changed </h3>{script(answer)}<h3> Status: 404 - No such boat </h3>"
        "</article></body></html>"
    )


def built(folder: Path, text: str) -> dict[str, Any]:
    found: dict[str, Any] = build_pages(folder, text).spec
    return found


OLD = (
    {"in": "body", "name": "body", "required": True, "schema": {"$ref": "#/definitions/Boat"}},
    {"schema": {"$ref": "#/definitions/Boat"}, "description": "Changed"},
    "#/definitions/",
)
NEW = (
    {"required": True, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}},
    {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}},
    "#/components/schemas/",
)
ID = {"name": "id", "in": "path", "required": True, "type": "integer", "format": "int32"}
DEEP = {"name": "deep", "in": "query", "schema": {"type": "boolean"}}


@pytest.mark.parametrize(("body", "answer", "place"), [OLD, NEW])
def test_the_pieces_are_a_document(tmp_path: Path, body: dict[str, Any], answer: dict[str, Any], place: str) -> None:
    spec = built(tmp_path, page(ID, body, DEEP, answer=answer, place=place))
    call = spec["paths"]["/boats/{id}"]["put"]
    assert (call["summary"], call["description"]) == ("Changes a boat", "Of the owner.")
    assert [(p["in"], p["name"], p["schema"]["type"]) for p in call["parameters"]] == [
        ("path", "id", "integer"),
        ("query", "deep", "boolean"),
    ]
    assert call["requestBody"]["content"] == call["responses"]["200"]["content"]
    assert call["responses"]["404"]["description"] == "No such boat"
    assert spec["components"]["schemas"]["Boat"]["properties"]["crew"] == {}  # no script defines it
    assert [s["url"] for s in spec["servers"]] == ["https://fleet.example/v1"]


def test_variables_are_those_of_the_path(tmp_path: Path) -> None:
    other = {**ID, "name": "boat"}
    spec = built(tmp_path, page(other, answer={"description": "Changed"}, place=""))
    (parameter,) = spec["paths"]["/boats/{id}"]["put"]["parameters"]
    assert (parameter["in"], parameter["name"]) == ("path", "id")


def test_fields_of_forms(tmp_path: Path) -> None:
    fields = ({"name": "name", "in": "formData", "type": "string"}, {"name": "plan", "in": "formData", "type": "file"})
    spec = built(tmp_path, page(*fields, answer={"description": "Changed"}, place="", path="/boats"))
    content = spec["paths"]["/boats"]["put"]["requestBody"]["content"]
    assert list(content) == ["multipart/form-data"]
    assert list(content["multipart/form-data"]["schema"]["properties"]) == ["name", "plan"]


@pytest.mark.parametrize("broken", ["defs.Boat = {,}", "defs.Boat = {", "x.Boat = {}"])
def test_what_is_no_json_is_no_piece(tmp_path: Path, broken: str) -> None:
    text = page(ID, answer={"description": "Changed"}, place="").replace(
        "var defs = {};", f"var defs = {{}}; {broken};"
    )
    assert "/boats/{id}" in built(tmp_path, text)["paths"]


def shown_row(name: str, kind: str, kept: str = "", said: str = "") -> str:
    form = f'<span class="format">({kept})</span>' if kept else ""
    text = f'<div class="inner description marked">{said}</div>' if said else ""
    return (
        f'<tr><td>{name}</td><td><div class="json-schema-view"><div class="primitive"><span class="type"> {kind} '
        f"</span>{form}{text}</div></div></td></tr>"
    )


def newer(rows: str, answers: str, call: str = "curl -X GET") -> str:
    """A page of later versions: parameters are rows, statuses stand in ids and scripts."""
    return (
        f"<html><head><script>var defs = {{}}; defs.Boat = {json.dumps(BOAT)};</script></head><body>"
        f"<article data-name='listBoats'><h1>listBoats</h1><pre data-type='get'><code>/boats/{{id}}</code></pre>"
        f"<pre><code>{call}</code></pre>{script({'content': {}})}{rows}<h2>Responses</h2>{answers}</article>"
    )


def test_parameters_that_are_rows(tmp_path: Path) -> None:
    rows = (
        '<div class="methodsubtabletitle">Path parameters</div>'
        f"<table><tr><th>Name</th></tr>{shown_row('id*', 'Long', 'int64', 'Its number.')}</table>"
        '<div class="methodsubtabletitle">Query parameters</div>'
        f"<table>{shown_row('from', 'Date', 'date')}{shown_row('kinds', 'array[String]')}"
        f"{shown_row('by', 'Sort')}</table>"
    )
    call = built(tmp_path, newer(rows, ""))["paths"]["/boats/{id}"]["get"]
    assert [(p["in"], p["name"], p["required"], p.get("description"), p["schema"]) for p in call["parameters"]] == [
        ("path", "id", True, "Its number.", {"type": "integer", "format": "int64"}),
        ("query", "from", False, None, {"type": "string", "format": "date"}),
        ("query", "kinds", False, None, {"type": "array", "items": {"type": "string"}}),
        ("query", "by", False, None, {}),
    ]


def test_statuses_that_scripts_fill_in(tmp_path: Path) -> None:
    boat = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}}
    answers = (
        '<h3 id="examples-Boats-listBoats-title-200"></h3><p></p>'
        f"<script>var responseBoats200_description = `All boats\nof the owner`;</script>{script(boat)}"
        '<h3 id="examples-Boats-listBoats-title-0"></h3><script>var responseBoats0_description = `Else`;</script>'
    )
    responses = built(tmp_path, newer("", answers))["paths"]["/boats/{id}"]["get"]["responses"]
    assert {status: r["description"] for status, r in responses.items()} == {"200": "All boats", "default": "Else"}
    assert responses["200"]["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Boat"}


def test_answers_of_a_page_that_a_browser_saved(tmp_path: Path) -> None:
    left = json.dumps({"type": "object", "properties": {"name": {"type": "string"}}}).replace('"', "&quot;")
    answers = f'<h3>Status: 200 - All</h3><input id="responses-200-schema-data" type="hidden" value="{left}">'
    responses = built(tmp_path, newer("", answers))["paths"]["/boats/{id}"]["get"]["responses"]
    assert [*responses["200"]["content"]["application/json"]["schema"]["properties"]] == ["name"]


def test_credentials_of_the_call(tmp_path: Path) -> None:
    call = 'curl -X GET -H "X-Key: [[apiKey]]" -H "Authorization: Basic [[basicHash]]" -H "Accept: text/csv"'
    spec = built(tmp_path, newer("", "<h3>Status: 200 - All</h3>", call))
    assert spec["components"]["securitySchemes"] == {
        "X-Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "basic": {"type": "http", "scheme": "basic"},
    }
    assert spec["paths"]["/boats/{id}"]["get"]["security"] == [{"X-Key": []}, {"basic": []}]
