"""Packages of real documentation: generated from what is built of each family of pages, imported, and passing their own
tests.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from tests.codegen.pages import FAMILIES, document
from tests.codegen.toolchains import run

ENVIRONMENT = {"PYTHONDONTWRITEBYTECODE": "1"}


@pytest.mark.skipif(
    not FAMILIES, reason="../shared/corpus and league are not here: packages of real pages are not tested"
)
@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_the_package_of_a_family_passes_its_own_tests(name: str, tmp_path: Path) -> None:
    made = generate(document(name), "openapi.yaml", "python", tmp_path, TargetOptions(package="family"))
    assert not [d.message for d in made.diagnostics if d.code in ("operation-skipped", "schema-skipped")]
    assert made.operations
    run(tmp_path, sys.executable, "-c", "import family.models, family", environment=ENVIRONMENT)
    run(tmp_path, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", environment=ENVIRONMENT)
