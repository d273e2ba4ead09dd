"""Samples hold under validation: every keyword that limits a value, and schemas that would make a naive maker hang."""

from __future__ import annotations

import time
from typing import Any

import pytest

from extractor.oas.document import Document
from extractor.oas.values.patterns import by_pattern, matches
from extractor.oas.values.samples import Documented, Sampler
from extractor.oas.values.validity import Validity

SCHEMAS: dict[str, Any] = {
    "integer in a range": {"type": "integer", "minimum": -9, "maximum": -3},
    "integer of a step": {"type": "integer", "minimum": 10, "multipleOf": 7},
    "integer of a step, negative": {"type": "integer", "maximum": -1, "multipleOf": 4},
    "exclusive bounds": {"type": "integer", "exclusiveMinimum": 5, "exclusiveMaximum": 7},
    "big integer": {"type": "integer", "minimum": 9007199254740993},
    "number between": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.1},
    "number of a step": {"type": "number", "minimum": 0.5, "maximum": 0.8, "multipleOf": 0.25},
    "least length": {"type": "string", "minLength": 300},
    "greatest length": {"type": "string", "maxLength": 2},
    "pattern": {"type": "string", "pattern": "^[A-Z]{2}-[0-9]{4}(?:-x)?$"},
    "pattern and length": {"type": "string", "pattern": "^[a-z]+$", "minLength": 12, "maxLength": 14},
    "pattern with looks ahead": {"type": "string", "pattern": r"^(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{8,}$"},
    "pattern of ECMA 262": {"type": "string", "pattern": r"^(?<first>\p{L})\p{L}*\/\d$"},
    "pattern without type": {"pattern": "^[0-9]+$"},
    "format and length": {"type": "string", "format": "uri", "minLength": 40},
    "email of a length": {"type": "string", "format": "email", "minLength": 30},
    "distinct texts": {
        "type": "array",
        "items": {"type": "string", "maxLength": 3},
        "minItems": 30,
        "uniqueItems": True,
    },
    "distinct choices": {"type": "array", "items": {"enum": ["a", "b", "c"]}, "minItems": 3, "uniqueItems": True},
    "distinct objects": {
        "type": "array",
        "items": {"type": "object", "properties": {"on": {"type": "boolean"}, "n": {"type": "integer"}}},
        "minItems": 4,
        "uniqueItems": True,
    },
    "many items": {"type": "array", "items": {"type": "integer"}, "minItems": 60},
    "tuple": {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "items": False, "minItems": 2},
    "contains": {"type": "array", "contains": {"const": 7}},
    "no items": {"type": "array", "maxItems": 0, "items": {"type": "string"}},
    "required without properties": {"type": "object", "required": ["a", "b"]},
    "required of a map": {"type": "object", "required": ["a"], "additionalProperties": {"type": "integer"}},
    "number of members": {"type": "object", "minProperties": 3, "additionalProperties": {"type": "boolean"}},
    "few members": {"type": "object", "maxProperties": 1, "properties": {"a": {}, "b": {}}, "required": ["b"]},
    "names of members": {
        "type": "object",
        "propertyNames": {"pattern": "^x-[a-z]+$"},
        "minProperties": 2,
        "additionalProperties": {"type": "string"},
    },
    "members by pattern": {
        "type": "object",
        "patternProperties": {"^n[0-9]+$": {"type": "integer"}},
        "additionalProperties": False,
        "minProperties": 1,
    },
    "dependent members": {"type": "object", "properties": {"a": {}}, "dependentRequired": {"a": ["b"]}},
    "null": {"type": "null"},
    "constant null": {"const": None},
    "null or text": {"type": ["null", "string"], "minLength": 3},
    "all of": {
        "allOf": [{"$ref": "#/components/schemas/Pet"}, {"required": ["age"], "properties": {"age": {"minimum": 3}}}]
    },
    "all of, limits in both": {
        "allOf": [{"type": "integer", "minimum": 5}, {"minimum": 3, "maximum": 9}],
        "maximum": 20,
    },
    "all of, choices in both": {"allOf": [{"enum": ["a", "b", "c"]}, {"enum": ["z", "c", "b"]}]},
    "one of, the first too wide": {
        "oneOf": [
            {"type": "object"},
            {"type": "object", "required": ["a"], "properties": {"a": {"const": 1}}},
            {"type": "integer"},
        ]
    },
    "one of, told apart by optional members": {
        "oneOf": [
            {"type": "object", "properties": {"kind": {"enum": ["a"]}}, "required": ["kind"]},
            {"type": "object", "properties": {"kind": {"type": "string"}, "b": {"type": "integer"}}, "required": ["b"]},
        ]
    },
    "one of both": {
        "oneOf": [{"required": ["a"]}, {"required": ["b"]}],
        "properties": {"a": {"type": "integer"}, "b": {}},
    },
    "any of a base": {"type": "object", "properties": {"a": {"type": "integer"}}, "anyOf": [{"required": ["a"]}]},
    "recursive": {"$ref": "#/components/schemas/Tree"},
    "recursive, required": {"$ref": "#/components/schemas/Chain"},
    "alternatives": {"$ref": "#/components/schemas/Animal"},
    "anything": {},
    "true": True,
}
COMPONENTS = {
    "Pet": {
        "type": "object",
        "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
        "required": ["name"],
    },
    "Tree": {
        "type": "object",
        "required": ["children"],
        "properties": {"children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}},
    },
    "Chain": {
        "type": "object",
        "required": ["next"],
        "properties": {"next": {"anyOf": [{"$ref": "#/components/schemas/Chain"}, {"type": "null"}]}},
    },
    "Animal": {
        "oneOf": [{"$ref": "#/components/schemas/Dog"}, {"$ref": "#/components/schemas/Cat"}],
        "discriminator": {"propertyName": "kind", "mapping": {"hound": "#/components/schemas/Dog"}},
    },
    "Dog": {
        "type": "object",
        "required": ["kind", "bark"],
        "properties": {"kind": {"type": "string"}, "bark": {"type": "boolean"}},
    },
    "Cat": {
        "type": "object",
        "required": ["kind", "purr"],
        "properties": {"kind": {"type": "string"}, "purr": {"type": "boolean"}},
    },
}


def document(version: str = "3.1.0", **schemas: Any) -> Document:
    return Document({"openapi": version, "components": {"schemas": {**COMPONENTS, **schemas}}}, "spec.yaml")


@pytest.mark.parametrize("levels", [0, 1, 3])
@pytest.mark.parametrize("name", SCHEMAS)
def test_a_sample_is_valid_under_its_schema(name: str, levels: int) -> None:
    schema, whole = SCHEMAS[name], document()
    value = Sampler(whole).value(schema, "member", levels)
    assert Validity(whole).errors(schema, value) == []


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "minimum": 5, "exclusiveMinimum": True},
        {"type": "string", "nullable": True, "enum": [None]},
        {"type": "object", "properties": {"a": {"type": "string", "writeOnly": True}}, "required": ["a"]},
        {"allOf": [{"type": "object", "additionalProperties": {"type": "integer"}}], "minProperties": 2},
    ],
)
def test_a_sample_is_valid_in_version_3_0(schema: Any) -> None:
    whole = document("3.0.3")
    value = Sampler(whole, hidden="writeOnly").value(schema, "member")
    assert Validity(whole, "read").errors(schema, value) == []


def test_a_sample_names_its_alternative() -> None:
    assert Sampler(document()).value({"$ref": "#/components/schemas/Animal"}, "pet") == {"kind": "hound", "bark": True}


def test_documented_values_of_any_form_are_taken_where_they_are_valid() -> None:
    schema = {
        "type": "object",
        "properties": {"day": {"type": "string", "format": "date"}},
        "example": {"day": "2020-02-02"},
    }
    wrong = {**schema, "example": {"day": "soon"}}
    sampler = Sampler(document(), documented=Documented.VALID)
    assert sampler.value(schema, "x") == {"day": "2020-02-02"}
    assert sampler.value(wrong, "x") == {"day": "2024-05-06"}
    assert Sampler(document(), documented=Documented.NONE).value({"type": "integer", "example": 9}, "x") == 1


def _doubled(depth: int) -> dict[str, Any]:
    """Schemas of which each names the next one twice."""
    made: dict[str, Any] = {f"S{n}": {"allOf": [{"$ref": f"#/components/schemas/S{n + 1}"}] * 2} for n in range(depth)}
    made |= {
        f"P{n}": {
            "type": "object",
            "required": ["a", "b"],
            "properties": {k: {"$ref": f"#/components/schemas/P{n + 1}"} for k in "ab"},
        }
        for n in range(depth)
    }
    return made | {f"S{depth}": {"type": "string"}, f"P{depth}": {"type": "string"}}


@pytest.mark.parametrize("name", ["S0", "P0", "Self", "Loop", "Hungry"])
def test_hostile_structures_end_soon(name: str) -> None:
    schemas = {
        **_doubled(40),
        "Self": {"$ref": "#/components/schemas/Self"},
        "Loop": {
            "allOf": [
                {"$ref": "#/components/schemas/Loop"},
                {"properties": {"a": {"$ref": "#/components/schemas/Loop"}}},
            ]
        },
        "Hungry": {
            "type": "object",
            "required": ["a", "b"],
            "properties": {k: {"allOf": [{"$ref": "#/components/schemas/Hungry"}, {"minProperties": 9}]} for k in "ab"},
        },
    }
    whole = document(**schemas)
    schema = {"$ref": f"#/components/schemas/{name}"}
    started = time.process_time()
    value = Sampler(whole).value(schema, "x", 3)
    Validity(whole).errors(schema, value)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(((a*)*)*)*b",
        "((a{1000}){1000}){1000}",
        "(){999999999}",
        "((((a?){50}){50}){50}){50}",
        "(?<x>(){50000}){50000}",
        "a{99999999}",
        "(a{1,9999999})",
        "(" * 2000 + ")" * 2000,
        "[" * 500,
        "a|" * 2000,
        "(?:x?){500}y{500}",
        "*",
        "\\",
    ],
)
def test_hostile_patterns_end_soon(pattern: str) -> None:
    started = time.process_time()
    by_pattern(pattern, 0, 50)
    matches(pattern, "a" * 5000 + "!")
    assert time.process_time() - started < 5


def test_a_dollar_stands_for_the_very_end() -> None:
    assert matches("^a$", "a")
    assert not matches("^a$", "a\n")
    assert matches(r"^a\$", "a$b")


@pytest.mark.parametrize(("example", "sample"), [(1 << 62, 1 << 62), (1 << 63, 1), (-(1 << 63) - 1, 1)])
def test_an_example_that_no_integer_of_64_bits_holds_is_none(example: int, sample: int) -> None:
    assert Sampler(document()).value({"type": "integer", "example": example}, "x") == sample
