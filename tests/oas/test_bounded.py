"""Documents that ask for work without end, and documents of other shapes: findings, in bounded time."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from extractor.oas.checks.examples.fitting import check_examples, dialect_of
from extractor.oas.checks.rules import check
from extractor.oas.shape import shaped
from extractor.oas.values import patterns
from extractor.oas.values.guarded import guarded, start
from extractor.oas.values.patterns import matches, searched
from extractor.overlay.drafts.fix import fixes
from tests.mock.served import api

SLOW = "^(a|aa)+$"
LONG = "a" * 60 + "!"


def answer(schema: dict[str, Any], example: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema, "example": example}}
    return {"get": {"responses": {"200": {"description": "ok", "content": content}}}}


def codes(spec: dict[str, Any]) -> list[str]:
    return [d.code for d in check(spec, "a.json")]


@pytest.fixture(autouse=True)
def _no_slow_patterns() -> None:
    patterns._slow.clear()


def test_a_pattern_that_takes_too_long_is_tried_once() -> None:
    assert [searched(SLOW, LONG) for _ in range(50)] == [None] * 50
    assert not matches(SLOW, LONG)
    assert searched("^a+", LONG) is True
    assert searched("^b+$", LONG) is False


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("keyword", ["example", "default", "names", "additional", "unevaluated"])
def test_patterns_of_a_document(version: str, keyword: str) -> None:
    schema: dict[str, Any] = {"type": "string", "pattern": SLOW}
    shown: Any = LONG
    if keyword == "default":
        schema |= {"default": LONG}
    if keyword in {"names", "additional", "unevaluated"}:
        rest = {"additional": "additionalProperties", "unevaluated": "unevaluatedProperties"}.get(keyword)
        schema = {"type": "object", "patternProperties": {SLOW: {}}, **({rest: False} if rest else {})}
        shown = {LONG: 1}
    check(api({"/a": answer(schema, shown)}, version), "a.json")
    fixes(api({"/a": answer(schema, shown)}, version), {})


def test_the_rules_for_names_are_those_of_the_library() -> None:
    schema = {"properties": {"a": {}}, "patternProperties": {"^b": {"type": "string"}}, "additionalProperties": False}
    values: list[Any] = [{"a": 1}, {"b1": "x"}, {"b1": 1}, {"c": 1}, {"a": 1, "b": 2, "c": 3}, []]
    for value in values:
        start()
        own = [(e.validator, list(e.path)) for e in guarded(Draft202012Validator)(schema).iter_errors(value)]
        assert own == [(e.validator, list(e.path)) for e in Draft202012Validator(schema).iter_errors(value)]


def test_names_that_nothing_evaluated() -> None:
    part = {"allOf": [{"properties": {"a": {}}}], "unevaluatedProperties": False}
    (error,) = dialect_of("3.1.0")(part).iter_errors({"a": 1, "b": 2})
    assert error.validator == "unevaluatedProperties"
    patterned = {"allOf": [{"patternProperties": {"^a": {}}}], "unevaluatedProperties": False}
    assert not [*dialect_of("3.1.0")(patterned).iter_errors({"b": 2})], "the library would match by itself"


def fan(levels: int, width: int = 4) -> dict[str, Any]:
    """Schemas that each name the next one several times."""
    made: dict[str, Any] = {f"S{levels}": {"type": "object", "required": ["a"]}}
    for n in range(levels):
        made[f"S{n}"] = {"allOf": [{"$ref": f"#/components/schemas/S{n + 1}"}] * width}
    spec = api({"/a": answer({"$ref": "#/components/schemas/S0"}, {})})
    return {**spec, "components": {"schemas": made}}


def test_parts_that_name_each_other_many_times() -> None:
    assert codes(fan(12)) == ["example-unchecked"]
    assert fixes(fan(12), {}) == []
    assert codes(fan(30)) == ["example-unchecked"]


def test_parts_that_lead_back_to_themselves() -> None:
    spec = fan(3)
    spec["components"]["schemas"]["S3"] = {"allOf": [{"$ref": "#/components/schemas/S0"}]}
    assert "example-unchecked" in codes(spec)


def schemas(**held: Any) -> dict[str, Any]:
    return {"components": {"schemas": held}}


TYPES = {"openapi": "3.1.0", "info": [], "paths": [1, 2], "components": "x", "tags": {}, "servers": 5}


def test_members_of_other_kinds_are_findings() -> None:
    assert set(codes(dict(TYPES))) == {"spec-invalid"}
    assert fixes(shaped(dict(TYPES)), {}) == []


@pytest.mark.parametrize(
    ("given", "left"),
    [
        (TYPES, {"openapi": "3.1.0"}),
        ({"paths": {"/a": 1, "/b": {"get": [], "put": {}}}}, {"paths": {"/b": {"put": {}}}}),
        ({"paths": {"/a": {"parameters": [1, {}]}}}, {"paths": {"/a": {"parameters": [{}]}}}),
        (schemas(A=1, B=True, C={"items": 5}), schemas(B=True, C={})),
        (schemas(A={"required": "a", "enum": {}, "type": 4}), schemas(A={})),
        ({"paths": {"/a": {"get": {"operationId": [], "tags": [1], "x": 1}}}}, {"paths": {"/a": {"get": {"x": 1}}}}),
    ],
)
def test_a_document_without_what_is_of_another_kind(given: dict[str, Any], left: dict[str, Any]) -> None:
    assert shaped(given) == left


def test_a_document_of_the_right_kinds_stays_the_same_object() -> None:
    spec = fan(2)
    assert shaped(spec) is spec


def test_a_schema_that_is_none() -> None:
    found: list[Any] = []
    schema = {"type": "object", "properties": {"a": {"type": "nonsense", "minimum": "x"}}}
    check_examples(api({"/a": answer(schema, {"a": 1})}), {}, found, built=False)
    assert [d.code for d in found] == ["example-unchecked"]
