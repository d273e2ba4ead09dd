"""Guides as swagger2markup writes them: hosts and schemes in lines, media types below headings, structures behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

SERVER = "### URI scheme\n*Host* : api.boats.io  \n*Schemes* : HTTPS\n\n"
TABLE = (
    "#### Parameters\n\n|Type|Name|Description|Schema|\n|---|---|---|---|\n"
    "|**FormData**|**name**  <br>*required*|Its name.  <br>**Maximal length** : `100`|string|\n"
)
PHOTO = "|**FormData**|**photo**  <br>*required*|A photo.|file|\n"
ANSWER = "\n#### Responses\n\n|HTTP Code|Description|Schema|\n|---|---|---|\n|**200**|Made.|[Boat](#boat)|\n"
BOAT = (
    '\n## Definitions\n\n<a name="boat"></a>\n### Boat\n\n|Name|Description|Schema|\n|---|---|---|\n'
    "|**id**  <br>*optional*|Its id.|string|\n"
)


def page(server: str = SERVER, table: str = TABLE, media: str = "", more: str = BOAT) -> str:
    return f"# Boats\n\n{server}## Paths\n\n### Make a boat\n```\nPOST /boats\n```\n\n{table}{ANSWER}{media}{more}"


def built(folder: Path, text: str) -> BuildResult:
    return build_pages(folder, text, suffix=".md")


def only(result: BuildResult) -> dict[str, Any]:
    ((_, item),) = result.spec["paths"].items()
    (operation,) = item.values()
    return dict(operation)


SERVERS = {
    "lines": (SERVER, ["https://api.boats.io"]),
    "lines without breaks": ("### URI scheme\n_Host_ : **api.boats.io**\n_Scheme_: **HTTPS**\n\n", ["https://api.boats.io"]),
    "items": ("- Host: `api.boats.io:8443`\n- Protocols: http, https\n\n",
              ["https://api.boats.io:8443", "http://api.boats.io:8443"]),
    "rows": ("| Part | Value |\n| --- | --- |\n| Host | api.boats.io |\n| BasePath | /v2 |\n| Scheme | https |\n\n",
             ["https://api.boats.io"]),
    "a host that stands for another": (SERVER.replace("api.boats.io", "&lt;boat address&gt;"), ["https://{boat_address}"]),
    "no scheme": ("*Host* : api.boats.io\n\n", []),
    "no host": ("*Schemes* : HTTPS\n\n", []),
    "a header of a message": ("Host: the one that you call\n\nProtocol: HTTPS\n\n", []),
    "below another heading": ("## Host\n\nHost: api.boats.io\n\n## Port\n\nScheme: HTTPS\n\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("server", "expected"), SERVERS.values(), ids=SERVERS)
def test_an_address_is_told_in_parts(tmp_path: Path, server: str, expected: list[str]) -> None:
    spec = built(tmp_path, page(server)).spec
    assert [s["url"] for s in spec.get("servers", [])] == expected


@pytest.mark.parametrize(
    ("table", "media", "expected"),
    [
        (TABLE, "\n#### Consumes\n\n* `multipart/form-data`\n", "multipart/form-data"),
        (TABLE, "\n#### Consumes\n\n* `application/x-www-form-urlencoded`\n", "application/x-www-form-urlencoded"),
        (TABLE, "", "application/x-www-form-urlencoded"),
        (TABLE + PHOTO, "", "multipart/form-data"),
    ],
)
def test_what_a_form_travels_as(tmp_path: Path, table: str, media: str, expected: str) -> None:
    assert list(only(built(tmp_path, page(table=table, media=media)))["requestBody"]["content"]) == [expected]


@pytest.mark.parametrize("heading", ["#### Produces", "#### Response content type", "**Produces**"])
def test_media_types_of_the_answer_below_a_heading(tmp_path: Path, heading: str) -> None:
    text = page(media=f"\n{heading}\n\n* `application/json`\n* `text/html`\n")
    assert list(only(built(tmp_path, text))["responses"]["200"]["content"]) == ["application/json", "text/html"]


def length(folder: Path, said: str) -> dict[str, Any]:
    text = page(table=TABLE.replace("**Maximal length** : `100`", said))
    schema = built(folder, text).spec["components"]["schemas"]["PostBoatsRequestBody"]
    return {k: v for k, v in schema["properties"]["name"].items() if k.endswith("Length")}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("**Maximal length** : `100`", {"maxLength": 100}),
        ("**Minimal length** : `2`", {"minLength": 2}),
        ("Longest length: 9", {"maxLength": 9}),
        ("The maximal length is 9.", {"maxLength": 9}),
        ("**Length** : `5`", {"minLength": 5, "maxLength": 5}),
    ],
)
def test_the_longest_length_is_no_shortest_one(tmp_path: Path, said: str, expected: dict[str, int]) -> None:
    assert length(tmp_path, said) == expected


CONTEXT = (
    "\n#### Harbour context\n\nWhat it is in.\n\n|Name|Description|Schema|\n|---|---|---|\n"
    "|**dockId** <br>*required*|A dock.|string|\n|**city** <br>*required*|A city.|string|\n"
)


@pytest.mark.parametrize("title", ["### Path", "### Find it"])
def test_structures_behind_the_answers_are_no_parameters(tmp_path: Path, title: str) -> None:
    text = f"# Find a boat\n\n{title}\n```\nGET /boats/{{id}}\n```\n{ANSWER}{CONTEXT}{BOAT}"
    operation = only(built(tmp_path, text))
    assert [p["name"] for p in operation["parameters"]] == ["id"]


def test_a_type_with_a_remark_in_brackets_names_its_structure(tmp_path: Path) -> None:
    context = CONTEXT.replace("Harbour context", "HarbourContext")
    answer = ANSWER.replace("[Boat](#boat)", "HarbourContext(see below)")
    text = f"# Find a boat\n\n```\nGET /boats/{{id}}\n```\n{answer}{context}"
    (schema,) = (c["schema"] for c in only(built(tmp_path, text))["responses"]["200"]["content"].values())
    assert schema == {"$ref": "#/components/schemas/HarbourContext"}


def test_a_base_path_between_them_is_in_front_of_the_paths(tmp_path: Path) -> None:
    text = page(SERVER.replace("*Schemes*", "*BasePath* : /v2/fleet\\_one/  \n*Schemes*"))
    assert list(built(tmp_path, text).spec["paths"]) == ["/v2/fleet_one/boats"]


def test_media_types_in_front_of_all_operations(tmp_path: Path) -> None:
    server = f"{SERVER}### Consumes\n\n* `application/xml`\n\n### Produces\n\n* `application/xml`\n* `text/csv`\n\n"
    table = TABLE.replace("FormData", "Body").replace("string", "[Boat](#boat)")
    operation = only(built(tmp_path, page(server, table)))
    assert list(operation["requestBody"]["content"]) == ["application/xml"]
    assert list(operation["responses"]["200"]["content"]) == ["application/xml", "text/csv"]
    own = page(server, table, media="\n#### Produces\n\n* `text/plain`\n")
    assert list(only(built(tmp_path, own))["responses"]["200"]["content"]) == ["text/plain"]
