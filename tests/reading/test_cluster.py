"""A Dask cluster reads pages as this process does; a worker that is lost costs a retry."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from extractor import WorkersError, build
from extractor.cli import main
from extractor.reading import page as reading
from extractor.reading.cluster import connected
from tests.pages import page
from tests.reading.deadly import deadly_work
from tests.reading.test_workers import SAMPLES, small, text_of
from tests.support import ROOT

distributed = pytest.importorskip("distributed")
dask_config = pytest.importorskip("dask.config")
pytestmark = pytest.mark.xdist_group("cluster")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    settings = {"distributed.scheduler.allowed-failures": 1, "distributed.nanny.environ.PYTHONPATH": str(ROOT)}
    with (
        dask_config.set(settings),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=logging.CRITICAL
        ) as made,
    ):
        yield made


def address_in(file: Path) -> str:
    """Of a scheduler that has just been started: its file is there before there is text in it."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with suppress(FileNotFoundError, json.JSONDecodeError):
            return str(json.loads(file.read_text())["address"])
        time.sleep(0.05)
    raise TimeoutError("the scheduler has not told its address")


def workers_of(cluster: Any) -> list[int]:
    return [worker.pid for worker in cluster.workers.values() if worker.pid]


def test_cluster_gives_the_same(cluster: Any) -> None:
    with connected(cluster.scheduler_address) as executor:
        assert text_of(build([SAMPLES], executor=executor)) == text_of(build([SAMPLES]))


def test_command_gives_the_same_files(cluster: Any, tmp_path: Path) -> None:
    for name, more in (("here", ["--jobs", "1"]), ("there", ["--scheduler", cluster.scheduler_address])):
        words = [str(SAMPLES), "-o", str(tmp_path / name), "-q", "--level", "error", *more]
        with pytest.raises(SystemExit) as end:
            main(["build", *words])
        assert end.value.code == 0
    here, there = ({p.name: p.read_bytes() for p in (tmp_path / n).iterdir()} for n in ("here", "there"))
    assert here == there


def test_worker_killed_in_the_middle_costs_a_retry(cluster: Any, tmp_path: Path) -> None:
    folder = small(tmp_path / "docs", 80)
    expected = text_of(build([folder]))
    seen: list[int] = []
    killed: list[int] = []

    def kill(stage: str, done: int, total: int) -> None:
        seen.append(done)
        if stage == "read" and done == 20:
            killed.append(workers_of(cluster)[0])
            os.kill(killed[0], signal.SIGKILL)

    with connected(cluster.scheduler_address) as executor:
        assert text_of(build([folder], executor=executor, progress=kill)) == expected
    assert len(killed) == 1
    assert seen.count(80) == 1


def test_page_that_kills_every_worker_costs_only_itself(
    cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small(tmp_path / "docs", 6)
    expected = build([folder])
    (folder / "deadly.html").write_text(page(line="GET /v1/deadly"))
    monkeypatch.setattr(reading, "work", deadly_work)
    with connected(cluster.scheduler_address) as executor:
        result = build([folder], executor=executor)
    assert [d.origin.file for d in result.diagnostics if d.code == "source-stops-reader"] == ["deadly.html"]
    assert result.spec == expected.spec


def test_scheduler_that_ends_is_told(tmp_path: Path) -> None:
    folder = small(tmp_path / "docs", 60)
    code = "import sys; from distributed.cli.dask_scheduler import main; main(sys.argv[1:])"
    file = tmp_path / "scheduler.json"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "--port", "0", "--no-dashboard", "--scheduler-file", str(file)],
        stderr=subprocess.DEVNULL,
    )
    with connected(address_in(file)) as executor:  # it has no worker: pages wait until it ends
        threading.Timer(1.0, process.kill).start()
        with pytest.raises(WorkersError, match="the scheduler ended"):
            build([folder], executor=executor)
    process.wait()


def test_address_where_nothing_answers_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("extractor.reading.cluster.SECONDS", 1)
    with pytest.raises(SystemExit) as end:
        main(["build", str(SAMPLES), "-o", "unused", "--scheduler", "tcp://127.0.0.1:9"])
    assert end.value.code == 2
    assert "no scheduler answers at tcp://127.0.0.1:9" in capsys.readouterr().err


def test_missing_library_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(SystemExit) as end:
        main(["build", str(SAMPLES), "-o", "unused", "--scheduler", "tcp://127.0.0.1:8786"])
    assert end.value.code == 2
    assert 'pip install "spectable[dask]"' in capsys.readouterr().err
