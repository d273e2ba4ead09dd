"""spec/ and generated/ hold exactly what building the samples, and generating from the documents, yields now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT
from tools.build_spec import LISTS, commands, output_index, redirected

# The folders that each list of commands writes: ("spec", "spec/modelarts"), ...
FOLDERS = [
    (room, words[output_index(words)])
    for room, (_, listed) in LISTS.items()
    for words in commands(listed.read_text(encoding="utf-8"))
]
_RESTS = {"__pycache__", ".pytest_cache", ".mypy_cache", ".hypothesis"}


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of each file under a folder, but for what running its code leaves."""
    found = sorted(p for p in folder.rglob("*") if p.is_file() and not _RESTS & set(p.parts))
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all documents built, and all code generated, anew."""
    into = tmp_path_factory.mktemp("fresh")
    command = [sys.executable, "tools/build_spec.py", "--into", str(into)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return into


@pytest.mark.xdist_group("spec")
@pytest.mark.parametrize(("room", "folder"), FOLDERS)
def test_folder_is_fresh(built: Path, room: str, folder: str) -> None:
    now, committed = contents(built / folder), contents(ROOT / folder)
    assert now, f"nothing was written into {folder}"
    assert sorted(now) == sorted(committed), f"{folder} holds other files; `make {room}` writes it anew"
    stale = [name for name, data in now.items() if data != committed[name]]
    assert not stale, f"stale in {folder}: {', '.join(stale)}; `make {room}` writes them anew"


@pytest.mark.parametrize(("room", "sign"), [("spec", "openapi.*"), ("generated", ".spectable.json")])
def test_every_folder_is_listed(room: str, sign: str) -> None:
    held = {p.parent.relative_to(ROOT).as_posix() for p in (ROOT / room).rglob(sign)}
    assert held == {folder for r, folder in FOLDERS if r == room}


def test_every_list_writes_into_its_own_room() -> None:
    assert {room for room, _ in FOLDERS} == set(LISTS)
    assert all(folder.startswith(f"{room}/") for room, folder in FOLDERS)


def test_a_line_is_read_as_a_shell_would() -> None:
    text = '# a comment\n\npages -o spec/x --title "Two words"  # why\n'
    assert list(commands(text)) == [["pages", "-o", "spec/x", "--title", "Two words"]]


def test_only_the_output_moves() -> None:
    words = ["pages", "-o", "spec/x", "--title", "spec/x"]
    assert redirected(words, Path("/else")) == ["pages", "-o", "/else/spec/x", "--title", "spec/x"]
    assert redirected(words, None) == words
