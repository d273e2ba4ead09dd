"""Whatever reads the pages, the result is the same; a process that ends costs a retry, a page that ends it itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, WorkersError, build
from extractor.dialects import DialectError
from extractor.reading import page as reading
from extractor.reading import workers
from extractor.reading.result import PageResult
from extractor.reading.workers import AUTO, Workers
from tests.pages import BODY, page, response, table
from tests.reading.deadly import deadly_work
from tests.support import ROOT

SAMPLES = ROOT / "samples" / "modelarts" / "en"


def small(folder: Path, count: int) -> Path:
    """A folder of pages with an operation each."""
    folder.mkdir()
    for n in range(count):
        text = page(response([(f"field{n}", "Integer", f"The number {n}.")]), line=f"GET /v1/items{n}")
        (folder / f"page{n:03}.html").write_text(text)
    return folder


def text_of(result: BuildResult) -> str:
    return repr(result)


@pytest.fixture(scope="module")
def reference() -> str:
    return text_of(build([SAMPLES]))


class Recording(Executor):
    """Runs at once, or when asked for; remembers how much was under way."""

    def __init__(self, broken_after: int | None = None) -> None:
        self.submitted, self.most, self.open = 0, 0, 0
        self.broken_after = broken_after

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.submitted += 1
        self.open += 1
        self.most = max(self.most, self.open)
        if self.broken_after is not None and self.submitted > self.broken_after:
            raise BrokenExecutor("gone")
        future = _Lazy(lambda: fn(*args, **kwargs), self)
        return future


class _Lazy(Future[Any]):
    def __init__(self, call: Callable[[], Any], owner: Recording) -> None:
        super().__init__()
        self.call, self.owner = call, owner

    def result(self, timeout: float | None = None) -> Any:
        self.owner.open -= 1
        return self.call()


@pytest.fixture(params=["threads", "processes", "forkserver"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    made: Executor = (
        ThreadPoolExecutor(4)
        if request.param == "threads"
        else ProcessPoolExecutor(2, get_context("forkserver" if request.param == "forkserver" else "spawn"))
    )
    with made:
        yield made


def test_any_executor_gives_the_same(executor: Executor, reference: str) -> None:
    assert text_of(build([SAMPLES], executor=executor)) == reference
    assert executor.submit(len, "ab").result() == 2  # it is left open


@pytest.mark.parametrize("jobs", [2, 4])
def test_any_number_of_processes_gives_the_same(jobs: int, reference: str) -> None:
    assert text_of(build([SAMPLES], jobs=jobs)) == reference


def test_few_pages_start_no_process(monkeypatch: pytest.MonkeyPatch, reference: str) -> None:
    def refuse(count: int) -> ProcessPoolExecutor:
        raise AssertionError("a process was started")

    monkeypatch.setattr(workers, "_processes", refuse)
    assert text_of(build([SAMPLES], jobs=AUTO)) == reference


def test_many_pages_start_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    original = workers._processes

    def counting(count: int) -> ProcessPoolExecutor:
        started.append(count)
        return original(count)

    monkeypatch.setattr(workers, "_processes", counting)
    monkeypatch.setattr(workers, "processors", lambda: 2)
    folder = small(tmp_path / "docs", workers.FEW + 10)
    assert text_of(build([folder], jobs=AUTO)) == text_of(build([folder]))
    assert started == [2]


def test_pages_under_way_are_bounded(tmp_path: Path) -> None:
    recording = Recording()
    folder = small(tmp_path / "docs", 60)
    assert text_of(build([folder], executor=recording)) == text_of(build([folder]))
    assert recording.submitted == 60
    assert 1 < recording.most <= Workers(1, recording).ahead + 1 < 60


def test_executor_that_breaks_is_replaced(tmp_path: Path) -> None:
    folder = small(tmp_path / "docs", 8)
    assert text_of(build([folder], executor=Recording(broken_after=3))) == text_of(build([folder]))


def test_page_whose_process_was_killed_once_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = small(tmp_path / "docs", 12)
    (folder / "unlucky.html").write_text(page(f"<p>marker:{tmp_path / 'first'}</p>", line="GET /v1/unlucky"))
    expected = text_of(build([folder]))
    monkeypatch.setattr(reading, "work", deadly_work)
    assert text_of(build([folder], jobs=2)) == expected
    assert (tmp_path / "first").exists()


def test_page_that_ends_its_process_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = small(tmp_path / "docs", 12)
    expected = build([folder])
    for name in ("deadly1.html", "deadly2.html"):
        (folder / name).write_text(page(line=f"GET /v1/{name[:-5]}"))
    monkeypatch.setattr(reading, "work", deadly_work)
    result = build([folder], jobs=2)
    assert [(d.code, d.origin.file) for d in result.diagnostics if d not in expected.diagnostics] == [
        ("source-stops-reader", "deadly1.html"),
        ("source-stops-reader", "deadly2.html"),
    ]
    assert result.spec == expected.spec


def test_worker_with_another_extractor_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Elsewhere(Recording):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            return super().submit(lambda: ("another", PageResult()))

    with pytest.raises(WorkersError, match="another version of spectable"):
        build([SAMPLES], executor=Elsewhere())


def test_faulty_dialect_is_told_before_any_worker_starts(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("name: own\nabout: x\nunknown: 3\n")
    recording = Recording()
    with pytest.raises(DialectError, match=r"own\.yaml"):
        build([SAMPLES], dialects=[str(tmp_path / "own.yaml")], executor=recording)
    assert recording.submitted == 0


def test_words_of_the_user_reach_the_workers(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("name: own\nabout: x\ncolumns:\n  name: [Moniker]\n")
    (tmp_path / "a.html").write_text(
        page(table([("id", "Integer", "The id.")], ("Moniker", *BODY[1:]), "Response body parameters"))
    )
    own = [str(tmp_path / "own.yaml")]
    assert text_of(build([tmp_path / "a.html"], dialects=own, jobs=2)) == text_of(
        build([tmp_path / "a.html"], dialects=own)
    )
    assert text_of(build([tmp_path / "a.html"])) != text_of(build([tmp_path / "a.html"], dialects=own))
