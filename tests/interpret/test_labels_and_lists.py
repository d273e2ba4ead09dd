"""Lists below a request line: labels that no dialect knows, names in quotes, errors below a word for them, more
parameters below a further heading, fields behind an example, sentences in bold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def call(folder: Path, text: str) -> dict[str, Any]:
    spec = build_pages(folder, f"# Boats\n\n{text}\n", suffix=".md").spec
    (found,) = (op for item in spec["paths"].values() for op in item.values())
    return {**found, "schemas": spec.get("components", {}).get("schemas", {})}


def body(found: dict[str, Any]) -> dict[str, Any]:
    (content,) = found["requestBody"]["content"].values()
    schema = content["schema"]
    return dict(found["schemas"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema)


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ("- Method: `POST`\n- URL: `/boats`\n- Who may: anybody\n- Since: 1.2", "Who may: anybody\nSince: 1.2"),
        (
            "- **Method:** POST\n- **URL:** /boats\n- **Authentication:** client credentials",
            "Authentication: client credentials",
        ),
        ("- 请求方法：POST\n- 请求地址：/boats\n- 负责人：张三", "负责人: 张三"),
    ],
)
def test_unknown_labels_are_description(tmp_path: Path, items: str, said: str) -> None:
    assert call(tmp_path, f"## Make\n\n{items}")["description"] == said


@pytest.mark.parametrize(
    "item",
    ["- Base URL: https://boats.example", "- Errors: 404, 409", "- Response: `{}`", "- `note`: a name", "- Note:"],
)
def test_known_labels_are_none(tmp_path: Path, item: str) -> None:
    assert "description" not in call(tmp_path, f"## Make\n\n- Method: `POST`\n- URL: `/boats`\n{item}")


@pytest.mark.parametrize("label", ["Error codes:", "**Errors:**", "错误码："])
@pytest.mark.parametrize("items", ["    - `404`\n    - `500`", "    - 404 no such boat\n    - `500`: broken"])
def test_errors_below_a_word_for_them(tmp_path: Path, label: str, items: str) -> None:
    found = call(tmp_path, f"## Make\n\n- Method: `POST`\n- URL: `/boats`\n- {label}\n{items}")
    assert {"404", "500"} <= set(found["responses"])


def test_codes_of_the_api_are_no_statuses(tmp_path: Path) -> None:
    found = call(tmp_path, "## Make\n\n- Method: `POST`\n- URL: `/boats`\n- Error codes:\n    - `404`\n    - `713`")
    assert "713" not in found["responses"]


@pytest.mark.parametrize(
    "items",
    [
        "- 'name' - string - Its name\n- 'size' - integer - How long",
        '- "name": string, its name\n- "size": integer',
        "- ‘name’ (string): Its name\n- ‘size’ (integer)",
    ],
)
def test_names_in_quotes(tmp_path: Path, items: str) -> None:
    shown = body(call(tmp_path, f"## Make\n\n`POST /boats`\n\n**Body:**\n\n{items}"))["properties"]
    assert {name: p["type"] for name, p in shown.items()} == {"name": "string", "size": "integer"}


def test_values_in_quotes_are_no_names(tmp_path: Path) -> None:
    found = call(tmp_path, "## Make\n\n`POST /boats`\n\n**Notes:**\n\n- 'small': less than 3\n- 'large': more")
    assert "requestBody" not in found


TABLE = "| Name | Required? | Type |\n|---|---|---|\n| `{}` | No | `integer` |\n"


@pytest.mark.parametrize("title", ["Other Parameters", "Paging parameters", "Sorting params"])
def test_more_parameters_below_a_further_heading(tmp_path: Path, title: str) -> None:
    head = f"## List\n\n`GET /boats`\n\n### Filtering Parameters\n\n{TABLE.format('deck')}"
    text = f"{head}\n### {title}\n\n{TABLE.format('limit')}"
    found = call(tmp_path, text)
    assert [(p["in"], p["name"]) for p in found["parameters"]] == [("query", "deck"), ("query", "limit")]


def test_fields_told_behind_an_example(tmp_path: Path) -> None:
    code = '```\n[{"id": 1, "name": "Ada"}]\n```'
    listed = "The parts are:\n\n* `id`: What it is known by.\n* `name`: Its name."
    found = call(tmp_path, f"## List\n\n`GET /boats`\n\n**Response:**\n\n{code}\n\n{listed}")
    schema = found["responses"]["200"]["content"]["application/json"]["schema"]
    item = schema["items"] if "items" in schema else found["schemas"][schema["$ref"].rpartition("/")[2]]["items"]
    item = found["schemas"][item["$ref"].rpartition("/")[2]] if "$ref" in item else item
    assert item["properties"]["id"]["description"] == "What it is known by."


@pytest.mark.parametrize("text", ["**Get all the boats**", "<p><strong>Get all the boats</strong></p>"])
def test_a_sentence_in_bold_says_what_it_does(tmp_path: Path, text: str) -> None:
    assert call(tmp_path, f"## GET: `/boats`\n\n{text}")["summary"] == "Get all the boats"


@pytest.mark.parametrize("text", ["**Example**", "**List of boats:**\n\n- one\n- two"])
def test_labels_in_bold_say_nothing(tmp_path: Path, text: str) -> None:
    assert call(tmp_path, f"## GET: `/boats`\n\n{text}")["summary"] == "GET: /boats"


ROWS = (
    "| 接口位置 | 接口名称 | 映射地址 | 参数 | 返回值 | 备注 |\n| --- | --- | --- | --- | --- | --- |\n"
    "| A | POST:addBoat | /boats | name:string<br/>size:int | Boat | 船的功能 |\n"
    "| A | GET:getBoats | /all | name:string<br/>size:int | Boat | 船的功能 |\n"
)


def test_names_with_types_in_rows_of_operations(tmp_path: Path) -> None:
    paths = build_pages(tmp_path, f"# 船\n\n{ROWS}", suffix=".md").spec["paths"]
    shown = paths["/boats"]["post"]["requestBody"]["content"]["application/json"]["schema"]["properties"]
    assert {name: p["type"] for name, p in shown.items()} == {"name": "string", "size": "integer"}
    assert [(p["in"], p["name"]) for p in paths["/all"]["get"]["parameters"]] == [("query", "name"), ("query", "size")]
