"""Modules of generated tests hold by themselves: what one leaves behind, no other needs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from extractor.oas.loading.parse import parse_document
from tests.codegen import toolchains
from tests.codegen.documents import DOCUMENTS

BACKWARDS = "def pytest_collection_modifyitems(items):\n    items.reverse()\n"


def test_each_module_passes_in_a_process_of_its_own_from_its_last_test_to_its_first(tmp_path: Path) -> None:
    file, out = DOCUMENTS["shapes"], tmp_path / "shapes"
    generate(parse_document(file.read_text("utf-8")), file.name, "python", out, TargetOptions(package="shapes"))
    (tmp_path / "backwards.py").write_text(BACKWARDS)
    path = os.pathsep.join((str(tmp_path), str(out)))
    environment = {"PYTHONDONTWRITEBYTECODE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": path}
    modules = sorted((out / "tests").rglob("test_*.py"), reverse=True)
    assert len(modules) > 2
    for module in modules:
        command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "backwards", module)
        assert " passed" in toolchains.run(out, *command, environment=environment), module.name
