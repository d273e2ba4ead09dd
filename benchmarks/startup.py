"""Start-up of commands in processor time, as multiples of ``python -c 'import click'`` in the same run.

Each command runs several times, and the least time counts: what else the machine does can only add to it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

PAGE = (
    "# Boats\n\n`GET /boats`\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| name | String | A name |\n"
)
RUNS = 7
# A program that is installed has compiled modules; what a shell says of them is no property of it.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: Sequence[str | Path], folder: Path) -> float:
    """The least processor time of a command, its processes included."""
    return min(_once(command, folder) for _ in range(RUNS))


def _once(command: Sequence[str | Path], folder: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ratios(folder: Path) -> dict[str, float]:
    """By command: how often its time holds that of ``import click``."""
    (folder / "boats.md").write_text(PAGE, encoding="utf-8")
    program = Path(sys.executable).parent / "spectable"
    unit = seconds([sys.executable, "-c", "import click"], folder)
    cold = ["build", "boats.md", "-o", "spec", "--no-cache"]
    commands = {
        "build, one page, no cache": cold,
        "explain": ["explain", "spec/openapi.yaml", "name"],
        "--help": ["--help"],
    }
    return {name: seconds([program, *words], folder) / unit for name, words in commands.items()}


def main() -> None:
    """Print a line a command."""
    with tempfile.TemporaryDirectory() as folder:
        for name, ratio in ratios(Path(folder)).items():
            print(f"{name:28} {ratio:5.1f} × import click")


if __name__ == "__main__":
    main()
