"""How many small faults of the sample's packages their own tests notice, language by language.

    python -m benchmarks.mutants [--most N] [--targets TARGET ...]

Prints a line a language; the exit code is 1 where one catches less than 95 %. Compilers share their caches in
``.toolchains``.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.targets import CHECKS, ENVIRONMENT, ROOT
from tests.codegen.toolchains import node_modules
from tools.mutate import run

LEAST = 95  # percent
SEED = 1


def caught(target: str, most: int) -> tuple[int, int]:
    """How many mutants of the sample's package were tried, and how many of these its tests noticed."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as room:
        folder = Path(room) / target
        shutil.copytree(ROOT / "generated" / target, folder)
        if target == "typescript":
            tools = node_modules(ROOT / "tests" / "codegen" / "typescript" / "tools.json", "typescript")
            (folder / "node_modules").symlink_to(tools)
        return run(folder, most, SEED)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=40)
    parser.add_argument("--targets", nargs="*", default=list(CHECKS))
    options = parser.parse_args()
    os.environ.update(ENVIRONMENT)
    failed = False
    for target in options.targets:
        if shutil.which(CHECKS[target][0]) is None:
            continue
        print(f"{target}:", flush=True)
        tried, found = caught(target, options.most)
        failed |= 100 * found < LEAST * tried
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
