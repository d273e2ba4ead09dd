"""What an installation without extras does, and says where one is needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from fpdf import FPDF
from packaging.requirements import Requirement

from extractor.cache import fingerprint
from extractor.extras import EXTRAS, install_line
from tests.support import REFUSING, ROOT

PAGE = (
    "# Boats\n\n`GET /boats`\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| name | String | A name |\n"
)


def without(extra: str, *words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", REFUSING, json.dumps(EXTRAS[extra]), *map(str, words)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SPECTABLE_CACHE": str(cwd / "cache"), "SPECTABLE_NO_CACHE": ""}
    return subprocess.run(command, capture_output=True, text=True, env=env, cwd=cwd, check=False)


def test_extras_are_those_of_the_distribution() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert set(extras) == {*EXTRAS, "all", "dev"}
    assert set(Requirement(extras["all"][0]).extras) == set(EXTRAS)
    holders = metadata.packages_distributions()
    for extra, modules in EXTRAS.items():
        named = {Requirement(r).name.lower() for r in extras[extra]}
        assert {holders[m][0].lower() for m in modules if m in holders} <= named, extra


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    (tmp_path / "boats.md").write_text(PAGE, encoding="utf-8")
    built = without("pdf", "build", "boats.md", "-o", "spec", "-q", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    return tmp_path / "spec" / "openapi.yaml"


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ("fetch", ["fetch", "https://boats.example/", "-o", "docs"]),
        ("mock", ["mock", "spec/openapi.yaml"]),
        ("review", ["review", "spec/openapi.yaml", "-o", "review"]),
        ("mcp", ["mcp", "spec/openapi.yaml"]),
        ("watch", ["build", "boats.md", "-o", "spec", "--watch"]),
        ("dask", ["build", "boats.md", "-o", "spec", "--scheduler", "tcp://127.0.0.1:1"]),
    ],
)
def test_a_command_without_its_extra_says_the_line(extra: str, words: list[str], spec: Path) -> None:
    done = without(extra, *words, cwd=spec.parents[1])
    assert done.returncode == 2
    assert done.stderr.strip().endswith(install_line(extra))
    assert len(done.stderr.splitlines()) == 1


def test_a_page_without_its_reader_is_read_once_the_extra_is_there(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=12)
    pdf.multi_cell(0, 8, "GET /boats")
    (tmp_path / "boats.pdf").write_bytes(bytes(pdf.output()))
    (tmp_path / "boats.md").write_text(PAGE.replace("boats", "cars"), encoding="utf-8")
    words = ("build", "boats.pdf", "boats.md", "-o", "spec", "--format", "json")
    first, second = (without(extra, *words, cwd=tmp_path) for extra in ("pdf", "dask"))
    assert first.returncode == 1
    assert "extra-missing" in first.stdout
    assert install_line("pdf") in first.stdout.replace('\\"', '"')
    assert second.returncode == 0, second.stderr
    assert "extra-missing" not in second.stdout
    told = json.loads((tmp_path / "spec" / "diagnostics.json").read_text(encoding="utf-8"))
    assert told["balance"]["pages"] == 2


@pytest.mark.parametrize("gone", ["pdfplumber", "pdfminer.six"])
def test_a_missing_reader_is_another_extractor(gone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, version = fingerprint.fingerprint(), metadata.version

    def without_it(name: str) -> str:
        if name == gone:
            raise metadata.PackageNotFoundError(name)
        return version(name)

    fingerprint.fingerprint.cache_clear()
    monkeypatch.setattr("importlib.metadata.version", without_it)
    try:
        assert fingerprint.fingerprint() != before
    finally:
        fingerprint.fingerprint.cache_clear()
