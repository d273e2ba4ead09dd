"""A build from the cache gives the bytes of a build without it, whatever changed in between, whoever was killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor import Cache, build
from extractor.openapi.assemble import Options
from extractor.reading import page as reading
from extractor.reading.result import PageResult
from tests.support import ROOT

SAMPLES = ROOT / "samples" / "modelarts" / "en"
ADOC = """= Items

include::part.adoc[]
"""
PART = """== Listing items

GET /v1/items

.Query parameters
|===
|Parameter |Mandatory |Type |Description

|limit |No |Integer |At most {n} items.
|===
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    shutil.copytree(SAMPLES, folder)
    (folder / "more.adoc").write_text(ADOC)
    (folder / "part.adoc").write_text(PART.replace("{n}", "10"))
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of pages that are really read."""
    names: list[str] = []
    original = reading.read_page

    def counting(source, words) -> PageResult:  # type: ignore[no-untyped-def]  # as the original
        names.append(source.name)
        return original(source, words)

    monkeypatch.setattr(reading, "read_page", counting)
    return names


def check(pages: Path, cache: Path, **more: object) -> None:
    """A build with the cache, and again, equals one without."""
    expected = repr(build([pages], **more))  # type: ignore[arg-type]  # options of a build
    for _ in range(2):
        found = build([pages], cache=Cache(cache), **more)  # type: ignore[arg-type]  # as above
        assert found.key
        assert repr(found).replace(found.key, "") == expected


def test_second_build_reads_nothing(pages: Path, tmp_path: Path, read: list[str]) -> None:
    first = build([pages], cache=Cache(tmp_path / "c"))
    count = len(read)
    cache = Cache(tmp_path / "c")
    assert repr(build([pages], cache=cache)) == repr(first)
    assert count == len(list(pages.iterdir())) == len(read)
    assert (cache.hits, cache.misses, cache.written) == (1, 0, 0)


def edit(pages: Path) -> None:
    path = sorted(pages.glob("*.html"))[3]
    path.write_text(path.read_text().replace("<td", "<td ", 1))


def add(pages: Path) -> None:
    shutil.copy(sorted(pages.glob("*.html"))[2], pages / "copy.html")


def remove(pages: Path) -> None:
    sorted(pages.glob("*.html"))[1].unlink()


def rename(pages: Path) -> None:
    path = sorted(pages.glob("*.html"))[0]
    path.rename(path.with_name("zz-" + path.name))


def touch(pages: Path) -> None:
    for path in pages.iterdir():
        os.utime(path, (1, 1))


def change_part(pages: Path) -> None:
    (pages / "part.adoc").write_text(PART.replace("{n}", "20"))


def lose_part(pages: Path) -> None:
    (pages / "part.adoc").unlink()


def swap(pages: Path) -> None:
    first, second = sorted(pages.glob("*.html"))[:2]
    texts = first.read_bytes(), second.read_bytes()
    second.write_bytes(texts[0])
    first.write_bytes(texts[1])


@pytest.mark.parametrize(
    ("change", "count"),
    [(edit, 1), (add, 1), (remove, 0), (rename, 1), (touch, 0), (change_part, 2), (lose_part, 1), (swap, 2)],
    ids=lambda v: getattr(v, "__name__", str(v)),
)
def test_what_has_changed_is_read_again_and_nothing_else(
    change: Callable[[Path], None], count: int, pages: Path, tmp_path: Path, read: list[str]
) -> None:
    build([pages], cache=Cache(tmp_path / "c"))
    before = len(read)
    change(pages)
    build([pages], cache=Cache(tmp_path / "c"))
    assert len(read) - before == count
    check(pages, tmp_path / "c")


def test_options_and_dialects_are_told_apart(pages: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("name: own\nabout: x\ncolumns:\n  name: [Moniker]\n")
    for more in ({}, {"options": Options(title="Other")}, {"options": Options(oas="3.0")}, {"dialects": ["en"]}):
        check(pages, tmp_path / "c", **more)
    check(pages, tmp_path / "c", dialects=[str(own)])
    own.write_text("name: own\nabout: x\ncolumns:\n  name: [Mandatory]\n  required: [Parameter]\n")
    check(pages, tmp_path / "c", dialects=[str(own)])


@pytest.mark.parametrize("noise", [b"", b"spectable-cache-1\n", bytes(500)], ids=["empty", "head", "zeros"])
def test_damaged_cache_is_no_cache(noise: bytes, pages: Path, tmp_path: Path, read: list[str]) -> None:
    build([pages], cache=Cache(tmp_path / "c"))
    for path in (tmp_path / "c").rglob("*"):
        if path.is_file():
            path.write_bytes(noise)
    before = len(read)
    check(pages, tmp_path / "c")
    assert len(read) - before == 2 * before  # without a cache, and once more with it


def test_page_that_changes_while_it_is_read_is_kept_as_it_was_read(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = Cache.get

    def changing(self: Cache, key: str) -> bytes | None:
        monkeypatch.setattr(Cache, "get", original)
        edit(pages)  # after the keys of all pages are known
        change_part(pages)
        return original(self, key)

    monkeypatch.setattr(Cache, "get", changing)
    build([pages], cache=Cache(tmp_path / "c"))
    check(pages, tmp_path / "c")


def command(pages: Path, out: Path, cache: Path, *more: str) -> list[str]:
    words = [sys.executable, "-m", "extractor", "build", str(pages), "-o", str(out), "-q", "--cache", str(cache)]
    return [*words, "--level", "error", *more]


def run(words: list[str]) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "SPECTABLE_NO_CACHE"}
    subprocess.run(words, check=True, env=environment, cwd=ROOT, capture_output=True)


def files(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_cache_survives_a_kill_at_any_moment(jobs: str, pages: Path, tmp_path: Path) -> None:
    for n in range(20):
        (pages / f"copy{n}.html").write_bytes((SAMPLES / sorted(os.listdir(SAMPLES))[n % 5]).read_bytes())
    run(command(pages, tmp_path / "expected", tmp_path / "other", "--no-cache"))
    environment = {k: v for k, v in os.environ.items() if k != "SPECTABLE_NO_CACHE"}
    words = command(pages, tmp_path / "out", tmp_path / "c", "--jobs", jobs)
    for wanted in (2, 8, 16):
        process = subprocess.Popen(
            words, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until = time.monotonic() + 60
        while sum(1 for _ in (tmp_path / "c").glob("??/*")) < wanted and time.monotonic() < until:
            assert process.poll() is None, "it ended before it could be killed"
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert not (tmp_path / "out" / "openapi.yaml").exists()
    run(words)
    assert files(tmp_path / "out") == files(tmp_path / "expected")


def test_commands_give_the_same_with_and_without(pages: Path, tmp_path: Path) -> None:
    run(command(pages, tmp_path / "expected", tmp_path / "c", "--no-cache"))
    assert not (tmp_path / "c").exists()
    for form in ("yaml", "json", "yaml"):
        run(command(pages, tmp_path / form, tmp_path / "c", "--spec-format", form))
    assert files(tmp_path / "yaml") == files(tmp_path / "expected")
    assert (tmp_path / "json" / "openapi.json").is_file()
    run(command(pages, tmp_path / "again", tmp_path / "c", "--cache-size", "1"))
    assert files(tmp_path / "again") == files(tmp_path / "expected")


def test_folder_that_cannot_be_the_cache_is_told(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "c").write_text("in the way")
    environment = {k: v for k, v in os.environ.items() if k != "SPECTABLE_NO_CACHE"}
    done = subprocess.run(
        command(pages, tmp_path / "out2", tmp_path / "c" / "d"),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "cannot be the cache" in done.stderr
    assert "Traceback" not in done.stderr
