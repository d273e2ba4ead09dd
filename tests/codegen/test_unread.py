"""Documents beside the findings about parts of them that are not generated."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.codegen.build import build

OK = {"204": {"description": ""}}
ANY: dict[str, Any] = {"schema": {"type": "object"}}


def told(item: dict[str, Any], **more: Any) -> list[tuple[str, str | None]]:
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": item}, **more}
    return [(d.code, d.pointer) for d in build(document, "small.yaml")[1]]


def post(**operation: Any) -> dict[str, Any]:
    return {"post": {"operationId": "send", "responses": OK, **operation}}


def parts(encoding: dict[str, Any]) -> dict[str, Any]:
    """An operation that sends a form in parts: a text, and a structure."""
    members = {"a": {"type": "string"}, "whole": {"type": "object", "properties": {"b": {"type": "string"}}}}
    media = {"schema": {"type": "object", "properties": members}, "encoding": encoding}
    return post(requestBody={"content": {"multipart/form-data": media}})


@pytest.mark.parametrize(
    ("item", "pointer"),
    [
        (post(callbacks={"done": {}}), "/paths/~1a/post/callbacks/done"),
        (
            post(requestBody={"content": {"application/json": ANY, "application/xml": ANY}}),
            "/paths/~1a/post/requestBody/content/application~1xml",
        ),
        (
            post(responses={"200": {"description": "", "content": {"a/b+json": ANY, "application/json": ANY}}}),
            "/paths/~1a/post/responses/200/content/a~1b+json",
        ),
        (
            post(parameters=[{"name": "filter", "in": "querystring", "content": {"application/json": {}}}]),
            "/paths/~1a/post/parameters/0",
        ),
        (post(parameters=[{"name": "id", "in": "path", "schema": {}}]), "/paths/~1a/post/parameters/0"),
        ({"parameters": [{"name": "id", "in": "path", "schema": {}}], **post()}, "/paths/~1a/parameters/0"),
        (post(responses={"101": {"description": ""}, **OK}), "/paths/~1a/post/responses/101"),
        (
            post(responses={"200": {"description": "", "links": {"next": {}}}}),
            "/paths/~1a/post/responses/200/links/next",
        ),
        (
            post(responses={"200": {"description": "", "content": {"application/json": {"itemSchema": {}}}}}),
            "/paths/~1a/post/responses/200/content/application~1json/itemSchema",
        ),
        (
            parts({"a": {"headers": {"X-A": {"schema": {"type": "string"}}}}}),
            "/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/a/headers/X-A",
        ),
        (
            parts({"whole": {"contentType": "application/xml"}}),
            "/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/whole/contentType",
        ),
    ],
)
def test_parts_without_code_are_told(item: dict[str, Any], pointer: str) -> None:
    assert told(item) == [("part-not-generated", pointer)]


def test_a_stream_beside_the_whole_answer_is_generated() -> None:
    content = {"application/json": ANY, "text/event-stream": ANY}
    assert not told(post(responses={"200": {"description": "", "content": content}}))


def test_webhooks_are_told() -> None:
    assert told(post(), webhooks={"moored": {}}) == [("part-not-generated", "/webhooks/moored")]


def test_methods_of_a_document_of_its_own_are_told() -> None:
    item = {**post(), "additionalOperations": {"COPY": {"responses": OK}}}
    assert told(item) == [("operation-skipped", "/paths/~1a/additionalOperations/COPY")]


def test_the_method_of_openapi_3_2_is_read() -> None:
    query = {"operationId": "find", "requestBody": {"content": {"application/json": ANY}}, "responses": OK}
    document = {"openapi": "3.2.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"query": query}}}
    package, findings = build(document, "small.yaml")
    assert [(o.id, o.method, o.body is not None) for o in package.operations] == [("find", "QUERY", True)]
    assert findings == []


def test_what_is_generated_whole_has_no_finding() -> None:
    assert told(post(requestBody={"content": {"application/json": ANY}})) == []


@pytest.mark.parametrize("place", [None, 1, [], {"a": 1}])
def test_a_place_of_another_kind_is_told(place: Any) -> None:
    assert told(post(parameters=[{"name": "a", "in": place}]))[0] == (
        "part-not-generated",
        "/paths/~1a/post/parameters/0",
    )


def test_a_union_that_nothing_tells_apart_is_told_once_where_it_is_answered() -> None:
    named = {"type": "object", "properties": {"name": {"type": "string"}}}
    aged = {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "integer"}}}
    refs = [{"$ref": f"#/components/schemas/{name}"} for name in ("Named", "Aged")]
    answer = {"200": {"description": "", "content": {"application/json": {"schema": {"oneOf": refs}}}}}
    item = {method: {"operationId": method, "responses": answer} for method in ("get", "post")}
    assert told(item, components={"schemas": {"Named": named, "Aged": aged}}) == [("union-unclear", "/paths/~1a/get")]
    sent = post(requestBody={"content": {"application/json": {"schema": {"oneOf": refs}}}})
    assert not told(sent, components={"schemas": {"Named": named, "Aged": aged}})


def test_media_types_of_parts_are_generated() -> None:
    assert not told(parts({"a": {"contentType": "image/*, text/csv"}, "whole": {"contentType": "application/ld+json"}}))
