"""Rows of tables of operations that show what is sent and answered, and objects of which only the names are shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.interpret.examples.parse import parse_example
from extractor.interpret.examples.repairs.names import schema_of_names
from tests.pages import build_pages, members_of

HEAD = "# API\n\n| Method | Path | {} |\n| --- | --- | {} |\n"


def built(folder: Path, columns: str, *rows: str) -> dict[str, Any]:
    """The operations of a table with more columns, by method."""
    marks = " | ".join("---" for _ in columns.split("|"))
    text = HEAD.format(columns, marks) + "".join(f"| {row} |\n" for row in rows)
    return {m: o for item in build_pages(folder, text, suffix=".md").spec["paths"].values() for m, o in item.items()}


def test_bodies_in_json(tmp_path: Path) -> None:
    rows = ('POST | /boats | `{"name": "Ada"}` | `{"id": 1}`', 'GET | /boats | | `[{"id": 1}]`')
    told = built(tmp_path, "Body | Response", *rows)
    assert {m: o["summary"] for m, o in told.items()} == {"post": "POST /boats", "get": "GET /boats"}
    assert members_of(told["post"]["requestBody"]) == ["name"]
    assert [members_of(o["responses"]["200"]) for o in told.values()] == [["id"], ["id"]]
    assert "requestBody" not in told["get"]


@pytest.mark.parametrize("cell", ["`{ name, size }`", "`name`, `size`", "name, size", "{name, size}"])
@pytest.mark.parametrize("column", ["Body", "Request body", "Payload", "Params"])
def test_names_alone(tmp_path: Path, cell: str, column: str) -> None:
    rows = (f"POST | /boats | {cell} | Makes one", "GET | /boats | - | Lists them")
    told = built(tmp_path, f"{column} | Description", *rows)
    assert members_of(told["post"]["requestBody"]) == ["name", "size"]
    assert told["post"]["summary"] == "Makes one"
    assert not told["get"].get("parameters")


def test_names_in_the_query_and_in_the_path(tmp_path: Path) -> None:
    rows = ("GET | /boats | `limit`, `skip` | Lists them", "PUT | /boats/:id | `id`, `name` | Changes one")
    told = built(tmp_path, "Parameters | Description", *rows)
    assert [(p["name"], p["in"]) for p in told["get"]["parameters"]] == [("limit", "query"), ("skip", "query")]
    assert members_of(told["put"]["requestBody"]) == ["name"]
    assert [p["in"] for p in told["put"]["parameters"]] == ["path"]


@pytest.mark.parametrize(
    "cell", ["`limit`, `skip` (optional)", "limit, [skip]", "`limit` (integer, optional), `skip`", "limit*; skip?"]
)
def test_names_with_remarks_behind_them(tmp_path: Path, cell: str) -> None:
    told = built(tmp_path, "Parameters | Description", f"GET | /boats | {cell} | Lists", "POST | /boats | | Makes one")
    assert [(p["name"], p["in"]) for p in told["get"]["parameters"]] == [("limit", "query"), ("skip", "query")]


@pytest.mark.parametrize(
    ("method", "words", "side"),
    [("get", "All of them:", "answer"), ("post", "Returns the boat:", "answer"), ("post", "Send the boat:", "sent")],
)
def test_code_in_a_cell_that_describes(tmp_path: Path, method: str, words: str, side: str) -> None:
    shown = f"<td><p>{words}</p><pre>{{&quot;id&quot;: 1}}</pre></td>"
    rows = f"<tr><td>{method.upper()} /boats</td>{shown}</tr><tr><td>DELETE /boats</td><td>Sinks all.</td></tr>"
    head = "<tr><th>URL</th><th>Action</th></tr>"
    page = f"<h1>Boats</h1><table><thead>{head}</thead><tbody>{rows}</tbody></table>"
    told = build_pages(tmp_path, page).spec["paths"]["/boats"][method]
    assert ("requestBody" in told) == (side == "sent")
    shown_bodies = [told["responses"]["200"]] if side == "answer" else [told["requestBody"]]
    assert [members_of(body) for body in shown_bodies] == [["id"]]


@pytest.mark.parametrize("cell", ["Boat object", "`Boat`", "none", "`none`", "`json`", "yes", "All of it."])
def test_words_that_are_no_names(tmp_path: Path, cell: str) -> None:
    told = built(tmp_path, "Body | Description", f"POST | /boats | {cell} | Makes one", "GET | /boats | | Lists")
    assert "requestBody" not in told["post"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{ name, size }", ["name", "size"]),
        ("{name,size?}", ["name", "size"]),
        ("[{ id, name }]", ["id", "name"]),
        ("{\n  name,\n  size,\n}", ["name", "size"]),
        ("{ token }", ["token"]),
        ("{id}", None),
        ("{ name: string }", None),
        ("[{ id }", None),
        ("import { a, b } from 'c'", None),
        ("{ a b }", None),
        ("{ id, crew: [{ name, age? }], hull: { size }, }", ["id", "crew", "hull"]),
        ("{\n  id, // of it\n  /* all */ tags: [],\n  size: number,\n  ...\n}", ["id", "tags", "size"]),
        ("{ id, crew: [{ name }", None),
        ("{ id, crew: }", None),
        ('{ id, "size": 3 }', None),
    ],
)
def test_objects_of_names(text: str, names: list[str] | None) -> None:
    found: Any = schema_of_names(text)
    assert (list((found.get("items") or found)["properties"]) if found else None) == names


@pytest.mark.parametrize("label", ["Body", "Request body"])
def test_a_line_with_an_object_of_names(tmp_path: Path, label: str) -> None:
    text = f"# API\n\n## Make\n\n`POST /boats`\n\n{label}: `{{ name, size }}`\n\nResponse: `{{ id, made }}`\n"
    (post,) = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"].values()
    assert members_of(post["requestBody"]) == ["name", "size"]
    assert members_of(post["responses"]["200"]) == ["id", "made"]


@given(st.lists(st.from_regex(r"[a-z_]{1,9}", fullmatch=True), min_size=2, max_size=6, unique=True))
def test_any_names(names: list[str]) -> None:
    parsed = parse_example(f"{{ {', '.join(names)} }}")
    assert parsed is not None
    assert parsed.shape
    assert isinstance(parsed.value, dict)
    assert list(parsed.value) == names


def test_labels_inside_cells(tmp_path: Path) -> None:
    """A path with what it is for below it, and parts of the call behind labels in one cell."""
    head = "<tr><th>Name & Description</th><th>HTTP Method</th><th>Data Types</th></tr>"
    post = (
        "<tr><td><code>/boats</code><br>Makes a boat.</td><td>POST</td><td><b>Body Parameters:</b><br>"
        "<code>( name, size )</code><br><b>Return type if no error:</b><br><code>{ id, made }</code></td></tr>"
    )
    get = (
        "<tr><td><code>/boats/all</code><br>Lists them.</td><td>GET</td><td><b>Query Parameters:</b><br>"
        "<code>( limit )</code></td></tr>"
    )
    page = f"<html><body><h1>API</h1><table>{head}{post}{get}</table></body></html>"
    first, second = (o for item in build_pages(tmp_path, page).spec["paths"].values() for o in item.values())
    assert [first["summary"], second["summary"]] == ["Makes a boat", "Lists them"]
    assert members_of(first["requestBody"]) == ["name", "size"]
    assert members_of(first["responses"]["200"]) == ["id", "made"]
    assert [p["name"] for p in second["parameters"]] == ["limit"]
