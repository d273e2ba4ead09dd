"""Generated packages as a team would judge them: they import, type-check under two checkers, and pass their own tests.

The specs beside the project were written by others; where they are not present, only the sample's package is judged.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.codegen.generate import Generated, generate
from extractor.codegen.target import TargetOptions
from extractor.oas.loading.parse import parse_document
from tests.codegen import toolchains
from tests.codegen.documents import DOCUMENTS, document
from tests.codegen.toolchains import mocked

PROGRAMS = Path(sys.executable).parent


@pytest.fixture(scope="module", params=DOCUMENTS)
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, Generated]:
    """The name, the folder, and what was told of a generated package."""
    name: str = request.param
    file = document(name)
    out = tmp_path_factory.mktemp("package") / name
    made = generate(parse_document(file.read_text("utf-8")), file.name, "python", out, TargetOptions(package=name))
    return name, out, made


def run(folder: Path, *command: str | Path) -> str:
    """Run a program in a folder, without leaving compiled files."""
    return toolchains.run(folder, *command, environment={"PYTHONDONTWRITEBYTECODE": "1"})


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
    tests = [] if name == "github" else ["tests"]  # made by the same templates, and minutes of work
    run(out, PROGRAMS / "pyright", "--pythonpath", sys.executable, name, *tests)


def test_ruff_formats_nothing(package: tuple[str, Path, Generated]) -> None:
    _, out, _ = package
    run(out, PROGRAMS / "ruff", "format", "--check", ".")


def test_the_tests_of_the_package_pass(package: tuple[str, Path, Generated]) -> None:
    name, out, _ = package
    assert "passed" in toolchains.own_tests(out), name


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
    with mocked(document(package[0])) as address:
        yield address


def test_both_clients_talk_to_the_mock_server(package: tuple[str, Path, Generated], mock_url: str) -> None:
    _, out, made = package
    told = run(out, sys.executable, "-c", _CALLS, mock_url).splitlines()
    assert told == [f"{2 * made.operations} calls"], "\n".join(told[:20])
