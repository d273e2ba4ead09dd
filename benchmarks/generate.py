"""Code generation against `openapi-python-client` on the same spec, alternating in one run.

    python benchmarks/generate.py [SPEC] [--rounds N]

SPEC is GitHub's from ../shared/specs, where it is present. The rival is installed into `.venv-rival`. Of our own time,
that of datamodel-code-generator is told apart: it is another project's. Processor seconds of all processes are counted,
so that what else the machine does weighs less.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import venv
from dataclasses import dataclass
from pathlib import Path

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from extractor.codegen.targets.python import models
from extractor.openapi.explain import load_spec

ROOT = Path(__file__).resolve().parents[1]
SPEC = ROOT.parent / "shared" / "specs" / "github.json"
RIVAL = ROOT / ".venv-rival"


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of one run: all, and those inside datamodel-code-generator."""

    whole: float
    foreign: float

    @property
    def own(self) -> float:
        """Seconds that are ours."""
        return self.whole - self.foreign


def ours(spec: Path, out: Path) -> float:
    """Generate in this process; the seconds inside datamodel-code-generator."""
    foreign = 0.0
    called = models._generated

    def timed(*arguments: object) -> str:
        nonlocal foreign
        started = time.process_time()
        text = called(*arguments)  # type: ignore[arg-type]  # handed on as they are
        foreign += time.process_time() - started
        return text

    models._generated = timed  # type: ignore[assignment]  # the same function with a clock
    generate(load_spec(spec.read_text(encoding="utf-8")), spec.name, "python", out, TargetOptions(package="measured"))
    models._generated = called
    return foreign


def spent() -> float:
    """Processor seconds of all processes that this one started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def own_times(spec: Path) -> Times:
    """Generate in a process of its own, as a command does, starting included."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, str(spec), "--once", str(Path(folder) / "out")]
        before = spent()
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        whole = spent() - before
    return Times(whole, json.loads(told.stdout)["foreign"])


def rival_program() -> Path:
    """The rival's command, installed where it is missing."""
    program = RIVAL / "bin" / "openapi-python-client"
    if not program.is_file():
        venv.create(RIVAL, with_pip=True)
        wanted = ["openapi-python-client>=0.26", "ruff"]
        subprocess.run([RIVAL / "bin" / "python", "-m", "pip", "install", "--quiet", *wanted], check=True)
    return program


def rival_time(spec: Path) -> float:
    """Seconds that the rival takes for the spec."""
    environment = {**os.environ, "PATH": f"{RIVAL / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    with tempfile.TemporaryDirectory() as folder:
        command = [str(rival_program()), "generate", "--path", str(spec), "--output-path", str(Path(folder) / "out")]
        before = spent()
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        seconds = spent() - before
    if done.returncode:
        sys.exit(f"openapi-python-client failed: {done.stderr[-500:]}")
    return seconds


def main() -> None:
    """Alternate, and print the least times and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("spec", type=Path, nargs="?", default=SPEC)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--once", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.spec.is_file():
        sys.exit(f"{options.spec.name} is not beside the project: name a spec")
    if options.once:
        print(json.dumps({"foreign": ours(options.spec, options.once)}))
        return
    rival_program()
    pairs = [(own_times(options.spec), rival_time(options.spec)) for _ in range(options.rounds)]
    own, whole = min(t.own for t, _ in pairs), min(t.whole for t, _ in pairs)
    rival = min(seconds for _, seconds in pairs)
    print(f"spectable, whole                       {whole:6.1f} s")
    print(f"spectable without datamodel-codegen    {own:6.1f} s")
    print(f"openapi-python-client                  {rival:6.1f} s")
    print(f"ratio of our own part                  {own / rival:6.2f}")


if __name__ == "__main__":
    main()
