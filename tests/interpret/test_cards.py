"""Tables that describe one operation, a label in each row: small pages beside the operations that the document has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

Node = dict[str, Any]


def operations(folder: Path, *cards: str) -> dict[str, Node]:
    spec = build_pages(folder, "# Boats\n\n" + "\n".join(cards), suffix=".md").spec
    return {f"{m.upper()} {p}": o for p, item in spec["paths"].items() for m, o in item.items()}


def card(title: str, *rows: tuple[str, str], html: bool = False) -> str:
    if html:
        made = "".join(f"<tr><td>{label}</td><td>{said}</td></tr>" for label, said in rows)
        return f"## {title}\n\n<table><col width='200'>{made}</table>\n"
    return f"## {title}\n\n| | |\n|-|-|\n" + "".join(f"| {label} | {said} |\n" for label, said in rows)


ADDRESS = ("URL", "`http://[boat-server]:[port]/api/boats/[boat id]`")


@pytest.mark.parametrize("html", [True, False])
def test_a_card_states_its_operation(tmp_path: Path, html: bool) -> None:
    rows = (
        ("Description", "This `PUT` method names a boat."),
        ADDRESS,
        ("Success code", "201"),
        ("Fail code", "400"),
        ("Sample JSON input", '{"name": "Ida"}'),
        ("sample JSON response", '{"status": "OK", "id": "7\\_a"}'),
    )
    found = operations(tmp_path, card("Name a boat", *rows, html=html))
    assert set(found) == {"PUT /api/boats/{boat_id}"}
    put = found["PUT /api/boats/{boat_id}"]
    assert put["summary"] == "Name a boat"
    assert put["description"].replace("`", "") == "This PUT method names a boat."
    assert {"201", "400"} <= set(put["responses"])
    assert "name" in str(put["requestBody"])
    assert "status" in str([r.get("content") for r in put["responses"].values()])


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ((("Method", "GET"), ADDRESS, ("Notes", "None.")), "GET /api/boats/{boat_id}"),
        ((("HTTP method", "DELETE"), ("Endpoint", "/boats/{id}"), ("Description", "Drops it.")), "DELETE /boats/{id}"),
        ((("URL", "POST /boats"), ("Description", "Makes one."), ("Parameters", "None.")), "POST /boats"),
        ((("Path", "/boats"), ("Description", "All."), ("Response", "A list.")), "GET /boats"),  # by its title
    ],
)
def test_the_method_has_a_row_or_stands_in_another_or_in_the_title(
    tmp_path: Path, rows: tuple[tuple[str, str], ...], line: str
) -> None:
    assert set(operations(tmp_path, card("GET boats", *rows))) == {line}


@pytest.mark.parametrize(
    "rows",
    [
        (("Name", "Ida"), ("URL", "https://boats.example/ida"), ("Color", "red")),  # what a thing is like
        (("URL", "A link to the boat"), ("Method", "GET"), ("Description", "It.")),
        (("URL", "/boats"), ("Description", "By GET or POST."), ("Notes", "None.")),
    ],
)
def test_other_tables_state_nothing(tmp_path: Path, rows: tuple[tuple[str, str], ...]) -> None:
    assert set(operations(tmp_path, card("A boat", *rows), "## Other\n\n`GET /others`\n")) == {"GET /others"}


STACKED = (
    '<table><tr><td colspan="2"><h5><strong>{path}</strong></h5></td></tr>'
    "<tr><td>Verb: <code>{method}</code></td><td>Response code: <code>{code}</code></td></tr>"
    '<tr><td colspan="2">{said}</td></tr>'
)
REST = (
    '<tr><td colspan="2">Query parameters</td></tr>'
    '<tr><td colspan="2"><ul><li><code>mode</code> (optional): How to read.</li></ul></td></tr>'
    '<tr><td colspan="2"><div>Response<pre><code>{"type": "object", "properties": {"name": {"type": "string"}}}'
    "</code></pre></div></td></tr></table>"
)


def test_cards_of_rows_below_each_other(tmp_path: Path) -> None:
    read = STACKED.format(path="/boats/:id", method="GET", code="200 OK", said="Returns a boat. More of it.") + REST
    make = STACKED.format(path="/boats", method="POST", code="202 Accepted", said="Builds a boat.") + "</table>"
    paths = build_pages(tmp_path, f"<h1>API</h1><h2>Calls</h2>{read}{make}", suffix=".html").spec["paths"]
    got, built_one = paths["/boats/{id}"]["get"], paths["/boats"]["post"]
    assert (got["summary"], built_one["summary"]) == ("Returns a boat", "Builds a boat")
    assert {(p["in"], p["name"]) for p in got["parameters"]} == {("path", "id"), ("query", "mode")}
    assert "content" in got["responses"]["200"]
    assert [*built_one["responses"]] == ["202"]


def listed(title: str, *items: str) -> str:
    shown = "".join(f"<li><code>{name}</code> - {said}</li>" for name, _, said in (i.partition(" - ") for i in items))
    return f'<tr><td colspan="2">{title}</td></tr><tr><td colspan="2"><ul>{shown}</ul></td></tr>'


def test_several_lists_in_the_rows_of_a_card(tmp_path: Path) -> None:
    """Each list is a group of its own, and each of its items stands in the row that holds it."""
    run = (
        STACKED.format(path="/boats/:id/trips/:trip", method="POST", code="202 Accepted", said="Starts a trip.")
        + listed("Path parameters", "id - The boat.", "trip - The trip.")
        + listed("Query parameters", "crew (optional) - Who sails.", "speed (optional) - How fast.", "dry - No sails.")
        + "</table>"
    )
    result = build_pages(tmp_path, f"<h1>API</h1><h2>Calls</h2>{run}", suffix=".html")
    (made,) = result.spec["paths"]["/boats/{id}/trips/{trip}"].values()
    assert [(p["in"], p["name"], p["description"]) for p in made["parameters"]] == [
        ("path", "id", "The boat."),
        ("path", "trip", "The trip."),
        ("query", "crew", "Who sails."),
        ("query", "speed", "How fast."),
        ("query", "dry", "No sails."),
    ]
    place = "/paths/~1boats~1{id}~1trips~1{trip}/post/parameters"
    rows = [{o.row for o in result.sources[f"{place}/{n}/description"]} for n in range(5)]
    assert rows == [{5}, {5}, {7}, {7}, {7}]


def test_tables_that_are_no_such_cards(tmp_path: Path) -> None:
    rows = "<tr><td>/boats</td><td>/crew</td></tr><tr><td>GET</td><td>POST</td></tr><tr><td>a</td><td>b</td></tr>"
    text = f"<h1>API</h1><table>{rows}</table><table>{rows.replace('/', '')}</table>"
    assert not build_pages(tmp_path, text, suffix=".html").spec.get("paths")
