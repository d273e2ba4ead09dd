"""Small documents as code models, for tests of targets."""

from __future__ import annotations

from typing import Any

from extractor.codegen.generate import source_of
from extractor.codegen.model import Package


def package_of(operations: dict[str, dict[str, Any]]) -> Package:
    """A package with an operation for each id; a single one where there is none."""
    paths = {
        f"/p{number}": {"get": {"operationId": name, "responses": {"204": {"description": "ok"}}, **more}}
        for number, (name, more) in enumerate((operations or {"probe": {}}).items())
    }
    document = {"openapi": "3.1.0", "info": {"title": "Small", "version": "1"}, "paths": paths}
    return source_of(document, "small.yaml")[0].package
