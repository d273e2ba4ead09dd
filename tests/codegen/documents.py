"""Documents for tests of targets: the sample, those that others wrote, and small ones as code models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.codegen.build import build
from extractor.codegen.generate import source_of
from extractor.codegen.model.package import Package
from extractor.codegen.model.types import Object, Type
from extractor.oas.loading.parse import parse_document
from tests.support import ROOT

SPECS = ROOT.parent / "shared" / "specs"
SAMPLE = ROOT / "spec" / "modelarts" / "openapi.yaml"
DOCUMENTS = {
    "modelarts": SAMPLE,
    **{name: Path(__file__).parent / f"{name}.yaml" for name in ("features", "wire", "shapes")},
    "petstore": SPECS / "petstore.yaml",
    "asana": SPECS / "asana.yaml",
    "github": SPECS / "github.json",
}


def document(name: str) -> Path:
    """The file of a document. Skips where it is not beside the project."""
    if not DOCUMENTS[name].is_file():
        pytest.skip(f"{DOCUMENTS[name].name} is not beside the project")
    return DOCUMENTS[name]


def package_of(operations: dict[str, dict[str, Any]]) -> Package:
    """A package with an operation for each id; a single one where there is none."""
    paths = {
        f"/p{number}": {"get": {"operationId": name, "responses": {"204": {"description": "ok"}}, **more}}
        for number, (name, more) in enumerate((operations or {"probe": {}}).items())
    }
    document = {"openapi": "3.1.0", "info": {"title": "Small", "version": "1"}, "paths": paths}
    return source_of(document, "small.yaml")[0].package


HEAD = 'openapi: 3.1.0\ninfo: {title: Boats, version: "1"}\n'


def made(text: str) -> Package:
    """The code model of a document without findings."""
    package, findings = build(parse_document(HEAD + text), "boats.yaml")
    assert findings == []
    return package


def members(package: Package, name: str) -> dict[str, Type]:
    """The members of a structure with their types."""
    found = package.declarations[name]
    assert isinstance(found, Object)
    return {f.name: f.type for f in found.fields}
