"""Captions in Chinese that name the member whose object or array a table describes; types of a cell by cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

HEAD = "| 字段 | 类型 | 说明 |\n| - | - | - |\n"
PAGE = "# 船\n\n## 查询船\n\n`GET /boats`\n\n**响应参数：**\n\n根对象：\n\n{root}\n{captions}"


def built(folder: Path, root: str, *tables: tuple[str, str]) -> list[str]:
    parts = "".join(f"\n{caption}\n\n{HEAD}{rows}" for caption, rows in tables)
    return operation_lines(build_pages(folder, PAGE.format(root=HEAD + root, captions=parts), suffix=".md"))


@pytest.mark.parametrize("caption", ["`data`对象：", "data 对象", "`root`中的`data`对象：", "data对象:"])
def test_an_object(tmp_path: Path, caption: str) -> None:
    shown = built(tmp_path, "| data | obj | 船 |\n", (caption, "| id | num | 编号 |\n"))
    assert shown == ["200 data object", "200 data.id number"]


@pytest.mark.parametrize("caption", ["`data`中的`sails`数组中的对象：", "`sails`数组：", "sails数组中的对象"])
def test_items_of_an_array(tmp_path: Path, caption: str) -> None:
    tables = (("`data`对象：", "| sails | array | 帆 |\n"), (caption, "| area | num | 面积 |\n"))
    shown = built(tmp_path, "| data | obj | 船 |\n", *tables)
    assert shown == ["200 data object", "200 data.sails array", "200 data.sails.area number"]


def test_types_by_cases(tmp_path: Path) -> None:
    rows, captions = "| data | 有效时：obj<br>无效时：null | 船 |\n", f"\n`data`对象：\n\n{HEAD}| id | num | 编号 |\n"
    spec = build_pages(tmp_path, PAGE.format(root=HEAD + rows, captions=captions), suffix=".md").spec
    (answer,) = (v for k, v in spec["components"]["schemas"].items() if k.endswith("ResponseBody"))
    assert [*answer["properties"]["data"]["anyOf"]] == [{"$ref": "#/components/schemas/Data"}, {"type": "null"}]
