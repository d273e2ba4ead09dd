"""What makes a document invalid is left out, and nothing beside it."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.oas.checks.leave_out import leave_out


def document(**operation: Any) -> dict[str, Any]:
    answer = {"responses": {"200": {"description": "OK"}}}
    return {
        "openapi": "3.1.0", "info": {"title": "Boats", "version": "1"},
        "paths": {"/boats": {"get": answer | operation}},
    }  # fmt: skip


def body(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


@pytest.mark.parametrize(
    ("operation", "gone"),
    [
        ({"extensions": [1], "summary": "All"}, ["/paths/~1boats/get/extensions"]),
        ({"tip": 1, "hint": 2, "summary": "All"}, ["/paths/~1boats/get/hint", "/paths/~1boats/get/tip"]),
        (
            {"requestBody": body({"type": "object", "properties": {"id": {"type": "string", "required": True}}})},
            ["/paths/~1boats/get/requestBody/content/application~1json/schema/properties/id/required"],
        ),
        (
            {
                "requestBody": body(
                    {"type": "object", "properties": {"required": {"type": "boolean"}}, "required": False}
                )
            },
            ["/paths/~1boats/get/requestBody/content/application~1json/schema/required"],
        ),
    ],
)
def test_members_that_openapi_does_not_know_go_alone(operation: dict[str, Any], gone: list[str]) -> None:
    spec = document(**operation)
    left, wrong = leave_out(spec, {})
    assert sorted(d.pointer for d in left if d.pointer) == gone or len(left) == len(gone)
    assert wrong == []
    assert "summary" not in operation or spec["paths"]["/boats"]["get"]["summary"] == "All"
    assert "properties" not in repr(operation) or "properties" in repr(spec)
