"""The Java toolchain in tests: one class path that Maven finds once, then the compiler alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from extractor.codegen.generate import Generated, generate
from extractor.codegen.target import TargetOptions
from tests.support import ROOT

CACHE = ROOT / ".venv" / "java-class-path.txt"
LINT = "-Xlint:all,-processing"


def toolchain() -> None:
    """Skip where Java or Maven is missing; in continuous integration, fail."""
    missing = [name for name in ("javac", "mvn") if shutil.which(name) is None]
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"not installed: {', '.join(missing)}")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


def run(folder: Path, *command: str | Path) -> str:
    """Run a program in a folder; what it printed is the failure's message."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]
    return done.stdout


def class_path(folder: Path) -> str:
    """The class path of a package's dependencies, found by Maven once."""
    if CACHE.is_file() and all(Path(jar).is_file() for jar in CACHE.read_text("utf-8").strip().split(os.pathsep)):
        return CACHE.read_text("utf-8").strip()
    run(folder, "mvn", "-B", "-q", "dependency:build-classpath", f"-Dmdep.outputFile={CACHE}")
    return CACHE.read_text("utf-8").strip()


def compiled(folder: Path) -> None:
    """Compile a package and its tests, where no warning may be."""
    jars = class_path(folder)
    for sources, into, path in (
        ("src/main/java", "target/classes", jars),
        ("src/test/java", "target/test-classes", f"target/classes{os.pathsep}{jars}"),
    ):
        listed = folder / "sources.txt"
        listed.write_text("\n".join(str(p.relative_to(folder)) for p in sorted((folder / sources).rglob("*.java"))))
        run(folder, "javac", "-encoding", "UTF-8", LINT, "-Werror", "-cp", path, "-d", into, f"@{listed.name}")


def verified(folder: Path, *options: str) -> tuple[int, int]:
    """Tests that ran and those that failed, of Maven's whole build."""
    program = shutil.which("mvn") or "mvn"
    subprocess.run([program, "-B", "-q", "verify", *options], cwd=folder, capture_output=True, check=False)
    reports = (folder / "target" / "surefire-reports").glob("*.xml")
    found = [re.search(r'tests="(\d+)" errors="(\d+)" skipped="\d+" failures="(\d+)"', p.read_text()) for p in reports]
    ran = [tuple(map(int, m.groups())) for m in found if m is not None]
    return sum(r[0] for r in ran), sum(r[1] + r[2] for r in ran)


def package(document: dict[str, Any], out: Path, name: str = "") -> Generated:
    """A generated package."""
    return generate(document, "document.yaml", "java", out, TargetOptions(package=name))
