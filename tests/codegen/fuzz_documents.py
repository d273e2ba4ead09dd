"""Documents that look like OpenAPI and are not: a rich document with parts of it replaced by anything."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import strategies as st

STRING = {"type": "string"}
PET = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string", "format": "uuid", "readOnly": True},
        "kind": {"type": "string", "enum": ["cat", "dog"], "x-enum-descriptions": {"cat": "A cat."}},
        "born": {"type": "string", "format": "date", "default": "2024-01-02"},
        "weight": {"type": "number", "minimum": 0, "exclusiveMaximum": 100, "multipleOf": 0.5},
        "count": {"type": ["integer", "null"], "minimum": 1, "maximum": 9, "multipleOf": 3},
        "code": {"type": "string", "pattern": "^[a-z]{3}$", "minLength": 3, "maxLength": 3},
        "parent": {"$ref": "#/components/schemas/Pet"},
        "labels": {"type": "object", "additionalProperties": STRING},
        "toys": {
            "type": "array",
            "items": {"anyOf": [STRING, {"type": "integer"}]},
            "minItems": 1,
            "uniqueItems": True,
        },
        "photo": {"type": "string", "format": "binary"},
    },
}
PAGE = {
    "allOf": [
        {"properties": {"next_marker": STRING}},
        {"properties": {"pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}}},
    ]
}
JSON_PET = {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}, "example": {"id": "1", "kind": "cat"}}}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1.2", "description": "About pets.", "license": {"name": "MIT"}},
    "servers": [{"url": "https://{region}.example.com", "variables": {"region": {"default": "a", "enum": ["a", "b"]}}}],
    "tags": [{"name": "pets", "description": "All pets."}],
    "security": [{"key": []}],
    "paths": {
        "/pets": {
            "parameters": [{"$ref": "#/components/parameters/Trace"}],
            "get": {
                "operationId": "listPets",
                "tags": ["pets"],
                "parameters": [
                    {"name": "marker", "in": "query", "schema": STRING},
                    {"name": "limit", "in": "query", "schema": {"type": "integer"}, "example": 3},
                    {"name": "filter", "in": "query", "style": "deepObject", "schema": {"properties": {"a": STRING}}},
                    {"name": "sort", "in": "cookie", "content": {"application/json": {"schema": STRING}}},
                ],
                "responses": {
                    "200": {"description": "", "content": {"application/json": {"schema": PAGE}}},
                    "4XX": {"$ref": "#/components/responses/Bad"},
                    "default": {"description": "Other."},
                },
            },
            "post": {
                "requestBody": {"required": True, "content": JSON_PET},
                "responses": {"201": {"description": "", "content": JSON_PET}, "404": {"description": "Gone."}},
            },
        },
        "/pets/{id}": {
            "put": {
                "operationId": "upload",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}],
                "requestBody": {"content": {"multipart/form-data": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
                "responses": {"204": {"description": "Done."}},
                "security": [{"key": []}, {"signed": []}],
                "externalDocs": {"url": "https://example.com"},
            }
        },
    },
    "components": {
        "schemas": {"Pet": PET, "Page": PAGE, "State": {"type": "integer", "enum": [1, 2]}},
        "parameters": {"Trace": {"name": "X-Trace", "in": "header", "schema": STRING}},
        "responses": {"Bad": {"description": "Bad.", "content": {"application/json": {"schema": STRING}}}},
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "signed": {"type": "http", "scheme": "SDK-HMAC-SHA256"},
        },
    },
}


def places(node: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The paths of all nodes below one."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [p for key, value in inner for p in ((*at, key), *places(value, (*at, key)))]


PLACES = places(DOCUMENT)
REFERENCES = ("#/components/schemas/Pet", "#/components/schemas/Page", "#/nowhere", "#", "other.yaml#/a", "#/paths")
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from([10**30, -1, 0.0, 1.5, 1e308, float("inf"), float("nan")]),
    st.text(max_size=5),
    st.sampled_from(["", "$ref", "string", "object", "array", "../x", "\0", "\ud800", '"""', "{a}"]),
)
KEYWORDS = st.sampled_from(
    "$ref type properties items required enum const allOf oneOf anyOf nullable default example examples format "
    "additionalProperties content schema name in value 200".split()
)
ANYTHING = st.recursive(
    st.one_of(SCALARS, st.sampled_from(REFERENCES).map(lambda r: {"$ref": r})),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYWORDS, inner, max_size=3)),
    max_leaves=8,
)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """The document with up to four places replaced, removed, or given something beside them."""
    made = copy.deepcopy(DOCUMENT)
    for place in draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=4)):
        holder: Any = made
        for step in place[:-1]:
            holder = holder[step] if isinstance(holder, dict) and step in holder else None
        if isinstance(holder, dict):
            _change(draw, holder, place[-1])
    return made


def _change(draw: st.DrawFn, holder: dict[Any, Any], key: str | int) -> None:
    match draw(st.sampled_from(["replace", "remove", "add", "rename"])):
        case "replace":
            holder[key] = draw(ANYTHING)
        case "remove":
            holder.pop(key, None)
        case "add":
            holder[draw(KEYWORDS)] = draw(ANYTHING)
        case "rename":
            holder[draw(st.one_of(st.text(max_size=4), KEYWORDS, st.integers(0, 3)))] = holder.pop(key, None)
