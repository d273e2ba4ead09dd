"""Packages of real documentation in TypeScript: they compile and pass their own tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from tests.codegen.pages import FAMILIES, document
from tests.codegen.typescript import node


@pytest.mark.skipif(
    not FAMILIES, reason="../shared/corpus and league are not here: packages of real pages are not tested"
)
@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_the_package_of_a_family_compiles_and_passes_its_own_tests(name: str, tmp_path: Path) -> None:
    made = generate(document(name), "openapi.yaml", "typescript", tmp_path, TargetOptions(package="family"))
    assert not [d.message for d in made.diagnostics if d.code in ("operation-skipped", "schema-skipped")]
    (tmp_path / "node_modules").symlink_to(node.modules())
    node.compiled(tmp_path)
    assert "# fail 0" in node.tested(tmp_path)
