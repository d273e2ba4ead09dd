"""Flattened text: rows, fragments and constructs found again by the grammar of their words."""

# ruff: noqa: E501 - a pair reads best on one line
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.dialects import lexicon
from extractor.document import Code, Document, Heading, Paragraph, Table
from extractor.readers.text.read import json_end, read_text

WORDS = lexicon()


def document(text: str) -> Document:
    return read_text(text, "x.txt", WORDS)


def rows(text: str) -> list[tuple[str, ...]]:
    (table,) = document(text).tables()
    return [tuple(c.text for c in row.cells) for row in table.rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "表1 路径参数 参数 是否必选 参数类型 描述 id 是 String 编号。 limit 否 Integer 数量。",
            [("id", "是", "String", "编号。"), ("limit", "否", "Integer", "数量。")],
        ),
        ("表1 X 参数 参数类型 描述 key String 键 values Array of strings 值", [("key", "String", "键"), ("values", "Array of strings", "值")]),
        ("表1 X 参数 参数类型 描述 name String 名称。 code Integer 代码。", [("name", "String", "名称。"), ("code", "Integer", "代码。")]),
        ("表1 X 参数 参数类型 描述 metadata metadata object 信息。", [("metadata", "metadata object", "信息。")]),
        ("表1 X 参数 参数类型 描述 a Map<String,Array<String>> 甲", [("a", "Map<String,Array<String>>", "甲")]),
        ("表1 X 参数 参数类型 描述 nvidia.com/gpu String 资源。", [("nvidia.com/gpu", "String", "资源。")]),
        ("表1 X 参数 是否必选 参数类型 描述 X-Auth-Token 是 String 令牌。", [("X-Auth-Token", "是", "String", "令牌。")]),
        ("表1 X 参数 是否必选 参数类型 描述 id String 编号。", [("id", "", "String", "编号。")]),
        ("表1 X 参数 参数类型 描述 type String 类型。 CPU GPU ASCEND size Long 大小。", [("type", "String", "类型。 CPU GPU ASCEND"), ("size", "Long", "大小。")]),
        (
            "Table 1 Path Parameters Parameter Mandatory Type Description id Yes String The object id. n No Long Size.",
            [("id", "Yes", "String", "The object id."), ("n", "No", "Long", "Size.")],
        ),
        ("Table 1 X Parameter Type Description a String Name of the object. b Integer Size.", [("a", "String", "Name of the object."), ("b", "Integer", "Size.")]),
        ("参数 |\n参数类型 |\n描述 |\n---|---|---|\nid |\nString |\n编号。 |\nn |\nLong |\n大小。 |", [("id", "String", "编号。"), ("n", "Long", "大小。")]),
        ("表1 X 参数 是否必选 id 是 n 否 其余", [("id", "是"), ("n", "否")]),
        ("参数\n\n参数类型\n\n描述\n\nid\n\nString\n\n编号。", [("id", "String", "编号。")]),
    ],
)  # fmt: skip
def test_rows(text: str, expected: list[tuple[str, ...]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("表1 X 参数 是否必选", []),
        ("表1 X 参数 是否必选 参 数类型 描述", ["参 数类型 描述"]),
        ("表1 X 参数 是否必选 无。", ["无。"]),
    ],
)
def test_a_header_without_rows_is_a_table_without_rows(text: str, left: list[str]) -> None:
    found = document(text)
    assert rows(text) == []
    assert [dict(n.details)["text"] for n in found.notes] == left


def test_fragments_and_their_parts() -> None:
    text = (
        "手册\n\n"
        " • 响应示例 状态码: 200 OK。 { \"a\" : [ 1, \"}\" ] } 状态码: 404 Not Found。 { \"e\" : 1 }\n"
        " • URI GET /v1/{id} 表1 路径参数 参数 是否必选 参数类型 描述 id 是 String 编号。 表2 Query参数 参数 是否必选 参数类型 描述 n 否 Long 数。\n"
        "共100条\n"
    )  # fmt: skip
    shown = []
    for block in document(text).blocks:
        if isinstance(block, Heading):
            shown.append(f"#{block.text}")
        elif isinstance(block, Code):
            shown.append(f"${block.text}")
        elif isinstance(block, Paragraph):
            shown.append(block.text)
        elif isinstance(block, Table):
            shown.append(f"[{block.caption}: {len(block.rows)}]")
    assert shown == [
        "#响应示例", "状态码: 200", "OK。", '${ "a" : [ 1, "}" ] }', "状态码: 404", "Not Found。", '${ "e" : 1 }',
        "#URI", "GET /v1/{id}", "[表1 路径参数: 1]", "[表2 Query参数: 1]",
    ]  # fmt: skip


def test_lines_are_named() -> None:
    blocks = document("手册\n\n • URI GET /v1/a 表1 X 参数 参数类型 描述 id String 编号。\n").blocks
    assert {b.origin.line for b in blocks} == {3}


@given(st.text('{}[]"\\a', max_size=60))
def test_the_end_of_json_lies_inside(text: str) -> None:
    assert 0 < json_end("{" + text, 0, len(text) + 1) <= len(text) + 1


@settings(max_examples=200, deadline=None)
@given(st.text('参数类型描述是否必选 String表1:{}"•\nURIGET/a。', max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    document(text)


def test_a_header_whose_columns_may_all_be_empty_begins_no_row_without_words() -> None:
    """Words in any order, as broken tools leave them: the reader comes to its end, and shows them all."""
    text = (
        '是 标识。取值范围:1-64。 "x"} 表2 • X-Auth-Token 请求消息 令牌。 OK 响应消息 参数 描述 参数类型 状态码: id 参数 '
        '参数类型 状态码 String String 响应Body参数 是 URI GET 200 描述 String 表3 {"name": 路径参数 描述 /v1/boats/{id} '
        "参数 x • 描述 是否必选 参数类型 状态码 是否必选 name 请求Header参数 请求示例 表1 名称。 200"
    )
    document = read_text(text, "a.txt", lexicon())
    assert document.blocks
    assert len(document.blocks) < 40
