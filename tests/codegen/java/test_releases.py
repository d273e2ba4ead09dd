"""Packages for Java 17 are built by newer kits, for their own release too: tests run, and nothing is warned of."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from extractor.oas.loading.parse import parse_document
from tests.codegen.documents import DOCUMENTS
from tests.codegen.java.support import LINT, class_path, package, run, toolchain, verified

pytestmark = pytest.mark.xdist_group("java")
_VERSION = re.compile(r"javac (\d+)")  # "javac 21.0.4"


def kits() -> dict[int, Path]:
    """The homes of the development kits that lie beside the one on PATH, by their release."""
    own = Path(shutil.which("javac") or "javac").resolve().parents[1]
    found = {}
    for compiler in own.parent.glob("*/bin/javac"):
        told = subprocess.run([compiler, "-version"], capture_output=True, text=True, check=False)
        if (version := _VERSION.search(told.stdout + told.stderr)) is not None:
            found[int(version[1])] = compiler.parents[1]
    return found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a package that has every construct."""
    toolchain()
    out = tmp_path_factory.mktemp("java") / "features"
    package(parse_document(DOCUMENTS["features"].read_text("utf-8")), out, "features")
    return out


@pytest.mark.parametrize("release", [17, 21, 25])
def test_a_newer_kit_builds_it(made: Path, release: int, monkeypatch: pytest.MonkeyPatch) -> None:
    newest = max(kits())
    if newest < max(release, 18):
        pytest.skip(f"no kit for Java {release} beside the one on PATH, of those that are newer than 17")
    home = kits()[newest]
    everything = [str(p.relative_to(made)) for p in sorted(made.glob("src/**/*.java"))]
    lint = ("--release", str(release), LINT, "-Werror", "-cp", class_path(made), "-d", f"target/lint-{release}")
    run(made, home / "bin" / "javac", *lint, *everything)
    monkeypatch.setenv("JAVA_HOME", str(home))
    shutil.rmtree(made / "target", ignore_errors=True)
    ran, failed = verified(made, f"-Dmaven.compiler.release={release}")
    assert (ran > 100, failed) == (True, 0)
    assert (made / "target/classes/features/Client.class").read_bytes()[6:8] == bytes((0, 44 + release))
