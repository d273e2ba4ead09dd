"""Whatever a document says, the Python made of it compiles, imports, and does nothing that the document asks for."""

from __future__ import annotations

import ast
import json
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from tests.codegen.hostile import MARK, all_poison, documents
from tests.codegen.toolchains import own_tests, run

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def _generated(document: dict[str, Any], out: Path) -> dict[str, str]:
    made = generate(document, "hostile.yaml", "python", out, TargetOptions())
    assert made.changes.written
    return {path: data.decode() for path, data in made.files.items()}


def _check(files: dict[str, str]) -> None:
    """All code parses, no text of the document has become code, and project files are what they claim to be."""
    for path, text in files.items():
        if path.endswith(".py"):
            tree = ast.parse(text, path)
            names = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
            assert MARK not in names, path
            assert not any(c in text for c in "\x00\u202e\u2066\u200b\ufeff\u2028"), path
        elif path.endswith(".toml"):
            tomllib.loads(text)
        elif path.endswith(".json"):
            json.loads(text)


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(documents())
def test_code_of_hostile_documents_parses_and_holds_no_code_of_theirs(document: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "out"
        _check(_generated(document, out))
        assert [p.name for p in Path(name).iterdir()] == ["out"]
        assert all(p.resolve().is_relative_to(out.resolve()) for p in out.rglob("*"))


def test_a_package_full_of_poison_imports_type_checks_and_passes_its_own_tests(tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = generate(all_poison(), "poison.yaml", "python", out, TargetOptions(package="poisoned"))
    _check({path: data.decode() for path, data in made.files.items()})
    run(out, sys.executable, "-m", "mypy", "--strict", "poisoned", "tests")
    own_tests(out)
