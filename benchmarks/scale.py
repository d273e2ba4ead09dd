"""Time and memory of a build by the number of pages: `python benchmarks/scale.py [--corpus] [--jobs N] [--sizes N …]`.

Pages are made here, each with an operation, tables, enumerations and an example of its own; with `--corpus`, the pages
of ../shared/corpus are repeated, with other paths. Each size is built in a process of its own, without a cache, as the
command builds it; seconds are those of the processors (of `--jobs` processes together), so that what else the machine
does weighs less; MiB are those of the process that builds. What counts are the last columns: they would grow with the
number of pages if anything took more than its share.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from extractor.artifacts import pieces_of
from extractor.commands.pages.running import MIB, PAGES_IN_MEMORY
from extractor.dialects import dialect_texts
from extractor.oas.writing.publishing import write_files
from extractor.openapi.assemble import Options
from extractor.pipeline import build_api, read_api
from extractor.readers.sources.files import source_files
from extractor.reading.run import Reader
from extractor.reading.workers import Workers
from extractor.spill import MEMORY, Storage
from extractor.spill.disk import OnDisk

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
SIZES = (100, 1000, 3000, 10_000, 30_000, 100_000)
KINDS = ("server", "volume", "image", "network", "subnet", "router", "backup", "policy", "cluster", "quota")
ROWS = (
    ("name", "String", "The name, 1 to 64 characters."),
    ("size", "Integer", "The size in GB. The value ranges from 1 to 1000. Default: 10."),
    ("state", "String", "The state. Enumerated values: ACTIVE, ERROR, DELETED."),
    ("tags", "Array of strings", "Free words."),
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a build took: seconds of reading and of the rest, by the clock altogether, MiB at its peak, and MiB of what
    it wrote."""

    pages: int
    read: float
    rest: float
    clock: float
    peak: float
    written: float


def generated(number: int) -> str:
    """A page that no other one is like."""
    kind = KINDS[number % len(KINDS)]
    shared = f"Shared{number // 10}"
    rows = "".join(
        f"<tr><td>{name if n else f'{kind}_{number}'}</td><td>{shown}</td><td>{text}</td></tr>"
        for n, (name, shown, text) in enumerate(ROWS)
    )
    table = "<table><caption>{}</caption><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead>"
    if number % 10 == 0:  # a structure that the next nine pages point to
        rows = rows.replace(f">{kind}_{number}<", ">label<")
        body = f'<a id="s"></a>{table.format(shared)}<tbody>{rows}</tbody></table>'
        return f"<html><body><h1>{shared}</h1>{body}</body></html>"
    target = f"page{number - number % 10}.html#s"
    rows += f'<tr><td>detail</td><td><a href="{target}">{shared}</a> object</td><td>More.</td></tr>'
    body = f"{table}<tbody>{rows}</tbody></table>"
    example = json.dumps({f"{kind}_{number}": "a", "size": 3, "state": "ACTIVE", "tags": []})
    return (
        f"<html><body><h1>Changing {kind} {number}</h1><h4>URI</h4><p>PUT /v1/area{number // 100}/{kind}s{number}</p>"
        f"<h4>Request Parameters</h4>{body.format('Request body parameters')}"
        f"<h4>Response Parameters</h4><p>Status code: 200</p>{body.format('Response body parameters')}"
        f"<h4>Example Requests</h4><pre>{example}</pre></body></html>"
    )


def made(count: int) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of generated pages."""
    for number in range(count):
        yield f"part{number // 500}/page{number}.html", generated(number).encode()


def repeated(count: int) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of the pages of the corpus, again and again, with other versions in their paths."""
    pages = sorted(p for p in CORPUS.rglob("*") if p.suffix in {".html", ".rst"} and p.is_file())
    for number, page in enumerate(islice(cycle(pages), count)):
        again = number // len(pages)
        data = re.sub(rb"/v(\d)", b"/v\\g<1>r%d" % again, page.read_bytes())
        yield f"again{again}/{page.relative_to(CORPUS).as_posix()}", data


def write(folder: Path, pages: Iterable[tuple[str, bytes]]) -> None:
    """The pages as files."""
    for name, data in pages:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def once(folder: Path, jobs: int) -> None:
    """Build and write, and print the figures."""
    began, started = time.perf_counter(), _seconds()
    files = source_files([folder])
    storage: Storage = OnDisk() if len(files) > PAGES_IN_MEMORY else MEMORY
    with Workers(jobs) as workers:
        api, _ = read_api(Reader(dialect_texts(), workers), files, storage=storage)
    count = len(files)
    del files
    read = _seconds()
    result = build_api(api, Options(), storage=storage)
    with tempfile.TemporaryDirectory() as out:
        write_files(Path(out), pieces_of(result, "yaml"))
        written = sum(f.stat().st_size for f in Path(out).iterdir()) / MIB
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    clock = time.perf_counter() - began
    print(json.dumps([count, read - started, _seconds() - read, clock, peak, written]))


def _seconds() -> float:
    """Processor seconds of this process, and of those that it started and that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(u.ru_utime + u.ru_stime for u in used)


def figures(count: int, *, corpus: bool, jobs: int) -> Figures:
    """Build so many pages in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), repeated(count) if corpus else made(count))
        command = [sys.executable, __file__, "--once", folder, "--jobs", str(jobs)]
        told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return Figures(*json.loads(told.stdout))


def main() -> None:
    """A line for each size, up to the most."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="Numbers of pages.")
    parser.add_argument("--once", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        once(options.once, options.jobs)
        return
    print("|   pages |     read |     rest |    clock |     peak |  written | read, ms a page | rest, ms a page |")
    for count in options.sizes:
        f = figures(count, corpus=options.corpus, jobs=options.jobs)
        taken = f"{f.read:6.0f} s | {f.rest:6.0f} s | {f.clock:6.0f} s | {f.peak:4.0f} MiB | {f.written:4.0f} MiB"
        each = f"{1000 * f.read / f.pages:15.1f} | {1000 * f.rest / f.pages:15.1f}"
        print(f"| {f.pages:7,} | {taken} | {each} |", flush=True)


if __name__ == "__main__":
    main()
