"""What a user gets: the wheel, installed into an environment that holds nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.support import ROOT
from tools.release import version

pytestmark = pytest.mark.xdist_group("wheel")


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a command and yield what it printed; its error text is the failure's message."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist of the working tree, and the wheel that was built from that sdist."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", out, ROOT)
    return out


@pytest.fixture(scope="module")
def wheel(dist: Path) -> Path:
    (built,) = dist.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def tried(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder in which the wheel was tried as a release tries it, and what that printed."""
    room = tmp_path_factory.mktemp("user")
    env = {**os.environ, "PYTHON": sys.executable}
    script = ["sh", str(ROOT / "tools" / "try_distribution.sh"), str(wheel), str(room)]
    done = subprocess.run(script, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return room, done.stdout


@pytest.fixture(scope="module")
def installed(tried: tuple[Path, str]) -> Path:
    """The folder of programs of an environment with only the wheel and what it requires."""
    return tried[0] / "env" / "bin"


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    """The files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_a_release_is_small_and_works(tried: tuple[Path, str]) -> None:
    room, printed = tried
    assert (room / "spec" / "openapi.yaml").is_file()
    assert (room / "client").is_dir()
    counted = re.search(r"^installed: (\d+) packages, (\d+) MB", printed, re.MULTILINE)
    assert counted, printed
    assert int(counted[1]) <= 56
    assert int(counted[2]) <= 140


def test_the_sdist_has_what_builds_and_tests_it(dist: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "README.md", "extractor/cli.py", "templates/README.md", "tests/conftest.py"} <= names


def test_extractor_is_the_only_package(names: list[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith((".dist-info", ".data"))} == {"extractor"}
    assert [name for name in names if ".data/" in name] == [
        f"spectable-{version()}.data/data/share/man/man1/spectable.1"
    ]


def test_every_module_and_data_file_is_in_the_wheel(names: list[str]) -> None:
    files = [p for p in (ROOT / "extractor").rglob("*") if p.suffix in {".py", ".yaml"} or p.name == "py.typed"]
    assert "extractor/py.typed" in names
    assert {p.relative_to(ROOT).as_posix() for p in files} <= set(names)


def test_the_templates_lie_inside_the_package(names: list[str]) -> None:
    files = [p for p in (ROOT / "templates").rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    assert files
    assert {f"extractor/{p.relative_to(ROOT).as_posix()}" for p in files} <= set(names)


def test_the_command_tells_its_version(installed: Path, tmp_path: Path) -> None:
    version = run(installed / "python", "-c", "from importlib.metadata import version as v; print(v('spectable'))")
    assert version.strip() in run(installed / "spectable", "--version", cwd=tmp_path)


def test_the_package_imports_and_reads_its_own_data(installed: Path, tmp_path: Path) -> None:
    script = (
        "import extractor; from extractor.diagnostic import definitions;"
        "from importlib.resources import files;"
        "assert definitions(); assert (files('extractor') / 'templates' / 'README.md').is_file();"
        "print(extractor.__file__)"
    )
    shown = run(installed / "python", "-I", "-c", script, cwd=tmp_path)
    assert Path(shown.strip()).is_relative_to(installed.parent), "imported from elsewhere"
