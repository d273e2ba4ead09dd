"""Documents that would make a server hang, fail or show its insides: they are refused, or cost only their own part."""

from __future__ import annotations

import time
from typing import Any

import pytest
import yaml

from extractor.mock import SpecError, mock_app
from extractor.mock.loading import plain
from tests.mock.served import answering, api, calls

LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))


@pytest.mark.parametrize(
    ("spec", "reason"),
    [
        ({}, "openapi is missing"),
        ([], "openapi is missing"),
        ({"swagger": "2.0"}, "openapi is 2.0; it must be"),
        ({"openapi": "3.2.0"}, "openapi is 3.2.0"),
        ({"openapi": "3.1.0", "paths": []}, "paths is not an object"),
        (yaml.safe_load("openapi: 3.1.0\npaths: &p {/x: *p}"), "hold itself"),
        (yaml.safe_load("openapi: 3.1.0\npaths: {}\n" + LAUGHS), "unfold to more than"),
    ],
)
def test_what_cannot_be_served_is_refused_with_the_reason(spec: Any, reason: str) -> None:
    with pytest.raises(SpecError, match=reason):
        mock_app(spec)


def test_nesting_without_end_is_refused() -> None:
    deep: Any = {}
    for _ in range(100_000):
        deep = {"a": deep}
    with pytest.raises(SpecError, match="nested too deeply"):
        plain({"openapi": "3.1.0", "x": deep})


def test_shared_nodes_are_served() -> None:
    spec = yaml.safe_load("openapi: 3.1.0\npaths:\n  /a: &a {get: {responses: {200: {description: d}}}}\n  /b: *a\n")
    assert calls(spec)("GET", "/b").status_code == 200


BROKEN: dict[str, Any] = {
    "a reference that leads nowhere": answering({"$ref": "#/components/schemas/None"}),
    "a reference to another document": answering({"$ref": "other.yaml#/Pet"}),
    "a response that leads nowhere": {"responses": {"200": {"$ref": "#/components/responses/None"}}},
    "no responses": {},
    "responses of a wrong type": {"responses": [1]},
    "a response of a wrong type": {"responses": {"200": "fine"}},
    "content of a wrong type": {"responses": {"200": {"description": "d", "content": [1]}}},
    "a media type of a wrong type": {"responses": {"200": {"description": "d", "content": {"application/json": 1}}}},
    "a schema of a wrong type": answering([1]),
    "an unknown type": answering({"type": "money"}),
    "a type of a wrong type": answering({"type": {"a": 1}}),
    "limits of a wrong type": answering({"type": "string", "minLength": "x", "maxLength": []}),
    "numbers of a wrong type": answering({"type": "integer", "minimum": "x", "multipleOf": "y"}),
    "required of a wrong type": answering({"type": "object", "required": "name", "properties": []}),
    "a schema that is itself": answering({"$ref": "#/components/schemas/Self"}),
    "a schema that needs itself": answering({"$ref": "#/components/schemas/Chain"}),
    "a schema that no value fits": answering({"type": "string", "minLength": 5, "maxLength": 2}),
    "a schema without values": answering({"not": {}}),
    "a pattern that is none": answering({"type": "string", "pattern": "*("}),
    "a pattern that takes long": answering({"type": "string", "pattern": "^(([a-z])+.)+[A-Z]([a-z])+$"}),
    "a pattern that takes much": answering({"type": "string", "pattern": "((a{1000}){1000}){1000}"}),
    "a huge pattern": answering({"type": "string", "pattern": "(ab|cd)?" * 20_000}),
    "numbers without end": answering({"type": "array", "items": {}, "minItems": 10**12}),
    "texts without end": answering({"type": "string", "minLength": 10**12}),
    "an example of infinity": answering({"type": "number"}, example=float("inf")),
    "lone surrogates": answering({"type": "string"}, example="\ud800"),
    "parameters of a wrong type": {**answering({}, example=1), "parameters": {"a": 1}},
    "a parameter without a name": {**answering({}, example=1), "parameters": [{"in": "query", "schema": {}}]},
    "a parameter that leads nowhere": {**answering({}, example=1), "parameters": [{"$ref": "#/x"}]},
    "a body that leads nowhere": {**answering({}, example=1), "requestBody": {"$ref": "#/x"}},
    "security of a wrong type": {**answering({}, example=1), "security": {"a": 1}},
    "servers of a wrong type": {**answering({}, example=1), "servers": [1]},
}
SCHEMAS = {
    "Self": {"$ref": "#/components/schemas/Self"},
    "Chain": {"type": "object", "required": ["c"], "properties": {"c": {"$ref": "#/components/schemas/Chain"}}},
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_operation_costs_only_itself(name: str, version: str) -> None:
    paths = {"/broken": {"get": BROKEN[name], "post": BROKEN[name]}, "/fine": {"get": answering({}, example=1)}}
    call = calls(api(paths, version, components={"schemas": SCHEMAS}))
    started = time.perf_counter()
    for method in ("GET", "POST"):
        answer = call(method, "/broken?a=1", **({"json": {"a": 1}} if method == "POST" else {}))
        assert "Traceback" not in answer.text
        if answer.status_code >= 400:
            assert len(answer.json()["detail"]) > 10
    assert time.perf_counter() - started < 5
    assert call("GET", "/fine").json() == 1


def test_a_hostile_pattern_does_not_hold_up_the_check_of_a_request() -> None:
    parameter = {"name": "v", "in": "query", "schema": {"type": "string", "pattern": "^(([a-z])+.)+[A-Z]([a-z])+$"}}
    call = calls(api({"/p": {"get": {**answering({}, example=1), "parameters": [parameter]}}}))
    started = time.perf_counter()
    assert call("GET", f"/p?v={'a' * 2000}").status_code == 400
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    "headers",
    [
        {"Prefer": "=" * 5000},
        {"Prefer": 'code="404'},
        {"Accept": ";;;,q=,*/*;q=x"},
        {"Accept": "a" * 5000},
        {"Cookie": "a=\x7f; =;"},
        {"Content-Type": "multipart/form-data"},
        {"Content-Type": "application/json; charset"},
        {"Content-Type": ";"},
    ],
)
def test_strange_headers_are_answered(headers: dict[str, str]) -> None:
    operation = {
        **answering({}, example=1),
        "requestBody": {"content": {"application/json": {}, "multipart/form-data": {"schema": {"type": "object"}}}},
    }
    assert calls(api({"/p": {"post": operation}}))("POST", "/p", headers=headers, content=b"x").status_code < 500
