"""Titles that open with the method of their operation, as exports of Apifox have them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("POST 新建船只", "新建船只"),
        ("POST Make a boat", "Make a boat"),
        ("POST a boat", "POST a boat"),  # a sentence
        ("GET Make a boat", "GET Make a boat"),  # the method of another
        ("Make a boat", "Make a boat"),
        ("`/boats` – Make a boat", "Make a boat"),
        ("`/boats` - Make or/and sell a boat", "Make or/and sell a boat"),
        ("POST `/boats` — Make a boat", "Make a boat"),
    ],
)
def test_the_method_is_no_part_of_the_title(tmp_path: Path, title: str, summary: str) -> None:
    text = f"# Boats\n\n## {title}\n\nPOST /boats\n\n## Other\n\nGET /boats\n"
    operation = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["post"]
    assert operation["summary"] == summary


def test_the_column_for_models_links_to_one(tmp_path: Path) -> None:
    call = "# 船\n\n## GET 查看\n\nGET /boats\n\n### 返回结果\n\n"
    statuses = "|状态码|状态码含义|说明|数据模型|\n|---|---|---|---|\n|200|[OK](https://a.example)|成功|[Boat](#schemaboat)|\n\n"
    fields = "|名称|类型|必选|说明|\n|---|---|---|---|\n|id|integer|true|编号|\n"
    model = f'# 数据模型\n\n<a id="schemaboat"></a>\n\n## Boat\n\n### 属性\n\n{fields}'
    spec = build_pages(tmp_path, call + statuses + model, suffix=".md").spec
    answer = spec["paths"]["/boats"]["get"]["responses"]["200"]
    assert answer["description"] == "成功"
    assert answer["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Boat"}


@pytest.mark.parametrize(
    ("said", "scheme"),
    [
        ("- HTTP Authentication, scheme: bearer", {"type": "http", "scheme": "bearer"}),
        ("- HTTP Authentication, scheme: basic", {"type": "http", "scheme": "basic"}),
    ],
)
def test_schemes_in_the_terms_of_openapi(tmp_path: Path, said: str, scheme: dict[str, str]) -> None:
    spec = build_pages(tmp_path, f"# Boats\n\n# Authentication\n\n{said}\n\n## Look\n\nGET /boats\n", suffix=".md").spec
    (found,) = spec["components"]["securitySchemes"].values()
    assert {name: found[name] for name in scheme} == scheme


def test_a_line_of_a_status_and_a_word_for_answers_describes_nothing(tmp_path: Path) -> None:
    shown = "> 200 Response\n\n```json\n{}\n```\n\n> 404 Response\n\n```json\n{}\n```\n"
    spec = build_pages(tmp_path, f"# Boats\n\n## Look\n\nGET /boats\n\n{shown}", suffix=".md").spec
    answers = spec["paths"]["/boats"]["get"]["responses"]
    assert {status: answer["description"] for status, answer in answers.items()} == {"200": "OK", "404": "Not Found"}
