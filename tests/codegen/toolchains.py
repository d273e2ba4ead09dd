"""Toolchains of other languages: found, or the test says what it lacks; under CI it fails."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support import ROOT

ROOM = ROOT / ".toolchains"


def required(program: str) -> str:
    """The path of a program. Skips where it is missing, and fails under ``CI=true``."""
    found = shutil.which(program)
    if found is None:
        told = f"{program} is not on PATH"
        if os.environ.get("CI") == "true":
            pytest.fail(told)
        pytest.skip(told)
    return found


def run(folder: Path, *command: str | Path, environment: dict[str, str] | None = None) -> str:
    """Run a program in a folder; what it printed is the failure's message."""
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **(environment or {})}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]
    return done.stdout
