"""Files that belong together: a kill at any step leaves the old ones, the new ones, or what is told to be mixed."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from extractor.cli import main
from extractor.oas.writing import publishing
from extractor.oas.writing.publishing import PUBLISHING, is_mixed, locked, write_files

NAMES = ("diagnostics.json", "evidence.json", "openapi.yaml", "sources.json")
STEPS = ("rename", "replace", "rmdir")  # of the system: each is a place to be killed at


def files(content: str) -> dict[str, str]:
    return dict.fromkeys(NAMES, content)


def killed(work: Callable[[], object], step: int) -> bool:
    """Whether work in a process of its own came to its end before its n-th step, at which it is killed."""
    child = os.fork()
    if child == 0:
        left = [step]

        def counted(function: Callable[..., object]) -> Callable[..., object]:
            def call(*arguments: object, **options: object) -> object:
                left[0] -= 1
                if left[0] < 0:
                    os._exit(9)
                return function(*arguments, **options)

            return call

        for name in STEPS:
            setattr(os, name, counted(getattr(os, name)))
        work()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def contents(folder: Path) -> set[str]:
    return {place.read_text() for place in folder.iterdir() if place.is_file()}


@pytest.mark.parametrize("step", range(7))
def test_a_kill_at_each_step(tmp_path: Path, step: int) -> None:
    write_files(tmp_path, files("old"))
    ended = killed(lambda: write_files(tmp_path, files("new")), step)
    assert ended == (step == 6), "six steps: the name, four files, the folder"
    mixed = len(contents(tmp_path)) > 1
    assert is_mixed(tmp_path) or not mixed
    write_files(tmp_path, {"other": "newest"})
    assert contents(tmp_path) in ({"old", "newest"}, {"new", "newest"}), "the next run has mended it"
    assert not [place.name for place in tmp_path.iterdir() if place.name.startswith(".")]


def test_a_kill_before_all_files_are_there(tmp_path: Path) -> None:
    write_files(tmp_path, files("old"))
    (tmp_path / ".spectable-making-x").mkdir()
    (tmp_path / ".spectable-making-x" / "openapi.yaml").write_text("half")
    write_files(tmp_path, {"other": "old"})
    assert contents(tmp_path) == {"old"}
    assert len(list(tmp_path.iterdir())) == 5


@pytest.mark.parametrize("command", ["validate", "explain", "fix", "generate", "mock", "diff", "review"])
def test_a_mixed_set_is_told(tmp_path: Path, command: str) -> None:
    write_files(tmp_path, files("openapi: 3.1.0"))
    (tmp_path / PUBLISHING).mkdir()
    (tmp_path / PUBLISHING / "sources.json").write_text("{}")
    spec = str(tmp_path / "openapi.yaml")
    more = {"explain": ["x"], "generate": ["-t", "go", "-o", str(tmp_path / "o")], "diff": [spec]}
    more["review"] = ["-o", str(tmp_path / "o")]
    result = CliRunner().invoke(main, [command, spec, *more.get(command, [])])
    assert result.exit_code == 2
    assert "are of two builds" in result.output


def test_a_place_that_is_a_folder_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": "old"})
    (tmp_path / "b").mkdir()
    with pytest.raises(IsADirectoryError):
        write_files(tmp_path, {"a": "new", "b": "new"})
    assert contents(tmp_path) == {"old"}
    assert not is_mixed(tmp_path)


def test_of_two_writers_the_second_waits(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        write_files(tmp_path, {"a": "second"})
        order.append("second")

    thread = threading.Thread(target=second)
    with locked(tmp_path):
        write_files(tmp_path, {"a": "first"})  # who has the lock may write
        thread.start()
        time.sleep(0.1)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
    assert contents(tmp_path) == {"second"}


def test_a_system_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "_lock", lambda _: None)
    write_files(tmp_path, {"a": "b"})
    assert contents(tmp_path) == {"b"}
