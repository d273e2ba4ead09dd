"""What is told to be plainly right, openapi-spec-validator finds nothing in: it stays the judge."""

from __future__ import annotations

import json
from copy import deepcopy
from random import Random
from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from openapi_spec_validator.schemas import schema_v30, schema_v31

from extractor.oas.checks.plain.values import fits_plainly
from extractor.oas.checks.plain.whole import is_plainly_right
from extractor.oas.checks.quick_schemas import judge_of
from extractor.oas.checks.structure import schema_of
from tests.support import ROOT

MUTANTS = 500  # of each version
DOCUMENT = """
info: {title: Boats, version: "1"}
tags: [{name: boats}, {name: harbours}]
paths:
  /boats/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string, minLength: 1}}]
    get:
      operationId: showBoat
      tags: [boats]
      parameters:
        - {$ref: "#/components/parameters/Page"}
        - {name: limit, in: query, schema: {type: integer, format: int32, minimum: 1, maximum: 50, default: 10}}
        - {name: sort, in: query, schema: {type: string, enum: [name, size], default: name}}
        - {name: sort, in: header, schema: {type: boolean, default: false}}
      responses:
        "200":
          description: A boat.
          content: {application/json: {schema: {$ref: "#/components/schemas/Boat"}, example: {name: Iris}}}
        "404": {$ref: "#/components/responses/Missing"}
    put:
      operationId: changeBoat
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Boat"}}}}
      responses: {"204": {description: Done.}}
  /harbours:
    get: {operationId: listHarbours, responses: {"200": {description: All.}}, x-note: 1}
components:
  parameters: {Page: {name: page, in: query, schema: {type: number, default: 1}}}
  responses: {Missing: {description: No such boat.}}
  schemas:
    Boat:
      type: object
      required: [name]
      properties:
        name: {type: string, pattern: "^[a-z]+$", maxLength: 64, example: Iris}
        size: {type: integer, default: 3}
        owner: {$ref: "#/components/schemas/Owner"}
        tags: {type: array, items: {type: string, enum: [a, b]}, default: [a]}
        sails: {type: array, items: {type: string}, minItems: 0, uniqueItems: true}
      additionalProperties: false
    Owner:
      allOf: [{type: object, properties: {since: {type: string, format: date}}}, {type: object}]
      x-guess: [type]
"""
VALUES: tuple[Any, ...] = (
    "", "a", "name", 0, 1, -1, 2.5, True, None, [], {}, ["a"], ["a", "a"], "string", "integer", "path", "query", "(",
    {"$ref": "#/components/schemas/Boat"}, {"$ref": "#/components/schemas/None"}, "#/components/schemas/Owner",
    {"type": "string", "default": 1}, {"type": "integer", "default": 1}, {"not": {}},
    {"type": "array", "items": {"type": "string"}, "default": ["a"]},
)  # fmt: skip
KEYS = ("name", "id", "$ref", "default", "type", "required", "properties", "allOf", "x-a", "schema", "get", "content",
        "enum", "nullable", "exclusiveMinimum", "format", "/boats/{other}", "operationId", "parameters")  # fmt: skip


def document(version: str) -> dict[str, Any]:
    return {"openapi": version, **yaml.safe_load(DOCUMENT)}


def nodes(node: Any) -> list[Any]:
    below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [node, *(found for child in below for found in nodes(child))] if isinstance(node, dict | list) else []


def mutate(spec: dict[str, Any], random: Random) -> None:
    """Change one place: a member goes, comes, is renamed or has another value; an item stands twice."""
    node = random.choice([n for n in nodes(spec) if n])
    key = random.choice(list(node) if isinstance(node, dict) else range(len(node)))
    kind = random.choice(("value", "value", "go", "copy", "rename"))
    if kind == "value":
        node[key] = deepcopy(random.choice(VALUES))
    elif kind == "go":
        del node[key]
    elif isinstance(node, list):
        node.append(deepcopy(node[key]))
    elif kind == "copy":
        node[random.choice(KEYS)] = deepcopy(random.choice((node[key], *VALUES)))
    else:
        node[random.choice(KEYS)] = node.pop(key)


def plain(spec: dict[str, Any]) -> bool:
    return is_plainly_right(spec, judge_of(spec))


def is_valid(spec: dict[str, Any]) -> bool:
    """The verdict of openapi-spec-validator, as it comes."""
    judge = OpenAPIV31SpecValidator if spec["openapi"].startswith("3.1") else OpenAPIV30SpecValidator
    try:
        return next(judge(spec).iter_errors(), None) is None
    except Exception:
        return False


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_mutants_that_are_plainly_right_are_valid(version: str) -> None:
    random, right, valid = Random(version), 0, 0  # noqa: S311 -- the same mutants each time
    assert plain(document(version))
    for _ in range(MUTANTS):
        spec = document(version)
        for _ in range(random.choice((1, 1, 2))):
            mutate(spec, random)
        spec["openapi"] = version
        if plain(spec):
            right += 1
            assert is_valid(spec), json.dumps(spec)
        else:
            valid += is_valid(spec)
    # The validator is seldom asked about what it finds nothing in, and there are mutants of both kinds.
    assert valid < right < MUTANTS - valid


@pytest.mark.parametrize("spec", sorted((ROOT / "spec").rglob("openapi.yaml")), ids=str)
def test_what_is_built_is_plainly_right(spec: Any) -> None:
    assert plain(yaml.load(spec.read_text(encoding="utf-8"), yaml.CSafeLoader))


def test_the_schemas_are_those_of_the_validator() -> None:
    assert schema_of("3.1") == dict(schema_v31)
    assert schema_of("3.0") == dict(schema_v30)


@pytest.mark.parametrize(
    ("value", "schema", "fits"),
    [
        (1, {"type": "integer", "minimum": 1, "maximum": 1}, True),
        (1, {"type": ["number", "null"]}, True),
        (0, {"type": "integer", "minimum": 1}, False),
        (True, {"type": "integer"}, False),
        (1, {"enum": [True]}, False),
        ("ab", {"type": "string", "minLength": 3}, False),
        (2**31, {"type": "integer", "format": "int32"}, False),
        ("a", {"type": "string", "format": "uuid"}, False),
        ("a", {"type": "string", "pattern": "b"}, False),
        (None, {"type": "null"}, False),
        (1.5, {"type": "number", "format": "double"}, True),
        (1.5, {"type": "number", "format": "int32"}, False),
        (["a", "b"], {"type": "array", "items": {"enum": ["a", "b"]}}, True),
        (["a", "c"], {"type": "array", "items": {"enum": ["a", "b"]}}, False),
        (["a"], {"type": "array", "items": {"type": "string"}, "minItems": 2}, False),
        (["a"], {"type": "string"}, False),
    ],
)
def test_a_default_plainly_fits_or_a_validator_is_asked(value: Any, schema: dict[str, Any], fits: bool) -> None:
    assert fits_plainly(value, schema) == fits
