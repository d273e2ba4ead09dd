"""Tables that tell of values: columns of values, ranges in types, headers of their own words, no header at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.dialects import lexicon
from extractor.dialects.type_grammar import parse_type
from tests.pages import build_pages

WORDS = lexicon()
TOP = "# Boats\n\n`GET /boats`\n\n"
KEYWORDS = ("type", "enum", "const", "default", "minimum", "maximum", "exclusiveMinimum", "minLength", "maxLength")


def parameters(folder: Path, text: str, suffix: str = ".md") -> dict[str, dict[str, Any]]:
    """What the only operation of a page says of its parameters, by name."""
    (item,) = build_pages(folder, text, suffix=suffix).spec["paths"].values()
    (operation,) = item.values()
    return {
        p["name"]: {k: p["schema"][k] for k in KEYWORDS if k in p["schema"]} for p in operation.get("parameters", [])
    }


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("`wood` (default), `steel`", {"type": "string", "enum": ["wood", "steel"], "default": "wood"}),
        ("`wood`, or `steel` (default)", {"type": "string", "enum": ["wood", "steel"], "default": "steel"}),
        ("`integer >= 1` (default `1`)", {"type": "integer", "minimum": 1, "default": 1}),
        ("`double > 0`", {"type": "number", "exclusiveMinimum": 0}),
        ("0 or 1", {"type": "string", "enum": ["0", "1"]}),
        ("wood or steel", {"type": "string", "enum": ["wood", "steel"]}),
        ("string or integer", {"type": "string"}),
        ("the name of a harbour", {"type": "string"}),
    ],
)
def test_a_column_of_values_tells_them(tmp_path: Path, cell: str, said: dict[str, Any]) -> None:
    page = f"{TOP}## Parameters\n\n| Option | Values | Description |\n| - | - | - |\n| hull | {cell} | x |\n"
    assert parameters(tmp_path, page)["hull"] == said


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("`oak` or `elm`", {"type": "string"}),
        ("`oak`", {"type": "string", "default": "oak"}),
        ("oak", {"type": "string", "default": "oak"}),
    ],
)
def test_a_column_of_defaults_shows_one_value(tmp_path: Path, cell: str, said: dict[str, Any]) -> None:
    head = f"{TOP}## Parameters\n\n| Parameter | Type | Default | Description |\n| - | - | - | - |\n"
    page = f"{head}| hull | String | {cell} | x |\n"
    assert parameters(tmp_path, page)["hull"] == said


@pytest.mark.parametrize(
    ("bracket", "said"),
    [
        ('(string: "" or array: [])', {"type": "string"}),
        ("(int: 20 or string: all)", {"type": "integer"}),
        ("(int: 20)", {"type": "integer", "default": 20}),
    ],
)
def test_a_default_for_each_of_two_types_is_none(tmp_path: Path, bracket: str, said: dict[str, Any]) -> None:
    page = f"{TOP}### Parameters\n\n- `hull` `{bracket}` - What it is of.\n- `sort` `(string: <required>)` - The key.\n"
    assert parameters(tmp_path, page)["hull"] == said


def test_an_interval_is_of_numbers_where_its_examples_are(tmp_path: Path) -> None:
    head = f"{TOP}## Parameters\n\n| Parameter | Description | Valid values | Example values |\n| - | - | - | - |\n"
    page = f"{head}| port | x | 1024-65535 | 50000 |\n| name | x | 3-8 | Ada |\n| seat | x | 1-9 | 12 |\n"
    found = parameters(tmp_path, page)
    assert found["port"] == {"type": "integer", "minimum": 1024, "maximum": 65535}
    assert "minimum" not in {**found["name"], **found["seat"]}


@pytest.mark.parametrize(
    ("type_", "kind", "bounds"),
    [
        ("Number (0–255)", "number", (("minimum", 0), ("maximum", 255))),
        ("Number (0..1)", "number", (("minimum", 0), ("maximum", 1))),
        ("Integer(1~100)", "integer", (("minimum", 1), ("maximum", 100))),
        ("String (0–32)", "string", (("minLength", 0), ("maxLength", 32))),
        ("decimal(10,2)", "number", ()),
        ("int(11)", "integer", ()),
        ("Number (9-3)", "number", ()),
    ],
)
def test_a_range_behind_a_type(type_: str, kind: str, bounds: tuple[tuple[str, int], ...]) -> None:
    found = parse_type(type_, WORDS)
    assert (found.kind, found.bounds) == (kind, bounds)


@pytest.mark.parametrize(
    "header", ["Sampling parameter", "Range parameters", "Boat attributes", "Boat property", "Hull length"]
)
def test_a_header_that_ends_in_a_word_for_fields_or_is_the_name(tmp_path: Path, header: str) -> None:
    row = "`hull_length` | The length. Default is `5`."
    page = f"# Boats\n\n`GET /boats`\n\n## Parameters\n\n| {header} | Description |\n| - | - |\n| {row} |\n"
    assert parameters(tmp_path, page)["hull_length"]["default"] == 5


def test_other_headers_are_none_of_fields(tmp_path: Path) -> None:
    page = f"{TOP}## Parameters\n\n| Harbour | Description |\n| - | - |\n| `hull` | Its default is 5. |\n"
    assert parameters(tmp_path, page) == {}


TABLE = "| Parameter | Value | Default |\n| - | - | - |\n"


def test_parameters_sorted_below_headings_are_all_parameters(tmp_path: Path) -> None:
    page = (
        f"# Boats\n\n`GET /boats`\n\n## Parameters\n\n### Form\n\n{TABLE}| format | one of: `xml`, `json` | `xml` |\n\n"
        f"Says how it looks.\n\n{TABLE}| debug | 0 or 1 | 0 |\n\n### Limits\n\n{TABLE}| zoom | 0-18 | 18 |\n"
    )
    found = parameters(tmp_path, page)
    assert found["format"] == {"type": "string", "enum": ["xml", "json"], "default": "xml"}
    assert found["debug"] == {"type": "integer", "enum": [0, 1], "default": 0}
    assert found["zoom"] == {"type": "integer", "minimum": 0, "maximum": 18, "default": 18}


HTML = """# Boats

<section>
    <h2>List boats</h2>

    <h3>Definition</h3>

    <code>GET /boats</code>

    <h3>Arguments</h3>

    <table>
        <tr><td><code>view</code></td><td><p>The view.</p><p>Default: <code>wide</code></p></td></tr>

        <tr><td><code>sort</code></td><td><p>One of: <code>asc</code>, <code>desc</code></p></td></tr>
    </table>
</section>
"""


def test_html_that_markdown_indents_and_a_table_without_a_header(tmp_path: Path) -> None:
    found = parameters(tmp_path, HTML)
    assert found["view"] == {"type": "string", "default": "wide"}
    assert found["sort"] == {"type": "string", "enum": ["asc", "desc"]}


def test_what_is_indented_outside_of_elements_or_shown_as_it_is_stays_code(tmp_path: Path) -> None:
    page = f"{TOP}Text.\n\n    <code>DELETE /boats</code>\n\n<div>\n<pre>\n    <b>kept</b>\n</pre>\n</div>\n"
    assert list(build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats"]) == ["get"]


def test_query_names_of_the_request_line_are_no_structure_that_a_row_names(tmp_path: Path) -> None:
    page = (
        "# Service\n\n## Boat service\n\n```\nGET /boats?sort={sort}&size={size}\n```\n\n"
        "The following options are supported:\n\n| Option | Values |Description |\n| - | - | - |\n"
        "| sort | `asc` (default), `desc` | x |\n| size | `integer >= 1` | x |\n\n"
        "**Response**\n\n- `boats`: An array of `Boat` objects.\n"
    )
    found = parameters(tmp_path, page)
    assert found["sort"]["enum"] == ["asc", "desc"]
    assert found["size"] == {"type": "integer", "minimum": 1}


@pytest.mark.parametrize(("lead", "enum"), [("Enumerated values:", ["oak"]), ("Example of a request:", None)])
def test_one_value_a_name_is_an_example_unless_values_are_announced(tmp_path: Path, lead: str, enum: Any) -> None:
    fields = "| Parameter | Type | Description |\n| - | - | - |\n| hull | string | x |\n| mast | string | x |\n"
    values = "| Parameter | Value |\n| - | - |\n| hull | oak |\n| mast | elm |\n"
    page = f"# Boats\n\n`GET /boats`\n\n## Query parameters\n\n{fields}\n{lead}\n\n{values}"
    found = parameters(tmp_path, page)["hull"]
    assert found.get("enum", [found["const"]] if "const" in found else None) == enum


@pytest.mark.parametrize(
    "heading",
    ["Query parameters for ‘Search boats’", "Query parameters for 'Search all boats of a harbour in a country'"],
)
def test_a_heading_names_the_place_and_the_operation(tmp_path: Path, heading: str) -> None:
    rows = "| Name | Type | Description |\n| - | - | - |\n| page | number | Defaults to `1`. |\n"
    page = f"# Search\n\n`GET /boats`\n\n## {heading}\n\n{rows}"
    assert parameters(tmp_path, page)["page"] == {"type": "number", "default": 1}


@pytest.mark.parametrize(
    ("shown", "calls"),
    [
        ("GET https://boats.example/v1/boats", ["GET /v1/boats"]),
        ("POST https://boats.example/v1/boats", ["POST /v1/boats"]),
        ("https://boats.example/boats?lat=<value>&lon=<value>", ["GET /boats"]),
        ("https://boats.example/boats?lat=5.2", []),
    ],
)
def test_an_address_in_code_above_a_table_of_fields(tmp_path: Path, shown: str, calls: list[str]) -> None:
    table = "| Parameter | Type | Description |\n| - | - | - |\n| size | integer | x |\n"
    page = f"# Boats\n\n## Endpoint\n\nThe address is:\n\n```\n{shown}\n```\n\n## Parameters\n\n{table}"
    paths = build_pages(tmp_path, page, suffix=".md").spec.get("paths", {})
    assert [f"{m.upper()} {p}" for p, item in paths.items() for m in item] == calls


@pytest.mark.parametrize("label", ["- **Keel**", "**Keel**", "* `Keel`"])
def test_a_bold_item_titles_the_table_below(tmp_path: Path, label: str) -> None:
    page = (
        f"{TOP}### Response\n\n| Field | Type | Description |\n| - | - | - |\n| keel | Keel | x |\n\n"
        f"{label}\n\n| Field | Type | Description |\n| - | - | - |\n| depth | integer | x |\n"
    )
    result = build_pages(tmp_path, page, suffix=".md")
    assert list(result.spec["components"]["schemas"]["Keel"]["properties"]) == ["depth"]
    assert not {"block-unplaced", "object-undefined"} & {d.code for d in result.diagnostics}


@pytest.mark.parametrize(("shown", "kind"), [('{"name": "Ada"}', "object"), ('"Ada"', "string")])
def test_the_only_row_of_a_body_is_a_member_where_the_body_shows_it(tmp_path: Path, shown: str, kind: str) -> None:
    table = "| Name | In | Type | Description |\n| - | - | - | - |\n| name | body | string | At most 80 characters. |\n"
    page = (
        f"# Boats\n\n`POST /boats`\n\n## Request parameters\n\n{table}\n## Request example\n\n```json\n{shown}\n```\n"
    )
    result = build_pages(tmp_path, page, suffix=".md")
    schema = result.spec["paths"]["/boats"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    schema = result.spec["components"]["schemas"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    assert schema["type"] == kind
    assert "example-mismatch" not in {d.code for d in result.diagnostics}


@pytest.mark.parametrize(
    ("said", "description", "code"),
    [
        ("An empty object is returned.", "An empty object is returned.", "response-told"),
        ("Returns the boats of a harbour.", "Returns the boats of a harbour.", "response-told"),
        ("Boats that sink are lost.", "The documentation describes no response.", "response-missing"),
    ],
)
def test_an_answer_that_a_sentence_alone_tells_of(tmp_path: Path, said: str, description: str, code: str) -> None:
    result = build_pages(tmp_path, f"# Boats\n\n## Sink\n\n`POST /boats`\n\n{said}\n", suffix=".md")
    assert result.spec["paths"]["/boats"]["post"]["responses"] == {"default": {"description": description}}
    assert {d.code for d in result.diagnostics} & {"response-told", "response-missing"} == {code}


@pytest.mark.parametrize(
    ("cell", "default"),
    [
        ("oak", "oak"),
        ("`the oak`", "the oak"),
        ("The name of the boat", None),
        ("船的名称", None),
        ("boat-<UUID>", None),
    ],
)
def test_a_column_of_defaults_may_hold_words(tmp_path: Path, cell: str, default: str | None) -> None:
    head = f"{TOP}## Parameters\n\n| Parameter | Type | Default | Description |\n| - | - | - | - |\n"
    assert parameters(tmp_path, f"{head}| hull | string | {cell} | x |\n")["hull"].get("default") == default


@pytest.mark.parametrize("line", ["GET /boats/{id}[.{format}]", "GET /boats/{id}[.json]?size={size}"])
def test_an_ending_that_may_be_left_out_is_none_of_the_path(tmp_path: Path, line: str) -> None:
    table = "| Parameter | Type | Description |\n| - | - | - |\n| id | string | x |\n"
    page = f"# Boats\n\n## One\n\n```\n{line}\n```\n\n{table}"
    assert list(build_pages(tmp_path, page, suffix=".md").spec["paths"]) == ["/boats/{id}"]


@pytest.mark.parametrize(("shown", "kind"), [("map[string]string", "string"), ("map[string]int", "integer")])
def test_maps_as_go_writes_them(shown: str, kind: str) -> None:
    found = parse_type(shown, WORDS)
    assert (found.kind, found.leaf().kind) == ("map", kind)


@pytest.mark.parametrize(
    ("cells", "fields"),
    [
        (('`"day"`', '`"7d"`'), []),
        (('["a", "b"]', '"all"'), []),
        (("'7d'", "'week'"), []),
        (("'day'", "'week'"), []),
        (('"day"', '"week"'), ["day", "week"]),
        (("day", "week"), ["day", "week"]),
    ],
)
def test_texts_in_quotes_are_values(tmp_path: Path, cells: tuple[str, ...], fields: list[str]) -> None:
    """Without a type they are no fields, whatever the header is."""
    rows = "".join(f"| {cell} | What it is. |\n" for cell in cells)
    text = f"# API\n\n## Ask\n\n`POST /query`\n\n### Request body\n\n| Option | Description |\n| --- | --- |\n{rows}"
    spec = build_pages(tmp_path, text, suffix=".md").spec
    assert [n for s in spec.get("components", {}).get("schemas", {}).values() for n in s["properties"]] == fields


def test_names_in_quotes_with_types(tmp_path: Path) -> None:
    rows = '| "name" | string | Its name. |\n| "size" | integer | How long. |\n'
    table = f"| Key | Type | Description |\n| --- | --- | --- |\n{rows}"
    text = f"# API\n\n## Make\n\n`POST /boats`\n\n### Request body\n\n{table}"
    (schema,) = build_pages(tmp_path, text, suffix=".md").spec["components"]["schemas"].values()
    assert list(schema["properties"]) == ["name", "size"]
