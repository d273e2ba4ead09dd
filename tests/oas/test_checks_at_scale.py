"""The validator's look-ups are quickened, and find what they found."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from extractor.oas.checks.quicken import _SEEN, _Seen
from extractor.oas.checks.rules import validity


def spec(version: str, identifier: Any = "same") -> dict[str, Any]:
    operation = {"operationId": identifier, "responses": {"200": {"description": ""}}}
    return {
        "openapi": version,
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": operation}, "/b": {"get": operation}},
    }


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1"])
def test_operation_ids_of_the_same_name_are_found(version: str) -> None:
    (found,) = validity(spec(version), "", {})
    assert "is not unique" in found.message


def test_identifier_that_is_no_text_is_no_exception() -> None:
    assert all("TypeError" not in d.message for d in validity(spec("3.1.1", {"a": [1]}), "", {}))


@pytest.mark.parametrize("kind", [OpenAPIV30SpecValidator, OpenAPIV31SpecValidator])
def test_library_still_has_the_lists(kind: Any) -> None:
    registry = kind(spec("3.1.1")).keyword_validators_registry
    assert all(getattr(registry[keyword], name) == [] for keyword, names in _SEEN.items() for name in names)


class Document(dict[str, Any]):
    """One that can be referred to weakly."""


def test_document_is_not_kept() -> None:
    document = Document(spec("3.1.1"))
    kept = weakref.ref(document)
    assert len(list(validity(document, "", {}))) == 1
    del document
    gc.collect()
    assert kept() is None


def test_what_was_seen_is_in_it() -> None:
    seen = _Seen()
    for value in (1, "a", {"x": 1}, None):
        assert value not in seen
        seen.append(value)
        assert value in seen
