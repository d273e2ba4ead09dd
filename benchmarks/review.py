"""The review of a large documentation: operations a second, and the first view in Chromium.

    python benchmarks/review.py [--operations N] [--browser]

The pages are made here: a page an operation, each with parameters, a body and responses in tables. What is timed is
the making of the site from a build, by the clock, on all processors; reading the pages is told apart. The first view is
the time from the start of the navigation to the first contentful paint, and to the moment when keys and links work.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from extractor.dialects import lexicon
from extractor.document import Document
from extractor.pipeline import build
from extractor.readers.sources.files import source_files
from extractor.reading.page import documents
from extractor.review.build import Build
from extractor.review.marks.state import Review
from extractor.review.site import site

_PAGE = """<!DOCTYPE html><html><head><title>Thing {n}</title></head><body><main>
<h1>Listing Things {n}</h1><h2 id="function">Function</h2><p>Lists the things of kind {n}.</p>
<h2 id="uri">URI</h2><p>POST /v1/{{project_id}}/kinds{n}/{{kind_id}}/things</p>
{tables}</main></body></html>"""
_TYPES = (
    ("String", "Name of the thing. The options are as follows: <ul><li>low: slow</li><li>high: fast</li></ul>"),
    ("Integer", "How many things a page holds. The default value is <b>10</b>. Value range: <b>1</b> to <b>100</b>"),
    ("Boolean", "Whether the thing is shown."),
    ("String", "Description of the thing, which says what it is for. Maximum length: <b>512</b>"),
)


def table(name: str, caption: str, fields: list[str]) -> str:
    """A table of parameters; types and descriptions take turns."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in (field, "No" if i % 3 else "Yes", *_TYPES[i % 4])) + "</tr>"
        for i, field in enumerate(fields)
    )
    head = "<tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr>"
    return f'<table id="{name}"><caption>{caption}</caption><thead>{head}</thead><tbody>{rows}</tbody></table>'


def page(number: int) -> str:
    """One page of documentation: 40 rows in four tables."""
    fields = [f"field_{number % 7}_{i}" for i in range(12)]
    tables = [
        table("t1", "Table 1 Path Parameters", ["project_id", "kind_id"]),
        table("t2", "Table 2 Query Parameters", [f"filter_{i}" for i in range(6)]),
        "<h2>Request Parameters</h2>",
        table("t3", "Table 3 Request body parameters", fields),
        "<h2>Response Parameters</h2><p>Status code: 200</p>",
        table("t4", "Table 4 Response body parameters", [f"{name}_{number}" for name in (*fields, *"abcdefgh")]),
    ]
    return _PAGE.format(n=number, tables="".join(tables))


def write_pages(folder: Path, count: int) -> None:
    """Write the pages of a documentation."""
    for number in range(1, count + 1):
        (folder / f"thing{number:04}.html").write_text(page(number), encoding="utf-8")


def timed_site(folder: Path, out: Path) -> Iterator[str]:
    """Make the site; what it took, in lines."""
    result = build([folder])
    started = time.perf_counter()
    pages = tuple(p for p in documents(source_files([folder]), lexicon()) if isinstance(p, Document))
    read = time.perf_counter() - started
    made = Build(result.spec, result.sources, result.evidence, tuple(result.diagnostics), pages)
    started = time.perf_counter()
    files = site(made, Review())
    spent = time.perf_counter() - started
    count = len(made.operations)
    started = time.perf_counter()
    for name, data in files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)
    wrote = time.perf_counter() - started
    size = sum(len(data) for name, data in files.items() if name.startswith("op/"))
    yield f"{count} operations, {result.balance.rows} rows; reading the pages {read:.1f} s"
    yield f"making the site {spent:.2f} s: {count / spent:.0f} operations a second; writing it {wrote:.2f} s"
    front, search = (len(files[name]) / 1000 for name in ("index.html", "search.js"))
    yield f"{size / count / 1000:.0f} kB a page, front page {front:.0f} kB, search {search:.0f} kB"


def first_views(out: Path) -> Iterator[str]:
    """How soon Chromium shows the front page and a page of an operation: the middle of five."""
    from tests.review.browser import chromium, first_paint  # noqa: PLC0415 - only where a browser is wanted

    with chromium() as browser:
        for name in ("index.html", "op/1.html"):
            paints, readies = [], []
            for _ in range(5):
                tab = browser.new_page()
                tab.goto((out / name).as_uri())
                tab.wait_for_selector("html[data-ready]", state="attached")
                readies.append(tab.evaluate("performance.now()"))
                paints.append(first_paint(tab))
                tab.close()
            yield f"{name}: first paint {sorted(paints)[2]:.0f} ms, ready {sorted(readies)[2]:.0f} ms"


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--operations", type=int, default=1000)
    parser.add_argument("--browser", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        docs, out = Path(folder) / "docs", Path(folder) / "site"
        docs.mkdir()
        write_pages(docs, options.operations)
        for line in (*timed_site(docs, out), *(first_views(out) if options.browser else ())):
            print(line)


if __name__ == "__main__":
    main()
