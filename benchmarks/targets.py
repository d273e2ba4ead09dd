"""What is generated of several specs for each target: processor seconds, memory, does it compile, tests; two peers.

    python -m benchmarks.targets [SPEC ...] [--targets TARGET ...] [--write]

SPECs are those of the tests where none is named (``--large`` adds those that take minutes). ``--write`` puts
the table into docs/generate.md. Compilers share their caches in ``.toolchains``; without one its cells are empty.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.codegen.targets import TARGETS
from tests.codegen.documents import DOCUMENTS
from tests.codegen.toolchains import ROOM, go_program, node_modules

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs" / "generate.md"
MARKS = ("<!-- figures: python -m benchmarks.targets --write -->\n", "<!-- end of figures -->\n")
LARGE = ("asana", "github")
ENVIRONMENT = {
    **os.environ,
    "CARGO_TARGET_DIR": str(ROOM / "rust"),
    "CARGO_PROFILE_DEV_DEBUG": "0",
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # plugins that happen to be installed
    "PYTHONDONTWRITEBYTECODE": "1",
}
PYTHON_CLIENT = "openapi-python-client==0.29.1"
OAPI_CODEGEN = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.4.1"
MODULE = "module example.com/api\n\ngo 1.24\n\nrequire github.com/oapi-codegen/runtime v1.1.1\n"
_PYTEST = re.compile(r"(\d+) (passed|failed|error)")  # 12 passed, 1 failed
_NODE = re.compile(r"^# (pass|fail) (\d+)$", re.M)  # "# pass 12"
_GO = re.compile(r"^--- (PASS|FAIL)", re.M)  # --- PASS: TestPets
_CARGO = re.compile(r"(\d+) passed; (\d+) failed")  # 12 passed; 0 failed
_SUREFIRE = re.compile(r'tests="(\d+)" errors="(\d+)" skipped="\d+" failures="(\d+)"')  # tests="3" errors="0" …


@dataclass(frozen=True, slots=True)
class Run:
    """A command that has ended: processor seconds of all its processes, so that what else the machine does weighs less;
    the most memory of one of them in MiB; its exit code; its output."""

    seconds: float
    memory: float
    code: int
    output: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. ``passed`` and ``failed`` are tests, None where there are none."""

    spec: str
    maker: str
    made: Run
    compiles: bool | None
    passed: int | None = None
    failed: int = 0


# A small process starts the command: memory is counted from what the starting process has.
_STARTER = """
import os, resource, sys
code = os.spawnvp(os.P_WAIT, sys.argv[2], sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w") as out:
    out.write(f"{used.ru_utime + used.ru_stime} {used.ru_maxrss}")
sys.exit(code if code >= 0 else 1)
"""


def measured(folder: Path, *command: str | Path, environment: Mapping[str, str] = ENVIRONMENT) -> Run:
    """Run a command."""
    with tempfile.TemporaryDirectory() as room:
        told = Path(room) / "used"
        starter = [sys.executable, "-S", "-c", _STARTER, str(told), *map(str, command)]
        done = subprocess.run(starter, cwd=folder, env=dict(environment), capture_output=True, check=False)
        seconds, memory = map(float, told.read_text().split()) if told.is_file() else (0.0, 0.0)
        output = (done.stdout + done.stderr).decode("utf-8", "replace")
        return Run(seconds, memory / 1024, done.returncode, output)


def python_tests(folder: Path) -> tuple[bool, int, int]:
    """Whether all modules import, and the tests that passed and failed."""
    modules = "import pathlib, importlib; [importlib.import_module(str(p.with_suffix('')).replace('/', '.')) "
    modules += "for p in pathlib.Path('api').rglob('*.py') if p.name != '__init__.py']"
    compiles = measured(folder, sys.executable, "-c", modules).code == 0
    told = measured(folder, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider").output
    found = {word: int(number) for number, word in _PYTEST.findall(told)}
    return compiles, found.get("passed", 0), found.get("failed", 0) + found.get("error", 0)


def typescript_tests(folder: Path) -> tuple[bool, int, int]:
    """Whether it compiles, and the tests that passed and failed."""
    (folder / "node_modules").symlink_to(node_modules(ROOT / "tests/codegen/typescript/tools.json", "typescript"))
    compiles = measured(folder, "node", "node_modules/typescript/bin/tsc", "-p", "tsconfig.test.json").code == 0
    found = dict(_NODE.findall(measured(folder, "node", "--test", "build/test/all.test.js").output))
    return compiles, int(found.get("pass", 0)), int(found.get("fail", 0))


def go_tests(folder: Path) -> tuple[bool, int, int]:
    """Whether it compiles, and the tests that passed and failed."""
    compiles = measured(folder, "go", "vet", "./...").code == 0
    found = _GO.findall(measured(folder, "go", "test", "-v", "./...").output)
    return compiles, found.count("PASS"), found.count("FAIL")


def java_tests(folder: Path) -> tuple[bool, int, int]:
    """Whether it compiles, and the tests that passed and failed."""
    compiles = measured(folder, "mvn", "-B", "-q", "test-compile").code == 0
    measured(folder, "mvn", "-B", "-q", "test")
    reports = (folder / "target" / "surefire-reports").glob("*.xml")
    found = [tuple(map(int, m.groups())) for p in reports if (m := _SUREFIRE.search(p.read_text("utf-8")))]
    wrong = sum(errors + failures for _, errors, failures in found)
    return compiles, sum(ran for ran, _, _ in found) - wrong, wrong


def rust_tests(folder: Path) -> tuple[bool, int, int]:
    """Whether it compiles, and the tests that passed and failed."""
    compiles = measured(folder, "cargo", "test", "-q", "--no-run").code == 0
    found = _CARGO.findall(measured(folder, "cargo", "test", "-q").output)
    return compiles, sum(int(passed) for passed, _ in found), sum(int(failed) for _, failed in found)


CHECKS: Mapping[str, tuple[str, Callable[[Path], tuple[bool, int, int]]]] = {
    "python": ("python", python_tests),
    "typescript": ("node", typescript_tests),
    "go": ("go", go_tests),
    "java": ("mvn", java_tests),
    "rust": ("cargo", rust_tests),
}


def ours(name: str, spec: Path, target: str) -> Row:
    """What spectable makes."""
    program = Path(sys.executable).parent / "spectable"
    with tempfile.TemporaryDirectory(prefix="targets-") as room:
        out = Path(room) / "out"
        made = measured(ROOT, program, "generate", spec, "--target", target, "-o", out, "--package", "api", "--quiet")
        tool, check = CHECKS[target]
        if made.code or (tool != "python" and shutil.which(tool) is None):
            return Row(name, f"spectable, {target}", made, None if made.code == 0 else False)
        compiles, passed, failed = check(out)
        return Row(name, f"spectable, {target}", made, compiles, passed, failed)


def python_client(name: str, spec: Path) -> Row:
    """What openapi-python-client makes."""
    home = ROOM / PYTHON_CLIENT.replace("==", "-")
    if not home.is_dir():
        install = (sys.executable, "-m", "pip", "install", "--quiet", "--target", home, PYTHON_CLIENT)
        subprocess.run(install, check=True)
    with tempfile.TemporaryDirectory(prefix="peer-") as room:
        folder = Path(room)
        (folder / "config.yaml").write_text("post_hooks: []\n")
        arguments = ("--path", spec, "--output-path", "made", "--meta", "none", "--config", "config.yaml")
        environment = {**ENVIRONMENT, "PYTHONPATH": str(home)}
        command = (sys.executable, "-m", "openapi_python_client", "generate", *arguments)
        made = measured(folder, *command, environment=environment)
        compiles = made.code == 0 and measured(folder, sys.executable, "-m", "compileall", "-q", "made").code == 0
        return Row(name, "openapi-python-client", made, compiles)


def oapi_codegen(name: str, spec: Path) -> Row | None:
    """What oapi-codegen makes; None without Go."""
    if shutil.which("go") is None:
        return None
    program = go_program(OAPI_CODEGEN, "oapi-codegen")
    with tempfile.TemporaryDirectory(prefix="peer-") as room:
        folder = Path(room)
        (folder / "go.mod").write_text(MODULE)
        made = measured(folder, program, "-generate", "types,client", "-package", "api", "-o", "api.go", spec)
        compiles = made.code == 0
        for command in (("go", "mod", "tidy"), ("go", "build", "./...")):
            compiles = compiles and measured(folder, *command).code == 0
        return Row(name, "oapi-codegen", made, compiles)


def rows(specs: Mapping[str, Path], targets: Sequence[str]) -> Iterator[Row]:
    """All lines, spec by spec."""
    for name, spec in specs.items():
        for target in targets:
            yield ours(name, spec, target)
        yield python_client(name, spec)
        if (row := oapi_codegen(name, spec)) is not None:
            yield row


def line(row: Row) -> str:
    """A row as Markdown."""
    compiles = {True: "yes", False: "no", None: ""}[row.compiles]
    tests = "" if row.passed is None else f"{row.passed} pass" + (f", {row.failed} fail" if row.failed else "")
    return f"| {row.spec} | {row.maker} | {row.made.seconds:.1f} | {row.made.memory:.0f} | {compiles} | {tests} |"


def write(table: str) -> None:
    """Put the table into the documentation, in place of that of the last run."""
    text = DOCS.read_text(encoding="utf-8")
    head, _, rest = text.partition(MARKS[0])
    _, _, tail = rest.partition(MARKS[1])
    DOCS.write_text(f"{head}{MARKS[0]}\n{table}\n{MARKS[1]}{tail}", encoding="utf-8")


def main() -> int:
    """The command; the exit code is 1 where something of ours does not compile or a test of it fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("specs", type=Path, nargs="*")
    parser.add_argument("--targets", nargs="*", default=list(TARGETS))
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    known = {n: p for n, p in DOCUMENTS.items() if p.is_file() and (options.large or n not in LARGE)}
    specs = {p.stem: p.resolve() for p in options.specs} or known
    table = ["| spec | made by | seconds | MiB | compiles | tests |", "| --- | --- | ---: | ---: | --- | --- |"]
    print("\n".join(table), flush=True)
    found = []
    for row in rows(specs, options.targets):
        found.append(row)
        print(line(row), flush=True)
    if options.write:
        write("\n".join([*table, *map(line, found), ""]))
    return int(any(r.failed or r.compiles is False for r in found if r.maker.startswith("spectable")))


if __name__ == "__main__":
    sys.exit(main())
