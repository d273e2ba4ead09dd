"""What makes a document invalid is left out, and nothing beside it."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.oas.checks.leave_out import leave_out
from extractor.oas.pointer import exists


def document(**operation: Any) -> dict[str, Any]:
    answer = {"responses": {"200": {"description": "OK"}}}
    return {
        "openapi": "3.1.0", "info": {"title": "Boats", "version": "1"},
        "paths": {"/boats": {"get": answer | operation}},
    }  # fmt: skip


def answered(schema: dict[str, Any]) -> dict[str, Any]:
    return {"200": {"description": "OK", "content": {"application/json": {"schema": schema}}}}


@pytest.mark.parametrize(
    ("operation", "gone"),
    [
        ({"extensions": [1], "summary": "All"}, ["/paths/~1boats/get/extensions"]),
        ({"tip": 1, "hint": 2, "summary": "All"}, ["/paths/~1boats/get/hint", "/paths/~1boats/get/tip"]),
        (
            {"responses": answered({"type": "object", "properties": {"id": {"type": "string", "required": True}}})},
            ["/paths/~1boats/get/responses/200/content/application~1json/schema/properties/id/required"],
        ),
        (
            {"responses": answered({"properties": {"required": {"type": "boolean"}}, "required": False})},
            ["/paths/~1boats/get/responses/200/content/application~1json/schema/required"],
        ),
    ],
)
def test_members_that_openapi_does_not_know_go_alone(operation: dict[str, Any], gone: list[str]) -> None:
    spec = document(**operation)
    left, wrong = leave_out(spec, {})
    assert [d.code for d in left] == ["part-left-out"] * len(gone)
    assert not any(exists(spec, pointer) for pointer in gone)
    assert wrong == []
    assert "summary" not in operation or spec["paths"]["/boats"]["get"]["summary"] == "All"
    assert "properties" not in repr(operation) or "properties" in repr(spec)
