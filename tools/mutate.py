"""Break a generated Python package in many small ways, one at a time, and count how often its own tests notice.

    python -m tools.mutate FOLDER [--most N] [--seed S]

FOLDER is a generated package with its tests. Prints each mutant that the tests let pass, then the share they caught.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePath

from tools.mutation_rules import RULES


@dataclass(frozen=True, slots=True)
class Mutant:
    """A broken file: its path inside the folder, what was done, and which change of the file's rule it is."""

    path: str
    what: str
    number: int


def mutants(folder: Path) -> list[Mutant]:
    """All mutants of a package, in the order of files and lines. Ends the program where the folder holds none."""
    homes = {p.parent.parent for p in folder.glob("*/runtime/values.py")}
    if len(homes) != 1:
        sys.exit(f"{folder}: no generated package of Python")
    (home,) = homes
    return [
        Mutant(path.relative_to(folder).as_posix(), what, number)
        for pattern, rule in RULES.items()
        for path in sorted(home.glob(pattern))
        for number, (what, _) in enumerate(rule(ast.parse(path.read_text(encoding="utf-8"))))
    ]


def broken(folder: Path, mutant: Mutant) -> str:
    """The text of a mutant's file."""
    inside = PurePath(mutant.path).relative_to(PurePath(mutant.path).parts[0])
    rule = next(rule for pattern, rule in RULES.items() if inside.match(pattern))
    tree = ast.parse((folder / mutant.path).read_text(encoding="utf-8"))
    _, change = next(c for n, c in enumerate(rule(tree)) if n == mutant.number)
    change()
    return ast.unparse(tree)


def caught(folder: Path, mutant: Mutant) -> bool:
    """Whether the package's tests fail with this mutant in place."""
    return not passes(folder, {mutant.path: broken(folder, mutant)})


def passes(folder: Path, changed: Mapping[str, str]) -> bool:
    """Whether the package's tests pass with these files, path to text, in place of its own."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as name:
        copied = Path(name) / "package"
        shutil.copytree(folder, copied, ignore=shutil.ignore_patterns("__pycache__", ".*_cache"))
        for path, text in changed.items():
            (copied / path).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(command, cwd=copied, env=environment, capture_output=True, check=False)
        return done.returncode == 0


def run(folder: Path, most: int, seed: int) -> tuple[int, int]:
    """Try a sample of the mutants; how many there were and how many were caught.

    Ends the program where the tests fail by themselves: then every mutant would seem to be caught.
    """
    if not passes(folder, {}):
        sys.exit(f"{folder}: its tests fail without any mutant")
    found = mutants(folder)
    chosen = found if most >= len(found) else random.Random(seed).sample(found, most)  # noqa: S311 - a fixed draw
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(lambda mutant: caught(folder, mutant), chosen))
    for mutant, noticed in zip(chosen, results, strict=True):
        if not noticed:
            print(f"not caught: {mutant.path}: {mutant.what}")
    print(f"{sum(results)} of {len(chosen)} mutants caught ({len(found)} possible)")
    return len(chosen), sum(results)


def main() -> int:
    """The command; the exit code is 1 where a mutant passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tried, noticed = run(options.folder, options.most, options.seed)
    return int(noticed < tried)


if __name__ == "__main__":
    sys.exit(main())
