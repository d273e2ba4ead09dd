"""What a build on disk has in memory at its peak does not grow with the number of pages."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest

from extractor import Options
from extractor.artifacts import pieces_of
from extractor.dialects import dialect_texts
from extractor.pipeline import build_api, read_api
from extractor.readers.sources.files import source_files
from extractor.reading.run import Reader
from extractor.reading.workers import Workers
from extractor.spill.disk import OnDisk
from tests.pages import BODY, ID_ROW, example, page, request, response, section, table

A_PAGE = 2000  # bytes that one page may add; it adds some 600, and some 9,000 where all is in memory
FEW, MANY = 30, 120


def write_pages(folder: Path, count: int) -> None:
    """Pages with structures, examples, error codes, findings, and definitions that others point to."""
    for number in range(count):
        shown = "The thing."
        rows = [(f"own_{number}", "No", f'<a href="thing{number}.html#thing">Thing{number}</a> object', shown), ID_ROW]
        errors = table([("400", f"X.{number}", "Bad")], ("Status Code", "Error Code", "Error Message"))
        shared = table([("code", "String", "The code."), ("name", "Strange", "The name.")], BODY, "Error")
        text = page(
            request(rows),
            response([(f"own_{number}", '<a href="#e">Error</a> object', shown)]),
            shared.replace("<table", '<a id="e"></a><table', 1),
            example(f'{{"own_{number}": {{"other": 1}}, "unknown_{number}": 1}}'),
            section("Error Codes", errors),
            line=f"POST /v1/things{number}/{{id}}",
            title=f"Adding {number}",
        )
        (folder / f"page{number}.html").write_text(text)
        thing = table(
            [("name", "String", "A name."), (f"in_{number}", "String", "More.")], BODY, f"Thing{number}", "thing"
        )
        (folder / f"thing{number}.html").write_text(page(section("Structures", thing), line=""))


def peak(folder: Path) -> int:
    """Bytes at the peak of a build that is written. Not while it reads: what readers remember of words has limits of
    its own, far beyond this."""
    storage = OnDisk()
    with Workers(1) as workers:
        api, _ = read_api(Reader(dialect_texts(), workers), source_files([folder]), storage=storage)
    gc.collect()
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    result = build_api(api, Options(), storage=storage)
    assert result.balance.operations
    for pieces in pieces_of(result, "yaml").values():
        for _ in pieces:
            pass
    return tracemalloc.get_traced_memory()[1] - before


def test_peak_is_flat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("spill.disk.RECENT", 4), ("spill.disk.RECENT_NODES", 4), ("spill.disk.RECENT_PARTS", 4),
        ("spill.runs.RUN", 20), ("oas.members.PIECE", 5), ("openapi.evidence.gathered.GROUP", 5),
    ):  # fmt: skip
        monkeypatch.setattr(f"extractor.{name}", value)  # else these fill up first
    few, many = tmp_path / "few", tmp_path / "many"
    for folder, count in ((few, FEW), (many, MANY)):
        folder.mkdir()
        write_pages(folder, count)
    tracemalloc.start()
    try:
        peak(few)  # imports, and what is kept for all builds
        grown = peak(many) - peak(few)
    finally:
        tracemalloc.stop()
    assert grown < A_PAGE * 2 * (MANY - FEW)
