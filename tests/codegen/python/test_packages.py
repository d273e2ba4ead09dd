"""Generated packages as a team would judge them: they import, type-check under two checkers, and pass their own tests.

The specs beside the project were written by others; where they are not present, only the sample's package is judged.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.codegen.generate import Generated, generate
from extractor.codegen.target import TargetOptions
from extractor.openapi.explain import load_spec
from tests.support import ROOT

SPECS = ROOT.parent / "shared" / "specs"
DOCUMENTS = {
    "modelarts": ROOT / "spec" / "modelarts" / "openapi.yaml",
    "petstore": SPECS / "petstore.yaml",
    "asana": SPECS / "asana.yaml",
    "github": SPECS / "github.json",
}
PROGRAMS = Path(sys.executable).parent


@pytest.fixture(scope="module", params=DOCUMENTS)
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, Generated]:
    """The name, the folder, and what was told of a generated package."""
    name: str = request.param
    document = DOCUMENTS[name]
    if not document.is_file():
        pytest.skip(f"{document.name} is not beside the project")
    out = tmp_path_factory.mktemp("package") / name
    made = generate(load_spec(document.read_text("utf-8")), document.name, "python", out, TargetOptions(package=name))
    return name, out, made


def run(folder: Path, *command: str | Path) -> str:
    """Run a program in a folder; what it printed is the failure's message."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    return done.stdout


# One package stays on one worker: its files are made once.
pytestmark = pytest.mark.xdist_group("packages")


def test_every_operation_is_generated(package: tuple[str, Path, Generated]) -> None:
    _, _, made = package
    assert not [d for d in made.diagnostics if d.code in ("operation-skipped", "schema-skipped")]


def test_mypy_finds_nothing(package: tuple[str, Path, Generated]) -> None:
    name, out, _ = package
    run(out, sys.executable, "-m", "mypy", "--strict", name, "tests")


def test_pyright_finds_nothing(package: tuple[str, Path, Generated]) -> None:
    name, out, _ = package
    run(out, PROGRAMS / "pyright", "--pythonpath", sys.executable, name, "tests")


def test_ruff_formats_nothing(package: tuple[str, Path, Generated]) -> None:
    _, out, _ = package
    run(out, PROGRAMS / "ruff", "format", "--check", ".")


def test_the_tests_of_the_package_pass(package: tuple[str, Path, Generated]) -> None:
    name, out, _ = package
    told = run(out, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert "passed" in told, name


def test_the_client_is_imported_without_models(package: tuple[str, Path, Generated]) -> None:
    name, out, _ = package
    run(out, sys.executable, "-c", f"import sys, {name}; assert '{name}.models' not in sys.modules; {name}.Client")


# Calls every operation of a package's tests with both clients; prints those that raise.
_CALLS = """
import sys
from importlib import import_module
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from tests.support import Api

api, count = Api(SimpleNamespace(url=sys.argv[1])), 0
for path in sorted(Path("tests/services").glob("test_*.py")):
    module = import_module(f"tests.services.{path.stem}")
    for name, call in vars(module).items():
        if name.startswith("call_"):
            for result in api.results(call):
                count += 1
                try:
                    result()
                except Exception as error:
                    print(f"{name}: {error!r}"[:400])
print(count, "calls")
"""


@pytest.fixture
def mock_url(package: tuple[str, Path, Generated]) -> Iterator[str]:
    """The address of a mock server for the package's document."""
    command: list[str | Path] = [PROGRAMS / "spectable", "mock", DOCUMENTS[package[0]], "--port", "0", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        found = re.search(r"http://\S+", server.stdout.readline())
        assert found, "the server names no address"
        yield found[0]
        server.terminate()
        assert server.wait(timeout=20) == 0


def test_both_clients_talk_to_the_mock_server(package: tuple[str, Path, Generated], mock_url: str) -> None:
    _, out, made = package
    told = run(out, sys.executable, "-c", _CALLS, mock_url).splitlines()
    assert told == [f"{2 * made.operations} calls"], "\n".join(told[:20])
