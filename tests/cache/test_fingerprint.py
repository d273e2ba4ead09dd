"""Keys differ where what they depend on differs; the extractor's own files are part of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.cache.fingerprint import fingerprint, key_after, key_of
from tests.support import ROOT

PARTS = st.lists(st.text(max_size=4) | st.binary(max_size=4), max_size=4)


@given(PARTS, PARTS)
def test_other_parts_have_another_key(one: list[str | bytes], other: list[str | bytes]) -> None:
    assert (key_of(*one) == key_of(*other)) == (one == other)


def test_key_is_a_plain_name() -> None:
    assert set(key_of("x")) <= set("0123456789abcdef")
    assert len(key_of("x")) == 64


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "extractor", tmp_path / "extractor", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def fingerprint_of(folder: Path) -> str:
    words = [sys.executable, "-c", "from extractor.cache.fingerprint import fingerprint; print(fingerprint())"]
    env = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(words, cwd=folder, env=env, check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize(
    "name",
    ["interpret/page.py", "readers/html/read.py", "dialects/en.yaml", "diagnostics.yaml", "openapi/schemas/builder.py"],
)
def test_changed_extractor_has_another_fingerprint(name: str, copy: Path) -> None:
    assert fingerprint_of(copy) == fingerprint()
    path = copy / "extractor" / name
    path.write_bytes(path.read_bytes() + b"\n# changed\n")
    assert fingerprint_of(copy) != fingerprint()


def test_place_of_the_package_and_its_compiled_files_do_not_show(copy: Path) -> None:
    (copy / "extractor" / "readers" / "__pycache__").mkdir(exist_ok=True)
    (copy / "extractor" / "readers" / "__pycache__" / "html.py").write_text("noise")
    assert fingerprint_of(copy) == fingerprint()


def test_version_of_a_library_is_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint()
    fingerprint.cache_clear()
    monkeypatch.setattr("importlib.metadata.version", lambda name: "0.0.1")
    try:
        assert fingerprint() != before
    finally:
        fingerprint.cache_clear()


def test_a_key_is_the_same_however_much_of_it_was_hashed_before() -> None:
    whole = key_of("page", "1", "dialect", "en", b"bytes")
    assert (
        key_after(("page", "1", "dialect"), "en", b"bytes")
        == key_after(("page",), "1", "dialect", "en", b"bytes")
        == whole
    )
    assert key_after(("page", "1"), "dialecten", b"bytes") != whole
