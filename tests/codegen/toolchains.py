"""Toolchains of other languages: found, or the test says what it lacks; under CI it fails."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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


def own_tests(package: Path, *options: str) -> str:
    """Run the tests of a generated Python package, without plugins that happen to be installed and take seconds."""
    environment = {"PYTHONDONTWRITEBYTECODE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options)
    return run(package, *command, environment=environment)


def go_program(module: str, room: str) -> Path:
    """A program of a Go module in a pinned version, installed once. Skips where Go is missing, and fails under CI."""
    go = required("go")
    name = module.partition("@")[0].rpartition("/")[2]
    home = ROOM / f"{room}-{module.rpartition('@')[2]}"
    if not (home / name).is_file():
        # Beside its place and renamed, as another worker may be installing too.
        beside = home.with_name(f"{home.name}.{os.getpid()}")
        beside.mkdir(parents=True, exist_ok=True)
        run(beside, go, "install", module, environment={"GOBIN": str(beside)})
        home.mkdir(exist_ok=True)
        (beside / name).rename(home / name)
        beside.rmdir()
    return home / name


def node_modules(manifest: Path, room: str) -> Path:
    """The folder ``node_modules`` of a manifest, installed once. Skips where Node is missing, and fails under CI."""
    required("node")
    npm = required("npm")
    home = ROOM / f"{room}-{hashlib.sha256(manifest.read_bytes()).hexdigest()[:12]}"
    if not (home / "node_modules").is_dir():
        # Beside its place and renamed, as another worker may be installing too.
        beside = home.with_name(f"{home.name}.{os.getpid()}")
        beside.mkdir(parents=True, exist_ok=True)
        shutil.copy(manifest, beside / "package.json")
        run(beside, npm, "install", "--no-audit", "--no-fund", "--no-package-lock")
        try:
            beside.rename(home)
        except OSError:
            shutil.rmtree(beside)
    return home / "node_modules"


@contextmanager
def mocked(document: Path) -> Iterator[str]:
    """The address of a mock server for a document; it ends cleanly."""
    command: list[str | Path] = [Path(sys.executable).parent / "spectable", "mock", document, "--port", "0", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        found = re.search(r"http://[^\s/]+", server.stdout.readline())
        assert found, "the server names no address"
        try:
            yield found[0]
        finally:
            server.terminate()
        assert server.wait(timeout=20) == 0
