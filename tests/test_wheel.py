"""What a user gets: the wheel, installed into an environment that holds nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support import ROOT

pytestmark = pytest.mark.xdist_group("wheel")

UV = shutil.which("uv")


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a command and yield what it printed; its error text is the failure's message."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the working tree."""
    out = tmp_path_factory.mktemp("dist")
    builder = [UV, "build", "--out-dir"] if UV else [sys.executable, "-m", "build", "--outdir"]
    run(*builder, out, "--wheel", ROOT)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment with only the wheel and what it requires."""
    home = tmp_path_factory.mktemp("user") / "env"
    if UV:
        run(UV, "venv", "--python", sys.executable, home)
        run(UV, "pip", "install", "--python", home / "bin" / "python", wheel)
    else:
        run(sys.executable, "-m", "venv", home)
        run(home / "bin" / "python", "-m", "pip", "install", wheel)
    return home / "bin"


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    """The files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_extractor_is_the_only_package(names: list[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"extractor"}


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
