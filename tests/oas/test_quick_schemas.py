"""Schemas that are plainly right are passed over, and what is found is what openapi-spec-validator finds alone."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.oas.checks import quicken
from extractor.oas.checks.plain import whole as plain
from extractor.oas.checks.plain.schemas import PlainSchemas
from extractor.oas.checks.plain.whole import is_plain, is_plainly_right
from extractor.oas.checks.quick_schemas import judge_of
from extractor.oas.checks.rules import validity

NODE = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
RIGHT: list[dict[str, Any]] = [
    {},
    {"type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[a-z]+$", "default": "a"},
    {"type": ["integer", "null"], "minimum": -1.5, "default": None, "x-guess": ["bounds"]},
    {"type": "array", "items": {"$ref": "#/components/schemas/Node"}, "minItems": 0},
    {"type": "object", "properties": {"self": {"$ref": "#/components/schemas/Tested"}}},
    {"type": "object", "additionalProperties": False},
    {"type": "array", "items": {"type": "string"}, "default": ["a"]},
    {"type": "string", "contentMediaType": "application/json", "contentSchema": {"$ref": "#/components/schemas/Node"}},
    {"type": "object", "properties": {"a": {"type": "string", "pattern": "^[0-9A-Za-z\\-_]*$"}}, "xml": {"name": "a"}},
    {"anyOf": [{"type": "string", "enum": ["a", 1]}, {"$ref": "#/components/schemas/Node"}]},
    {"allOf": [{"type": "object", "properties": {"a": {"type": "integer"}}}]},
]
FAULTY: list[dict[str, Any]] = [
    {"type": "text"},
    {"type": []},
    {"type": ["string", "string"]},
    {"type": "string", "default": 1},
    {"type": "string", "minLength": -1},
    {"type": "string", "minLength": True},
    {"type": "string", "pattern": "("},
    {"type": "object", "properties": {"a": {"type": "integer", "default": "x"}}},
    {"type": "object", "required": ["a", "a"]},
    {"type": "array", "items": {"type": "string", "title": 1}},
    {"anyOf": []},
    {"$ref": "#/components/schemas/Tested"},
    {"$ref": "#/components/schemas/Missing"},
    {"$schema": "https://example.com/none"},
]
# What the walk finds no fault with, and is asked about all the same.
DOUBTFUL: list[dict[str, Any]] = [
    {"not": {"type": "string"}},
    {"type": "array", "items": {"type": "string"}, "default": ["a"], "minItems": 1},
    {"allOf": [{"$ref": "#/components/schemas/Node"}], "required": ["name"]},
    {"allOf": [NODE], "required": ["other"]},  # a fault only where the walk has not come to it from a property
    {"type": "object", "properties": {"$id": {"type": "string"}}},
    {"$ref": "#/components/schemas/Node"},
]


def document(schema: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Outer"}}}}
    operation = {"responses": {"200": {"description": "Done.", "content": content}}}
    outer = {"type": "object", "properties": {"inner": {"$ref": "#/components/schemas/Tested"}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Nodes", "version": "1"},
        "paths": {"/nodes": {"get": operation}},
        "components": {"schemas": {"Outer": outer, "Tested": schema, "Node": NODE}},
    }


def right(schema: dict[str, Any]) -> frozenset[str]:
    spec = document(schema)
    return PlainSchemas(spec, judge_of(spec)).right


@pytest.mark.parametrize("schema", RIGHT, ids=str)
def test_what_is_plainly_right_is_passed_over(schema: dict[str, Any]) -> None:
    assert right(schema) == {"Outer", "Tested", "Node"}


@pytest.mark.parametrize("schema", FAULTY + DOUBTFUL, ids=str)
def test_the_walk_is_asked_about_the_rest_and_about_what_refers_to_it(schema: dict[str, Any]) -> None:
    assert right(schema) == {"Node"}


@pytest.mark.parametrize("schema", RIGHT + FAULTY + DOUBTFUL, ids=str)
def test_findings_are_those_of_the_walk_alone(schema: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    quick = list(validity(document(schema), "", {}))
    for module in (plain, quicken):
        monkeypatch.setattr(module, "is_plain", lambda spec: False)
    assert quick == list(validity(document(schema), "", {}))
    assert bool(quick) == (schema in FAULTY)


def test_a_document_is_plainly_right_where_all_its_schemas_are() -> None:
    def asked(schema: dict[str, Any]) -> bool:
        spec = document(schema)
        return is_plainly_right(spec, judge_of(spec))

    assert [schema for schema in RIGHT if not asked(schema)] == []
    assert [schema for schema in FAULTY + DOUBTFUL if asked(schema)] == []


def test_documents_of_other_versions_and_dialects_are_left_to_the_walk() -> None:
    assert is_plain(document({}))
    assert is_plain(document({}) | {"openapi": "3.0.3"})
    assert not is_plain(document({}) | {"openapi": "3.2.0"})
    assert not is_plain(document({}) | {"jsonSchemaDialect": "https://example.com/own"})
