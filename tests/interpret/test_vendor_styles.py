"""House styles beside those of the corpus, one small page each: what such pages say is in the document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.dialects import lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.dialects.type_values import listed_values
from extractor.document import Line
from extractor.interpret.binding.titles import title_and_name
from extractor.interpret.describe import describe
from tests.pages import build_pages

Node = dict[str, Any]
WORDS = lexicon()


def spec_of(folder: Path, text: str, suffix: str = ".md") -> Node:
    result = build_pages(folder, text, suffix=suffix)
    assert result.balance.rows == result.balance.in_spec
    return result.spec


def only(spec: Node) -> Node:
    """The only operation."""
    (item,) = spec["paths"].values()
    (operation,) = item.values()
    return dict(operation)


def schema(spec: Node, body: Node) -> Node:
    (media,) = body["content"].values()
    return dict(spec["components"]["schemas"][media["schema"]["$ref"].rsplit("/", 1)[-1]])


REQUESTS_IN_CODE = """\
# Things API

## List things

Lists what is there.

```plaintext
GET /things
GET /things?state=open
```

Supported attributes:

| Attribute | Type | Required | Description |
|---|---|---|---|
| `state` | string | No | The state. One of `open`, `closed`. |

## Add a thing

Adds one.

```plaintext
POST /things/:id/parts
```

| Attribute | Type | Required | Description |
|---|---|---|---|
| `id` | integer/string | Yes | The id. |
| `title` | string | Yes | The title. |

It returns:

| Attribute | Type | Description |
|---|---|---|
| `key` | integer | The key. |

## Paging

Pages are numbered.

```
GET /things?page=2
```
"""


def test_request_lines_in_code_behind_an_introduction(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, REQUESTS_IN_CODE)
    assert {(p, m) for p, i in spec["paths"].items() for m in i} == {("/things", "get"), ("/things/{id}/parts", "post")}
    (state,) = spec["paths"]["/things"]["get"]["parameters"]
    assert state["schema"]["enum"] == ["open", "closed"]
    post = spec["paths"]["/things/{id}/parts"]["post"]
    assert list(schema(spec, post["requestBody"])["properties"]) == ["title"]
    assert list(schema(spec, post["responses"]["200"])["properties"]) == ["key"]


def test_a_request_line_with_a_version_of_http(tmp_path: Path) -> None:
    rows = "|名称|类型|必填|描述|\n|---|---|---|---|\n|Size|integer|否|每页行数。最大值：100。|\n"
    spec = spec_of(
        tmp_path, f"# ListThings - 查询\n\n## 请求语法\n\n`GET /v1/things HTTP/1.1`\n\n## 请求参数\n\n{rows}"
    )
    assert only(spec)["parameters"][0]["schema"] == {"type": "integer", "maximum": 100}
    assert only(spec)["operationId"] == "ListThings"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("ListThings - 查询", ("查询", "ListThings")),
        ("Listing - ListThings", ("Listing", "ListThings")),
        ("Overview - of things", ("Overview - of things", "")),
    ],
)
def test_names_in_titles(title: str, expected: tuple[str, str]) -> None:
    assert title_and_name(title, "a.md") == expected


MESSAGES = """\
=== Getting a note

==== Path parameters

./notes/{id}
|===
|Parameter|Description

|`+id+`
|The id
|===

==== HTTP request

[source,http]
----
GET /notes/1 HTTP/1.1
Host: localhost:8080
----

==== Response fields

|===
|Path|Type|Description

|`+title+`
|`+String+`
|The title
|===

==== HTTP response

[source,http]
----
HTTP/1.1 201 Created
Content-Type: application/hal+json

{"title": "x"}
----
"""


def test_messages_with_values_get_the_path_of_the_caption(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, MESSAGES, ".adoc")
    assert list(spec["paths"]) == ["/notes/{id}"]
    answer = only(spec)["responses"]["201"]
    assert schema(spec, answer)["properties"]["title"]["type"] == "string"
    (media,) = answer["content"].values()
    assert next(iter(media["examples"].values()))["value"] == {"title": "x"}


BLUEPRINT = """\
# Group Things

## Thing [/things/{id}{?full,lang}]

+ Parameters
    + id: `1` (number, required) - The id.
    + full (boolean, optional) - Whether all of it.

### View [GET]

+ Response 200 (application/json)

        {"name": "a"}

### Delete [DELETE]

+ Response 204
"""


def test_methods_and_paths_in_brackets(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, BLUEPRINT)
    item = spec["paths"]["/things/{id}"]
    found = {p["name"]: (p["in"], p["schema"]["type"]) for p in item["get"]["parameters"]}
    assert found == {"id": ("path", "number"), "full": ("query", "boolean"), "lang": ("query", "string")}
    assert item["get"]["summary"] == "View"
    assert set(item["get"]["responses"]) == {"200"}
    assert set(item["delete"]["responses"]) == {"204"}


LISTS = """\
# Customers

## Create a customer

`POST /v1/customers`

### Parameters

- **address** (object, optional): The address.
  - **city** (string, required): The city.
- **kind** (string, required): The kind. Options:
  - `a`: one
  - `b`: other

### Returns

- `id` (string): The id.
- `email` (nullable string): The e-mail.
- `tags` (array of strings or null): The tags.
"""


def test_lists_of_fields_are_read_as_tables(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, LISTS)
    body = schema(spec, only(spec)["requestBody"])
    assert body["required"] == ["kind"]
    assert body["properties"]["kind"]["enum"] == ["a", "b"]
    address = spec["components"]["schemas"][body["properties"]["address"]["$ref"].rsplit("/", 1)[-1]]
    assert address["required"] == ["city"]
    answer = schema(spec, only(spec)["responses"]["200"])
    assert list(answer["properties"]) == ["id", "email", "tags"]
    assert answer["properties"]["email"]["type"] == ["string", "null"]
    assert answer["properties"]["tags"] == {
        "type": ["array", "null"],
        "items": {"type": "string"},
        "description": "The tags.",
    }


def test_lists_of_other_things_stay_lists(tmp_path: Path) -> None:
    text = "# Get\n\nGET /a\n\n## Response\n\n- Open (see below): text\n- Closed (2021): text\n- plain\n"
    assert "components" not in build_pages(tmp_path, text, suffix=".md").spec


ANSWERS = """\
# Things

## Create a thing

POST /things

### Request body

| Property | Type | Required? | Notes |
|---|---|---|---|
| fields | object | ✔ | The fields. |
| more | string, required | | More. |

### Responses

#### 201 Created

It was made.

| Property | Type | Notes |
|---|---|---|
| id | string | The id. |

#### 400

It was not.
"""


def test_statuses_as_headings(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, ANSWERS)
    responses = only(spec)["responses"]
    assert {s: r["description"] for s, r in responses.items()} == {"201": "It was made.", "400": "It was not."}
    assert schema(spec, only(spec)["requestBody"])["required"] == ["fields", "more"]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [(("X", "-"), ["a"]), (("X", ""), ["a"]), (("x", "√"), ["b"]), (("是", "否"), ["a"])],
)
def test_crosses_mean_yes_where_nothing_else_does(tmp_path: Path, marks: tuple[str, str], expected: list[str]) -> None:
    rows = "".join(f"| {n} | {m} | String | A {n}. |\n" for n, m in zip("ab", marks, strict=True))
    text = f"# Set\n\nPOST /a\n\n## Request\n\n| Name | Required | Type | Description |\n|---|---|---|---|\n{rows}"
    spec = spec_of(tmp_path, text)
    assert schema(spec, only(spec)["requestBody"])["required"] == expected


def values(text: str, type_: str = "string", *marks: tuple[int, int]) -> list[object]:
    return [v.value for v in describe((Line(text, marks=marks),), parse_type(type_, WORDS), WORDS).enum]


def test_lists_that_go_on_are_examples() -> None:
    assert values('Value range: "BTC", "ETH"...') == []
    assert values('Value range: "BTC", "ETH"') == ["BTC", "ETH"]


def test_pairs_parted_by_an_enumeration_comma() -> None:
    assert values("取值范围: 1:甲、2:乙、10：丙 、11：丁", "int") == [1, 2, 10, 11]


def test_one_of_several_names_is_no_list_of_values() -> None:
    assert values("Set either tags or image_tags.", "string", (11, 15), (19, 29)) == []


def test_values_in_an_enum_type() -> None:
    assert listed_values("< enum (a, b) > array(multi)", WORDS) == listed_values("enum (a, b)", WORDS) == ("a", "b")
    assert parse_type("enum (2, 4)", WORDS).kind == "integer"
    assert parse_type("enum (a, 4)", WORDS).kind == "string"
    assert parse_type("string (2, 4)", WORDS).bounds == (("minLength", 2), ("maxLength", 4))
    assert parse_type("< string, integer > map", WORDS).items == parse_type("integer", WORDS)


SHARED = """\
# Get

GET /things

## Response

| Name | Type | Description |
|---|---|---|
| kind | string | The kind. |
| owner | object | The owner. |
| » kind | string¦null | Its kind. |

#### Enumerated Values

| Property | Value |
|---|---|
| kind | a |
| kind | b |
| kind | {} |
| kind | null |
"""


def test_values_of_two_fields_of_one_name_go_to_each_in_order(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, SHARED.format("a"))
    answer = schema(spec, only(spec)["responses"]["200"])
    owner = spec["components"]["schemas"][answer["properties"]["owner"]["$ref"].rsplit("/", 1)[-1]]
    assert answer["properties"]["kind"]["enum"] == ["a", "b"]
    assert owner["properties"]["kind"]["enum"] == ["a", None]


def test_values_that_may_be_of_either_field_are_given_to_none(tmp_path: Path) -> None:
    result = build_pages(tmp_path, SHARED.format("c"), suffix=".md")
    assert "values-ambiguous" in [d.code for d in result.diagnostics]
    answer = schema(result.spec, only(result.spec)["responses"]["200"])
    assert "enum" not in answer["properties"]["kind"]


LED = """\
# Chat

POST /chat

## Request body

**model** `string` `required`
The model.

**heat** `float / null`

How hot. The value can be:

- `1`: warm
- `2`: hot

## Response

**id** `string`
The id.

**created** `integer`
When.

**Note** that this is text.
"""


def test_paragraphs_that_open_with_a_name_and_a_type_are_fields(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, LED)
    body = schema(spec, only(spec)["requestBody"])
    assert body["required"] == ["model"]
    assert body["properties"]["model"] == {"type": "string", "description": "The model."}
    assert body["properties"]["heat"]["enum"] == [1, 2, None]
    answer = schema(spec, only(spec)["responses"]["200"])
    assert {n: p["type"] for n, p in answer["properties"].items()} == {"id": "string", "created": "integer"}


@pytest.mark.parametrize(
    "text", ["**One** `string` alone.", "**Warning** `rm -rf`\n\n**Note** `x`", "**a**: b\n\n**c**: d"]
)
def test_other_paragraphs_stay_text(tmp_path: Path, text: str) -> None:
    spec = build_pages(tmp_path, f"# Get\n\nGET /a\n\n## Response\n\n{text}\n", suffix=".md").spec
    assert "components" not in spec


def test_a_dict_whose_fields_are_described_is_an_object(tmp_path: Path) -> None:
    rows = "| data | dict | The data. |\n| » id | string | The id. |\n| free | dict | Anything. |\n"
    text = f"# Get\n\nGET /a\n\n## Response\n\n| Name | Type | Description |\n|---|---|---|\n{rows}"
    spec = spec_of(tmp_path, text)
    answer = schema(spec, only(spec)["responses"]["200"])
    data = spec["components"]["schemas"][answer["properties"]["data"]["$ref"].rsplit("/", 1)[-1]]
    assert list(data["properties"]) == ["id"]
    assert answer["properties"]["free"] == {"type": "object", "description": "Anything."}


BODIES_BY_HEADING = """\
# Keep a secret

PUT /secrets/{id}

### Request body parameters

#### When the keeper is A

| Name | Required | Type | Description |
|---|---|---|---|
| address | Yes | string | Where it is. |
| token | Yes | string | What opens it. |

#### When the keeper is B

| Name | Required | Type | Description |
|---|---|---|---|
| key | Yes | string | What opens it. |
"""


def test_tables_of_a_body_below_headings_of_their_own_are_its_alternatives(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, BODIES_BY_HEADING)
    (media,) = only(spec)["requestBody"]["content"].values()
    parts = [spec["components"]["schemas"][p["$ref"].rsplit("/", 1)[-1]] for p in media["schema"]["oneOf"]]
    assert [list(p["properties"]) for p in parts] == [["address", "token"], ["key"]]
