"""Forms that let a reader try a call out and describe it: its line, its headers, its fields; samples stand above."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def _field(name: str, type_: str, told: str, mark: str = "") -> str:
    control = f'<input type="text" style="display: none" name="{name}" value="x">'
    return f"<div><b><code>{name}</code></b>&nbsp;<small>{type_}</small>&nbsp;{mark} {control}<br>{told}</div>"


def _call(title: str, line: str, fields: str, shown: str = "", answers: str = "") -> str:
    method, path = line.split()
    head = (
        f"<h3>Request <button type='button'>Try</button></h3><p><small>{method}</small> <b><code>{path}</code></b></p>"
    )
    samples = f"<blockquote>Example request:</blockquote><pre><code>{shown}</code></pre>" if shown else ""
    return f"<h2>{title}</h2><p>{title} it.</p>{samples}{answers}<form>{head}{fields}</form>"


def _answer(status: str, body: str) -> str:
    return f"<blockquote><p>Example response ({status}):</p></blockquote><pre><code>{body}</code></pre>"


KIND = _field(
    "kind",
    "string",
    "<p>Example: <code>sloop</code></p>Must be one of:<ul><li><code>sloop</code></li><li><code>yawl</code></li></ul>",
    "<i>optional</i>",
)
YES = "<label><input type='radio'><code>true</code></label><label><input type='radio'><code>false</code></label>"
SEARCH = "<form><p>Search the harbour</p><input name='q'></form>"
MAKE = _call(
    "Make",
    "POST api/boats",
    f"<h4>Body Parameters</h4>{_field('name', 'string', '<p>Its name.</p>')}{KIND}",
    'const headers = {"Accept": "a/b"};\nlet body = {"name": "Ada"};\nfetch(url, {method: "POST", headers, body});',
    _answer("201", '{"id": 1}') + _answer("422, not valid", '{"errors": []}'),
)
SINK = _call(
    "Sink",
    "DELETE api/boats/{id}",
    f"<h4>Query Parameters</h4>{_field('deep', 'boolean', f'{YES}<p>How.</p>')}",
    'fetch("https://boats.example/api/boats/1", {method: "DELETE", headers: {"Accept": "x"}})',
    _answer("204", "Empty response"),
)
LOOK = _call("Look", "GET api/boats", "", answers=_answer("200", "[]"))


def _spec(folder: Path, *calls: str) -> Any:
    return build_pages(folder, f"<html><body>{SEARCH}<h1>Boats</h1>{''.join(calls)}</body></html>").spec


def test_each_form_is_an_operation(tmp_path: Path) -> None:
    paths = _spec(tmp_path, MAKE, SINK, LOOK)["paths"]
    told = {
        f"{m} {p}": (o["summary"], o["description"], list(o["responses"]))
        for p, i in paths.items()
        for m, o in i.items()
    }
    assert told == {
        "post /api/boats": ("Make", "Make it.", ["201", "422"]),
        "get /api/boats": ("Look", "Look it.", ["200"]),
        "delete /api/boats/{id}": ("Sink", "Sink it.", ["204"]),
    }


def test_fields_are_those_of_the_form_and_headers_of_samples_are_none(tmp_path: Path) -> None:
    spec = _spec(tmp_path, MAKE, SINK, LOOK)
    (body,) = (s for s in spec["components"]["schemas"].values() if "kind" in s.get("properties", {}))
    assert body["properties"]["name"] == {"type": "string", "description": "Its name."}
    assert body["properties"]["kind"]["enum"] == ["sloop", "yawl"]
    sink = spec["paths"]["/api/boats/{id}"]["delete"]
    assert {(p["in"], p["name"]) for p in sink["parameters"]} == {("path", "id"), ("query", "deep")}
    assert "requestBody" not in sink
    assert sink["parameters"][0]["schema"] == {"type": "boolean"}
    assert "x-guess" not in body["properties"]["kind"]


def test_a_form_without_code_is_no_content(tmp_path: Path) -> None:
    assert "Search" not in str(_spec(tmp_path, MAKE, LOOK))


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Example response (201):", "201"),
        ("Sample response (201)", "201"),
        ("Response (201; made)", "201"),
        ("Response (status: 201)", "201"),
        ("Response (2010 bytes)", "200"),
        ("Response (for 201 boats)", "200"),
    ],
)
def test_a_status_in_brackets_behind_a_word_for_answers(tmp_path: Path, title: str, status: str) -> None:
    text = f'# Boats\n\n## Make\n\n`POST /boats`\n\n**{title}**\n\n```json\n{{"id": 1}}\n```\n'
    assert list(build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["post"]["responses"]) == [status]
