"""Schemas as clients of tools take them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from extractor.agents.descriptions.describe import arguments_schema
from extractor.agents.descriptions.schemas import simple
from extractor.agents.operations.catalogue import catalogue
from extractor.mock.loading import plain
from extractor.oas.document import Document
from extractor.oas.loading.parse import parse_document
from tests.agents.asked import boats, spec_file
from tests.mock.served import FILES

TAKEN = {
    "type", "properties", "required", "items", "enum", "description", "default", "minimum", "maximum", "minLength",
    "maxLength", "minItems", "maxItems", "format", "anyOf",
}  # fmt: skip
KEY = re.compile(r"[a-zA-Z0-9_.-]{1,64}")


def made(schema: Any, hidden: str = "readOnly", **root: Any) -> dict[str, Any]:
    return simple(Document(boats(**root), "boats.yaml"), schema, hidden, 10_000)[0]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "integer", "format": "int32", "minimum": 1},
         {"description": "Format: int32.", "type": "integer", "minimum": 1}),
        ({"type": "string", "nullable": True}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        ({"type": ["string", "null"]}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        ({"type": ["string", "integer"]}, {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
        ({"const": "a"}, {"enum": ["a"]}),
        ({"type": "integer", "enum": [1, 2]}, {"description": "One of: [1, 2]", "type": "integer"}),
        ({"type": "object", "additionalProperties": {"type": "string"}},
         {"description": 'Members have any name; each is: {"type": "string"}', "type": "object"}),
        ({"oneOf": [{"type": "string"}, {"type": "integer"}]}, {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
        ({"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"required": ["a"]}]},
         {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}),
        ({"type": "object", "properties": {"a": {"type": "string", "readOnly": True}}, "required": ["a"]},
         {"type": "object"}),
        ({"type": "array", "items": {"type": "string", "pattern": "^a$", "xml": {}, "x-y": 1}},
         {"type": "array", "items": {"type": "string", "description": "Pattern: ^a$"}}),
        ({"$ref": "#/nowhere"}, {}),
        (True, {}),
    ],
)  # fmt: skip
def test_one_schema(schema: Any, expected: dict[str, Any]) -> None:
    assert made(schema) == expected


def test_recursion_ends() -> None:
    text = json.dumps(made({"$ref": "#/components/schemas/Boat"}))
    assert "$ref" not in text
    assert 1 < text.count('"tender"') < 10


def test_a_schema_that_is_too_long_is_cut_and_says_so() -> None:
    wide = {
        "type": "object",
        "properties": {f"p{n}": {"type": "object", "properties": {"q": {"type": "string"}}} for n in range(50)},
    }
    schema, is_cut = simple(Document(boats(), "b"), wide, "readOnly", 3000)
    assert is_cut
    assert len(json.dumps(schema)) <= 3000
    assert schema["properties"]["p0"] == {"type": "object"}


def nodes(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield schema
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", ())]
    inner += [schema["items"]] if "items" in schema else []
    for node in inner:
        yield from nodes(node)


@pytest.mark.parametrize("name", FILES)
def test_of_real_documents_each_is_self_contained_and_plain(name: str) -> None:
    found = catalogue(plain(parse_document(spec_file(name).read_text("utf-8"))), name)
    assert len(found.entries) >= 14
    for entry in list(found.entries.values())[:: 5 if len(found.entries) > 500 else 1]:
        schema, _ = arguments_schema(found, entry, 12_000)
        assert schema["type"] == "object"
        assert all(KEY.fullmatch(key) for key in schema["properties"]), entry.name
        assert {key for node in nodes(schema) for key in node} <= TAKEN, entry.name
        assert len(json.dumps(schema)) < 40_000, entry.name
        Draft202012Validator.check_schema(schema)


def test_names_that_clients_refuse_or_that_are_there_twice_are_others() -> None:
    parameters = [
        {"name": "filter[kind]", "in": "query", "schema": {"type": "string"}},
        {"name": "id", "in": "query", "schema": {"type": "string"}},
        {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}},
        {"name": "body", "in": "query", "schema": {"type": "string"}},
    ]
    spec = boats({"/boats/{id}": {"get": {"operationId": "Find", "parameters": parameters, "responses": {}}}})
    found = catalogue(spec, "b")
    schema, _ = arguments_schema(found, found.entries["Find"], 10_000)
    assert list(schema["properties"]) == ["path_id", "filter_kind", "query_id", "query_body"]
    assert schema["properties"]["filter_kind"]["description"] == "(query 'filter[kind]')"
    assert schema["properties"]["path_id"]["type"] == "integer"
