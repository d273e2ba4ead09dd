"""Items of lists with the punctuation of Chinese and Japanese: types, words for mandatory, members, plain names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def body_of(folder: Path, label: str, items: str) -> dict[str, Any]:
    spec = build_pages(folder, f"# Boats\n\n## A call\n\n`PUT /boats`\n\n{label}\n\n{items}\n", suffix=".md").spec
    found: dict[str, Any] = spec["paths"]["/boats"]["put"]["requestBody"]["content"]["application/json"]["schema"]
    name = found.get("$ref", "").rpartition("/")[2]
    return spec["components"]["schemas"][name] if name else found


@pytest.mark.parametrize(
    ("label", "items"),
    [
        ("请求参数：", "- `size`：int，必填，尺寸。\n- `name`：string，选填，名称。"),
        ("请求参数：", "- `size`：`int`，必填，尺寸\n- `name`：`string`，名称"),
        ("请求体：", "- `size` - int，必填，尺寸\n- `name` - string，名称"),
        ("请求体：", "- **size**：整数，必填。尺寸。\n- **name**：字符串，选填。名称。"),
        ("请求体：", "- `size`（int，必填）：尺寸\n- `name`（string，选填）：名称"),
        ("請求參數：", "- `size`：int、必填、尺寸\n- `name`：string、名稱"),
        ("リクエストボディ：", "- `size`：integer、必須、大きさ\n- `name`：string、任意、名前"),
        ("リクエストボディ：", "- `size`（integer、必須）：大きさ\n- `name`（string、任意）：名前"),
        ("요청 본문:", "- `size`：integer，필수，크기\n- `name`：string，이름"),
        ("Body:", "- `size`：int，required，how large\n- `name`：string，its name"),
    ],
)
def test_types_and_words_for_mandatory(tmp_path: Path, label: str, items: str) -> None:
    body = body_of(tmp_path, label, items)
    assert {name: schema["type"] for name, schema in body["properties"].items()} == {
        "size": "integer",
        "name": "string",
    }
    assert body["required"] == ["size"]
    assert not any(s.get("description", "").startswith(("，", "：", "、")) for s in body["properties"].values())


@pytest.mark.parametrize(
    "items",
    ["- size：int，尺寸\n- name：string，名称", "- size（int）\n- name（string）", "- size：尺寸\n- name：名称"],
)
def test_plain_names(tmp_path: Path, items: str) -> None:
    assert list(body_of(tmp_path, "请求参数：", items)["properties"]) == ["size", "name"]


def test_several_names(tmp_path: Path) -> None:
    items = "- `size`、`weight`：int，必填\n- `name`：string"
    assert list(body_of(tmp_path, "请求参数：", items)["properties"]) == ["size", "weight", "name"]


def test_nested_items_of_arrays_are_members(tmp_path: Path) -> None:
    items = "- `list`：array，船。\n    - `id`：long，编号。\n    - `tag`：string，标签。\n- `total`：long，总数。"
    body = body_of(tmp_path, "请求参数：", items)
    assert body["properties"]["list"]["type"] == "array"
    assert "enum" not in body["properties"]["list"]


@pytest.mark.parametrize("items", ["- `size`，见下文。\n- `name`，同上。", "- 注意：没有参数。\n- 说明：略。"])
def test_sentences_are_none(tmp_path: Path, items: str) -> None:
    spec = build_pages(tmp_path, f"# Boats\n\n## A call\n\n`PUT /boats`\n\n它有：\n\n{items}\n", suffix=".md").spec
    assert "requestBody" not in spec["paths"]["/boats"]["put"]


@pytest.mark.parametrize("mark", ["：", ": ", " - "])
def test_names_that_are_words_for_sections(tmp_path: Path, mark: str) -> None:
    items = f"- `query`{mark}string\n- `header`{mark}string\n- `size`{mark}int"
    assert list(body_of(tmp_path, "请求参数：", items)["properties"]) == ["query", "header", "size"]


@pytest.mark.parametrize("heading", ["请求参数（form）", "Request parameters (form)", "Параметры (form)"])
def test_a_place_in_brackets_behind_a_heading(tmp_path: Path, heading: str) -> None:
    text = f"# Boats\n\n## A call\n\n`POST /boats`\n\n### {heading}\n\n- `size`：int，必填\n- `name`：string\n"
    spec = build_pages(tmp_path, text, suffix=".md").spec
    assert list(spec["paths"]["/boats"]["post"]["requestBody"]["content"]) == ["application/x-www-form-urlencoded"]
