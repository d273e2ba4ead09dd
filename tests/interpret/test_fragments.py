"""Flattened text: the order of fragments says nothing, and what has no evidence stays alone."""

from __future__ import annotations

import random

import pytest

from extractor import interpret, read
from extractor.api import Page
from tests.support import ROOT

MANUAL = (ROOT / "samples" / "modelarts" / "text" / "manual.txt").read_text(encoding="utf-8")
LINES = [line for line in MANUAL.splitlines() if line.strip().startswith("•")]


def facts(lines: list[str]) -> Page:
    return interpret([read("\n".join(["手册", "", *lines]).encode(), "manual.txt")]).pages[0]


def said(found: Page) -> dict[str, tuple[frozenset[str], frozenset[str], int]]:
    """Operation to its parameters, the fields of its first response, and how many examples it has."""
    objects = {o.key: o for o in found.objects}
    result = {}
    for o in found.operations:
        bodies = [r.body for r in o.responses if r.body]
        fields = frozenset(f.name for b in bodies[:1] if b.object for f in objects[b.object].fields)
        names = frozenset(p.field.name for p in o.parameters)
        result[f"{o.method} {o.path}"] = (names, fields, sum(len(b.examples) for b in bodies))
    return result


@pytest.mark.parametrize("seed", range(12))
def test_any_order_gives_the_same_operations(seed: int) -> None:
    shuffled = random.Random(seed).sample(LINES, len(LINES))  # noqa: S311 - an order, no secret
    expected, found = said(facts(LINES)), said(facts(shuffled))
    assert found.keys() == expected.keys()
    assert {k: v[1:] for k, v in found.items()} == {k: v[1:] for k, v in expected.items()}


def test_what_has_no_evidence_is_reported_and_attached_nowhere() -> None:
    found = facts(LINES)
    orphans = [d for d in found.diagnostics if d.code == "fragment-unassigned"]
    assert len(orphans) == 1
    assert "PoolTag" in orphans[0].message
    (tag,) = (o for o in found.objects if o.name == "PoolTag")
    bodies = {r.body.object for o in found.operations for r in o.responses if r.body}
    assert all(f.object != tag.key for o in found.objects if o.key in bodies for f in o.fields)


def test_position_alone_decides_nothing() -> None:
    lines = [
        "• URI GET /v1/{id}/things 表1 路径参数 参数 是否必选 参数类型 描述 id 是 String 编号。",
        "• 响应参数 状态码: 200 表2 响应Body参数 参数 参数类型 描述 colour String 颜色。",
    ]
    assert [d.code for d in facts(lines).diagnostics if d.code == "fragment-unassigned"]


def test_the_name_of_a_structure_is_evidence() -> None:
    lines = [
        "• 响应参数 状态码: 200 表2 响应Body参数 参数 参数类型 描述 rows Array of ThingResponse objects 列表。"
        " 表3 ThingResponse 参数 参数类型 描述 colour String 颜色。",
        "• URI GET /v1/{id}/others 表1 路径参数 参数 是否必选 参数类型 描述 id 是 String 编号。",
        "• URI GET /v1/{id}/things 表1 路径参数 参数 是否必选 参数类型 描述 id 是 String 编号。",
    ]
    found = said(facts(lines))
    assert found["GET /v1/{id}/things"][1] == {"rows"}
    assert found["GET /v1/{id}/others"][1] == frozenset()


def test_a_contradiction_outweighs_nearness() -> None:
    lines = [
        "• URI GET /v1/{id}/nodes 表1 路径参数 参数 是否必选 参数类型 描述 id 是 String 编号。",
        "• 响应参数 状态码: 200 表2 响应Body参数 参数 参数类型 描述 kind String 类型。可选值如下: NodeList:节点列表"
        " items Array of Node objects 列表。"
        " 表3 Node 参数 参数类型 描述 name String 名称。",
        '• 响应示例 状态码: 200 OK { "kind" : "PoolList", "items" : [ { "name" : "a" } ] }',
    ]
    (operation,) = facts(lines).operations
    assert operation.responses[0].body is not None
    assert operation.responses[0].body.examples == ()
