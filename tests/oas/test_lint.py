"""What callers need and a document lacks."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from extractor.oas.checks.lint import lint
from extractor.oas.checks.rules import check
from extractor.oas.pointer import exists

WHOLE: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Boats", "version": "1"},
    "servers": [{"url": "https://api.boats.example"}],
    "security": [{"Token": []}],
    "paths": {
        "/boats/{name}": {
            "get": {
                "summary": "A boat",
                "operationId": "getBoat",
                "parameters": [{"$ref": "#/components/parameters/Name"}],
                "responses": {
                    "200": {
                        "description": "OK",
                        "content": {"application/json": {"schema": {"type": "object"}, "example": {"name": "Ada"}}},
                    },
                    "404": {"description": "Not found"},
                },
            }
        }
    },
    "components": {
        "securitySchemes": {"Token": {"type": "http", "scheme": "bearer"}},
        "parameters": {
            "Name": {"name": "name", "in": "path", "required": True, "description": "x", "schema": {"type": "string"}}
        },
    },
}
GET = ("paths", "/boats/{name}", "get")
POINTER = "/paths/~1boats~1{name}/get"


def without(*place: str) -> dict[str, Any]:
    document = deepcopy(WHOLE)
    node = document
    for step in place[:-1]:
        node = node[step]
    del node[place[-1]]
    return document


def test_a_whole_document_lacks_nothing() -> None:
    assert check(WHOLE) == ()
    assert lint(WHOLE, "a.yaml") == []


@pytest.mark.parametrize(
    ("place", "code", "pointer"),
    [
        (("servers",), "no-empty-servers", None),
        (("security",), "security-defined", POINTER),
        ((*GET, "summary"), "operation-summary", POINTER),
        ((*GET, "operationId"), "operation-id-missing", POINTER),
        ((*GET, "responses", "404"), "operation-4xx-response", POINTER),
        (("components", "parameters", "Name", "description"), "parameter-description", f"{POINTER}/parameters/0"),
        (
            (*GET, "responses", "200", "content", "application/json", "example"),
            "media-example-missing",
            f"{POINTER}/responses/200/content/application~1json",
        ),
    ],
)
def test_what_is_missing_is_told_with_its_place(place: tuple[str, ...], code: str, pointer: str | None) -> None:
    document = without(*place)
    (found,) = lint(document, "a.yaml")
    assert (found.code, found.pointer) == (code, pointer)
    assert found.remedy
    assert pointer is None or exists(document, pointer)


def test_an_operation_that_needs_no_credentials_says_so() -> None:
    document = without("security")
    document["paths"]["/boats/{name}"]["get"]["security"] = []
    assert lint(document, "a.yaml") == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"application/json": {"schema": True}}, ["media-example-missing"]),
        ({"application/json": {"schema": {"$ref": "#/nowhere"}}}, ["media-example-missing"]),
        ({"$ref": "#/components/parameters/Name"}, []),  # no place for one
    ],
)
def test_contents_that_hold_no_plain_schema(content: dict[str, Any], told: list[str]) -> None:
    document = deepcopy(WHOLE)
    document["paths"]["/boats/{name}"]["get"]["responses"]["200"]["content"] = content
    assert [d.code for d in lint(document, "a.yaml")] == told


def test_a_source_map_may_name_places_without_origins() -> None:
    document = without(*GET, "summary")
    assert [d.origin.file for d in lint(document, "a.yaml", {POINTER: ()})] == ["a.yaml"]
    broken = {**document, "info": {"title": 1, "version": "1"}}
    assert {d.origin.file for d in check(broken, "a.yaml", {"/info/title": (), "/info": ()})} == {"a.yaml"}
