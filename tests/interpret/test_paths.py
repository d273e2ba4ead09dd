"""Request lines as pages write them, and the server, the path and the query that they mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.dialects import lexicon
from extractor.document import Origin
from extractor.interpret.operations.lines import rooted, whole_line, whole_lines
from tests.pages import build_pages

AT = Origin("boats.md", 1)
WORDS = lexicon()


def read(text: str) -> list[tuple[str, str, str]]:
    """(method, server, path) of each request line that a text is."""
    return [(ln.method, ln.host, ln.path) for ln in (rooted(ln, WORDS) for ln in whole_lines(text, AT))]


@pytest.mark.parametrize(
    ("shown", "kinds"),
    [
        ("/boats/<int:id>", (("id", "integer"),)),
        ("/boats/(int: id)/(str: sail)", (("id", "integer"),)),
        ("/boats/{id:integer}/{size:float}", (("id", "integer"), ("size", "number"))),
        ("/boats/{id:[0-9]+}/<path:name>", ()),
        ("/boats/{id}", ()),
        ("/boats/<int:id|string:slug>", ()),
    ],
)
def test_converters_tell_types(shown: str, kinds: tuple[tuple[str, str], ...]) -> None:
    (line,) = whole_lines(f"GET {shown}", AT)
    assert line.kinds == kinds


def test_a_variable_has_the_type_of_its_converter(tmp_path: Path) -> None:
    result = build_pages(
        tmp_path, "# Boats\n\n## Show\n\n**GET /boats/** *(int: id)* **/** *(str: sail)*\n", suffix=".md"
    )
    (operation,) = result.spec["paths"]["/boats/{id}/{sail}"].values()
    assert [(p["name"], p["schema"]["type"]) for p in operation["parameters"]] == [
        ("id", "integer"),
        ("sail", "string"),
    ]
    undocumented = [d.message for d in result.diagnostics if d.code == "path-variable-undocumented"]
    assert ["sail" in message for message in undocumented] == [True]


@pytest.mark.parametrize(
    ("shown", "path"),
    [
        ("/boats[?size={size}&at={port}]", "/boats"),
        ("/boats/{id}/sails?size=2[&at=3]", "/boats/{id}/sails"),
        ("/boats/:boat_id", "/boats/{boat_id}"),
        ("/boats/:boat-id/sails", "/boats/{boat-id}/sails"),
        ("/boats/:from-:to", "/boats/{from}-{to}"),
        ("/boats/<boat_id>", "/boats/{boat_id}"),
        ("/boats/<boat name>/sails", "/boats/{boat_name}/sails"),
        ("/boats/<int:boat_id>", "/boats/{boat_id}"),
        ("/boats/(int: boat_id)/sails", "/boats/{boat_id}/sails"),
        ("/boats/ (int: boat_id) /sails/ (str: sail)", "/boats/{boat_id}/sails/{sail}"),
        ("/boats/{boat_id:[0-9]+}", "/boats/{boat_id}"),
        ("/boats/{int:boat_id}", "/boats/{boat_id}"),
        ("/boats/{name:.*}", "/boats/{name}"),
        ("/files/{+path}", "/files/{path}"),
        ("/boats/{{boat_id}}", "/boats/{boat_id}"),
        ("/boats/[boat-id]", "/boats/{boat-id}"),
        ("/boats/(id or name)/json", "/boats/{id}/json"),
        ("/boats/(name)", "/boats/{name}"),
        ("/boats/int:id/sails", "/boats/{id}/sails"),
        ("/boats/boat_id:int", "/boats/{boat_id}"),
        ("/boats/int:", "/boats/int"),
        ("/boats/{id|slug}/sails", "/boats/{id}/sails"),
        ("/boats/<boatId | slug>", "/boats/{boatId}"),
        ("/boats/:id|:slug", "/boats/{id}"),
        ("/boats/{id}|{slug}", "/boats/{id}"),
        ("/boats/(int:id)|(string:slug)/", "/boats/{id}/"),
        ("/boats/{id}/{moor|sail}", "/boats/{id}/{moor_or_sail}"),
        (r"/boats/(?P<id>\d+)/sails", "/boats/{id}/sails"),
        ("/boats/${boatId}", "/boats/{boatId}"),
        ("/boats/$BOAT_ID", "/boats/{BOAT_ID}"),
        ("/ports/$port/boats/$boat", "/ports/{port}/boats/{boat}"),
        ("/boats/$name/sails", "/boats/{name}/sails"),
        ("/boats/$count", "/boats/$count"),
        ("/boats({id})/sails", "/boats({id})/sails"),
        ("/boats/{id}:rent", "/boats/{id}:rent"),
        ("/boats(.:format)", "/boats"),
        ("/boats/", "/boats/"),
        ("/v2/", "/v2/"),
        ("/boats//sails", "/boats/sails"),
        ("/boats#renting", "/boats"),
        ("/boats.", "/boats"),
        ("./boats", "/boats"),
        ("./{id}/sails", "/{id}/sails"),
    ],
)
def test_paths_to_the_letter(shown: str, path: str) -> None:
    assert read(f"GET {shown}") == [("GET", "", path)]


@pytest.mark.parametrize(
    ("shown", "host", "path"),
    [
        ("{{API_URL}}/v1/boats", "{API_URL}", "/v1/boats"),
        ("{{any}}/boats", "{any}", "/boats"),
        ("<base_url>/boats", "{base_url}", "/boats"),
        ("[server]/boats", "{server}", "/boats"),
        ("$HOST/boats", "{HOST}", "/boats"),
        ("${API}/boats/", "{API}", "/boats/"),
        ("{Endpoint}/boats", "{Endpoint}", "/boats"),
        ("https://{{host}}/boats", "https://{host}", "/boats"),
        ("https://<server>:8080/boats", "https://{server}:8080", "/boats"),
        ("https://api.boats.example/v1/boats", "https://api.boats.example", "/v1/boats"),
        ("api.boats.example/v1/boats", "https://api.boats.example", "/v1/boats"),
        ("localhost:8080/boats", "https://localhost:8080", "/boats"),
        ("{index}/_doc/{id}", "", "/{index}/_doc/{id}"),
        ("<token>/boats", "", "/{token}/boats"),
        ("_search", "", "/_search"),
        ("_cat/boats", "", "/_cat/boats"),
        ("boats/{id}", "", "/boats/{id}"),
        ("v1.0/boats", "", "/v1.0/boats"),
    ],
)
def test_what_stands_in_front_is_a_server_or_a_variable(shown: str, host: str, path: str) -> None:
    assert read(f"GET {shown}") == [("GET", host, path)]


@pytest.mark.parametrize(
    ("shown", "methods"),
    [
        ("GET, HEAD /boats", ["GET", "HEAD"]),
        ("GET|POST /boats", ["GET", "POST"]),
        ("GET or POST /boats", ["GET", "POST"]),
        ("[PUT] /boats", ["PUT"]),
        ("(PUT) /boats", ["PUT"]),
        ("DELETE - /boats", ["DELETE"]),
        ("DELETE: /boats", ["DELETE"]),
        ("PATCH/boats", ["PATCH"]),
    ],
)
def test_methods(shown: str, methods: list[str]) -> None:
    assert [method for method, _, _ in read(shown)] == methods


def test_a_part_that_may_be_missing_is_two_paths() -> None:
    assert [path for _, _, path in read("GET /ports[/{id}]")] == ["/ports/{id}", "/ports"]
    assert [path for _, _, path in read("GET /ports(/:id)")] == ["/ports/{id}", "/ports"]


@pytest.mark.parametrize(
    "text", [r"GET /boats/([^/]+)", r"GET /boats/(\d+)/x", "GET /boats/{id", "GET /boats/<id", "get well"]
)
def test_what_cannot_be_read_is_no_path(text: str) -> None:
    assert whole_line(text, AT) is None


def test_prose_is_no_part_of_a_path(tmp_path: Path) -> None:
    result = build_pages(tmp_path, "# Boats\n\n## 船\n\n### URI\n\nGET: /v1/boatsのケース\n", suffix=".md")
    assert list(result.spec["paths"]) == ["/v1/boats"]


def test_a_variable_that_the_page_describes_is_one_of_the_path(tmp_path: Path) -> None:
    row = "## Path parameters\n\n| Parameter | Type | Description |\n| - | - | - |\n| `site` | String | Its name. |\n"
    text = f"# Boats\n\n## Endpoints\n\n```\nPUT {{site}}/_doc/{{id}}\n```\n\n{row}"
    assert list(build_pages(tmp_path, text, suffix=".md").spec["paths"]) == ["/{site}/_doc/{id}"]


def test_both_paths_of_a_section_are_operations(tmp_path: Path) -> None:
    text = r"""# Boats

## Get

`GET /boats/(?P<id>\d+)/sails`

## Get one or all

`GET /ports[/{id}]`
"""
    paths = build_pages(tmp_path, text, suffix=".md").spec["paths"]
    assert list(paths) == ["/boats/{id}/sails", "/ports/{id}", "/ports"]
