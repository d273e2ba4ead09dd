"""Time and memory of a build by the number of pages: `python benchmarks/scale.py [--most 100000] [--corpus]`.

Pages are made here, each with an operation, tables, enumerations and an example of its own; with `--corpus`, the pages
of ../shared/corpus are repeated, with other paths. Each size is built in a process of its own, without a cache; seconds
are those of the processor, so that what else the machine does weighs less. What counts are the last two columns: they
would grow with the number of pages if anything took more than its share.
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

from extractor.dialects import dialect_texts
from extractor.openapi.assemble import Options
from extractor.openapi.write import sources_as_json, to_json, to_yaml
from extractor.pipeline import build_api, read_api
from extractor.readers.files import source_files
from extractor.reading.run import Reader
from extractor.reading.workers import Workers

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
KINDS = ("server", "volume", "image", "network", "subnet", "router", "backup", "policy", "cluster", "quota")
ROWS = (
    ("name", "String", "The name, 1 to 64 characters."),
    ("size", "Integer", "The size in GB. The value ranges from 1 to 1000. Default: 10."),
    ("state", "String", "The state. Enumerated values: ACTIVE, ERROR, DELETED."),
    ("tags", "Array of strings", "Free words."),
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a build took: seconds of reading and of the rest, MiB at its peak, and bytes of what it wrote."""

    pages: int
    read: float
    rest: float
    peak: float
    written: int


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


def once(folder: Path) -> None:
    """Build, and print the figures."""
    started = time.process_time()
    files = source_files([folder])
    with Workers() as workers:
        api, _ = read_api(Reader(dialect_texts(), workers), files)
    read = time.process_time()
    result = build_api(api, Options())
    written = sum(len(t) for t in (to_yaml(result.spec), to_json(sources_as_json(result.sources))))
    ended = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([len(files), read - started, ended - read, peak, written]))


def figures(count: int, *, corpus: bool) -> Figures:
    """Build so many pages in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), repeated(count) if corpus else made(count))
        command = [sys.executable, __file__, "--once", folder]
        told = subprocess.run(command, capture_output=True, text=True, check=True)
    return Figures(*json.loads(told.stdout))


def main() -> None:
    """A line for each size, up to the most."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--corpus", action="store_true")
    parser.add_argument("--once", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        once(options.once)
        return
    print("  pages   read s   rest s   peak MiB   ms a page: read   rest   KiB a page")
    base: Figures | None = None
    for count in [n for n in (100, 1000, 3000, 10_000, 30_000, 100_000) if n <= options.most]:
        f = figures(count, corpus=options.corpus)
        base = base or f
        grown = 1024 * (f.peak - base.peak) / max(1, f.pages - base.pages)
        each = f"{1000 * f.read / f.pages:15.2f} {1000 * f.rest / f.pages:8.2f} {grown:10.1f}"
        print(f"{f.pages:7} {f.read:8.1f} {f.rest:8.1f} {f.peak:10.0f} {each}", flush=True)


if __name__ == "__main__":
    main()
