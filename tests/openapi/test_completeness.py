"""What a build says of itself: operations without security, answers, servers; schemas that no operation reaches."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.console import summary
from extractor.openapi.coverage.completeness import Completeness, completeness_of
from tests.pages import build_pages

TEXT = {"content": {"text/plain": {"schema": {"type": "string"}}}, "description": ""}
REFERRED = {"responses": {"200": {"$ref": "#/components/responses/A"}}}


def spec(operation: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"paths": {"/boats": {"get": operation}}, **more}


@pytest.mark.parametrize(
    ("operation", "more", "lacks"),
    [
        ({"responses": {"200": {"description": ""}}}, {}, (1, 1, 1)),
        ({"responses": {"200": TEXT}}, {}, (1, 0, 1)),
        ({"responses": {"default": TEXT}}, {}, (1, 0, 1)),
        ({"responses": {"404": TEXT}}, {}, (1, 1, 1)),  # an error is no answer
        ({"responses": {"204": {"description": ""}}}, {}, (1, 0, 1)),  # nor does this one have content
        ({"responses": {"200": TEXT}, "security": []}, {}, (0, 0, 1)),  # the page says that none is needed
        ({"responses": {"200": TEXT}}, {"security": [{"key": []}]}, (0, 0, 1)),
        ({"responses": {"200": TEXT}}, {"servers": [{"url": "https://a.example"}]}, (1, 0, 0)),
        ({"responses": {"200": TEXT}, "servers": [{"url": "https://a.example"}]}, {}, (1, 0, 0)),
        (
            {"responses": {"200": {"$ref": "#/components/responses/A"}}},
            {"components": {"responses": {"A": TEXT}}},
            (1, 0, 1),
        ),
        (REFERRED, {}, (1, 1, 1)),
    ],
)
def test_what_operations_lack(operation: dict[str, Any], more: dict[str, Any], lacks: tuple[int, int, int]) -> None:
    found = completeness_of(spec(operation, **more))
    assert (found.without_security, found.without_answer, found.without_server) == lacks


def test_schemas_that_no_operation_reaches() -> None:
    schemas = {
        "Boat": {"properties": {"crew": {"$ref": "#/components/schemas/Crew"}}},
        "Crew": {"properties": {"boat": {"$ref": "#/components/schemas/Boat"}}},
        "Port": {"properties": {"town": {"$ref": "#/components/schemas/Town"}}},
        "Town": {},
        "a/b": {},
    }
    used = {"content": {"application/json": {"schema": {"items": {"$ref": "#/components/schemas/Boat"}}}}}
    more = {"content": {"text/plain": {"schema": {"$ref": "#/components/schemas/a~1b"}}}}
    found = completeness_of(spec({"responses": {"200": used, "400": more}}, components={"schemas": schemas}))
    assert (found.schemas_apart, found.named) == (2, ("Port", "Town"))


def test_a_build_ends_with_it(tmp_path: Path) -> None:
    result = build_pages(tmp_path, "# Boats\n\n## List boats\n\n`GET /boats`\n", suffix=".md")
    assert result.balance.completeness == Completeness(1, 1, 1)
    shown = summary(result.diagnostics, result.balance, Path("out"), 1)
    assert "of 1 operations 1 without security, 1 without an answer schema, 1 without a server" in shown
    assert "0 request lines not taken, 0 records not placed" in shown
    assert "0 schemas that no operation reaches" in shown
