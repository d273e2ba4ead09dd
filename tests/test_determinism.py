"""The same pages give the same bytes: hash seed, locale, working folder and file order do not show."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor import build
from extractor.oas.writing.sources import sources_as_json
from extractor.oas.writing.write import to_json, to_yaml
from extractor.report import RENDERERS
from tests.support import ROOT

SAMPLES = ROOT / "samples" / "modelarts"


def files(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())}


def run(out: Path, source: Path, cwd: Path, **environment: str) -> dict[str, bytes]:
    """Build in a process of its own; ``environment`` is laid over this one's."""
    words = [sys.executable, "-m", "extractor", "build", str(source), "-o", str(out), "-q"]
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    subprocess.run(words, cwd=cwd, env=env, check=True, capture_output=True)
    return files(out)


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return run(tmp_path_factory.mktemp("out") / "o", SAMPLES / "zh", ROOT, PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4711"},
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "C.UTF-8"},
        {"TZ": "Asia/Tokyo"},
    ],
    ids=str,
)
def test_environment_does_not_show(environment: dict[str, str], reference: dict[str, bytes], tmp_path: Path) -> None:
    assert run(tmp_path / "o", SAMPLES / "zh", ROOT, **environment) == reference


def test_working_folder_and_way_of_naming_do_not_show(reference: dict[str, bytes], tmp_path: Path) -> None:
    assert run(tmp_path / "a", SAMPLES / "zh", tmp_path) == reference
    assert run(tmp_path / "b", Path("zh"), SAMPLES) == reference
    assert run(tmp_path / "c", Path("."), SAMPLES / "zh") == reference


def test_place_of_the_pages_does_not_show(reference: dict[str, bytes], tmp_path: Path) -> None:
    shutil.copytree(SAMPLES / "zh", tmp_path / "else" / "zh")
    assert run(tmp_path / "o", tmp_path / "else" / "zh", ROOT) == reference


def text_of(sources: list[Path]) -> str:
    result = build(sources)
    return to_yaml(result.spec) + to_json(sources_as_json(result.sources)) + RENDERERS["json"](result.diagnostics)


def test_order_of_sources_does_not_show() -> None:
    pages = sorted((SAMPLES / "en").glob("*.html"))
    assert text_of(pages) == text_of(pages[::-1]) == text_of(pages[3:] + pages[:3])


def test_order_of_the_file_system_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = text_of([SAMPLES / "en"])
    original = Path.rglob

    def backwards(self: Path, pattern: str) -> Iterator[Path]:
        return iter(sorted(original(self, pattern), reverse=True))

    monkeypatch.setattr(Path, "rglob", backwards)
    assert text_of([SAMPLES / "en"]) == expected
