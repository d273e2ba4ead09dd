"""Build every document that ``spec/build.txt`` lists, and all code that ``generated/build.txt`` lists.

In place, or under another folder; ``--only`` spec or generated does one of both.
"""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = ROOT / "spec" / "build.txt"
GENERATED = ROOT / "generated" / "build.txt"
LISTS = {"spec": ("build", COMMANDS), "generated": ("generate", GENERATED)}


def commands(text: str) -> Iterator[list[str]]:
    """The arguments of each line, without comments and blank lines."""
    for line in text.splitlines():
        if words := shlex.split(line, comments=True):
            yield words


def output_index(words: list[str]) -> int:
    """Where the output folder stands among the arguments."""
    return words.index("-o") + 1


def redirected(words: list[str], into: Path | None) -> list[str]:
    """The same arguments, with the output folder under ``into``."""
    if into is None:
        return words
    at = output_index(words)
    return [*words[:at], str(into / words[at]), *words[at + 1 :]]


def run(command: str, words: list[str]) -> int:
    """Run one command beside this interpreter and show it as it could be typed."""
    program = Path(sys.executable).parent / "spectable"
    print("$ spectable", shlex.join([command, *words]), flush=True)
    return subprocess.run([program, command, *words], cwd=ROOT, check=False).returncode


def main() -> int:
    """Run all commands; the exit code is the first that is not 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, help="write under this folder in place of the repository")
    parser.add_argument("--only", choices=list(LISTS), help="only the documents, or only the code")
    options = parser.parse_args()
    chosen = [LISTS[options.only]] if options.only else list(LISTS.values())
    codes = [
        run(command, redirected(words, options.into))
        for command, listed in chosen
        for words in commands(listed.read_text(encoding="utf-8"))
    ]
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(main())
