"""Static pages of aglio, raml2html and os-api-ref: titles in bold above headings of parts, tabs, no headings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, operation_lines

SCHEMA = '{"$schema": "http://json-schema.org/draft-04/schema#", "type": "array"}'


def aglio_part(title: str, **parts: str) -> str:
    shown = "".join(f"<h5>{name.title()}</h5><pre><code>{code}</code></pre>" for name, code in parts.items())
    button = '<div class="collapse-button"><span class="close">Hide</span><span class="open">Show</span></div>'
    return (
        f'<div class="title"><strong>{title}</strong>{button}</div>'
        f'<div class="collapse-content"><div class="inner">{shown}</div></div>'
    )


def aglio(name: str, method: str, path: str, call: str, *parts: str) -> str:
    return (
        f'<div class="action"><h4 class="action-heading"><div class="name">{name}</div>'
        f'<a href="#a" class="method">{method}</a><code class="uri">{path}</code></h4>{parts[0]}<h4>Example URI</h4>'
        f'<div class="definition"><span class="method">{method}</span>&nbsp;<span class="uri">'
        f'<span class="hostname">https://api.boats.io</span>{call}</span></div>{"".join(parts[1:])}</div>'
    )


NUMBER = (
    '<div class="title"><strong>URI Parameters</strong></div><dl class="inner"><dt>id</dt><dd><code>string</code>'
    '&nbsp;<span class="required">(required)</span>&nbsp;<span><strong>Example:&nbsp;</strong><span>7</span></span>'
    "<p>The number.</p></dd></dl>"
)
NOTE = '<div class="warning"><h4>Caution</h4><p>Others may have renamed it.</p></div>'
RENAME = aglio(
    "Rename a boat",
    "PUT",
    "/boats/{id}",
    "/boats/7",
    f"<p>Gives it another name.</p>{NOTE}",
    NUMBER,
    aglio_part("Request", headers="Content-Type: application/json", body='{"name": "Ada"}'),
    aglio_part(
        "Response&nbsp;&nbsp;<code>200</code>",
        headers="Content-Type: application/json",
        body='{"id": 7, "name": "Ada"}',
    ),
    aglio_part(
        "Response&nbsp;&nbsp;<code>404</code>", headers="Content-Type: application/json", body='{"error": "none"}'
    ),
    aglio_part("Request&nbsp;&nbsp;<code>without a name</code>", body='{"name": null}'),
    aglio_part("Response&nbsp;&nbsp;<code>200</code>", body='{"id": 7, "name": null}'),
)
LISTED = aglio(
    "List boats",
    "GET",
    "/boats",
    "/boats",
    "<p>All of them.</p>",
    aglio_part("Response&nbsp;&nbsp;<code>200</code>", body='[{"id": 7}]', schema=SCHEMA),
)


def test_parts_of_requests_and_answers_of_aglio(tmp_path: Path) -> None:
    page = f"<html><body><h1>Boats</h1><h2>Boats</h2>{LISTED}{RENAME}</body></html>"
    result = build_pages(tmp_path, page, suffix=".html")
    named = {(path, method): o["summary"] for path, item in result.spec["paths"].items() for method, o in item.items()}
    assert named == {("/boats", "get"): "List boats", ("/boats/{id}", "put"): "Rename a boat"}
    assert operation_lines(result) == [
        "200 id integer",
        "path id* string",
        "body name ['string', 'null']",
        "200 id integer",
        "200 name ['string', 'null']",
        "404 error string",
    ]
    renamed = result.spec["paths"]["/boats/{id}"]["put"]
    sent = renamed["requestBody"]["content"]["application/json"]["examples"].values()
    assert [e["value"] for e in sent] == [{"name": "Ada"}, {"name": None}]


def raml(method: str, path: str, request: str, response: str) -> str:
    key = f"{method}{path}".replace("/", "_")
    tabs = "".join(f'<li><a href="#{key}_{word}" data-toggle="tab">{word}</a></li>' for word in ("Request", "Response"))
    return (
        f'<div class="modal"><h4 class="modal-title"><span class="badge">{method}</span> {path}</h4>'
        f'<div class="modal-body"><p>About boats.</p><ul class="nav nav-tabs">{tabs}</ul><div class="tab-content">'
        f'<div class="tab-pane active" id="{key}_Request">{request}</div>'
        f'<div class="tab-pane" id="{key}_Response">{response}</div></div></div></div>'
    )


MEMBERS = (
    "<h3>Body</h3><p><strong>Media type</strong>: application/json</p><p><strong>Type</strong>: object</p>"
    "<strong>Properties</strong><ul><li><strong>id</strong>: <em><span>required</span>(integer)</em></li>"
    "<li><strong>name</strong>: <em>(string - maxLength: 40)</em><p>Its name.</p></li></ul>"
)


def test_tabs_of_raml2html(tmp_path: Path) -> None:
    query = (
        "<h3>Query Parameters</h3><ul><li><strong>limit</strong>: <em><span class='required'>required</span>"
        "(integer - default: 20)</em><p>At most so many.</p></li></ul>"
    )
    answer = f'<h2>HTTP status code <a href="http://httpstatus.es/200">200</a></h2>{MEMBERS}'
    missing = "<h2>HTTP status code <a>404</a></h2><p>No such boat.</p>"
    page = f"<h1>Boats</h1>{raml('get', '/boats', query, answer + missing)}{raml('post', '/boats', MEMBERS, answer)}"
    result = build_pages(tmp_path, page, suffix=".html")
    assert operation_lines(result) == [
        "query limit* integer = 20",
        "200 id* integer",
        "200 name string",
        "body id* integer",
        "body name string",
        "200 id* integer",
        "200 name string",
    ]
    schemas = result.spec["components"]["schemas"].values()
    assert {s["properties"]["name"]["maxLength"] for s in schemas} == {40}
    assert "404" in result.spec["paths"]["/boats"]["get"]["responses"]


def os_api_ref(key: str, method: str, path: str, title: str, below: str) -> str:
    return (
        f'<section class="detail-control" id="{key}"><div class="operation-grp"><span class="badge label-{method}">'
        f'{method}</span><div class="endpoint-url">{path}</div><p class="url-subtitle">{title}</p>'
        f'<button data-bs-target="#{key}-detail">detail</button></div></section>'
        f'<section class="api-detail collapse" id="{key}-detail">{below}</section>'
    )


def os_table(*rows: str) -> str:
    cells = "".join(f"<tr><td>{'</td><td>'.join(row.split('|'))}</td></tr>" for row in rows)
    return f"<table><thead><tr><th>Name</th><th>In</th><th>Type</th></tr></thead>{cells}</table>"


@pytest.mark.parametrize("level", [3, 4])
def test_what_an_operation_ends_with_is_not_the_next_ones(tmp_path: Path, level: int) -> None:
    def part(title: str, shown: str) -> str:
        return f"<section><h{level}>{title}</h{level}>{shown}</section>"

    show = part("Request", os_table("boat_id|path|string")) + part(
        "Response Example", '<pre>{"name": "Ada", "berth": {"number": 3}}</pre>'
    )
    drop = "<p>Removes it.</p><p>Normal response codes: 204</p>" + part("Request", os_table("boat_id|path|string"))
    page = (
        "<h1>Boats</h1><h2>Boats</h2>"
        + os_api_ref("show", "GET", "/v2/boats/{boat_id}", "Show a boat", show)
        + os_api_ref("drop", "DELETE", "/v2/boats/{boat_id}", "Remove a boat", drop)
    )
    made: dict[str, Any] = build_pages(tmp_path, page, suffix=".html").spec["paths"]["/v2/boats/{boat_id}"]
    assert [*made] == ["get", "delete"]
    assert made["delete"]["summary"] == "Remove a boat"
    assert made["get"]["responses"]["200"]["content"]
    assert made["delete"]["responses"] == {"204": {"description": "No Content"}}
    assert [p["in"] for m in made.values() for p in m["parameters"]] == ["path", "path"]
