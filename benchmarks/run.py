"""Every figure of speed as a ratio, in one run: `python -m benchmarks.run [GROUP…] [--rounds N]`.

Groups: html, formats, writers, startup, jobs, codegen; all without one. Processor seconds of all processes are counted,
so that what else a machine does weighs less; both sides of a ratio alternate, and the medians count.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import generate, startup
from benchmarks.pages import ROOT, folders, shared

MANY = 400  # pages of a build that is made from the cache
ENVIRONMENT = {k: v for k, v in os.environ.items() if k not in {"PYTHONDONTWRITEBYTECODE", "SPECTABLE_NO_CACHE"}}


@dataclass(frozen=True, slots=True)
class Figure:
    """One ratio: what is measured, against what, and the most that is wanted."""

    name: str
    against: str
    ratio: float
    wanted: str = ""

    def row(self) -> str:
        """A row of the table."""
        return f"| {self.name} | {self.against} | {self.ratio:.2f} | {self.wanted} |"


def seconds_of(command: Sequence[str | Path]) -> float:
    """Processor seconds of a command and what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def once(name: str) -> float:
    """Processor seconds of one piece of work of ``yardsticks``, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.yardsticks", name]
    return float(subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout)


def whole(kind: str, *words: str) -> float:
    """Processor seconds of a build of all pages of a kind, starting included."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "extractor", "build", *map(str, folders(kind)), "-o", out, "-q", *words]
        return seconds_of(command)


def medians(rounds: int, *measures: Callable[[], float]) -> list[float]:
    """The median of each measure, taken in turns."""
    taken = [[measure() for measure in measures] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def html(rounds: int) -> Iterator[Figure]:
    """The HTML corpus against BeautifulSoup with lxml, which only parses it."""
    measures = [partial(once, name) for name in ("soup", "html", "lxml", "lexbor")]
    built, soup, facts, lxml, lexbor = medians(rounds, lambda: whole("html", "--no-cache", "--jobs", "1"), *measures)
    against = "BeautifulSoup (lxml)"
    yield Figure("HTML: whole build, one process, no cache", against, built / soup, "0.9")
    yield Figure("HTML: read and interpret", against, facts / soup, "0.5")
    yield Figure("(lxml alone, parsing)", against, lxml / soup)
    yield Figure("(selectolax alone, parsing)", against, lexbor / soup)


def formats(rounds: int) -> Iterator[Figure]:
    """Other forms of pages against the libraries that parse them."""
    for kind, library, wanted in (
        ("md", "markdown-it", "2.0"),
        ("rst", "docutils", "1.1"),
        ("pdf", "pdfplumber", "1.1"),
    ):
        ours, theirs = medians(rounds, partial(once, kind), partial(once, library))
        yield Figure(f"{kind}: read and interpret", library, ours / theirs, wanted)


def writers(rounds: int) -> Iterator[Figure]:
    """YAML and JSON of the document, source map and evidence."""
    written, soup = medians(rounds, lambda: once("writers"), lambda: once("soup"))
    yield Figure("HTML: all writers", "BeautifulSoup (lxml)", written / soup, "0.05")


def starting(rounds: int) -> Iterator[Figure]:
    """What a user waits for at least, against ``import click``."""
    wanted = {"build, one page, no cache": "5", "explain": "2", "--help": "2"}
    with tempfile.TemporaryDirectory() as folder:
        for name, ratio in startup.ratios(Path(folder)).items():
            yield Figure(name, "import click", ratio, wanted[name])
    click, cached = medians(rounds, lambda: seconds_of([sys.executable, "-c", "import click"]), cached_build())
    yield Figure(f"{MANY} pages from the cache", "import click", cached / click, "5")


def cached_build() -> Callable[[], float]:
    """Builds many made pages, and measures the same build again."""
    folder = Path(tempfile.mkdtemp(prefix="spectable-"))
    for number in range(MANY):
        page = startup.PAGE.replace("/boats", f"/harbours/{number}/boats")
        (folder / f"page{number}.md").write_text(page, encoding="utf-8")
    words = ("build", str(folder), "-o", str(folder / "spec"), "-q", "--cache", str(folder / "cache"), "--jobs", "1")
    command = [sys.executable, "-m", "extractor", *words]
    seconds_of(command)
    return lambda: seconds_of(command)


def jobs(rounds: int) -> Iterator[Figure]:
    """Two processes against one: time on the clock, and processor time."""
    clocks: dict[str, list[float]] = {"1": [], "2": []}

    def timed(count: str) -> float:
        started = time.perf_counter()
        used = whole("html", "--no-cache", "--jobs", count)
        clocks[count].append(time.perf_counter() - started)
        return used

    one, two = medians(rounds, lambda: timed("1"), lambda: timed("2"))
    faster = statistics.median(clocks["1"]) / statistics.median(clocks["2"])
    yield Figure("--jobs 2: whole build, times as fast by the clock", "--jobs 1", faster)
    yield Figure("--jobs 2: processor time", "--jobs 1", two / one, "1.1")


def codegen(_: int) -> Iterator[Figure]:
    """Generated code against the generators that others use; minutes, so once."""
    found = shared()
    if found is None:
        return
    specs = found / "specs"
    times = generate.own_times(specs / "github.json", tests=False)
    yield Figure("models of GitHub in Python", "datamodel-code-generator", times.whole / times.foreign, "1.3")
    asana = next(iter(sorted(specs.glob("asana*"))))
    with tempfile.TemporaryDirectory() as out:
        targets = (["--target", target] for target in ("python", "typescript", "go", "java", "rust"))
        words = [word for target in targets for word in target]
        ours = seconds_of([sys.executable, "-m", "extractor", "generate", asana, *words, "--out", out, "--quiet"])
    yield Figure("all targets of Asana", "openapi-python-client", ours / generate.rival_time(asana), "1.0")


GROUPS: dict[str, Callable[[int], Iterator[Figure]]] = {
    "html": html, "formats": formats, "writers": writers, "startup": starting, "jobs": jobs, "codegen": codegen
}  # fmt: skip


def main() -> None:
    """Print the table, row by row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("groups", nargs="*", choices=[*GROUPS, []], metavar="GROUP")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    print("| what | against | ratio | wanted |\n| --- | --- | --- | --- |")
    for name in options.groups or GROUPS:
        for figure in GROUPS[name](options.rounds):
            print(figure.row(), flush=True)


if __name__ == "__main__":
    main()
