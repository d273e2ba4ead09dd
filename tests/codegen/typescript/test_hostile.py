"""Whatever a document says, the TypeScript made of it compiles and does nothing that the document asks for."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from tests.codegen.hostile import all_poison, documents
from tests.codegen.toolchains import required, run
from tests.codegen.typescript import node

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.differing_executors]
UNSEEN = "\x00\u202e\u2066\u200b\ufeff\u2028"
pytestmark = pytest.mark.xdist_group("typescript-hostile")


def _check(files: dict[str, bytes]) -> None:
    for path, data in files.items():
        text = data.decode()
        if path.endswith(".json"):
            json.loads(text)
        assert path.startswith("test/") or not any(sign in text for sign in UNSEEN), path


def test_code_of_hostile_documents_compiles(tmp_path: Path) -> None:
    """Many documents, compiled in one run: the compiler takes long to start."""
    modules = node.modules()
    made: list[Path] = []

    @seed(7)
    @settings(max_examples=25, deadline=None, database=None, suppress_health_check=SLOW)
    @given(documents())
    def generated(document: dict[str, Any]) -> None:
        out = Path(tempfile.mkdtemp(dir=tmp_path, prefix="p"))
        _check(generate(document, "hostile.yaml", "typescript", out, TargetOptions()).files)
        assert all(p.resolve().is_relative_to(out.resolve()) for p in out.rglob("*"))
        made.append(out)

    generated()
    # A service whose only operation no client can send (its path has an empty step) has no tests.
    paths = {"/boats/.": {"get": {"responses": {"204": {"description": ""}}}}}
    unsent = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": paths}
    generate(unsent, "unsent.yaml", "typescript", tmp_path / "p-unsent", TargetOptions())
    (tmp_path / "node_modules").symlink_to(modules)
    config = json.loads((made[0] / "tsconfig.json").read_text("utf-8"))
    options = {**config["compilerOptions"], "rootDir": ".", "noEmit": True, "types": ["node"]}
    (tmp_path / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "include": ["p*/src", "p*/test"]}))
    run(tmp_path, required("node"), "node_modules/typescript/bin/tsc", "-p", "tsconfig.json")


def test_a_package_full_of_poison_compiles_is_silent_and_passes_its_own_tests(tmp_path: Path) -> None:
    out = tmp_path / "out"
    _check(generate(all_poison(), "poison.yaml", "typescript", out, TargetOptions(package="poisoned")).files)
    (out / "node_modules").symlink_to(node.modules())
    node.compiled(out)
    assert "# fail 0" in node.tested(out)
    assert not run(out, required("node"), "node_modules/eslint/bin/eslint.js", "src", "test")
