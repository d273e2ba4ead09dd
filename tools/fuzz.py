"""Give broken pages and documents to the commands, each in a process of its own with a limit of time and memory.

    python -m tools.fuzz [--inputs N] [--seed S] [--jobs J] [--kinds pages documents] [--keep FOLDER]

An input is a seed of ``fuzz_seeds.yaml`` with a few changes, which its number alone decides. Prints what went wrong
with the numbers of the inputs, the counts by form and command, the slowest and the largest, and a digest of all
outputs, which is the same under any hash seed. Ends with 1 where anything went wrong. ``--keep`` writes what went
wrong into a folder.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner
from starlette.datastructures import Headers

from extractor import Options, build
from extractor.cli import main as commands
from extractor.mock.app import Mock
from extractor.mock.loading import SpecError, plain
from extractor.mock.requests.incoming import Incoming
from extractor.oas.checks.rules import validity
from extractor.oas.loading.load import LoadError, load_whole
from extractor.oas.write import to_yaml
from tools.fuzz_changes import changed_document, changed_text

SEEDS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("fuzz_seeds.yaml").read_text(encoding="utf-8"))
FORMS = tuple(SEEDS["pages"])
TARGETS = ("python", "typescript", "go", "java", "rust")
COMMANDS = ("validate", "diff", "fix", "overlay", "generate", "mock", "explain")
SECONDS = 10  # of the processor, for an input
MEMORY = 1 << 30  # bytes that an input may take besides what is loaded


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an input: its form and command, what went wrong ("" for nothing), and what it took."""

    number: int
    kind: str
    wrong: str
    digest: str
    seconds: float
    megabytes: int


class WrongError(Exception):
    """An output that breaks a promise; the message says which."""


def _chance(*what: object) -> random.Random:
    return random.Random(" ".join(map(str, what)))  # noqa: S311 -- no secret: the same numbers each time


def page_of(number: int, seed: int) -> tuple[str, bytes]:
    """The form and bytes of a page."""
    chance = _chance(seed, "page", number)
    form = FORMS[number % len(FORMS)]
    return form, changed_text(SEEDS["pages"][form], SEEDS["texts"], chance)


def document_of(number: int, seed: int) -> dict[str, Any]:
    """An OpenAPI document."""
    return changed_document(SEEDS["document"], SEEDS["values"], _chance(seed, "document", number))


def build_page(number: int, seed: int) -> str:
    """Build a page, and check what is promised of any; the text of the outputs. Raises WrongError."""
    form, data = page_of(number, seed)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"page.{form}").write_bytes(data)
        result = build([folder], Options(version="3.0" if number % 5 == 0 else "3.1"))
    codes = {d.code for d in result.diagnostics}
    for code in ("source-breaks-reader", "source-stops-reader", "spec-invalid"):
        if code in codes:
            raise WrongError(next(f"{code}: {d.message}" for d in result.diagnostics if d.code == code))
    for found in validity(result.spec, "", {}):
        if result.balance.operations:
            raise WrongError(f"not valid: {found.message}")
    balance = result.balance
    if balance.rows != balance.in_spec + balance.reported:
        raise WrongError("rows do not add up")
    return to_yaml(result.spec) + "\n".join(d.message for d in result.diagnostics)


def run_command(number: int, seed: int) -> str:
    """Give a document to a command; what it says. Raises WrongError where it ends with an exception."""
    command = COMMANDS[number % len(COMMANDS)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        spec, seeded = folder / "a.json", folder / "b.json"
        spec.write_text(json.dumps(document_of(number, seed)), encoding="utf-8")
        seeded.write_text(json.dumps(SEEDS["document"]), encoding="utf-8")
        if command == "mock":
            return _mocked(spec)
        words = _words(command, number, folder)
        result = CliRunner().invoke(commands, words)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise WrongError(f"{type(result.exception).__name__}: {str(result.exception)[:200]}")
    if result.exit_code not in {0, 1, 2}:
        raise WrongError(f"exit code {result.exit_code}")
    return result.output.replace(name, "")


def _words(command: str, number: int, folder: Path) -> list[str]:
    spec = str(folder / "a.json")
    if command == "diff":
        return ["diff", spec, str(folder / "b.json")]
    if command == "generate":
        return [
            "generate",
            spec,
            "-q",
            "-t",
            TARGETS[number // len(COMMANDS) % len(TARGETS)],
            "-o",
            str(folder / "out"),
        ]
    if command == "explain":
        (folder / "sources.json").write_text('{"/paths/~1boats~1{id}/get": [{"file": "a.md", "line": 1}]}')
        return ["explain", spec, "getBoat"]
    if command == "overlay":
        query = SEEDS["queries"][number // len(COMMANDS) % len(SEEDS["queries"])]
        actions = [{"target": query, "update": {"x-a": 1}}]
        overlay = {"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "actions": actions}
        (folder / "o.json").write_text(json.dumps(overlay), encoding="utf-8")
        return ["overlay", "apply", str(folder / "o.json"), spec, "-o", str(folder / "c.json")]
    return [command, spec]


def _mocked(spec: Path) -> str:
    """Ask a mock of a document for an answer, and send it a body."""
    try:
        mock = Mock(plain(load_whole(spec)))
    except (LoadError, SpecError) as error:
        return str(error).replace(str(spec.parent), "")
    headers = Headers({"content-type": "application/json", "x-key": "a"})
    calls = [("GET", "/boats/a", b""), ("GET", "/v1/boats/a", b""), ("PUT", "/boats/a", b'{"name": "a", "crew": [{}]}')]
    answers = [mock.answer(Incoming(method, path, "limit=3", headers, body)) for method, path, body in calls]
    return "\n".join(f"{a.status} {a.headers} {a.body[:10_000]!r}" for a in answers)


KINDS: dict[str, Callable[[int, int], str]] = {"pages": build_page, "documents": run_command}


def kind_of(number: int, kind: str) -> str:
    """The form of a page, or the command that a document is given to."""
    return FORMS[number % len(FORMS)] if kind == "pages" else COMMANDS[number % len(COMMANDS)]


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
        yield Outcome(number, kind_of(number, kind), wrong, digest, seconds, used.ru_maxrss // 1024)


def _load() -> None:
    """Load what inputs need, so that no child does."""
    for kind, count in (("pages", len(FORMS)), ("documents", len(COMMANDS) * len(TARGETS))):
        for number in range(count):
            with suppress(WrongError):
                KINDS[kind](number, -1)


def keep(folder: Path, outcome: Outcome, seed: int) -> None:
    """Write an input into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if outcome.kind in FORMS:
        (folder / f"{outcome.number}.{outcome.kind}").write_bytes(page_of(outcome.number, seed)[1])
    else:
        text = json.dumps(document_of(outcome.number, seed), indent=1)
        (folder / f"{outcome.number}-{outcome.kind}.json").write_text(text, encoding="utf-8")


def report(found: list[Outcome]) -> str:
    """What became of all inputs, as a text."""
    ordered = sorted(found, key=lambda o: (o.kind in COMMANDS, o.number))
    wrong = sum(bool(o.wrong) for o in ordered)
    counts = Counter(o.kind for o in found)
    slowest, largest = max(found, key=lambda o: o.seconds), max(found, key=lambda o: o.megabytes)
    digest = hashlib.sha256("".join(o.digest for o in ordered).encode()).hexdigest()
    lines = [f"{kind}: {counts[kind]} inputs" for kind in (*FORMS, *COMMANDS) if counts[kind]]
    lines += [f"slowest: {slowest.kind} {slowest.number}, {slowest.seconds:.1f} s"]
    lines += [f"largest: {largest.kind} {largest.number}, {largest.megabytes} MB"]
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
            print(f"{outcome.kind} {outcome.number}: {outcome.wrong}", flush=True)
        if outcome.wrong and chosen.keep:
            keep(chosen.keep, outcome, chosen.seed)
    print(report(found))
    sys.exit(any(o.wrong for o in found))


if __name__ == "__main__":
    main()
