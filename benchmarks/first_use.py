"""Processor time until a generated Python client has a service ready, in a process of its own: import and first use.

    python -m benchmarks.first_use SPEC [--rounds N]

Each service is used in several processes, of which the least time counts. Prints the slowest services.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

SHOWN = 5
_USE = """
import resource, sys
from importlib import import_module
client = import_module("api").Client("http://127.0.0.1:9")
getattr(client, sys.argv[1])
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime)
"""


def seconds(package: Path, service: str, rounds: int) -> float:
    """The least processor time of a process that uses a service."""
    command = [sys.executable, "-c", _USE, service]
    return min(float(subprocess.check_output(command, cwd=package)) for _ in range(rounds))


def main() -> None:
    """Generate a client, and print a line for each of the slowest services."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("spec", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        program = Path(sys.executable).parent / "spectable"
        words = ["-t", "python", "-o", folder, "--package", "api", "--no-tests", "-q"]
        subprocess.run([program, "generate", chosen.spec.resolve(), *words], check=True)
        modules = (Path(folder) / "api" / "services").glob("[!_]*.py")
        times = {m.stem: seconds(Path(folder), m.stem, chosen.rounds) for m in modules}
    for name, used in sorted(times.items(), key=lambda entry: -entry[1])[:SHOWN]:
        print(f"{used:5.2f} s  {name}")
    print(f"{len(times)} services")


if __name__ == "__main__":
    main()
