"""Lists of operations: tables, matrices, bullets and code, and what their rows are joined with."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages, operation_lines

EXPECTED = {"GET /boats": "Lists boats", "POST /boats": "Makes a boat", "DELETE /boats/{id}": "Drops a boat"}


def calls(result: BuildResult) -> dict[str, str]:
    items = result.spec.get("paths", {}).items()
    return {f"{method.upper()} {path}": o["summary"] for path, item in items for method, o in item.items()}


def read(folder: Path, text: str, suffix: str = ".md") -> dict[str, str]:
    return calls(build_pages(folder, text, suffix=suffix))


def table(*rows: str) -> str:
    head, *body = rows
    return "\n".join(["# Harbour API", "", head, "|" + " - |" * head.strip("|").count("|") + " - |", *body, ""])


@pytest.mark.parametrize(
    "text",
    [
        table("| Method | Endpoint | Description |", "| GET | /boats | Lists boats |", (
            "| POST | /boats | Makes a boat |"
        ),
              "| DELETE | /boats/{id} | Drops a boat |"),
        table("| Endpoint | Verb | What it does |", "| `/boats` | `GET` | Lists boats |", (
            "| `/boats` | `POST` | Makes a boat |"
        ),
              "| `/boats/:id` | `DELETE` | Drops a boat |"),
        table("| Operation | Method and path |", "| Lists boats | `GET /boats` |", "| Makes a boat | `POST /boats` |",
              "| Drops a boat | `DELETE /boats/<id>` |"),
        table("| Class | Method | HTTP request | Description |", "| BoatsApi | list | **GET** /boats | Lists boats |",
              "| BoatsApi | make | **POST** /boats | Makes a boat |", (
                  "| BoatsApi | drop | **DELETE** /boats/{id} | Drops a boat |"
              )),
        (
            "# Harbour API\n\n- `GET /boats` - Lists boats\n- `POST /boats` – Makes a boat\n"
            "- `DELETE /boats/:id`: Drops a boat\n"
        ),
        (
            "# Harbour API\n\n* Boats\n  * **GET** /boats — Lists boats\n  * **POST** /boats — Makes a boat\n"
            "  * **DELETE** /boats/:id — Drops a boat\n"
        ),
        (
            "# Harbour API\n\n```\nGET    /boats      # Lists boats\nPOST   /boats      # Makes a boat\n"
            "DELETE /boats/:id  # Drops a boat\n```\n"
        ),
        (
            "# Harbour API\n\n```\nGET    /boats        Lists boats\nPOST   /boats        Makes a boat\n"
            "DELETE /boats/{id}   Drops a boat\n```\n"
        ),
    ],
)  # fmt: skip
def test_each_row_is_an_operation(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == EXPECTED


MATRIX = (
    "<h1>Boats</h1><table><thead><tr><th>GET</th><th>PUT</th><th>DELETE</th><th>Path</th><th>Description</th></tr></thead>"
    "<tbody><tr><td>X</td><td></td><td></td><td>/api/boats</td><td>All boats.</td></tr>"
    "<tr><td>{yes}</td><td>{yes}</td><td>{no}</td><td>/api/boats/<i>name</i></td>"
    '<td>One boat. Send this:<pre>{{"flag":"DE"}}</pre></td></tr></tbody></table>'
)


@pytest.mark.parametrize(("yes", "no"), [("X", ""), ("✓", "✗"), ("yes", "no"), ("•", "-"), ("x", "–")])
def test_a_matrix_of_methods(tmp_path: Path, yes: str, no: str) -> None:
    result = build_pages(tmp_path, MATRIX.format(yes=yes, no=no))
    assert list(calls(result)) == ["GET /api/boats", "GET /api/boats/{name}", "PUT /api/boats/{name}"]
    (content,) = result.spec["paths"]["/api/boats/{name}"]["put"]["requestBody"]["content"].values()
    assert [e["value"] for e in content["examples"].values()] == [{"flag": "DE"}]
    assert operation_lines(result).count("path name* string") == 2


@pytest.mark.parametrize(
    "path", ["/boats/<i>name</i>", "/boats/<em>name</em>", "/boats/<var>name</var>", "<code>/boats/<i>name</i></code>"]
)
def test_a_variable_set_in_italics(tmp_path: Path, path: str) -> None:
    rows = (
        f"<tr><td>GET</td><td>{path}</td><td>One boat</td></tr><tr><td>GET</td><td>/ports</td><td>All ports</td></tr>"
    )
    head = "<tr><th>Method</th><th>Path</th><th>Description</th></tr>"
    assert list(
        read(tmp_path, f"<h1>Boats</h1><table><thead>{head}</thead><tbody>{rows}</tbody></table>", ".html")
    ) == [
        "GET /boats/{name}",
        "GET /ports",
    ]


LINKED = """# BoatsApi

Method | HTTP request | Description
------------- | ------------- | -------------
[**makeBoat**](BoatsApi.md#makeBoat) | **POST** /boats | Makes a boat
[**dropBoat**](BoatsApi.md#dropBoat) | **DELETE** /boats/{id} | Drops a boat

<a id="makeBoat"></a>
# **makeBoat**
> Boat makeBoat(boat)

### Parameters

Name | Type | Description | Notes
------------- | ------------- | ------------- | -------------
 **flag** | **string** | The flag. | [optional]

<a id="dropBoat"></a>
# **dropBoat**
> dropBoat(id)

### Parameters

Name | Type | Description | Notes
------------- | ------------- | ------------- | -------------
 **id** | **integer** | The id. |
"""


def test_rows_are_joined_with_the_sections_that_they_point_to(tmp_path: Path) -> None:
    result = build_pages(tmp_path, LINKED, suffix=".md")
    assert calls(result) == {"POST /boats": "Makes a boat", "DELETE /boats/{id}": "Drops a boat"}
    assert "path id* integer" in operation_lines(result)


def test_a_section_that_states_its_operation_is_the_operation(tmp_path: Path) -> None:
    text = table("| Method | Path | Description |", "| GET | /boats | Lists boats |", "| GET | /boats/:id | One boat |")
    below = (
        "\n## Get a boat\n\n`GET /v1/boats/{boat_id}`\n\n### Path parameters\n\n| Name | Type |\n| - | - |\n"
        "| boat_id | integer |\n"
    )
    assert calls(build_pages(tmp_path, text + below, suffix=".md")) == {
        "GET /v1/boats/{boat_id}": "Get a boat",
        "GET /boats": "Lists boats",
    }


def test_a_page_that_describes_an_operation_takes_the_place_of_a_list_that_names_it(tmp_path: Path) -> None:
    index = table("| Method | Path | Description |", "| GET | /boats | Lists boats |", "| GET | /ports | Lists ports |")
    page = (
        "# Listing all boats\n\n## URI\n\nGET /boats\n\n## Query parameters\n\n| Name | Type |\n| - | - |\n"
        "| flag | string |\n"
    )
    result = build_pages(tmp_path, index, page, suffix=".md")
    assert calls(result) == {"GET /boats": "Listing all boats", "GET /ports": "Lists ports"}
    assert "operation-merged" not in {d.code for d in result.diagnostics}


@pytest.mark.parametrize(
    "text",
    [
        "# Changelog\n\n- `GET /boats` - Gives flags now\n- `POST /boats` - Takes flags now\n",
        "# Boats\n\n## 1.2.0 (2024-01-01)\n\n- `GET /boats` - Gives flags now\n- `POST /boats` - Takes flags now\n",
        table("| Old | New |", "| GET /boats | GET /v2/boats |", "| GET /ports | GET /v2/ports |"),
        table("| Permission | API |", "| boats:list | GET /boats |", "| boats:make | POST /boats |"),
        (
            "# Boats\n\n## Rate limits\n\n| Method | Path | Limit |\n| - | - | - |\n| GET | /boats | 10 |\n"
            "| POST | /boats | 5 |\n"
        ),
        table("| Method | Path |", "| GET | /api/* |", "| POST | /api/* |"),
        table("| File | Use |", "| /etc/boats | Settings |", "| /var/boats | Logs |"),
        table("| Verb | URI | Action |", "| GET | /boats | index |", "| POST | /boats | store |")
        + "".join(f"\n```php\nBoat::call({n});\n```\n" for n in range(3)),
        "# Routes\n\n```\nGET /boats/5  # the first\nGET /boats/0  # none\n```\n",
        "# Boats\n\n- GET things done - now\n- POST letters / parcels - today\n",
    ],
)  # fmt: skip
def test_other_lists_state_none(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == {}


def test_bodies_of_a_row_are_sent_each(tmp_path: Path) -> None:
    sent = '<pre>{"wood":"oak"}</pre> or <pre>{"sunk":true}</pre>'
    rows = f"<tr><td>X</td><td>X</td><td>/api/boats/<i>name</i></td><td>Send {sent}</td></tr>"
    head = "<tr><th>GET</th><th>PUT</th><th>Path</th><th>Description</th></tr>"
    other = "<tr><td>X</td><td></td><td>/api/boats</td><td>All of them.</td></tr>"
    result = build_pages(tmp_path, f"<h1>Boats</h1><table><thead>{head}</thead><tbody>{other}{rows}</tbody></table>")
    lines = operation_lines(result)
    assert [line for line in lines if line.startswith("body")] == ["body wood string", "body sunk boolean"]
    assert not [line for line in lines if line[:1].isdigit()]


def test_calls_that_a_value_tells_apart_are_no_list_of_each_other(tmp_path: Path) -> None:
    sections = [
        f"## {name}\n\n```\nPOST /boats/{{id}}?action={name}\n```\n\nReturns `204`.\n" for name in ("sink", "raise")
    ]
    paths = build_pages(tmp_path, "# Boats\n\n" + "\n".join(sections), suffix=".md").spec["paths"]
    assert {path: o["post"]["summary"] for path, o in paths.items()} == {
        "/boats/{id}#action=sink": "sink",
        "/boats/{id}#action=raise": "raise",
    }


OVERVIEW = (
    "<table><tr><th>Operation</th><th>Description</th></tr>{rows}</table>"
    "<h2 id='a'>GET /</h2><p>Tags: boats</p><h2 id='b'>GET /boats/{{id}}</h2><p>Long words.</p>"
)


@pytest.mark.parametrize("many", [True, False])
def test_what_an_overview_says_of_operations_whose_title_is_their_request_line(tmp_path: Path, many: bool) -> None:
    """A row that is a link to its section counts alone, too; "GET /" is told by its own row only."""
    rows = "<tr><td><a href='#a'>GET /</a></td><td>Shows where to go</td></tr>"
    more = "<tr><td><a href='#b'>GET /boats/{id}</a></td><td>Gets a boat</td></tr>"
    page = f"<html><body><h1>API</h1>{OVERVIEW.format(rows=rows + more * many)}</body></html>"
    told = calls(build_pages(tmp_path, page))
    assert told == {"GET /": "Shows where to go", "GET /boats/{id}": "Gets a boat" if many else "Long words"}


def test_an_overview_does_not_take_the_place_of_a_title(tmp_path: Path) -> None:
    text = table("| Operation | Description |", "| `GET /boats` | All boats |", "| `POST /boats` | A new boat |")
    text += "\n## List boats\n\n`GET /boats`\n\n## Make a boat\n\n`POST /boats`\n"
    assert read(tmp_path, text) == {"GET /boats": "List boats", "POST /boats": "Make a boat"}


def test_overviews_that_say_different_things_say_nothing(tmp_path: Path) -> None:
    rows = ("| `GET /boats` | All boats |", "| `POST /boats` | A new boat |")
    text = (
        table("| Operation | Description |", *rows)
        + "\n"
        + table("| Operation | Description |", *(row.replace("boat |", "ship |") for row in rows))
    )
    text += "\n## GET /boats\n\nLong words.\n\n## POST /boats\n\nFurther words.\n"
    assert read(tmp_path, text) == {"GET /boats": "All boats", "POST /boats": "Further words"}
