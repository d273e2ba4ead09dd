"""The same bytes whatever is installed: what a plain install brings is all that a build and its checks look at."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.support import REFUSING, ROOT


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def plain() -> set[str]:
    """The distributions that a plain install brings, by their normalized names."""
    found: set[tuple[str, str]] = set()
    todo = [("spectable", "")]
    while todo:
        name, extra = todo.pop()
        if (name, extra) in found:
            continue
        found.add((name, extra))
        with suppress(metadata.PackageNotFoundError):  # for another system
            for needed in map(Requirement, metadata.requires(name) or []):
                if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                    todo += [(normalized(needed.name), wanted) for wanted in ("", *needed.extras)]
    return {name for name, _ in found}


def refused() -> list[str]:
    """The modules of all other distributions here."""
    kept = plain()
    return sorted(
        module
        for module, holders in metadata.packages_distributions().items()
        if not any(normalized(holder) in kept for holder in holders)
    )


def ran(modules: list[str], *words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", REFUSING, json.dumps(modules), *map(str, words)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, env=env, check=False)


def test_there_is_something_to_refuse() -> None:
    assert {"hypothesis", "pytest", "schemathesis"} <= set(refused())
    assert "jsonschema_rs" not in refused()


@pytest.mark.parametrize("words", [["validate"], ["generate", "-t", "python", "--check", "-o", "{}"]])
def test_commands_say_the_same(words: list[str], tmp_path: Path) -> None:
    spec = tmp_path / "a.json"
    broken = {"openapi": "3.1.0", "info": {"title": 1}, "paths": {"/a": {"get": {"responses": {"200": {}}}}}}
    spec.write_text(json.dumps(broken), encoding="utf-8")
    arguments = [words[0], spec, *(word.format(tmp_path / "out") for word in words[1:])]
    here, there = ran([], *arguments), ran(refused(), *arguments)
    assert "ModuleNotFoundError" not in there.stderr
    assert (there.returncode, there.stdout, there.stderr) == (here.returncode, here.stdout, here.stderr)


def test_a_build_gives_the_same_bytes(tmp_path: Path) -> None:
    page = ROOT / "samples" / "modelarts" / "en"
    for name, modules in (("here", []), ("plain", refused())):
        done = ran(modules, "build", page, "-o", tmp_path / name, "-q", "--no-cache")
        assert done.returncode == 0, done.stderr
    for written in (tmp_path / "here").iterdir():
        assert (tmp_path / "plain" / written.name).read_bytes() == written.read_bytes()
