"""Whatever a document says, the Rust made of it compiles and does nothing that the document asks for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from tests.codegen.hostile import all_poison, documents
from tests.codegen.rust import rustlang
from tests.codegen.toolchains import required

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.differing_executors]
UNSEEN = "\x00\u202e\u2066\u200b\ufeff\u2028"
pytestmark = pytest.mark.xdist_group("rust")


def _check(files: dict[str, bytes]) -> None:
    for path, data in files.items():
        text = data.decode()
        if path.endswith(".json"):
            json.loads(text)
        assert path.startswith("tests/api/data/") or not any(sign in text for sign in UNSEEN), path


def test_code_of_hostile_documents_compiles(tmp_path: Path) -> None:
    """Many documents, compiled in one run: starting the compiler takes long."""
    required("cargo")
    made: list[Path] = []

    @seed(7)
    @settings(max_examples=20, deadline=None, database=None, suppress_health_check=SLOW)
    @given(documents())
    def generated(document: dict[str, Any]) -> None:
        out = tmp_path / f"p{len(made)}"
        _check(generate(document, "hostile.yaml", "rust", out, TargetOptions(package=out.name)).files)
        assert all(p.resolve().is_relative_to(out.resolve()) for p in out.rglob("*"))
        made.append(out)

    generated()
    (tmp_path / "Cargo.toml").write_text('[workspace]\nresolver = "2"\nmembers = ["p*"]\n')
    rustlang.cargo(tmp_path, "fmt", "--all", "--check")
    rustlang.cargo(tmp_path, "clippy", "--all-targets", "--", "-D", "warnings")


def test_a_package_full_of_poison_is_silent_and_passes_its_own_tests(tmp_path: Path) -> None:
    out = tmp_path / "out"
    _check(generate(all_poison(), "poison.yaml", "rust", out, TargetOptions(package="poisoned")).files)
    rustlang.cargo(out, "fmt", "--check")
    rustlang.cargo(out, "clippy", "--all-targets", "--", "-D", "warnings")
    assert "test result: ok" in rustlang.cargo(out, "test")
