"""House styles of AsciiDoc generators, and the rules that they brought: headings with a request line and a title,
titles in bold above tables, structures outside operations, tables inside status rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.document import Origin
from extractor.interpret.operations.titles import heading_line
from tests.pages import build_pages

Node = dict[str, Any]

RESPONSES = """\
=== __GET__ `/pets/{petId}` Find a pet

.Parameters
[%header,cols=".^3a,.^4a,.^4a,.^4a"]
|===
|Type|Name|Description|Schema

|**path**|**petId** +
__required__|The id.|integer (int64)
|===

.Responses
[%header,cols=".^2a,.^14a,.^4a"]
|===
|Code|Description|Links

|200|A pet

.Headers
[%header]
!===
!Name!Description!Schema
!X-Left!How many are left!integer
!===
|No Links
|404|None|No Links
|===

[%header]
|===
|Type|Name|Scopes
|**oauth2**|auth|read
|===

=== __POST__ `/pets` Add a pet

.Parameters
[%header,cols="1a,1a,1a,1a"]
|===
|Type|Name|Description|Schema
|**Body**|**body** +
__optional__|The pet.|<<_pet,Pet>>
|===
"""
MODELS = """\
[[_pet]]
=== Pet

.Properties
[%header,cols="1a,1a,1a"]
|===
|Name|Description|Schema
|id __required__||integer (int64)
|kind
__optional__|The kind.|enum (cat, dog)
|legs __optional__||enum (2, 4)
|tags __optional__||< string, <<_tag>> > map
|owner __optional__||<<_pet_owner,owner>>
|===

[[_pet_owner]]
**owner**

[%header]
|===
|Name|Schema
|name|string
|===

[[_tag]]
=== Tag

[%header]
|===
|Name|Schema
|text|string
|===

[[_lost]]
=== Lost

[%header]
|===
|Name|Schema
|where|string
|===
"""


@pytest.fixture(name="spec")
def _spec(tmp_path: Path) -> Node:
    result = build_pages(tmp_path, RESPONSES, MODELS, suffix=".adoc")
    assert result.balance.rows == result.balance.in_spec
    return result.spec


def test_the_words_behind_a_request_line_are_the_summary(spec: Node) -> None:
    assert spec["paths"]["/pets/{petId}"]["get"]["summary"] == "Find a pet"
    (parameter,) = spec["paths"]["/pets/{petId}"]["get"]["parameters"]
    assert (parameter["name"], parameter["in"], parameter["schema"]["format"]) == ("petId", "path", "int64")


def test_a_table_of_headers_inside_a_status_row_is_that_response_s(spec: Node) -> None:
    responses = spec["paths"]["/pets/{petId}"]["get"]["responses"]
    assert responses["200"]["headers"]["X-Left"]["schema"] == {"type": "integer"}
    assert "headers" not in responses["404"]
    assert "content" not in responses["200"]


def test_a_body_row_leads_to_the_structure_on_another_page(spec: Node) -> None:
    body = spec["paths"]["/pets"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"$ref": "#/components/schemas/Pet"}


def test_names_notes_values_and_maps(spec: Node) -> None:
    pet = spec["components"]["schemas"]["Pet"]
    assert pet["required"] == ["id"]
    assert pet["properties"]["kind"]["enum"] == ["cat", "dog"]
    assert pet["properties"]["legs"] == {"type": "integer", "enum": [2, 4]}
    assert pet["properties"]["tags"]["additionalProperties"] == {"$ref": "#/components/schemas/Tag"}


def test_an_anchor_above_a_title_in_bold_is_the_table_s(spec: Node) -> None:
    schemas = spec["components"]["schemas"]
    assert schemas["Pet"]["properties"]["owner"]["$ref"].endswith("/Owner")
    assert list(schemas["Owner"]["properties"]) == ["name"]


def test_a_structure_that_nothing_points_to_is_a_schema_of_its_own(spec: Node, tmp_path: Path) -> None:
    assert list(spec["components"]["schemas"]["Lost"]["properties"]) == ["where"]
    result = build_pages(tmp_path, RESPONSES, MODELS, suffix=".adoc")
    assert [d.origin.line for d in result.diagnostics if d.code == "table-without-operation"] == [38]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET /pets List pets", ("GET", "/pets", "List pets")),
        ("GET /pets – list", ("GET", "/pets", "list")),
        ("List pets (GET /pets)", ("GET", "/pets", "List pets")),
        ("List pets: `GET /pets/{id}`", ("GET", "/pets/{id}", "List pets")),
        ("Use GET /pets or another", None),
        ("GET /pets and POST /pets", None),
        ("get /pets quickly", None),
        ("List pets", None),
    ],
)
def test_request_lines_in_headings(text: str, expected: tuple[str, str, str] | None) -> None:
    found = heading_line(text, Origin("a"))
    assert (found and (found.method, found.path, found.summary)) == expected


def test_a_heading_that_only_speaks_of_a_request_is_none(tmp_path: Path) -> None:
    result = build_pages(tmp_path, "# Changes\n\n## GET /pets answers faster\n\nText.\n", suffix=".md")
    assert result.spec["paths"] == {}


def test_headings_alone_are_operations(tmp_path: Path) -> None:
    result = build_pages(tmp_path, "== Things\n\n=== GET /a\n\n=== POST /b\n", suffix=".adoc")
    assert [(p, list(i)) for p, i in result.spec["paths"].items()] == [("/a", ["get"]), ("/b", ["post"])]


def test_messages_of_a_stream_are_schemas_named_by_their_headings(tmp_path: Path) -> None:
    rows = "| Name | Type | Description |\n|--|--|--|\n| topic | string | The topic. |\n"
    text = f"# Guide\n\n## Subscribe\n\n### Request\n\n{rows}\n### Response\n\n{rows.replace('topic', 'status')}"
    call = "# Calls\n\n## Get\n\nGET /a\n\n### Response\n\n" + rows
    spec = build_pages(tmp_path, text, call, suffix=".md").spec
    assert {"SubscribeRequest", "SubscribeResponse"} <= set(spec["components"]["schemas"])


def test_headers_below_a_response_heading_are_the_response_s(tmp_path: Path) -> None:
    rows = "| Name | Type | Description |\n|--|--|--|\n| X-Id | string | The id. |\n"
    spec = build_pages(tmp_path, f"# Get\n\nGET /a\n\n## Response\n\n### Headers\n\n{rows}", suffix=".md").spec
    assert list(spec["paths"]["/a"]["get"]["responses"]["200"]["headers"]) == ["X-Id"]


def test_a_word_before_by_default_that_is_no_value_is_no_default(tmp_path: Path) -> None:
    text = "The value can be **true**. The value is **true** for all APIs by default."
    rows = f"| Parameter | Mandatory | Type | Description |\n|--|--|--|--|\n| a | No | String | {text} |\n"
    result = build_pages(tmp_path, f"# Get\n\nGET /a\n\n## Request\n\n{rows}", suffix=".md")
    assert "default-outside-enum" not in [d.code for d in result.diagnostics]
