"""Break a generated package in many small ways, one at a time, and count how often its own tests notice.

    python -m tools.mutate FOLDER [--most N] [--seed S] [--least SHARE]

FOLDER is a generated package of any language with its tests (of TypeScript with its ``node_modules``). Prints each
mutant that the tests let pass, then the share they caught. Mutants that do not compile are left out. Fails below
``--least``, a share in percent.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePath

from tools.mutation_rules import RULES
from tools.mutation_texts import LANGUAGES, TextRule


@dataclass(frozen=True, slots=True)
class Mutant:
    """A broken file: its path inside the folder, what was done, and which change of the file's rule it is."""

    path: str
    what: str
    number: int
    rule: str = ""


def language(folder: Path) -> str:
    """The target of a package. Ends the program where the folder holds none."""
    manifest = folder / ".spectable.json"
    if manifest.is_file():
        return str(json.loads(manifest.read_text(encoding="utf-8")).get("target"))
    if any(folder.glob("*/runtime/values.py")):
        return "python"
    return sys.exit(f"{folder}: no generated package")


def mutants(folder: Path) -> list[Mutant]:
    """All mutants of a package, in the order of files and lines. Ends the program where the folder holds none."""
    target = language(folder)
    if target in LANGUAGES:
        return list(_text_mutants(folder, LANGUAGES[target].rules))
    (home,) = {p.parent.parent for p in folder.glob("*/runtime/values.py")}
    return [
        Mutant(path.relative_to(folder).as_posix(), what, number)
        for pattern, rule in RULES.items()
        for path in sorted(home.glob(pattern))
        for number, (what, _) in enumerate(rule(ast.parse(path.read_text(encoding="utf-8"))))
    ]


def _text_mutants(folder: Path, rules: Iterable[TextRule]) -> Iterator[Mutant]:
    for rule in rules:
        for path in sorted(folder.glob(rule.files)):
            if path.name.endswith("_test.go"):
                continue
            for number, found in enumerate(rule.places(path.read_text(encoding="utf-8"))):
                yield Mutant(path.relative_to(folder).as_posix(), f"{rule.what}: {found[1]}", number, rule.what)


def broken(folder: Path, mutant: Mutant) -> str:
    """The text of a mutant's file."""
    text = (folder / mutant.path).read_text(encoding="utf-8")
    if mutant.rule:
        rules = LANGUAGES[language(folder)].rules
        path = PurePath(mutant.path)
        rule = next(r for r in rules if r.what == mutant.rule)
        assert path.suffix == PurePath(rule.files).suffix
        found = next(f for n, f in enumerate(rule.places(text)) if n == mutant.number)
        return text[: found.start(1)] + rule.change(found[1]) + text[found.end(1) :]
    inside = PurePath(mutant.path).relative_to(PurePath(mutant.path).parts[0])
    chosen = next(rule for pattern, rule in RULES.items() if inside.match(pattern))
    tree = ast.parse(text)
    _, change = next(c for n, c in enumerate(chosen(tree)) if n == mutant.number)
    change()
    return ast.unparse(tree)


def caught(folder: Path, mutant: Mutant) -> bool:
    """Whether the package's tests fail with this mutant in place; one that does not compile counts as caught."""
    return noticed(folder, mutant) is not False


def noticed(folder: Path, mutant: Mutant) -> bool | None:
    """Whether the package's tests fail with this mutant in place; None where it does not compile."""
    return fails(folder, {mutant.path: broken(folder, mutant)})


def passes(folder: Path, changed: Mapping[str, str]) -> bool:
    """Whether the package's tests pass with these files, path to text, in place of its own."""
    return fails(folder, changed) is False


def fails(folder: Path, changed: Mapping[str, str]) -> bool | None:
    """Whether the tests of a package with these files fail; None where it does not compile."""
    target = language(folder)
    made = LANGUAGES.get(target)
    python = (sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider")
    with tempfile.TemporaryDirectory(prefix="mutant-") as name:
        copied = Path(name) / "package"
        left = shutil.ignore_patterns("__pycache__", ".*_cache", "target", "build", "dist")
        shutil.copytree(folder, copied, ignore=left, symlinks=True)
        for path, text in changed.items():
            (copied / path).write_text(text, encoding="utf-8")
        if made is not None and not _succeeds(copied, made.compile):
            return None
        return not _succeeds(copied, made.test if made else python)


def _succeeds(folder: Path, command: tuple[str, ...]) -> bool:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False).returncode == 0


def run(folder: Path, most: int, seed: int) -> tuple[int, int]:
    """Try a sample of the mutants; how many there were and how many were caught.

    Ends the program where the tests fail by themselves: then every mutant would seem to be caught.
    """
    if not passes(folder, {}):
        sys.exit(f"{folder}: its tests fail without any mutant")
    found = mutants(folder)
    chosen = found if most >= len(found) else random.Random(seed).sample(found, most)  # noqa: S311 - a fixed draw
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(lambda mutant: noticed(folder, mutant), chosen))
    for mutant, result in zip(chosen, results, strict=True):
        if result is not True:
            print(f"{'not caught' if result is False else 'no code'}: {mutant.path}: {mutant.what}")
    told = [result for result in results if result is not None]
    print(
        f"{sum(told)} of {len(told)} mutants caught ({len(found)} possible, {len(chosen) - len(told)} do not compile)"
    )
    return len(told), sum(told)


def main() -> int:
    """The command; the exit code is 1 where fewer mutants were caught than wanted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=float, default=100)
    options = parser.parse_args()
    tried, found = run(options.folder, options.most, options.seed)
    return int(100 * found < options.least * tried)


if __name__ == "__main__":
    sys.exit(main())
