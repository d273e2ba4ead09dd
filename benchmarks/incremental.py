"""A second build against the first, by family of the corpus: `python benchmarks/incremental.py [FOLDER…]`.

Each build is the command in a process of its own, starting included, with a cache that is empty at first: the first
build, the same again, and one after a page has changed. Processor seconds are told, so that what else the machine does
weighs less; what counts are the ratios. Without ../shared/corpus and without folders, the samples are built.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
SUFFIXES = {".html", ".rst", ".md", ".adoc", ".txt"}


def families() -> list[Path]:
    """The folders of the corpus that hold one documentation each; the samples where it is not present."""
    found = [p for kind in ("html", "rst", "md", "text") for p in sorted((CORPUS / kind).glob("*")) if p.is_dir()]
    return [p for p in found if not p.name.startswith("_")] or [ROOT / "samples" / "modelarts" / "en"]


def spent(pages: Path, out: Path, cache: Path) -> float:
    """Processor seconds of a build."""
    words = [sys.executable, "-m", "extractor", "build", str(pages), "-o", str(out), "-q", "--jobs", "1"]
    environment = {k: v for k, v in os.environ.items() if k != "SPECTABLE_NO_CACHE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*words, "--cache", str(cache)], cwd=ROOT, env=environment, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def change(pages: Path) -> None:
    """Add a line to the largest page."""
    largest = max((p for p in pages.rglob("*") if p.suffix in SUFFIXES and p.is_file()), key=lambda p: p.stat().st_size)
    largest.write_bytes(largest.read_bytes() + b"\n\nA further line.\n")


def measured(family: Path) -> tuple[float, float, float]:
    """Seconds of the first build, of the second, and of one after a change."""
    with tempfile.TemporaryDirectory() as folder:
        pages, out, cache = (Path(folder) / name for name in ("pages", "out", "cache"))
        shutil.copytree(family, pages)
        first = spent(pages, out, cache)
        second = min(spent(pages, out, cache) for _ in range(2))
        change(pages)
        return first, second, spent(pages, out, cache)


def line(name: str, times: tuple[float, float, float]) -> str:
    """A row of the table."""
    first, second, changed = times
    return f"{name:28} {first:8.2f} {second:8.2f} {changed:8.2f} {second / first:8.3f} {changed / first:8.3f}"


def main() -> None:
    """A row for each family, and one for all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*")
    chosen: list[Path] = parser.parse_args().folders or families()
    print(f"{'':28} {'first s':>8} {'second s':>8} {'change s':>8} {'second':>8} {'change':>8}")
    total = (0.0, 0.0, 0.0)
    for family in chosen:
        times = measured(family)
        total = (total[0] + times[0], total[1] + times[1], total[2] + times[2])
        print(line(family.name, times), flush=True)
    print(line("all", total))


if __name__ == "__main__":
    main()
