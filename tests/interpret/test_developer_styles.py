"""Pages that developers write by hand: labels in the text, request lines in code, types as in code, a base address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

TABLE = """
| Field | Type | Required | Description |
| --- | --- | --- | --- |
| name | string | Yes | The name. |
"""


def built(tmp_path: Path, text: str, suffix: str = ".md") -> BuildResult:
    return build_pages(tmp_path, text, suffix=suffix)


def calls(result: BuildResult) -> list[str]:
    return [f"{method.upper()} {path}" for path, item in result.spec["paths"].items() for method in item]


def body(result: BuildResult) -> dict[str, Any]:
    (found,) = (s for name, s in result.spec["components"]["schemas"].items() if name.endswith("RequestBody"))
    return dict(found["properties"])


LABELS = {
    "table of labels": "| 项目 | 内容 |\n| --- | --- |\n| 请求URL | `/shops/{id}` |\n| 请求方法 | POST |\n",
    "table whose header is a label": "| URL | /shops/{id} |\n| --- | --- |\n| Method | POST |\n",
    "table of one row": "| URL | Requires Auth | HTTP Method |\n| --- | --- | --- |\n| `/shops/{id}` | yes | POST |\n",
    "items": "* URL: /shops/{id}\n* Method: POST\n",
    "items with marks": "- **URL**: `/shops/:id`\n- **Method**: `POST`\n- **Auth**: a key\n",
    "items with both": "- **Endpoint**: `POST /shops/{id}`\n- **Description**: adds\n",
    "items apart": "- 接口路径：`/shops/{id}`\n\n- 请求方法：POST\n\n- 描述：增加\n",
    "paragraphs": "url：`/shops/{id}`\n\nmethod：post\n",
    "lines of one paragraph": "Provider: A shop\nPath: /shops/{id}\nMethod: POST\n",
    "bold lines of one paragraph": "**HTTP Method:** `POST`\n**Path:** `/shops/{id}`\n**Auth:** none\n",
    "method first": "* 请求方式：POST\n* 请求地址：http://shop.example/shops/{id}\n",
}


@pytest.mark.parametrize("labels", LABELS.values(), ids=LABELS)
def test_labels_tell_the_request(tmp_path: Path, labels: str) -> None:
    text = f"# Shops\n\n## Adding\n\n{labels}\nRequest Body:\n{TABLE}\n## Looking\n\n{labels.replace('POST', 'PUT')}"
    result = built(tmp_path, text.replace("post", "put", 1) if "post" in labels else text)
    assert "POST /shops/{id}" in calls(result) or "PUT /shops/{id}" in calls(result)
    assert set(body(result)) == {"name"}


@pytest.mark.parametrize(
    "labels",
    [
        "- Source: /home/me\n- Mode: GET\n",  # no words for a request
        "* URL: see below\n* Method: any\n",
        "#### Example Request\n\n- URL: /shops/1\n- Method: POST\n",
        "- URL: POST https://shop.example/shops\n",  # a step of a tutorial
    ],
)
def test_other_labels_tell_none(tmp_path: Path, labels: str) -> None:
    assert calls(built(tmp_path, f"# Shops\n\n## Adding\n\n{labels}\n## Looking\n\nText.\n")) == []


CODED = """# Alerts

### Alerts

All need a key.

```
GET /alerts
```

**200 Response:** all of them

```json
[{"id": 1}]
```

---

**Adding one**

```
POST /alerts
```

**Body:**
""" + TABLE + """
```
DELETE /alerts/:id
```

Nothing comes back.
"""  # fmt: skip


def test_request_lines_in_code_open_operations(tmp_path: Path) -> None:
    result = built(tmp_path, CODED)
    assert calls(result) == ["GET /alerts", "POST /alerts", "DELETE /alerts/{id}"]
    paths = result.spec["paths"]
    assert "requestBody" not in paths["/alerts"]["get"]
    assert "requestBody" in paths["/alerts"]["post"]
    assert "requestBody" not in paths["/alerts/{id}"]["delete"]
    assert set(body(result)) == {"name"}


def test_request_lines_in_code_one_after_the_other_share_what_follows(tmp_path: Path) -> None:
    text = f"# Shops\n\n## Adding\n\n```\nPOST /shops\n```\n\n```\nPOST /v2/shops\n```\n\n### Request Body\n{TABLE}"
    result = built(tmp_path, text)
    assert calls(result) == ["POST /shops", "POST /v2/shops"]
    assert all("requestBody" in item["post"] for item in result.spec["paths"].values())


def test_types_as_in_code(tmp_path: Path) -> None:
    rows = r"""
| Field | Type | Required | Description |
| --- | --- | --- | --- |
| `side` | `"above" \| "below"` | Yes | The side. |
| `often` | `"once" \| "always"` | No (default `once`) | How often. |
| `title` | string (1–256 chars) | Yes | The title. |
| `line` | integer (≥ 1) | No | The line. |
| `other` | string (any) | No | Else. |
| `when` | string | No (see below) | When. |
"""
    result = built(tmp_path, f"# Alerts\n\n## POST /alerts\n\n### Request Body\n{rows}")
    found = body(result)
    assert found["side"]["enum"] == ["above", "below"]
    assert (found["often"]["enum"], found["often"]["default"]) == (["once", "always"], "once")
    assert (found["title"]["minLength"], found["title"]["maxLength"]) == (1, 256)
    assert found["line"]["minimum"] == 1
    told = [
        (d.code, d.origin.row) for d in result.diagnostics if d.code in {"type-partly-read", "required-conditional"}
    ]
    assert told == [("type-partly-read", 5), ("required-conditional", 6)]


def test_a_variable_may_be_named_as_in_the_path(tmp_path: Path) -> None:
    rows = (
        "\n| Name | Type | Description |\n| --- | --- | --- |\n| `:shop` | integer | A. |\n| `{id}` | integer | B. |\n"
    )
    result = built(tmp_path, f"# Shops\n\n## GET /shops/:shop/parts/{{id}}\n\n### Path Parameters\n{rows}")
    (item,) = result.spec["paths"].values()
    assert [(p["name"], p["schema"]["type"]) for p in item["get"]["parameters"]] == [
        ("shop", "integer"),
        ("id", "integer"),
    ]


BASES = {
    "bold label": "**Base URL:** `https://shop.example/api/v1`\n",
    "plain label": "Base URL: https://shop.example/api/v1/\n",
    "item": "- Version: 1\n- Base URL: `https://shop.example/api/v1`\n",
    "heading and text": "## Base URL\n\nhttps://shop.example/api/v1\n",
    "heading and code": "## Base URL\n\n```\nhttps://shop.example/api/v1\n```\n",
    "table": "| 项目 | 值 |\n| --- | --- |\n| 基础URL | `https://shop.example/api/v1` |\n",
}


@pytest.mark.parametrize("base", BASES.values(), ids=BASES)
def test_base_address_is_the_server(tmp_path: Path, base: str) -> None:
    result = built(tmp_path, f"# Shops\n\n{base}\n## GET /shops\n\n### Response\n{TABLE}")
    assert result.spec["servers"] == [{"url": "https://shop.example/api/v1"}]
    assert [o.file for o in result.sources["/servers/0"]] == ["a.md"]


@pytest.mark.parametrize("base", ["Base URL: see below\n", "Link: https://a.example\n"])
def test_other_addresses_are_no_servers(tmp_path: Path, base: str) -> None:
    assert "servers" not in built(tmp_path, f"# Shops\n\n{base}\n## GET /shops\n\n### Response\n{TABLE}").spec


def test_a_path_that_repeats_the_base_address_is_below_its_host(tmp_path: Path) -> None:
    base = "Base URL: https://shop.example/api/v1\n"
    result = built(tmp_path, f"# Shops\n\n{base}\n## GET /api/v1/shops\n\n### Response\n{TABLE}")
    assert result.spec["servers"] == [{"url": "https://shop.example"}]


@pytest.mark.parametrize(("words", "status"), [("Success Response", "200 OK"), ("Error Response", "404 Not Found")])
def test_code_below_a_response(tmp_path: Path, words: str, status: str) -> None:
    text = f'# Shops\n\n## GET /shops\n\n### {words}\n\n**Code**: `{status}`\n\n```json\n{{"id": 1}}\n```\n'
    (item,) = built(tmp_path, text).spec["paths"].values()
    assert list(item["get"]["responses"]) == [status[:3]]


MESSAGES = """# Signing in

### Register

```http
POST /register
Content-Type: application/json

{"email": "a@b.example"}
```

**Parameters:**
- `email` (string, required): The address.
- `role` (string, optional): One of `admin`, `user`.

### Me

```http
GET /me
Authorization: Bearer x
```

**Response:**

```json
{"id": 1}
```
"""


def test_messages_open_operations(tmp_path: Path) -> None:
    result = built(tmp_path, MESSAGES)
    assert calls(result) == ["POST /register", "GET /me"]
    assert set(body(result)) == {"email", "role"}
    assert "parameters" not in result.spec["paths"]["/me"]["get"]


def test_requests_below_headings_of_their_own(tmp_path: Path) -> None:
    one = '## {} a shop\n\n### Request\n\n```\n{} /shops\n```\n\n### Response\n\n```json\n{{"id": 1}}\n```\n\n'
    result = built(tmp_path, "# Shops\n\n" + one.format("Add", "POST") + one.format("See", "GET"))
    assert calls(result) == ["POST /shops", "GET /shops"]
    assert [o["summary"] for o in result.spec["paths"]["/shops"].values()] == ["Add a shop", "See a shop"]


def test_what_a_tutorial_calls_opens_no_operation(tmp_path: Path) -> None:
    step = "## Step {0}\n\nCall it:\n\n```\nPOST https://shop.example/v1/step{0}\n```\n\n```json\n{{}}\n```\n\n"
    assert calls(built(tmp_path, "# First steps\n\n" + step.format(1) + step.format(2))) == []


TEMPLATE = """# Login

**URL** : `/login/`

**Method** : `POST`

**Data constraints**

```json
{"name": "[a name]"}
```

## Success Response

**Code** : `200 OK`

**Content example**

```json
{"token": "a"}
```

## Error Response

**Code** : `400 BAD REQUEST`

**Content** :

```json
{"error": "b"}
```
"""


def test_page_of_a_common_template(tmp_path: Path) -> None:
    operation = built(tmp_path, TEMPLATE).spec["paths"]["/login/"]["post"]
    assert "examples" in operation["requestBody"]["content"]["application/json"]
    shown = {code: r["content"]["application/json"]["examples"] for code, r in operation["responses"].items()}
    assert {code: [e["value"] for e in found.values()] for code, found in shown.items()} == {
        "200": [{"token": "a"}],
        "400": [{"error": "b"}],
    }


def test_table_in_a_list(tmp_path: Path) -> None:
    rows = "\n".join(f"     {line}" for line in TABLE.strip().splitlines())
    text = f"# Shops\n\n## Adding\n\n1. - **URL**: `/shops`\n   - **Method**: POST\n   - **Request Body**:\n\n{rows}\n"
    result = built(tmp_path, text)
    assert set(body(result)) == {"name"}
    assert (result.balance.rows, result.balance.in_spec) == (1, 1)


def test_lone_table_of_path_variables(tmp_path: Path) -> None:
    rows = "\n| Param | Type |\n| --- | --- |\n| id | integer |\n"
    result = built(tmp_path, f"# Shops\n\n### GET /shops/:id\n{rows}\n### GET /shops\n{rows}")
    (shop,) = (item["get"] for path, item in result.spec["paths"].items() if "{id}" in path)
    assert [(p["in"], p["schema"]["type"]) for p in shop["parameters"]] == [("path", "integer")]
    (listed,) = result.spec["paths"]["/shops"]["get"]["parameters"]
    assert (listed["in"], listed["name"]) == ("query", "id")  # the header says that it is a parameter


ORDERS = r"""# Orders

## GET /orders

| Query | Type | Default | Description |
| --- | --- | --- | --- |
| state | `open` \| `closed` | `open` | Filter. |
| tags | string[] | | Words (max 10 items). |

Returns:

| Field | Type | Description |
| --- | --- | --- |
| total | int | Count. |

## DELETE /orders/{id}

| Path parameter | Type |
| --- | --- |
| id | string |

Response: `204 No Content`
"""


def test_header_of_names_tells_the_place(tmp_path: Path) -> None:
    result = built(tmp_path, ORDERS)
    state, tags = result.spec["paths"]["/orders"]["get"]["parameters"]
    assert (state["in"], state["schema"]["enum"], state["schema"]["default"]) == ("query", ["open", "closed"], "open")
    assert (tags["in"], tags["schema"]["maxItems"]) == ("query", 10)
    delete = result.spec["paths"]["/orders/{id}"]["delete"]
    assert [(p["name"], p["in"]) for p in delete["parameters"]] == [("id", "path")]
    assert delete["responses"] == {"204": {"description": "No Content"}}


LISTS = """# Items

## GET /items

**Query Parameters:**
- `page` - Page number (default: 1)
- `size`: Items of a page (max: 100)
- `sort` (optional): `asc` or `desc`
- `q`

**Response:**
- `items` (array): All.
- `total`: integer - how many
- **next**: string, optional. Where to go on.

## POST /items

### Body

* `name` *string* (required) – The name.
* `age` integer – The age.
* `tags` array of strings, optional: words

### Notes

- **Careful**: nothing is asked twice.
- **Slow**: it takes long.
"""


def test_lists_of_fields(tmp_path: Path) -> None:
    result = built(tmp_path, LISTS)
    page, size, sort, q = result.spec["paths"]["/items"]["get"]["parameters"]
    assert [p["name"] for p in (page, size, sort, q)] == ["page", "size", "sort", "q"]
    assert sort["schema"]["enum"] == ["asc", "desc"]
    assert size["description"] == "Items of a page (max: 100)"
    answer = result.spec["components"]["schemas"]["GetItemsResponseBody"]["properties"]
    assert {name: s.get("type") for name, s in answer.items()} == {
        "items": "array",
        "total": "integer",
        "next": "string",
    }
    sent = result.spec["components"]["schemas"]["PostItemsRequestBody"]
    assert {name: s["type"] for name, s in sent["properties"].items()} == {
        "name": "string",
        "age": "integer",
        "tags": "array",
    }
    assert sent["required"] == ["name"]
    assert (result.balance.rows, result.balance.reported) == (10, 0)


def test_lines_drawn_before_names_are_no_part_of_them(tmp_path: Path) -> None:
    rows = "| data | object | 必须 | All. |\n| ├─ token | string | 非必须 | A key. |\n"
    table = f"| 名称 | 类型 | 是否必须 | 备注 |\n| --- | --- | --- | --- |\n{rows}"
    result = built(tmp_path, f"# Users\n\n## GET /users\n\n### 返回数据\n\n{table}")
    assert {n: list(s["properties"]) for n, s in result.spec["components"]["schemas"].items()} == {
        "Data": ["token"],
        "GetUsersResponseBody": ["data"],
    }
    assert [d.code for d in result.diagnostics if d.code == "required-conditional"] == []


def test_a_list_that_explains_a_table_is_no_other_one(tmp_path: Path) -> None:
    text = f"# Shops\n\n## POST /shops\n\n### Request Body\n{TABLE}\n### Parameter Description\n\n- `name`: as shown\n"
    result = built(tmp_path, text)
    assert list(result.spec["components"]["schemas"]) == ["PostShopsRequestBody"]
    assert result.balance.rows == 1


def test_marks_of_typescript(tmp_path: Path) -> None:
    rows = "\n| Field | Type |\n| --- | --- |\n| size? | ?integer |\n| name | string? |\n"
    result = built(tmp_path, f"# Shops\n\n## POST /shops\n\n### Request Body\n{rows}")
    assert {n: s["type"] for n, s in body(result).items()} == {"size": ["integer", "null"], "name": "string"}


def test_words_in_angle_brackets_are_no_tags(tmp_path: Path) -> None:
    rows = "\n| Field | Type | Description |\n| --- | --- | --- |\n| parts | List<Part> | Send <key>.<br>All. |\n"
    part = "\n**Part**\n\n| Field | Type | Description |\n| --- | --- | --- |\n| name | String | A name. |\n"
    result = built(tmp_path, f"# Shops\n\n## POST /shops\n\n### Request Body\n{rows}{part}")
    (parts,) = body(result).values()
    assert parts["items"] == {"$ref": "#/components/schemas/Part"}
    assert parts["description"] == "Send <key>.\nAll."


def test_a_table_that_lists_an_operation_with_its_description_opens_none(tmp_path: Path) -> None:
    table = "| Method | Path | Description |\n| --- | --- | --- |\n| GET | /shops | All shops. |\n"
    assert calls(built(tmp_path, f"# Shop\n\nA shop.\n\n## Used by\n\n{table}")) == []
