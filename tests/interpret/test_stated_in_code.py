"""Request lines in code that state an operation: alone, several, with a body below; and mere calls."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages


def calls(result: BuildResult) -> dict[str, str]:
    """Method and path of each operation with its summary."""
    items = result.spec.get("paths", {}).items()
    return {f"{method.upper()} {path}": o["summary"] for path, item in items for method, o in item.items()}


def read(folder: Path, text: str, suffix: str = ".md") -> dict[str, str]:
    return calls(build_pages(folder, text, suffix=suffix))


def code(*lines: str, language: str = "") -> str:
    return "\n".join([f"```{language}", *lines, "```", "", ""])


ANSWER = "### Response\n\n" + code('[{"id": 1}]', language="json")


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (code("GET /v1/boats"), {"GET /v1/boats": "List boats"}),
        (code("GET /v1/boats", language="http"), {"GET /v1/boats": "List boats"}),
        ("    GET /v1/boats\n\n", {"GET /v1/boats": "List boats"}),
        (code("GET /v1/boats HTTP/1.1", "Host: boats.example"), {"GET /v1/boats": "List boats"}),
        (
            code("GET /boats", "GET /ports/<port>/boats"),
            dict.fromkeys(["GET /boats", "GET /ports/{port}/boats"], "List boats"),
        ),
        (code("GET /boats", "", "POST /boats"), dict.fromkeys(["GET /boats", "POST /boats"], "List boats")),
        (code("GET, HEAD /boats"), dict.fromkeys(["GET /boats", "HEAD /boats"], "List boats")),
    ],
)
def test_a_block_behind_an_introduction(tmp_path: Path, block: str, expected: dict[str, str]) -> None:
    assert read(tmp_path, f"# Harbour\n\n## List boats\n\nWhat lies in the harbour.\n\n{block}{ANSWER}") == expected


@pytest.mark.parametrize(
    "block",
    [
        code("POST /visits", "{", '  "boat": "b1"', "}"),
        code("POST /visits", "Content-Type: application/json", "", '{"boat": "b1"}'),
        code("POST /visits HTTP/1.1", "Host: boats.example", language="http"),
    ],
)
def test_what_is_sent_stands_below_the_line(tmp_path: Path, block: str) -> None:
    assert read(tmp_path, f"# Visits\n\n## Make a visit\n\nOne more visit.\n\n{block}") == {
        "POST /visits": "Make a visit"
    }


def test_sections_of_nothing_but_a_line_are_taken_where_the_page_has_several(tmp_path: Path) -> None:
    text = "# Boats\n\n" + "".join(
        f"## {verb} a boat\n\nSo it goes.\n\n{code(f'POST /boats/{verb}')}" for verb in ("rent", "sell")
    )
    assert read(tmp_path, text) == {"POST /boats/rent": "rent a boat", "POST /boats/sell": "sell a boat"}


def test_a_page_whose_section_names_methods_and_addresses(tmp_path: Path) -> None:
    text = (
        "= Making Boats\n\n== HTTP Methods and URIs\n\n----\nPOST /boats\n\nPOST /boats/<name>\n----\n\n"
        "== Description\n\nMakes some.\n"
    )
    assert read(tmp_path, text, ".adoc") == dict.fromkeys(["POST /boats", "POST /boats/{name}"], "Making Boats")


def test_alternatives_in_blocks_of_their_own(tmp_path: Path) -> None:
    text = f"# Boats\n\n## Look one up\n\n{code('GET /boats/<id>')}and\n\n{code('GET /v0/boats/<id>')}{ANSWER}"
    assert list(read(tmp_path, text)) == ["GET /boats/{id}", "GET /v0/boats/{id}"]


@pytest.mark.parametrize("line", ["GET boats/:boat_id", "GET boats/{boat_id}", "GET /boats/{boat_id}"])
def test_a_call_below_does_not_take_the_place_of_the_line(tmp_path: Path, line: str) -> None:
    call = code("GET https://boats.example/v1/boats/aff7bc93-6e28-4e70-8770-defa35cdfc1b")
    rows = "## Parameters\n\nField | Description\n--- | ---\nflag | Its flag\n\n"
    text = f"# Get a boat\n\n    {line}\n\nOne boat.\n\n{rows}## Example\n\n### Request\n\n{call}"
    assert read(tmp_path, text) == {"GET /boats/{boat_id}": "Get a boat"}


def test_a_uuid_is_a_variable(tmp_path: Path) -> None:
    line = "GET /boats/aff7bc93-6e28-4e70-8770-defa35cdfc1b/sails"
    text = f"# Boats\n\n## Sails of a boat\n\n{code(line)}{ANSWER}"
    assert list(read(tmp_path, text)) == ["GET /boats/{boat_id}/sails"]


def test_a_path_of_one_word(tmp_path: Path) -> None:
    assert list(read(tmp_path, f"# Boats\n\n## List\n\nAll of them.\n\n{code('GET boats')}{ANSWER}")) == ["GET /boats"]


def test_console_style(tmp_path: Path) -> None:
    text = (
        f"# Index a boat\n\n## Endpoints\n\n"
        f"{code('PUT {index}/_doc/{id}', 'POST {index}/_doc', language='json')}Stores it.\n"
    )
    assert list(read(tmp_path, text)) == ["PUT /{index}/_doc/{id}", "POST /{index}/_doc"]


@pytest.mark.parametrize(
    "text",
    [
        f"# Guide\n\n## First steps\n\nNow ask for it.\n\n{code('GET /v1/boats')}Then read on.\n",
        f"# Guide\n\n## Another example: a form\n\nSo.\n\n{code('POST /boats HTTP/1.1', 'Host: a.example', '', 'x=1')}",
        f"# Guide\n\n## Forms\n\nSo.\n\n{code('POST /boats?id=12 HTTP/1.1', 'Host: a.example', '', 'x=1')}",
        f"# Guide\n\n## Drop more\n\nLike this.\n\n{code('DELETE /boats/1', 'DELETE /boats/1?with=sails')}So.\n",
        f"# Guide\n\n## Start\n\nThen.\n\n{code('GET ready')}",
        f"# Guide\n\n## Pages\n\nPages have numbers.\n\n{code('GET /boats?page=2')}",
        f"# Boats\n\n## Example\n\nSo.\n\n{code('GET /v1/boats/12')}{ANSWER}",
        f"# Client\n\n## Use\n\n{code('client.get(/boats)', language='python')}",
    ],
)
def test_what_a_text_merely_calls_is_no_operation(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == {}


def test_labels_marks_and_brackets(tmp_path: Path) -> None:
    text = (
        "# Boats\n\n## Make a boat\n\n- API: POST /api/boats\n- API name: make_boat\n\n## GET - /boats/:id\n\nOne.\n\n"
        "## Drop a boat (DELETE /boats/:id)\n\nDrops it.\n\n### PUT /boats/{id} — Change\n\n#### Body\n\nnothing\n"
    )
    expected = {"POST /api/boats", "GET /boats/{id}", "PUT /boats/{id}", "DELETE /boats/{id}"}
    assert read(tmp_path, text).keys() == expected


def test_a_method_and_an_address_below_headings_of_their_own(tmp_path: Path) -> None:
    text = "# Boats\n\n## Get a key\n\n### URL\n\n`https://api.boats.example/keys`\n\n### Method\n\n`GET`\n"
    assert list(read(tmp_path, text)) == ["GET /keys"]


def test_a_title_with_the_template_and_an_example_of_it_below(tmp_path: Path) -> None:
    text = (
        "<h2>Fleet</h2>"
        '<h4><div>Get a boat</div><a class="method">GET</a><code>/fleet/{boat}</code></h4>'
        "<h4>Example URI</h4><p>GET /fleet/b1</p><p>Response 200</p><pre>{}</pre>"
        '<h4><div>Drop a boat</div><a class="method">DELETE</a><code>/fleet/{boat}</code></h4>'
        "<h4>Example URI</h4><p>DELETE /fleet/b1</p><p>Response 204</p><pre>{}</pre>"
    )
    expected = {"GET /fleet/{boat}": "Get a boat", "DELETE /fleet/{boat}": "Drop a boat"}
    assert read(tmp_path, f"<html><body><h1>Boats</h1>{text}</body></html>", ".html") == expected
