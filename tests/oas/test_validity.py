"""What breaks the OpenAPI Specification, in the same words whatever is installed or set beside us."""

from __future__ import annotations

from importlib.metadata import requires
from typing import Any

import pytest

from extractor.oas.checks.rules import check

INFO = {"title": "Boats", "version": "1"}
OK = {"200": {"description": "A boat."}}


def validity_findings(document: dict[str, Any]) -> list[tuple[str, str | None]]:
    """Reason and pointer of each finding about validity."""
    found = [d for d in check(document) if d.code == "spec-invalid"]
    return sorted((d.message.removeprefix("not valid OpenAPI: "), d.pointer) for d in found)


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({"info": INFO, "paths": {"/a": {"get": {"responses": OK}}}}, []),
        (
            {"info": {"title": "Boats"}, "paths": {}},
            [('"version" is a required property at /info', "/info")],
        ),
        (
            {"info": {**INFO, "title": 1}, "paths": {"/a": {"get": {"responses": OK, "tags": 7}}}},
            [
                ('1 is not of type "string" at /info/title', "/info/title"),
                ('7 is not of type "array" at /paths/~1a/get/tags', "/paths/~1a/get/tags"),
            ],
        ),
    ],
)
@pytest.mark.parametrize("backend", ["auto", "jsonschema", "jsonschema-rs"])
def test_findings_are_the_same_whatever_the_validator_would_take(
    version: str,
    members: dict[str, Any],
    expected: list[tuple[str, str]],
    backend: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND", backend)
    assert validity_findings({"openapi": version, **members}) == expected


def test_what_validates_is_declared() -> None:
    assert any(text.startswith("jsonschema-rs") and "extra" not in text for text in requires("spectable") or ())
