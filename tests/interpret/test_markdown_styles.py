"""House styles of generated and hand-written Markdown: a small page beside the facts that must come out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import build
from tests.pages import build_pages

MODELS = """
## Models

### Pet

A pet, as the shop knows it.

| Name | Type | Required | Description |
|------|------|----------|-------------|
| id | integer (int64) | Yes | |
| state | enum (sold, free) | No | |
| born | [Moment](#moment) | No | |
| friends | [ [Pet](#pet) ] | No | |

### Moment

| Name | Type | Description |
|------|------|-------------|
| Moment | dateTime | |
"""
PATH_THEN_METHOD = """
# Shop

### /pets

#### GET

##### Parameters

| Name | Located in | Description | Required | Schema |
|------|------------|-------------|----------|--------|
| limit | query | How many. | No | integer (int32) |

##### Responses

| Code | Description | Schema |
|------|-------------|--------|
| 200 | The pets. | [ [Pet](#pet) ] |
| default | Anything else. | |

#### POST

##### Parameters

| Name | Located in | Description | Required | Schema |
|------|------------|-------------|----------|--------|
| body | body | The pet. | Yes | [Pet](#pet) |

##### Responses

| Code | Description | Schema |
|------|-------------|--------|
| 201 | Made. | [Pet](#pet) |
"""
BRACKETED = PATH_THEN_METHOD.replace("### /pets\n", "").replace("#### GET", "### [GET] /pets")
BRACKETED = BRACKETED.replace("#### POST", "### [POST] /pets")
LED = """
## Paths

### List the pets
```
GET /pets
```

#### Parameters

|Type|Name|Description|Schema|
|---|---|---|---|
|**Query**|**limit**  <br>*optional*|How many.  <br>**Minimum value** : `1`  <br>**Default** : `5`|integer (int32)|

#### Responses

|HTTP Code|Description|Schema|
|---|---|---|
|**200**|The pets.|< [Pet](#pet) > array|
|**default**|Anything else.|No Content|

#### Security

|Type|Name|Scopes|
|---|---|---|
|**oauth2**|**shop**|read|

### Add a pet
```
POST /pets
```

#### Parameters

|Type|Name|Description|Schema|
|---|---|---|---|
|**Body**|**body**  <br>*required*|The pet.|[Pet](#pet)|

#### Responses

|HTTP Code|Description|Schema|
|---|---|---|
|**201**|Made.|[Pet](#pet)|
"""
STYLES = {"path then method": PATH_THEN_METHOD, "bracketed": BRACKETED, "led by a code block": LED}
PET = {"$ref": "#/components/schemas/Pet"}


def built(folder: Path, *pages: str) -> dict[str, Any]:
    result = build_pages(folder, *pages, suffix=".md")
    assert [d for d in result.diagnostics if d.code not in {"operation-merged", "block-unplaced"}] == []
    assert result.balance.rows == result.balance.in_spec
    return result.spec


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("apart", [False, True])
def test_generated_markdown(style: str, apart: bool, tmp_path: Path) -> None:
    text = STYLES[style]
    pages = (text.replace("](#", "](b.md#"), MODELS) if apart else (text + MODELS,)
    spec = built(tmp_path, *pages)
    paths = spec["paths"]["/pets"]
    (limit,) = paths["get"]["parameters"]
    assert (limit["name"], limit["in"], limit["schema"]["type"]) == ("limit", "query", "integer")
    assert not limit.get("required", False)
    listed = paths["get"]["responses"]
    assert set(listed) == {"200", "default"}
    assert listed["200"]["content"]["application/json"]["schema"] == {"type": "array", "items": PET}
    assert "content" not in listed["default"]
    assert paths["post"]["requestBody"] == {"content": {"application/json": {"schema": PET}}, "required": True}
    assert paths["post"]["responses"]["201"]["content"]["application/json"]["schema"] == PET
    assert list(spec["components"]["schemas"]) == ["Pet"]


def test_models_are_read_as_such(tmp_path: Path) -> None:
    pet = built(tmp_path, PATH_THEN_METHOD + MODELS)["components"]["schemas"]["Pet"]
    assert pet["required"] == ["id"]
    properties = pet["properties"]
    assert properties["state"]["enum"] == ["sold", "free"]
    assert properties["friends"] == {"type": "array", "items": PET}
    assert (properties["born"]["type"], properties["born"]["format"]) == ("string", "date-time")


def test_bounds_with_a_space_before_the_colon(tmp_path: Path) -> None:
    (limit,) = built(tmp_path, LED + MODELS)["paths"]["/pets"]["get"]["parameters"]
    assert (limit["schema"]["minimum"], limit["schema"]["default"]) == (1, 5)


def test_a_name_that_ends_in_list_is_one_name(tmp_path: Path) -> None:
    text = PATH_THEN_METHOD.replace("[ [Pet](#pet) ]", "[PetList](#petlist)")
    more = "\n### PetList\n\n| Name | Type | Description |\n|--|--|--|\n| items | [ [Pet](#pet) ] | |\n"
    spec = built(tmp_path, text + MODELS + more)
    schema = spec["paths"]["/pets"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/PetList"}


LABELLED = """
# 查询商品

**请求URL：**
- `{host}/goods/list`

**请求方式：**
- POST

**参数：**

|参数名|必选|类型|说明|
|:---|:---|:---|:---|
|current |是 |number |页数 |
|accounts |否 |List&lt;string> |账号 |

**返回参数说明**

|参数名|类型|说明|
|:---|:---|:---|
|total |int |总数 |
"""


def test_labels_as_headings(tmp_path: Path) -> None:
    result = build_pages(tmp_path, LABELLED, suffix=".md")
    operation = result.spec["paths"]["/goods/list"]["post"]
    name = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[-1]
    body = result.spec["components"]["schemas"][name]
    assert body["required"] == ["current"]
    assert body["properties"]["accounts"]["items"] == {"type": "string"}
    assert "200" in operation["responses"]


SECTIONS = """
# Guide

## Get a config

### Request Method

GET

### Request URL

`/v2/config`

### Request Parameters

| Name | Type | Required | Description |
|------|------|----------|-------------|
| group | String | **yes** | The group. |

### Return Data

| Name | Type | Description |
|------|------|-------------|
| data | String | The content. |

## Put a config

### Request Method

PUT

### Request URL

`/v2/config`

### Request Body

| Name | Type | Required | Description |
|------|------|----------|-------------|
| content | String | no | The content. |
"""


def test_method_and_url_in_sections_of_their_own(tmp_path: Path) -> None:
    spec = build_pages(tmp_path, SECTIONS, suffix=".md").spec
    config = spec["paths"]["/v2/config"]
    assert set(config) == {"get", "put"}
    assert [(p["name"], p["in"], p["required"]) for p in config["get"]["parameters"]] == [("group", "query", True)]
    assert "requestBody" in config["put"]
    assert config["get"]["summary"] == "Get a config"


INDENTED = """
# Fans

**接口地址**:`/api/fans`

**请求方式**:`GET`

**响应参数**:

| 参数名称 | 参数说明 | 类型 |
| -------- | -------- | ----- |
|code|状态码|integer(int32)|
|data|数据|array|
|&emsp;&emsp;id|编号|integer(int64)|
|&emsp;&emsp;owner|主人|object|
|&emsp;&emsp;&emsp;&emsp;id|编号|integer(int64)|
|message|消息|string|
"""


def test_wide_spaces_nest_rows(tmp_path: Path) -> None:
    result = build_pages(tmp_path, INDENTED, suffix=".md")
    schemas = result.spec["components"]["schemas"]
    content = result.spec["paths"]["/api/fans"]["get"]["responses"]["200"]["content"]
    body = schemas[content["application/json"]["schema"]["$ref"].rsplit("/", 1)[-1]]["properties"]
    assert list(body) == ["code", "data", "message"]
    data = schemas[body["data"]["items"]["$ref"].rsplit("/", 1)[-1]]["properties"]
    assert list(data) == ["id", "owner"]
    assert [d.code for d in result.diagnostics] == ["status-assumed"]


SPELLED = """
# Shop

### GET /owners

| Code | Description | Schema |
|------|-------------|--------|
| 200 | The owners. | { **"data"**: [ [Pet](#pet) ], **"page"**: { **"next"**: string, **"size"**: integer } } |
| 201 | The pets nearby. | [ [Pet](#pet) & { **"distance"**: number } ] |
| 202 | One or the other. | **application/json**: [Pet](#pet) or [Owner](#owner) or string |
| 203 | A state. | { **"state"**: string, <br>**Available values:** "on", "off" } |

## Models

#### Pet

| Name | Type | Required |
|------|------|----------|
| id | integer | Yes |

#### Owner model

| Name | Type | Required |
|------|------|----------|
| name | string | Yes |
"""


def test_types_that_spell_out_a_structure(tmp_path: Path) -> None:
    spec = built(tmp_path, SPELLED)
    schemas = spec["components"]["schemas"]

    def of(status: str) -> dict[str, Any]:
        response = spec["paths"]["/owners"]["get"]["responses"][status]
        schema: dict[str, Any] = response["content"]["application/json"]["schema"]
        return schema

    def properties(ref: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = schemas[ref["$ref"].rpartition("/")[2]]["properties"]
        return found

    pet = {"$ref": "#/components/schemas/Pet"}
    listed = properties(of("200"))
    assert listed["data"] == {"type": "array", "items": pet}
    assert properties(listed["page"]) == {"next": {"type": "string"}, "size": {"type": "integer"}}
    nearby, whole = of("201")["items"]["allOf"]
    assert (properties(nearby), whole) == ({"distance": {"type": "number"}}, pet)
    assert of("202") == {"anyOf": [pet, {"$ref": "#/components/schemas/Owner"}, {"type": "string"}]}
    assert properties(of("203"))["state"] == {"type": "string", "enum": ["on", "off"]}


VALUES_IN_THE_TYPE = """
# GET /pets

| Name | Located in | Description | Required | Schema |
|------|------------|-------------|----------|--------|
| state | query | What to list. | No | string, <br>**Available values:** "on", "off", <br>**Default:** on |

| Code | Description |
|------|-------------|
| 200 | All. |
"""


def test_values_behind_the_type(tmp_path: Path) -> None:
    (parameter,) = built(tmp_path, VALUES_IN_THE_TYPE)["paths"]["/pets"]["get"]["parameters"]
    assert parameter["schema"] == {"type": "string", "enum": ["on", "off"], "default": "on"}


OPERATION_BY_LABELS = """
# POST /pets

**Content Types:** `application/json`, `application/xml`

## Request Body

**Required:** Yes

**Schema:** Array of [Pet](../schemas/Pet.md)

## Responses

| Status | Description |
|--------|-------------|
| 201 | Made. |
| default | Anything else. |

**Success Response Schema:**

[Pet](../schemas/Pet.md)
"""
PET_PAGE = """
# Pet

**Type:** object

## Fields

| Field | Type | Required | Description |
|-------|------|----------|-------------|
| `id` | integer | Yes | The number. |
| `tags` | Tag[] | No | |
"""
TAG_PAGE = """
# Tag

## Fields

| Field | Type | Required | Description |
|-------|------|----------|-------------|
| `name` | string | Yes | |
"""


def test_bodies_named_below_labels(tmp_path: Path) -> None:
    pages = {"operations/add.md": OPERATION_BY_LABELS, "schemas/Pet.md": PET_PAGE, "schemas/Tag.md": TAG_PAGE}
    for place, text in pages.items():
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(text, encoding="utf-8")
    spec = build([tmp_path]).spec
    operation = spec["paths"]["/pets"]["post"]
    pet = {"$ref": "#/components/schemas/Pet"}
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"type": "array", "items": pet}
    assert operation["responses"]["201"]["content"]["application/json"]["schema"] == pet
    assert spec["components"]["schemas"]["Pet"]["properties"]["tags"]["items"] == {"$ref": "#/components/schemas/Tag"}


MARKED = r"""
# GET /settlements

## Response parameters

| Parameter | Mandatory | Type | Description |
|-----------|-----------|------|-------------|
| status | true | string | |
| \<data\> | true | object array | The days. |
| day | true | string | |
| \<list\> | false | object array | |
| price | true | decimal | |
| \</list\> | | | |
| \</data\> | | | |
| ts | true | long | |
"""


def test_marker_rows_nest_what_stands_between_them(tmp_path: Path) -> None:
    result = build_pages(tmp_path, MARKED, suffix=".md")
    assert result.balance.rows == result.balance.in_spec
    schemas = result.spec["components"]["schemas"]
    root = schemas["GetSettlementsResponseBody"]["properties"]
    assert list(root) == ["status", "data", "ts"]
    assert (root["data"]["type"], root["data"]["items"]) == ("array", {"$ref": "#/components/schemas/Data"})
    assert list(schemas["Data"]["properties"]) == ["day", "list"]
    assert list(schemas["List"]["properties"]) == ["price"]
    assert schemas["Data"]["required"] == ["day"]


LISTED = """
# Market

## Prices

### Example

- GET `/v1/prices`

### Request parameters

| Parameter | Mandatory | Type | Description |
|-----------|-----------|------|-------------|
| symbol | true | string | Which one. |

### Response parameters

| Parameter | Mandatory | Type | Description |
|-----------|-----------|------|-------------|
| price | true | decimal | |

## Orders

Places an order.

- POST `v1/orders`

### Request parameters

| Parameter | Mandatory | Type | Description |
|-----------|-----------|------|-------------|
| amount | true | long | |

## Rules of the stream

### Response parameters

| Parameter | Mandatory | Type | Description |
|-----------|-----------|------|-------------|
| topic | true | string | |
"""


def test_request_lines_as_items_below_titles(tmp_path: Path) -> None:
    result = build_pages(tmp_path, LISTED, suffix=".md")
    paths = result.spec["paths"]
    assert {p: list(item) for p, item in paths.items()} == {"/v1/prices": ["get"], "/v1/orders": ["post"]}
    assert [p["name"] for p in paths["/v1/prices"]["get"]["parameters"]] == ["symbol"]
    codes = [d.code for d in result.diagnostics if d.code not in {"status-assumed", "response-missing"}]
    assert codes == ["table-without-operation"]  # what stands below a title without a request line is no API's


TABLED = """
# Admin

## Route

### Request methods {#route-methods}

| Method | Request URI | Request Body | Description |
|--------|-------------|--------------|-------------|
| GET | /routes | NULL | Lists the routes. |
| PUT | /routes/{id} | {...} | Sets a route. It is made if need be. |
| DELETE | /routes/{id} | NULL | Removes a route. |

### Request Body Parameters {#route-body}

| Parameter | Required | Type | Description |
|-----------|----------|------|-------------|
| uri | True | string | The path. |

## Service

### Request methods {#service-methods}

| Method | Request URI | Description |
|--------|-------------|-------------|
| POST | /services | Adds a service. |

### Request Body Parameters {#service-body}

| Parameter | Required | Type | Description |
|-----------|----------|------|-------------|
| name | False | string | The name. |
"""


def test_operations_in_a_table(tmp_path: Path) -> None:
    result = build_pages(tmp_path, TABLED, suffix=".md")
    assert result.balance.rows == result.balance.in_spec == 2
    paths = result.spec["paths"]
    assert {p: list(i) for p, i in paths.items()} == {
        "/routes": ["get"],
        "/routes/{id}": ["put", "delete"],
        "/services": ["post"],
    }
    assert paths["/routes/{id}"]["put"]["summary"] == "Sets a route"
    assert ["requestBody" in paths["/routes/{id}"][m] for m in ("put", "delete")] == [True, False]
    body = paths["/services"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert list(result.spec["components"]["schemas"][body["$ref"].rpartition("/")[2]]["properties"]) == ["name"]


SLATE = """
# Shop

## Adds a pet.

> Code samples

```shell
curl -X POST https://shop.example/pets -H 'Accept: application/json'
```

`POST /pets`

Adds one.

> Body parameter

```json
{"name": "Rex"}
```

<h3 id="add-parameters">Parameters</h3>

|Name|In|Type|Required|Description|
|---|---|---|---|---|
|mode|query|string|false|How to add it.|
|body|body|object|true|none|
|» name|body|string|true|none|

#### Enumerated Values

|Parameter|Value|
|---|---|
|mode|fast|
|mode|safe|

> Example responses

> 201 Response

```json
{"data": {"id": 1, "name": "Rex"}}
```

<h3 id="add-responses">Responses</h3>

|Status|Meaning|Description|Schema|
|---|---|---|---|
|201|[Created](https://www.rfc-editor.org)|The pet.|Inline|
|404|[Not Found](https://www.rfc-editor.org)|No such shop.|[Fault](#schemafault)|

<h3 id="add-responseschema">Response Schema</h3>

Status Code **201**

|Name|Type|Required|Restrictions|Description|
|---|---|---|---|---|
|» data|any|false|none|none|

*allOf*

|Name|Type|Required|Restrictions|Description|
|---|---|---|---|---|
|»» *anonymous*|[Thing](#schemathing)|false|none|none|
|»»» id|integer(int64)|false|read-only|none|

*and*

|Name|Type|Required|Restrictions|Description|
|---|---|---|---|---|
|»» *anonymous*|object|false|none|none|
|»»» name|string¦null|false|none|none|

# Schemas

<h2 id="tocS_Fault">Fault</h2>

### Properties

allOf

|Name|Type|Required|Restrictions|Description|
|---|---|---|---|---|
|*anonymous*|[Thing](#schemathing)|false|none|none|

and

|Name|Type|Required|Restrictions|Description|
|---|---|---|---|---|
|*anonymous*|object|false|none|none|
|» level|string|true|none|none|

#### Enumerated Values

|Property|Value|
|---|---|
|level|low|
|level|high|

<h2 id="tocS_Thing">Thing</h2>

### Properties

|Name|Type|Required|Restrictions|Description|
|---|---|---|---|---|
|id|integer(int64)|false|none|none|
"""


def test_slate_markdown(tmp_path: Path) -> None:
    result = build_pages(tmp_path, SLATE, suffix=".md")
    # Samples of code in other languages, and the table of authorization.
    assert {d.code for d in result.diagnostics} == {"block-unplaced"}
    assert result.balance.rows == result.balance.in_spec
    operation = result.spec["paths"]["/pets"]["post"]
    schemas = result.spec["components"]["schemas"]
    (mode,) = operation["parameters"]
    assert mode["schema"] == {"type": "string", "enum": ["fast", "safe"]}
    body = operation["requestBody"]["content"]["application/json"]
    sent = schemas[body["schema"]["$ref"].rpartition("/")[2]]
    assert (sent["properties"], sent["required"]) == ({"name": {"type": "string"}}, ["name"])
    assert [e["value"] for e in body["examples"].values()] == [{"name": "Rex"}]
    answers = operation["responses"]
    assert [answers[s]["description"] for s in ("201", "404")] == ["The pet.", "No such shop."]
    data = schemas["Data"]["properties"]
    assert data == {
        "id": {"type": "integer", "format": "int64", "readOnly": True},
        "name": {"type": ["string", "null"]},
    }
    thing = {"$ref": "#/components/schemas/Thing"}
    level = {"level": {"type": "string", "enum": ["low", "high"]}}
    assert schemas["Fault"] == {"allOf": [thing, {"type": "object", "required": ["level"], "properties": level}]}


FORM_SHOWN = """
# Instances

## Change an instance

`PUT /instances`

### Request parameters

| Name | Type | Required | Description |
|------|------|----------|-------------|
| name | String | yes | Its name. |
| metadata | String | no | More of it. |

### Request example

```shell
curl -X PUT 'http://shop.example/instances?name=a&metadata={}'
```
"""


def test_json_inside_a_form_is_no_body(tmp_path: Path) -> None:
    result = build_pages(tmp_path, FORM_SHOWN, suffix=".md")
    assert "example-mismatch" not in [d.code for d in result.diagnostics]
    assert result.balance.rows == result.balance.in_spec
