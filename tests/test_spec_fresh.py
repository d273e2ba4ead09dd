"""The project is a project: spec/ and generated/ are what its own ``spectable check`` says they must be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from extractor.project.load import read_project
from tests.support import ROOT

PROJECT = read_project(ROOT / "spectable.toml")


def test_what_is_committed_is_fresh() -> None:
    command = [str(Path(sys.executable).parent / "spectable"), "check", "--all"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "PASSED" in done.stdout


def test_every_folder_is_of_the_project() -> None:
    documents = {p.parent for p in (ROOT / "spec").rglob("openapi.*")}
    code = {p.parent for p in (ROOT / "generated").rglob(".spectable.json")}
    assert documents == {api.out for api in PROJECT.apis}
    assert code == {target.out for api in PROJECT.apis for target in api.targets}
