"""Tables of what is sent that no words name: below a heading with the request line, behind tables of headers, below
sentences that say "parameters", beside columns of places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, operation_lines

ROWS = "| {name} | {about} |\n| - | - |\n| `owner` | Whose. |\n| `size` | How many. |\n"


def call(folder: Path, text: str, suffix: str = ".md") -> dict[str, Any]:
    spec = build_pages(folder, text, suffix=suffix).spec
    (found,) = (op for item in spec["paths"].values() for op in item.values())
    return dict(found)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
@pytest.mark.parametrize("between", ["", "Makes a boat, or changes one.\n\n"])
@pytest.mark.parametrize(("name", "about"), [("Name", "Description"), ("Feld", "Beschreibung"), ("字段", "说明")])
def test_a_table_below_a_heading_with_the_line(
    tmp_path: Path, method: str, between: str, name: str, about: str
) -> None:
    found = call(tmp_path, f"# Boats\n\n## {method} /boats\n\n{between}" + ROWS.format(name=name, about=about))
    assert "requestBody" in found
    assert list(found["responses"]) == ["default"]


@pytest.mark.parametrize(
    ("line", "between"),
    [("GET /boats", ""), ("POST /boats", "It returns the boat.\n\n"), ("POST /boats", "These come back:\n\n")],
)
def test_others_are_what_is_answered(tmp_path: Path, line: str, between: str) -> None:
    rows = "| Name | Type | About |\n| - | - | - |\n| owner | string | Whose. |\n"
    found = call(tmp_path, f"# Boats\n\n## {line}\n\n{between}{rows}")
    assert "requestBody" not in found
    assert "content" in found["responses"]["200"]


@pytest.mark.parametrize(("header", "key", "value"), [("Header", "Key", "Value"), ("Header", "Clé", "Valeur")])
def test_behind_a_table_of_headers(tmp_path: Path, header: str, key: str, value: str) -> None:
    head = f"| {header} | {value} |\n| - | - |\n| Content-Type | application/json |\n\n"
    rows = f"| {key} | {value} |\n| - | - |\n| Title | of it |\n\n"
    answer = f"*Response:*\n\n| {key} | {value} |\n| - | - |\n| Number | of it |\n"
    found = call(tmp_path, f"# Boats\n\n## Make\n\n*PUT: /boats*\n\n{head}{rows}{answer}")
    assert "requestBody" in found
    assert "content" in found["responses"]["200"]


@pytest.mark.parametrize("lead", ["The parameters are as follows:", "Parameters, all of one form:", "参数如下："])
@pytest.mark.parametrize("heading", ["", "== HTTP method and URI\n\n"])
def test_a_list_of_parameters(tmp_path: Path, lead: str, heading: str) -> None:
    items = "* `watch[on]=[true|false]`.\nWhether it watches.\n\n* `watch[every]=<so-many-seconds>`.\nHow often.\n"
    text = f"= Watch\n\n{heading}----\nPOST /watch\n----\n\n{lead}\n\n{items}"
    lines = operation_lines(build_pages(tmp_path, text, suffix=".adoc"))
    assert "body watch.on boolean" in lines
    assert not any("number" in line or "200" in line for line in lines)


PLACES = "| 名称 | 位置 | 类型 | 必填 | 描述 |\n| - | - | - | - | - |\n"


@pytest.mark.parametrize(("asked", "answered"), [("API请求参数：", "API返回："), ("请求参数：", "返回参数：")])
def test_places_in_tables_of_answers(tmp_path: Path, asked: str, answered: str) -> None:
    text = (
        f"# 船\n\n### 查询船\n\n* 接口地址：/boats\n\n* 请求方式：post\n\n* {asked}\n\n  "
        + (PLACES + "| page | param | int | N | 页 |\n").replace("\n", "\n  ")
        + f"\n\n* {answered}\n\n{PLACES}| data | body | Object | Y | 船 |\n\ndata 中的属性：\n\n"
        + f"{PLACES}| total | body | int | Y | 数 |\n"
    )
    assert operation_lines(build_pages(tmp_path, text, suffix=".md")) == [
        "query page integer",
        "200 data* object",
        "200 data.total* integer",
    ]


def test_members_of_an_open_name_are_those_of_their_own_operation(tmp_path: Path) -> None:
    head = "| Field | Type | About |\n| - | - | - |\n"
    first = (
        f"## One\n\n`GET /one`\n\n### Response\n\n{head}| data | object | x |\n\n`data`:\n\n{head}| a | int | x |\n\n"
    )
    other = f"## Two\n\n`GET /two`\n\n### Response\n\n{head}| data | object | x |\n"
    schemas = build_pages(tmp_path, f"# Boats\n\n{first}{other}", suffix=".md").spec["components"]["schemas"]
    assert all("$ref" not in s["properties"]["data"] for name, s in schemas.items() if "wo" in name)
