"""HTML that Sphinx has written of sphinxcontrib-httpdomain: definition lists whose terms are signatures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

NEW = """<h1>Boats</h1>
<dl class="http {method}">
<dt class="sig sig-object http" id="a"><span class="sig-name descname"><span class="pre">{METHOD}</span> </span><span
class="sig-name descname"><span class="pre">/boats/(int:</span> <span class="pre">id)</span></span><a class="headerlink"
href="#a">¶</a></dt>
<dd><p>The boat of a number.</p>
<dl class="field-list simple">{fields}</dl>
{examples}
</dd></dl>"""
OLD = """<h1>Boats</h1>
<dl class="{method}">
<dt id="a"><code class="descname">{METHOD} </code><code class="descname">/boats/</code><span
class="sig-paren">(</span><em class="property">int: </em><em>id</em><span class="sig-paren">)</span><a
class="headerlink" href="#a">¶</a></dt>
<dd><p>The boat of a number.</p>
<table class="docutils field-list" frame="void" rules="none"><col class="field-name"/><col class="field-body"/>
<tbody valign="top">{fields}</tbody></table>
{examples}
</dd></dl>"""
ANSWER = """<p><strong>Example response</strong>:</p>
<div class="highlight-http"><pre>HTTP/1.1 200 OK
Content-Type: application/json

{"name": "Ada", "berth": 7}
</pre></div>"""


def new_field(label: str, *items: str) -> str:
    listed = "".join(f"<li><p>{item}</p></li>" for item in items)
    return f'<dt class="field-odd">{label}<span class="colon">:</span></dt><dd><ul class="simple">{listed}</ul></dd>'


def old_field(label: str, *items: str) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return (
        f'<tr class="field-odd field"><th class="field-name">{label}:</th><td class="field-body">'
        f'<ul class="first last simple">{listed}</ul></td></tr>'
    )


STYLES = [pytest.param(NEW, new_field, id="new"), pytest.param(OLD, old_field, id="old")]


def built(folder: Path, page: str, method: str, fields: str, examples: str = "") -> dict[str, Any]:
    text = page.replace("{fields}", fields).replace("{examples}", examples)
    text = text.replace("{method}", method).replace("{METHOD}", method.upper())
    spec = build_pages(folder, text, suffix=".html").spec
    assert [*spec["paths"]] == ["/boats/{id}"]
    found: dict[str, Any] = spec["paths"]["/boats/{id}"][method]
    return {**found, "components": spec.get("components", {}).get("schemas", {})}


def members(made: dict[str, Any], holder: dict[str, Any]) -> list[str]:
    (content,) = holder["content"].values()
    schema = content["schema"]
    named = made["components"].get(schema.get("$ref", "").rpartition("/")[2], schema)
    return [*named["properties"]]


@pytest.mark.parametrize(("page", "field"), STYLES)
def test_signature_and_fields(tmp_path: Path, page: str, field: Any) -> None:
    fields = (
        field("Parameters", "<strong>id</strong> (<em>int</em>) – The number.")
        + field("Query Parameters", "<strong>deep</strong> (<em>boolean</em>) – With its crew.")
        + field("Request JSON Object", "<strong>name</strong> (<em>string</em>) – Its name.")
        + field(
            "Response JSON Object", "<strong>berth</strong> (<em>int</em>) – Where it lies.", "<strong>name</strong>"
        )
        + field("Status Codes", '<a href="https://example.com/404">404 Not Found</a> – No such boat')
    )
    made = built(tmp_path, page, "put", fields)
    assert [(p["name"], p["in"], p["schema"]["type"]) for p in made["parameters"]] == [
        ("id", "path", "integer"),
        ("deep", "query", "boolean"),
    ]
    assert members(made, made["requestBody"]) == ["name"]
    assert members(made, made["responses"]["200"]) == ["berth", "name"]
    assert made["responses"]["404"]["description"] == "No such boat"


@pytest.mark.parametrize(("page", "field"), STYLES)
def test_a_body_of_a_get_that_the_answer_shows_is_the_answer(tmp_path: Path, page: str, field: Any) -> None:
    fields = field("Request JSON Object", "<strong>name</strong> (<em>string</em>)", "<strong>berth</strong>")
    made = built(tmp_path, page, "get", fields, ANSWER)
    assert "requestBody" not in made
    assert members(made, made["responses"]["200"]) == ["name", "berth"]


@pytest.mark.parametrize(("page", "field"), STYLES)
def test_a_body_of_a_put_that_the_answer_shows_is_sent(tmp_path: Path, page: str, field: Any) -> None:
    fields = field("Request JSON Object", "<strong>name</strong> (<em>string</em>)", "<strong>berth</strong>")
    sent = '<p>Example request:</p><pre>PUT /boats/7 HTTP/1.1\n\n{"name": "Ada", "berth": 7}</pre>'
    made = built(tmp_path, page, "put", fields, sent + ANSWER)
    assert members(made, made["requestBody"]) == ["name", "berth"]


def test_other_definition_lists_are_no_methods(tmp_path: Path) -> None:
    function = '<dl class="py function"><dt class="sig"><span class="descname">get</span>()</dt><dd>Text.</dd></dl>'
    options = '<dl class="get"><dt>limit</dt><dd>Integer. At most so many.</dd></dl>'
    paths = build_pages(
        tmp_path, f"<h1>Boats</h1>{function}<h2>List</h2><p>GET /boats</p>{options}", suffix=".html"
    ).spec["paths"]
    assert [*paths] == ["/boats"]
