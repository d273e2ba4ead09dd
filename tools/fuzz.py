"""Give broken pages and documents to the commands, each in a process of its own with a limit of time and memory.

    python -m tools.fuzz [--inputs N] [--seed S] [--jobs J] [--kinds pages documents chains] [--keep FOLDER]

An input (tools/fuzz_inputs.py) is a page or document with a few changes, which its number alone decides. Prints what
went wrong with the numbers of the inputs, the counts by form and command, the slowest and the largest, and a digest of
all outputs, which is the same under any hash seed. Ends with 1 where anything went wrong. ``--keep`` writes what went
wrong into a folder.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tools.fuzz_inputs import COMMANDS, FORMS, KINDS, LATER, TARGETS, WrongError, keep, kind_of

SECONDS = 10  # of the processor, for an input
MEMORY = 1 << 30  # bytes that an input may take besides what is loaded
LOADING = {"pages": len(FORMS), "documents": len(COMMANDS) * len(TARGETS), "chains": 2 * len(LATER)}  # inputs


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an input: what went wrong ("" for nothing), a digest of its outputs, and what it took."""

    number: int
    kind: str
    wrong: str
    digest: str
    seconds: float
    megabytes: int

    @property
    def name(self) -> str:
        """Its form or command."""
        return kind_of(self.number, self.kind)


def _in_child(number: int, kind: str, seed: int, out: int) -> None:
    """Carry out an input, and write what became of it as JSON."""
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    wrong, text = "", ""
    try:
        text = KINDS[kind](number, seed)
    except WrongError as error:
        wrong = str(error)
    except BaseException as error:
        wrong = f"{type(error).__name__}: {str(error)[:200]}"
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    os.write(out, json.dumps([wrong, digest]).encode())


def outcomes(numbers: list[tuple[int, str]], seed: int, jobs: int) -> Iterator[Outcome]:
    """What became of each input, in any order."""
    waiting = list(reversed(numbers))
    running: dict[int, tuple[int, str, int, float]] = {}
    while waiting or running:
        while waiting and len(running) < jobs:
            number, kind = waiting.pop()
            reading, writing = os.pipe()
            child = os.fork()
            if child == 0:
                sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: SIM115 -- until the process ends
                _in_child(number, kind, seed, writing)
                os._exit(0)
            os.close(writing)
            running[child] = (number, kind, reading, time.monotonic())
        child, status, used = os.wait4(-1, 0)
        number, kind, reading, _ = running.pop(child)
        with os.fdopen(reading, "rb") as file:
            told = file.read()
        wrong, digest = json.loads(told) if told else (f"ended by signal {status & 127}", "")
        seconds = used.ru_utime + used.ru_stime
        yield Outcome(number, kind, wrong, digest, seconds, used.ru_maxrss // 1024)


def _load() -> None:
    """Load what inputs need, so that no child does."""
    for kind, count in LOADING.items():
        for number in range(count):
            with suppress(WrongError):
                KINDS[kind](number, -1)


def report(found: list[Outcome]) -> str:
    """What became of all inputs, as a text."""
    ordered = sorted(found, key=lambda o: (o.kind, o.number))
    wrong = sum(bool(o.wrong) for o in ordered)
    counts = Counter((o.kind, o.name) for o in ordered)
    slowest, largest = max(found, key=lambda o: o.seconds), max(found, key=lambda o: o.megabytes)
    digest = hashlib.sha256("".join(o.digest for o in ordered).encode()).hexdigest()
    lines = [f"{name}: {count} inputs" for (_, name), count in sorted(counts.items())]
    lines += [f"slowest: {slowest.name} {slowest.number}, {slowest.seconds:.1f} s"]
    lines += [f"largest: {largest.name} {largest.number}, {largest.megabytes} MB"]
    return "\n".join([*lines, f"digest: {digest}", f"{len(found)} inputs, {wrong} wrong"])


def main() -> None:
    """Run as a command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--kinds", nargs="+", choices=list(KINDS), default=list(KINDS))
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    _load()
    numbers = [(n // len(chosen.kinds), chosen.kinds[n % len(chosen.kinds)]) for n in range(chosen.inputs)]
    found = []
    for outcome in outcomes(numbers, chosen.seed, chosen.jobs):
        found.append(outcome)
        if outcome.wrong:
            print(f"{outcome.name} {outcome.number}: {outcome.wrong}", flush=True)
        if outcome.wrong and chosen.keep:
            keep(chosen.keep, outcome.number, outcome.kind, chosen.seed)
    print(report(found))
    sys.exit(any(o.wrong for o in found))


if __name__ == "__main__":
    main()
