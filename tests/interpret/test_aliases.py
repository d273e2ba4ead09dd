"""Structures that are another type: headings with a line for the type, which fields link to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

FIELDS = (
    "# Boats\n\n`GET /boat`\n\n## Response\n\n| Name | Schema |\n| --- | --- |\n"
    "| **kind** | [boat\\_kind](#boat\\_kind) |\n| **ports** | < [port](#port) > array |\n"
    "| **tons** | integer |\n\n## Definitions\n\n"
)
PORT = '<a name="port"></a>\n### port\n\n*Type* : integer (int64)\n\n'


def built(folder: Path, text: str) -> BuildResult:
    return build_pages(folder, text, suffix=".md")


def properties(result: BuildResult) -> dict[str, Any]:
    (schema,) = result.spec["components"]["schemas"].values()
    return dict(schema["properties"])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("What it is.\n\n*Type* : string", {"type": "string"}),
        ("*Type* : enum (YAWL, BARGE)", {"type": "string", "enum": ["YAWL", "BARGE"]}),
        ("**Type:** integer", {"type": "integer"}),
        ("Type: string\n\nSuch as a yawl.\n\n- Or a barge.", {"type": "string"}),
    ],
)
def test_a_field_has_the_type_that_its_structure_is(tmp_path: Path, lines: str, expected: dict[str, Any]) -> None:
    kind = f'<a name="boat\\_kind"></a>\n### boat\\_kind\n\n{lines}\n\n'
    result = built(tmp_path, FIELDS + kind + PORT)
    found = properties(result)
    assert {k: v for k, v in found["kind"].items() if k != "description"} == expected
    assert found["ports"]["items"] == {"type": "integer", "format": "int64"}
    assert not [d for d in result.diagnostics if d.code in {"object-undefined", "object-unreferenced"}]


def test_a_structure_with_fields_is_none(tmp_path: Path) -> None:
    table = "| Name | Schema |\n| --- | --- |\n| id | string |\n"
    kind = f'<a name="boat\\_kind"></a>\n### boat\\_kind\n\nType: a structure\n\n{table}'
    schemas = built(tmp_path, FIELDS + kind + PORT).spec["components"]["schemas"].values()
    assert sorted(sorted(s["properties"]) for s in schemas) == [["id"], ["kind", "ports", "tons"]]


def test_headings_that_nothing_links_to_stay_fields(tmp_path: Path) -> None:
    text = "# Boats\n\n`POST /boat`\n\n## Request body\n\n### kind\n\nType: string\n\n### tons\n\nType: integer\n"
    assert list(properties(built(tmp_path, text))) == ["kind", "tons"]
