"""Documents that look like OpenAPI and are not, as far as the code model: broken parts cost only themselves."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from extractor.codegen.generate import source_of
from extractor.codegen.model.package import Package
from extractor.codegen.model.types import Enum, Type
from extractor.codegen.model.walk import names, needed
from extractor.codegen.target import GenerateError
from extractor.diagnostic import definitions
from tests.codegen.fuzz_documents import DOCUMENT, documents


def types_of(package: Package) -> list[Type]:
    """The types that operations name."""
    made: list[Type] = []
    for operation in package.operations:
        made.extend(p.type for p in operation.parameters)
        contents = [operation.body, *operation.success, *operation.errors]
        made.extend(c.content.type for c in contents if c is not None and c.content is not None)
    return made


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(documents())
def test_any_document_gives_a_whole_code_model_or_a_clear_error(document: Any) -> None:
    before = repr(document)
    try:
        source, findings = source_of(document, "x.yaml")
    except GenerateError:
        return  # no operation is left; the command's own tests say how that is told
    package = source.package
    assert repr(document) == before, "the document itself is not changed"
    assert source.cases.keys() == {o.id for o in package.operations}
    assert len(source.cases) == len(package.operations), "no two operations have one id"
    declared = package.declarations.keys()
    assert {n for t in types_of(package) for n in names(t)} <= declared
    assert {n for d in package.declarations.values() for n in needed(d)} <= declared
    assert all(d.values for d in package.declarations.values() if isinstance(d, Enum))
    assert {f.code for f in findings} <= definitions().keys()
    json.dumps([[c.full.query, c.full.body, [r.value for r in c.successes]] for c in source.cases.values()])


def schema(**keywords: Any) -> Any:
    made = copy.deepcopy(DOCUMENT)
    made["components"]["schemas"]["Odd"] = keywords
    return made


@pytest.mark.parametrize(
    "keywords",
    [
        {"enum": [["a"], {"b": 1}]},
        {"enum": [1, True, "1"]},
        {"type": "integer", "minimum": "low", "maximum": [9]},
        {"type": "integer", "minimum": float("inf")},
        {"type": "integer", "maximum": 10**400},
        {"type": "number", "multipleOf": float("nan")},
        {"type": "number", "minimum": -1e308, "maximum": 1e308},
        {"type": "string", "minLength": None, "maxLength": "9", "pattern": "a+"},
        {"type": "string", "minLength": -1, "maxLength": 0.5},
        {"type": ["string", ["integer"]]},
        {"properties": {1: {"type": "string"}, None: {}}},
    ],
)
def test_keywords_of_another_type_limit_nothing(keywords: Any) -> None:
    document = schema(**keywords)
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Odd"}}}}
    document["paths"]["/pets"]["post"]["requestBody"] = body
    source, _ = source_of(document, "x.yaml")
    assert len(source.package.operations) == 3
    json.dumps(source.cases["post /pets"].full.body, allow_nan=False)


def test_media_types_that_are_no_text_are_left_out() -> None:
    document = copy.deepcopy(DOCUMENT)
    document["paths"]["/pets"]["post"]["requestBody"]["content"] = {1: {}, None: {}}
    source, _ = source_of(document, "x.yaml")
    assert source.cases["post /pets"].operation.body is None
