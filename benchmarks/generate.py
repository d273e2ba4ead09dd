"""Code generation against `openapi-python-client` on the same spec, alternating in one run.

    python benchmarks/generate.py [SPEC] [--rounds N]

SPEC is GitHub's from ../shared/specs, where it is present. The rival is installed into `.venv-rival`. Of our own time,
that of datamodel-code-generator is told apart: it is another project's. Processor seconds of all processes are counted,
so that what else the machine does weighs less.
"""

from __future__ import annotations

import argparse
import atexit
import json
import os
import resource
import subprocess
import sys
import tempfile
import venv
from dataclasses import dataclass
from pathlib import Path

from extractor.codegen.targets.python.models import datamodel
from extractor.commands.uses.generate import generate_command

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


def ours(spec: Path, out: Path, *, tests: bool) -> None:
    """Run the command in this process, and print the seconds of datamodel-code-generator, which has its own."""
    foreign = 0.0

    def timed(process: subprocess.Popen[bytes]) -> int:
        nonlocal foreign
        _, status, used = os.wait4(process.pid, 0)
        foreign += used.ru_utime + used.ru_stime
        process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode

    datamodel.ended, datamodel.MANY = timed, 0
    options = ["--target", "python", "--out", str(out), "--package", "measured", "--tests" if tests else "--no-tests"]
    atexit.register(lambda: print(json.dumps({"foreign": foreign})))
    generate_command.main([str(spec), *options, "--quiet"])


def spent() -> float:
    """Processor seconds of all processes that this one started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def own_times(spec: Path, *, tests: bool) -> Times:
    """Generate in a process of its own, as a command does, starting included."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, str(spec), "--once", str(Path(folder) / "out")]
        command += [] if tests else ["--no-tests"]
        before = spent()
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        whole = spent() - before
    return Times(whole, json.loads(told.stdout.splitlines()[-1])["foreign"])


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
    parser.add_argument("--no-tests", dest="tests", action="store_false", help=argparse.SUPPRESS)
    parser.add_argument("--once", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.spec.is_file():
        sys.exit(f"{options.spec.name} is not beside the project: name a spec")
    if options.once:
        ours(options.spec, options.once, tests=options.tests)
        return
    rival_program()
    rounds = [
        (own_times(options.spec, tests=False), own_times(options.spec, tests=True), rival_time(options.spec))
        for _ in range(options.rounds)
    ]
    rival = min(seconds for _, _, seconds in rounds)
    print(f"openapi-python-client (makes no tests)             {rival:6.1f} s")
    for label, times in (("without tests", [r[0] for r in rounds]), ("with tests", [r[1] for r in rounds])):
        own, whole = min(t.own for t in times), min(t.whole for t in times)
        print(f"spectable {label:<14} whole {whole:5.1f} s, own part {own:5.2f} s, ratio {own / rival:.2f}")


if __name__ == "__main__":
    main()
