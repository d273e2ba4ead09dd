"""Pages in Chinese as teams write them by hand: labels in bold, two tables of "parameters", bodies without headings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def built(folder: Path, text: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The only operation of a page, and all schemas."""
    spec = build_pages(folder, text, suffix=".md").spec
    ((operation,),) = [item.values() for item in spec["paths"].values()]
    return operation, spec.get("components", {}).get("schemas", {})


@pytest.mark.parametrize("method", ["GET", "GET（HTTPS）", "GET (HTTPS)"])
def test_a_second_table_of_parameters_is_that_of_the_answer(tmp_path: Path, method: str) -> None:
    sent = "| 参数 | 必须 | 说明 |\n|-|-|-|\n| corpid | 是 | 企业 |\n| secret | 是 | 密钥 |\n"
    got = "| 参数 | 说明 |\n|-|-|\n| errcode | 返回码 |\n| token | 凭证 |\n"
    line = f"**请求方式**: {method}\n**请求地址**: https://boats.example/gettoken?corpid=ID&secret=KEY\n"
    example = '**返回结果**:\n\n```json\n{"errcode": 0, "token": "x"}\n```\n'
    text = f"# 文档\n\n## 获取凭证\n\n{line}\n**参数说明**:\n\n{sent}\n{example}\n**参数说明**:\n\n{got}"
    operation, schemas = built(tmp_path, text)
    assert [(p["name"], p["in"]) for p in operation["parameters"]] == [("corpid", "query"), ("secret", "query")]
    assert [list(s["properties"]) for s in schemas.values()] == [["errcode", "token"]]


def test_a_second_table_that_no_example_has_is_none_of_the_answer(tmp_path: Path) -> None:
    sent = "| Parameter | Required |\n|-|-|\n| limit | no |\n"
    more = "| Parameter | Required |\n|-|-|\n| offset | no |\n"
    shown = '### Response\n\n```json\n{"id": 1}\n```\n'
    text = f"# API\n\n## List\n\n`GET /boats`\n\n### Parameters\n\n{sent}\n{shown}\n### Parameters\n\n{more}"
    operation, _ = built(tmp_path, text)
    assert [p["name"] for p in operation["parameters"]] == ["limit"]
    (answer,) = operation["responses"]["200"]["content"].values()
    assert list(answer["schema"]["properties"]) == ["id"]


def test_labels_without_headings(tmp_path: Path) -> None:
    sent = "```\n{\n  name: '名称',   // 必填\n  size: '长度'\n}\n```\n"
    head = "# API\n\n### 一、新建接口\n\nURL：/api/boats\n\nmethod：post\n\n"
    text = f"{head}参数：\n\n{sent}\n返回：\n\n```\n{{\n  code: 0\n}}\n```\n"
    operation, _ = built(tmp_path, text)
    assert operation["summary"] == "新建接口"
    (body,) = operation["requestBody"]["content"].values()
    assert list(body["schema"]["properties"]) == ["name", "size"]
    (answer,) = operation["responses"]["200"]["content"].values()
    assert list(answer["schema"]["properties"]) == ["code"]


def test_paths_and_methods_in_a_list_and_no_title(tmp_path: Path) -> None:
    """The first heading of a page may be one of a section: it is the title of nothing."""
    head = "**简要描述:**\n> 新建船只\n\n**协议:**\n- ***路径:*** /api/boats\n- ***方法:*** POST\n"
    table = "|参数名|类型|必选|说明|\n|-|-|-|-|\n|name|string|是|船名|\n"
    operation, schemas = built(tmp_path, f"{head}\n### 请求参数\n\n**请求Body参数**\n\n{table}")
    assert operation["summary"] == "新建船只"
    assert [list(s["properties"]) for s in schemas.values()] == [["name"]]
