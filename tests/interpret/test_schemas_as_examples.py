"""JSON Schemas in code describe structures, members such as "field": "value" stand for any, answers below statuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.interpret.examples.parse import parse_example
from extractor.openapi.assemble import Options
from extractor.pipeline import build
from tests.pages import build_pages

SCHEMA = {
    "title": "Snapshot",
    "type": "object",
    "properties": {
        "id": {"type": "string", "description": "An id."},
        "size": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "owner": {"type": "object", "properties": {"fast": {"type": "boolean"}}},
    },
}


def test_a_json_schema_is_what_it_describes() -> None:
    parsed = parse_example(json.dumps(SCHEMA))
    assert parsed is not None
    assert (parsed.value, parsed.shape) == ({"id": "", "size": 0, "tags": [""], "owner": {"fast": True}}, True)


@pytest.mark.parametrize(
    "value",
    [
        {"type": "object", "properties": {"a": 1}},
        {"type": "boat", "properties": {"a": {"b": 1}}},
        {"type": "object", "properties": {"a": {"type": "x"}}, "owner": "Ada"},
    ],
)
def test_values_with_such_members_are_no_schema(value: object) -> None:
    parsed = parse_example(json.dumps(value))
    assert parsed is not None
    assert parsed.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"data": {"field": "value", "field": "value"}}', {"data": {}}),
        ('{"meta": {"key": "value"}, "name": "Ada"}', {"meta": {}, "name": "Ada"}),
        ('{"field": "name", "value": "Ada"}', {"field": "name", "value": "Ada"}),
    ],
)
def test_members_that_stand_for_any_are_none(text: str, value: object) -> None:
    parsed = parse_example(text)
    assert parsed is not None
    assert parsed.value == value


def test_statuses_with_words_and_the_object_that_each_answers(tmp_path: Path) -> None:
    page = (
        "# Snapshots\n\n## Make\n\n`POST /snapshots`\n\n#### Response\n\n| Status Code | Response object |\n| - | - |\n"
        "| `202 - success` | [`Snapshot`](#Snapshot) |\n| 401 - unauthorized | [`Error`](#Error) |\n\n"
        f"## Resources\n\n### Snapshot\n\n```JSON\n{json.dumps(SCHEMA)}\n```\n\n### Error\n\n"
        '```JSON\n{"code": "a", "details": "b"}\n```\n'
    )
    spec = build_pages(tmp_path, page, suffix=".md").spec
    answers = spec["paths"]["/snapshots"]["post"]["responses"]
    assert sorted(answers) == ["202", "401"]
    schemas = spec["components"]["schemas"]
    named = answers["202"]["content"]["application/json"]["schema"]
    assert set(schemas[named["$ref"].rpartition("/")[2]]["properties"]) == {"id", "size", "tags", "owner"}


def answer_of(folder: Path, schema: object, version: str = "3.1") -> dict[str, object]:
    code = json.dumps(schema, indent=2)
    page = f"# Boats\n\n## One boat\n\n`GET /boats/{{id}}`\n\n### Response\n\n```json\n{code}\n```\n"
    (folder / "a.md").write_text(page, encoding="utf-8")
    options = Options(oas="3.0" if version == "3.0" else "3.1")
    item = build([folder / "a.md"], options=options).spec["paths"]["/boats/{id}"]
    found: dict[str, object] = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    return found


@pytest.mark.parametrize(
    ("schema", "made"),
    [
        (
            {"type": "object", "properties": {"hull": {"type": "string", "enum": ["oak", "steel"], "required": True}}},
            {
                "type": "object",
                "properties": {"hull": {"type": "string", "enum": ["oak", "steel"]}},
                "required": ["hull"],
            },
        ),
        (
            {
                "type": "object",
                "required": ["id", "gone"],
                "properties": {"id": {"type": "integer", "minimum": 1}, "name": {"type": ["string", "null"]}},
            },
            {
                "type": "object",
                "properties": {"id": {"type": "integer", "minimum": 1}, "name": {"type": ["string", "null"]}},
                "required": ["id"],
            },
        ),
        (
            {
                "type": "array",
                "items": {"$ref": "#/definitions/boat"},
                "$schema": "http://json-schema.org/draft-04/schema#",
                "definitions": {"boat": {"properties": {"name": {"type": "string", "maxLength": 40, "pattern": "["}}}},
            },
            {
                "type": "array",
                "items": {"type": "object", "properties": {"name": {"type": "string", "maxLength": 40}}},
            },
        ),
        (
            {"type": "object", "properties": {"a": {"type": "any"}, "b": {"type": "array"}, "c": {"type": "boolean"}}},
            {"type": "object", "properties": {"a": {}, "b": {"type": "array", "items": {}}, "c": {"type": "boolean"}}},
        ),
    ],
)
def test_what_a_json_schema_states_is_the_schema(tmp_path: Path, schema: object, made: object) -> None:
    assert answer_of(tmp_path, schema) == made


def test_a_type_that_null_fits_in_3_0(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {"name": {"type": ["string", "null"]}, "id": {"type": "string"}}}
    made = {"type": "object", "properties": {"name": {"type": "string", "nullable": True}, "id": {"type": "string"}}}
    assert answer_of(tmp_path, schema, "3.0") == made


def test_a_schema_that_leads_to_itself_ends(tmp_path: Path) -> None:
    crew = {"properties": {"name": {"type": "string"}, "mate": {"$ref": "#/definitions/crew"}}}
    items = {"$ref": "#/definitions/crew"}
    schema = {"type": "array", "items": items, "$schema": "json-schema.org", "definitions": {"crew": crew}}
    assert "name" in json.dumps(answer_of(tmp_path, schema))


def test_references_that_multiply_end(tmp_path: Path) -> None:
    """Each of thirty definitions has the next one twice: what is made of them stays small."""
    led = {
        f"d{n}": {"properties": {side: {"$ref": f"#/definitions/d{n + 1}"} for side in ("port", "starboard")}}
        for n in range(30)
    }
    schema = {"type": "array", "items": {"$ref": "#/definitions/d0"}, "$schema": "json-schema.org", "definitions": led}
    assert len(json.dumps(answer_of(tmp_path, schema))) < 1_000_000


def test_a_schema_whose_words_are_all_types_is_one() -> None:
    schema = {"type": "object", "properties": {"name": {"type": "string"}}}
    parsed = parse_example(json.dumps(schema))
    assert parsed is not None
    assert (parsed.value, parsed.schema, parsed.shape) == ({"name": ""}, schema, True)
