"""spec/ holds exactly what building the samples yields now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT
from tools.build_spec import COMMANDS, commands, output_index, redirected

LISTED = list(commands(COMMANDS.read_text(encoding="utf-8")))
FOLDERS = [words[output_index(words)] for words in LISTED]


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of each file under a folder."""
    found = sorted(p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all documents built anew."""
    into = tmp_path_factory.mktemp("fresh")
    command = [sys.executable, "tools/build_spec.py", "--into", str(into)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return into


@pytest.mark.xdist_group("spec")
@pytest.mark.parametrize("folder", FOLDERS)
def test_spec_is_fresh(built: Path, folder: str) -> None:
    now, committed = contents(built / folder), contents(ROOT / folder)
    assert now, f"the build wrote nothing into {folder}"
    assert sorted(now) == sorted(committed), f"{folder} holds other files; `make spec` writes it anew"
    stale = [name for name, data in now.items() if data != committed[name]]
    assert not stale, f"stale in {folder}: {', '.join(stale)}; `make spec` writes them anew"


def test_every_folder_of_spec_is_listed() -> None:
    held = {p.parent.relative_to(ROOT).as_posix() for p in (ROOT / "spec").rglob("openapi.*")}
    assert held == set(FOLDERS)


def test_a_line_is_read_as_a_shell_would() -> None:
    text = '# a comment\n\npages -o spec/x --title "Two words"  # why\n'
    assert list(commands(text)) == [["pages", "-o", "spec/x", "--title", "Two words"]]


def test_only_the_output_moves() -> None:
    words = ["pages", "-o", "spec/x", "--title", "spec/x"]
    assert redirected(words, Path("/else")) == ["pages", "-o", "/else/spec/x", "--title", "spec/x"]
    assert redirected(words, None) == words
