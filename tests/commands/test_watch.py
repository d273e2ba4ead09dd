"""``build --watch``: builds on change, keeps the last good output, ends with 0 on Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extractor.commands.pages.watch import changes
from tests.pages import page, response
from tests.support import ROOT

PATIENCE = 60.0
# The command, which hears Ctrl-C even where tests run in the background of a shell, that is, with the signal ignored.
HEARING = (
    "import signal; from extractor.cli import main; signal.signal(signal.SIGINT, signal.default_int_handler); main()"
)


def wait(condition: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until, f"{what} did not happen"
        time.sleep(0.05)


def write(folder: Path, field: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "a.html").write_text(page(response([(field, "String", "A field.")])))


class Watching:
    """A watching build in a process of its own."""

    def __init__(self, source: Path, out: Path, *more: str) -> None:
        words = [sys.executable, "-c", HEARING, "build", str(source), "-o", str(out), "--watch", *more]
        self.spec = out / "openapi.yaml"
        self.log = source.parent.with_suffix(".log")  # outside all that is watched
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=log)

    def rounds(self) -> int:
        return self.log.read_text().count("watching for changes")

    def has(self, text: str) -> bool:
        return self.spec.is_file() and text in self.spec.read_text()

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Callable[..., Watching]]:
    started: list[Watching] = []

    def start(source: Path, *more: str, out: Path | None = None) -> Watching:
        started.append(Watching(source, out or tmp_path / "out", *more))
        wait(lambda: started[-1].rounds() == 1, "the first build")
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()


def test_change_is_built_and_interrupt_ends_with_0(tmp_path: Path, watching: Callable[..., Watching]) -> None:
    write(tmp_path / "docs", "first")
    build = watching(tmp_path / "docs")
    assert build.has("first")
    write(tmp_path / "docs", "second")
    wait(lambda: build.has("second"), "the second build")
    (tmp_path / "docs" / "sub").mkdir()
    (tmp_path / "docs" / "sub" / "b.html").write_text(page(line="GET /v1/added"))
    wait(lambda: build.has("/v1/added"), "the build with another page")
    assert build.interrupt() == 0
    assert "Traceback" not in build.log.read_text()


def test_build_that_fails_leaves_the_last_good_output(tmp_path: Path, watching: Callable[..., Watching]) -> None:
    write(tmp_path / "docs", "first")
    build = watching(tmp_path / "docs")
    before = build.spec.read_bytes()
    (tmp_path / "docs" / "a.html").write_text("<p>nothing</p>")
    wait(lambda: "no operation found" in build.log.read_text(), "the failure")
    wait(lambda: build.rounds() == 2, "the end of the failed build")
    assert build.spec.read_bytes() == before
    (tmp_path / "docs" / "a.html").unlink()
    wait(lambda: "no page in there" in build.log.read_text(), "the second failure")
    write(tmp_path / "docs", "second")
    wait(lambda: build.has("second"), "the build of the repaired page")


def test_dialect_that_changes_is_built_anew(tmp_path: Path, watching: Callable[..., Watching]) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("name: own\nabout: x\n")
    write(tmp_path / "docs", "first")
    build = watching(tmp_path / "docs", "--dialect", str(own))
    beside = tmp_path / "new.yaml"
    beside.write_text("name: 3\n")
    beside.replace(own)  # as editors do
    wait(lambda: "own.yaml: at top level" in build.log.read_text(), "the failure")


def test_result_among_the_sources_starts_no_build(tmp_path: Path, watching: Callable[..., Watching]) -> None:
    write(tmp_path / "docs", "first")
    build = watching(tmp_path / "docs", out=tmp_path / "docs" / "out")
    time.sleep(2)
    assert build.rounds() == 1
    assert build.interrupt() == 0


def test_file_named_by_itself_is_watched(tmp_path: Path, watching: Callable[..., Watching]) -> None:
    write(tmp_path / "docs", "first")
    build = watching(tmp_path / "docs" / "a.html")
    (tmp_path / "docs" / "other.html").write_text("no source")
    write(tmp_path / "docs", "second")
    wait(lambda: build.has("second"), "the second build")
    assert build.interrupt() == 0


def test_change_while_a_build_runs_is_not_missed(tmp_path: Path) -> None:
    write(tmp_path / "docs", "first")
    own = tmp_path / "own.yaml"
    own.write_text("a")
    batches = changes([tmp_path / "docs", own], [tmp_path / "out"])
    next(batches)  # the first build runs now
    write(tmp_path / "docs", "second")
    next(batches)
    own.write_text("b b")
    next(batches)


def test_changes_close_together_are_one_batch(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    write(folder, "first")
    batches = changes([folder], [tmp_path / "out"])
    next(batches)
    for n in range(50):
        (folder / f"{n}.html").write_text(page(line=f"GET /v1/{n}"))
    threading.Timer(3, lambda: write(folder, "last")).start()
    started = time.monotonic()
    next(batches)
    next(batches)
    assert time.monotonic() - started > 1  # the second batch is the last page, not the rest of the fifty
