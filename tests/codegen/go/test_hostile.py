"""Whatever a document says, the Go made of it compiles and does nothing that the document asks for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from tests.codegen.go import golang
from tests.codegen.hostile import all_poison, documents
from tests.codegen.toolchains import required, run

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.differing_executors]
UNSEEN = "\x00\u202e\u2066\u200b\ufeff\u2028"
pytestmark = pytest.mark.xdist_group("go-hostile")


def _check(files: dict[str, bytes]) -> None:
    for path, data in files.items():
        text = data.decode()
        if path.endswith(".json"):
            json.loads(text)
        assert path.startswith("testdata/") or not any(sign in text for sign in UNSEEN), path


def test_code_of_hostile_documents_compiles(tmp_path: Path) -> None:
    """Many documents, compiled in one run: starting the compiler takes long."""
    go = required("go")
    made: list[Path] = []

    @seed(7)
    @settings(max_examples=25, deadline=None, database=None, suppress_health_check=SLOW)
    @given(documents())
    def generated(document: dict[str, Any]) -> None:
        out = tmp_path / f"p{len(made)}"
        _check(generate(document, "hostile.yaml", "go", out, TargetOptions()).files)
        assert all(p.resolve().is_relative_to(out.resolve()) for p in out.rglob("*"))
        (out / "go.mod").unlink()
        made.append(out)

    generated()
    (tmp_path / "go.mod").write_text("module hostile\n\ngo 1.24\n")
    assert not golang.unformatted(tmp_path)
    run(tmp_path, go, "vet", "./...")


def test_a_package_full_of_poison_is_silent_and_passes_its_own_tests(tmp_path: Path) -> None:
    out = tmp_path / "out"
    _check(generate(all_poison(), "poison.yaml", "go", out, TargetOptions(package="poisoned")).files)
    assert not golang.unformatted(out)
    assert run(out, required("go"), "test", "./...").startswith("ok")
    assert not run(out, golang.staticcheck(), "./...")
