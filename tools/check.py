"""What a change needs before it is committed, in two minutes: lint of everything, and the tests of what changed.

The tests are those that changed, and those that mirror a changed module: ``extractor/fetch/scope.py`` is tested by
``tests/fetch/test_scope.py``, or, where there is no such file, by the files of ``tests/fetch``; so is
``extractor/fetch/site/robots.py``, where ``tests/fetch`` has no room ``site``. `make test` runs all.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
SECONDS = 115
ALWAYS = ("tests/test_cli.py", "tests/test_layers.py", "tests/test_diagnostic_registry.py")
LINT = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy", "--strict", "extractor", "tests", "tools", "benchmarks"),
    ("lint-imports",),
)


def changed() -> list[str]:
    """Files that differ from the last commit, new ones too; of a clean tree, those of the last commit."""
    status = ["git", "status", "--porcelain", "--no-renames", "--untracked-files=all"]
    found = [line[3:].strip('"') for line in _lines(status)]
    return found or _lines(["git", "diff", "--name-only", "HEAD~1", "HEAD"])


def mirroring_tests(files: Iterable[str]) -> list[str]:
    """The files and folders of tests for changed files."""
    wanted = dict.fromkeys(ALWAYS)
    for file in map(PurePosixPath, files):
        if file.parts[0] == "tests" and file.name.startswith("test_") and (ROOT / file).is_file():
            wanted[str(file)] = None
        elif file.parts[0] == "extractor" and len(file.parts) > 1:
            wanted.update(dict.fromkeys(_mirrored(file)))
    return list(wanted)


def _mirrored(file: PurePosixPath) -> list[str]:
    rooms = [PurePosixPath("tests", *file.parts[1:depth]) for depth in range(len(file.parts) - 1, 0, -1)]
    for room in rooms:
        exact = room / f"test_{file.stem}.py"
        if (ROOT / exact).is_file():
            return [str(exact)]
    return [str(room) for room in rooms[:-1] if (ROOT / room).is_dir()][:1]


def _lines(command: list[str]) -> list[str]:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def main() -> int:
    """The first exit code that is not 0."""
    began = time.monotonic()
    for words in LINT:
        if code := subprocess.run([BIN / words[0], *words[1:]], cwd=ROOT, check=False).returncode:
            return code
    chosen = mirroring_tests(changed())
    print("tests:", *chosen, flush=True)
    left = max(10.0, SECONDS - (time.monotonic() - began))
    try:
        command: list[str | Path] = [BIN / "pytest", "-q", "-x", "-n", "2", "--dist", "loadgroup", *chosen]
        return subprocess.run(command, cwd=ROOT, check=False, timeout=left).returncode
    except subprocess.TimeoutExpired:
        print("two minutes are over: what ran so far passed; `make test` runs all", file=sys.stderr)
        return 0


if __name__ == "__main__":
    sys.exit(main())
