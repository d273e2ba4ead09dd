"""Fields whose rows leave the type open: what examples show of them, marked as read from examples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import Options, build
from tests.pages import build_pages

HEAD = "# Boats\n\n## Make a boat\n\n`POST /boats`\n\n### Request body\n\n"


def members(folder: Path, rows: str, example: str = "", *, infer: bool = True) -> dict[str, Any]:
    """The properties of the body, without their descriptions."""
    shown = f"\n### Request example\n\n```json\n{example}\n```\n" if example else ""
    (folder / "boats.md").write_text(f"{HEAD}{rows}{shown}", encoding="utf-8")
    spec = build([folder], Options(infer=infer)).spec
    (schema,) = (s for name, s in spec["components"]["schemas"].items() if name.endswith("RequestBody"))
    return {name: {k: v for k, v in s.items() if k != "description"} for name, s in schema["properties"].items()}


@pytest.mark.parametrize(
    ("cell", "schema"),
    [
        ("3", {"type": "integer"}),
        ("-2.5", {"type": "number"}),
        ("`true`", {"type": "boolean"}),
        ("Ada", {"type": "string"}),
        ("007", {"type": "string"}),
        ("4917612345678901", {"type": "string"}),
        ('"42"', {"type": "string"}),
        ("2026-11-28", {"type": "string", "format": "date"}),
        ('`["a"]`', {"type": "array", "items": {"type": "string"}}),
        ('`{"size": 2}`', {"type": "object", "properties": {"size": {"type": "integer"}}}),
        ("red, blue", {}),  # values, or one of them
        ("-", {}),
        ("`[a`", {}),
    ],
)
def test_a_column_of_examples_tells_the_type(tmp_path: Path, cell: str, schema: dict[str, Any]) -> None:
    rows = f"| Parameter | Example | Description |\n| --- | --- | --- |\n| it | {cell} | It. |\n| b | x | B. |\n"
    marked = {**schema, "x-inferred": "example"} if schema else {}
    assert members(tmp_path, rows)["it"] == marked


def test_a_stated_type_is_left_alone(tmp_path: Path) -> None:
    rows = "| Name | Type | Example | Description |\n| --- | --- | --- | --- |\n| it | string | 3 | It. |\n"
    assert members(tmp_path, rows)["it"] == {"type": "string"}


OPEN = "| Name | Type | Description |\n| --- | --- | --- |\n"


@pytest.mark.parametrize(
    ("row", "shown", "schema"),
    [
        ("| it | | It. |", "3", {"type": "integer", "x-inferred": "example"}),
        ("| it | | It. |", "null", {}),
        ("| it | Object | It. |", '{"a": 1}', {"type": "object", "properties": {"a": {"type": "integer"}},
                                               "x-inferred": "example"}),
        ("| it | Array | It. |", '["a"]', {"type": "array", "items": {"type": "string", "x-inferred": "example"}}),
        ("| it | Array | It. |", "[]", {"type": "array", "items": {}}),
        ("| it | Object | It. |", '"text"', {"type": "object"}),  # a finding tells that they differ
        ("| it | Specimen | It. |", "3", {}),  # a type that nobody knows is a finding
        ("| it | Any | It. |", "3", {}),  # the page says that it is anything
    ],
)  # fmt: skip
def test_the_example_of_a_body_tells_what_a_row_leaves_open(
    tmp_path: Path, row: str, shown: str, schema: dict[str, Any]
) -> None:
    rows = f"{OPEN}{row}\n| name | String | Its name. |\n"
    assert members(tmp_path, rows, f'{{"it": {shown}, "name": "Ada"}}')["it"] == schema


def test_without_inference_it_stays_open(tmp_path: Path) -> None:
    rows = f"{OPEN}| it | | It. |\n| name | String | Its name. |\n"
    assert members(tmp_path, rows, '{"it": 3, "name": "Ada"}', infer=False)["it"] == {}


def test_a_parameter_has_the_type_of_its_example_or_is_text(tmp_path: Path) -> None:
    rows = "| Parameter | Example | Description |\n| --- | --- | --- |\n| limit | 5 | Most. |\n| sort | name | By. |\n"
    spec = build_pages(tmp_path, f"# Boats\n\n`GET /boats`\n\n## Query parameters\n\n{rows}", suffix=".md").spec
    limit, sort = (p["schema"] for p in spec["paths"]["/boats"]["get"]["parameters"])
    assert limit == {"type": "integer", "x-inferred": "example"}
    assert sort["type"] == "string"


@pytest.mark.parametrize(
    ("written", "schema"),
    [
        ('{"size": integer, "open": bool, "name": string}',
         {"size": {"type": "integer"}, "open": {"type": "boolean"}, "name": {"type": "string"}}),
        ('{"size": Number, "tags": array, "name": "Ada"}',
         {"size": {"type": "number"}, "tags": {"type": "array", "items": {}}, "name": {"type": "string"}}),
        ('{"id": <id>, "size": integer}', {"id": {}, "size": {"type": "integer"}}),
    ],
)  # fmt: skip
def test_types_without_quotes_are_types(tmp_path: Path, written: str, schema: dict[str, Any]) -> None:
    text = f"# Boats\n\n`GET /boats`\n\n## Response example\n\n```json\n{written}\n```\n"
    answer = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["get"]["responses"]["200"]
    content = answer["content"]["application/json"]
    assert content["schema"]["properties"] == schema
    assert "examples" not in content  # the page shows no value


@pytest.mark.parametrize("shown", ["[" * 1900, "[" * 900 + "]" * 900])
def test_a_column_of_examples_nested_too_deep_tells_nothing(tmp_path: Path, shown: str) -> None:
    rows = f"| Parameter | Example | Description |\n| --- | --- | --- |\n| it | {shown} | It. |\n| b | x | B. |\n"
    assert members(tmp_path, rows)["it"] == {}


def test_a_text_like_the_mark_of_a_type_stays_a_text(tmp_path: Path) -> None:
    written = '{"a": "\\ue000boat", "size": integer}'
    text = f"# Boats\n\n`GET /boats`\n\n## Response example\n\n```json\n{written}\n```\n"
    answer = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["get"]["responses"]["200"]
    found = answer["content"]["application/json"]["schema"]["properties"]
    assert found == {"a": {"type": "string"}, "size": {"type": "integer"}}
