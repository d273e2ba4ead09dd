"""Servers that sentences name, those of single pages, and paths with a variable twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import build
from tests.pages import build_pages


@pytest.mark.parametrize(
    ("sentence", "servers"),
    [
        (
            "The base URI for all requests is `https://api.boats.test/` (except for streams).",
            ["https://api.boats.test"],
        ),
        ("It is reached over HTTPS with base URL at\n`https://api.boats.test/v3/`.", ["https://api.boats.test/v3"]),
        ("Read https://docs.boats.test first. Our base URL is https://api.boats.test.", ["https://api.boats.test"]),
        ("The base URL of all calls is `<your_site>/api/v3`.", ["{your_site}/api/v3"]),
        ("Base URL: `https://{port}/api`", ["https://{port}/api"]),
        ("The base URL is `<your_site>`.", []),
        ("Ask `<base_url>/boats` for all.", []),
        ("The base URL is told in <url> of the file.", []),
        ("The database URL is https://db.boats.test.", []),
        ("See the base URL in https://a.boats.test or https://b.boats.test.", []),
    ],
)
def test_a_sentence_with_words_for_a_server_and_one_address(tmp_path: Path, sentence: str, servers: list[str]) -> None:
    spec = build_pages(tmp_path, f"# Boats\n\n{sentence}\n\n## List\n\n`GET /boats`\n", suffix=".md").spec
    assert [s["url"] for s in spec.get("servers", [])] == servers


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        ("- Version: 2\n- Base URL: https://api.boats.test", 2),
        ("* Base URL: `https://api.boats.test/`", 1),
        ("1. Ask for a key\n2. **Base URL:** https://api.boats.test\n3. Call it", 2),
        ("- The base URL of all calls is https://api.boats.test", 1),
    ],
)
def test_a_server_in_a_list_cites_its_item(tmp_path: Path, lines: str, row: int) -> None:
    result = build_pages(tmp_path, f"# Boats\n\n{lines}\n\n## List\n\n`GET /boats`\n", suffix=".md")
    assert [s["url"] for s in result.spec["servers"]] == ["https://api.boats.test"]
    (origin,) = result.sources["/servers/0"]
    assert (origin.element, origin.row) == ("list", row)


def test_pages_whose_front_matter_names_another_server_keep_it(tmp_path: Path) -> None:
    for name, host in (("a", "one"), ("b", "one"), ("c", "two")):
        front = f"title: {name}\nmethod: GET\nroute: /{name}\nurl: https://{host}.boats.test\n"
        (tmp_path / f"{name}.md").write_text(f"---\n{front}---\n\nText.\n", encoding="utf-8")
    spec = build([tmp_path]).spec
    assert spec["servers"][0]["url"] == "https://one.boats.test"
    own = {path: [s["url"] for s in item["get"].get("servers", [])] for path, item in spec["paths"].items()}
    assert own == {"/a": [], "/b": [], "/c": ["https://two.boats.test"]}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/ports/{id}/boats/{id}", "/ports/{id}/boats/{boat_id}"),
        ("/{name}/{name}", "/{name}/{name_2}"),
        ("/ports/{id}/boats/{id}/boats/{id}", "/ports/{id}/boats/{boat_id}/boats/{boat_id_2}"),
    ],
)
def test_each_variable_of_a_path_has_a_name_of_its_own(tmp_path: Path, path: str, expected: str) -> None:
    spec = build_pages(tmp_path, f"# Boats\n\n## List\n\n`GET {path}`\n", suffix=".md").spec
    assert list(spec["paths"]) == [expected]


@pytest.mark.parametrize("part", ["$links", "$ref", "$count", "$value"])
def test_parts_that_odata_names_are_no_variables(tmp_path: Path, part: str) -> None:
    spec = build_pages(tmp_path, f"# Boats\n\n## List\n\n`GET /Boats('{{id}}')/{part}/Sails`\n", suffix=".md").spec
    assert list(spec["paths"]) == [f"/Boats('{{id}}')/{part}/Sails"]


@pytest.mark.parametrize("others", [0, 1])
def test_a_base_that_nearly_all_paths_have_is_no_part_of_the_server(tmp_path: Path, others: int) -> None:
    lines = [f"## Get {n}\n\n`GET /go/api/boats{n}`\n" for n in range(6)] + [
        "## Get a file\n\n`GET /go/files`\n"
    ] * others
    page = "# Boats\n\nAll APIs should be accessed from the base URL https://boats.test/go/api.\n\n" + "\n".join(lines)
    spec = build_pages(tmp_path, page, suffix=".md").spec
    assert [s["url"] for s in spec["servers"]] == ["https://boats.test"]


def test_servers_in_a_column_of_a_table(tmp_path: Path) -> None:
    rows = "| Europe | https://eu.boats.test/v1 |\n| Asia | `https://asia.boats.test/v1` |\n"
    table = f"| Region | Base URL |\n| - | - |\n{rows}"
    spec = build_pages(tmp_path, f"# Boats\n\n{table}\n## List\n\n`GET /boats`\n", suffix=".md").spec
    assert [(s["url"], s["description"]) for s in spec["servers"]] == [
        ("https://eu.boats.test/v1", "Europe"),
        ("https://asia.boats.test/v1", "Asia"),
    ]


@pytest.mark.parametrize(
    "code", ["    https://user:secret@api.boats.test/v1/\n", "```\nhttps://api.boats.test/v1\n```\n"]
)
def test_an_address_in_code_below_words_for_a_server_is_one(tmp_path: Path, code: str) -> None:
    """It is no operation, and credentials in it are no part of it."""
    text = (
        f"# Boats\n\n## Endpoints\n\nThe base URL for all calls is:\n\n{code}\n### List (`GET /boats`)\n\nAll boats.\n"
    )
    table = "\n| Parameter | Type |\n|-|-|\n| kind | string |\n"
    spec = build_pages(tmp_path, text + table, suffix=".md").spec
    assert [s["url"] for s in spec["servers"]] == ["https://api.boats.test/v1"]
    assert list(spec["paths"]) == ["/boats"]


def test_a_base_path_in_front_of_the_next_label_of_its_line(tmp_path: Path) -> None:
    page = "# Boats\n\nBase URL: /api/v2, Version: 2.0.0\n\n## List\n\n`GET /boats`\n"
    assert list(build_pages(tmp_path, page, suffix=".md").spec["paths"]) == ["/api/v2/boats"]


@pytest.mark.parametrize(
    "said",
    [
        "## \U0001f310 Base URL\n\n- **Production**: `https://api.boats.io`\n",
        "- The base URLs of the API are:\n  - **https://api.boats.io**\n- Answers are JSON.\n",
        "## URL de API\n\nLa URL del servicio está en `https://api.boats.io`.\n",
    ],
)
def test_servers_below_words_with_pictures_in_lists_and_in_spanish(tmp_path: Path, said: str) -> None:
    spec = build_pages(tmp_path, f"# Boats\n\n{said}\n## List\n\n`GET /boats`\n", suffix=".md").spec
    assert [server["url"] for server in spec["servers"]] == ["https://api.boats.io"]


def test_addresses_of_other_items_are_no_servers(tmp_path: Path) -> None:
    listed = "- The base URL is told on request.\n- Further reading:\n  - https://docs.boats.io/guide\n"
    spec = build_pages(tmp_path, f"# Boats\n\n{listed}\n## List\n\n`GET /boats`\n", suffix=".md").spec
    assert "servers" not in spec
