"""The schema of OpenAPI itself, held against a document by ``jsonschema-rs``."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema_rs import Draft4Validator, Draft202012Validator

_LIBRARY = "openapi_spec_validator"


@cache
def structure_of(*, modern: bool) -> Draft4Validator | Draft202012Validator:
    """What holds a document against the schema of OpenAPI 3.1, else of 3.0.

    openapi-spec-validator itself would take whichever library is installed, or named in the environment, and these
    word errors differently. This one takes hundredths of a second where the other takes 20.
    """
    from jsonschema_rs import Draft4Validator, Draft202012Validator  # noqa: PLC0415 -- slow to load

    return Draft202012Validator(schema_of("3.1")) if modern else Draft4Validator(schema_of("3.0"))


def schema_of(version: str) -> Any:
    """The schema that openapi-spec-validator ships for a version, read without loading it: that takes a quarter of a
    second."""
    found = find_spec(_LIBRARY)
    assert found is not None  # it is a dependency
    assert found.submodule_search_locations  # and a package
    folder = Path(found.submodule_search_locations[0])
    return json.loads((folder / "resources" / "schemas" / f"v{version}" / "schema.json").read_text(encoding="utf-8"))
