"""JSON Schemas in code describe structures, members such as "field": "value" stand for any, answers below statuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.interpret.examples.parse import parse_example
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
