"""Publishing where something is wrong: a run that is killed, a broken manifest, paths and links that lead outside."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from extractor.codegen.generate import generate as generated
from extractor.codegen.target import GenerateError
from extractor.codegen.writing.publish import MANIFEST, digest, plan
from tests.codegen.published import A, B, generate, held, manifest
from tests.mock.served import api


class KilledError(BaseException):
    """Stands for the end of the process: nothing catches it."""


@pytest.fixture
def killed(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object], int], bool]:
    """Run something and end it at the n-th change of a file or folder; whether there were that many."""

    def run(work: Callable[[], object], number: int) -> bool:
        count = 0

        def counting(real: Callable[..., Any]) -> Callable[..., Any]:
            def call(*arguments: Any, **options: Any) -> Any:
                nonlocal count
                count += 1
                if count >= number:
                    raise KilledError
                return real(*arguments, **options)

            return call

        with monkeypatch.context() as patch:
            # A process that is killed clears nothing up, so that is counted too.
            for owner, name in ((os, "replace"), (Path, "unlink"), (Path, "rmdir"), (Path, "write_bytes"),
                                (Path, "mkdir"), (tempfile, "mkdtemp"), (shutil, "rmtree")):  # fmt: skip
                patch.setattr(owner, name, counting(getattr(owner, name)))
            try:
                work()
            except KilledError:
                return True
        return False

    return run


Killed = Callable[[Callable[[], object], int], bool]


def test_a_run_killed_anywhere_leaves_nothing_that_looks_like_an_edit(tmp_path: Path, killed: Killed) -> None:
    number = 1
    while True:
        folder = tmp_path / str(number)
        generate(folder, A)
        (folder / "mine.txt").write_bytes(b"mine")
        if not killed(partial(generate, folder, B), number):
            break
        changes = generate(folder, B)
        assert (changes.edited, changes.foreign, changes.kept_stale) == ((), (), ()), number
        assert held(folder) == {**B, "mine.txt": b"mine"}, number
        assert sorted(p.name for p in folder.iterdir()) == [MANIFEST, "a.py", "d.py", "mine.txt", "room", "same.py"]
        assert manifest(folder)["files"].keys() == B.keys()
        number += 1
    assert number > 10


def test_the_first_run_killed_anywhere_can_be_repeated(tmp_path: Path, killed: Killed) -> None:
    number = 1
    while killed(partial(generate, tmp_path / str(number), A), number):
        assert not generate(tmp_path / str(number), A).foreign, number
        assert held(tmp_path / str(number)) == A
        number += 1
    assert number > 8


def test_two_runs_killed_one_after_the_other_leave_nothing_that_looks_like_an_edit(
    tmp_path: Path, killed: Killed
) -> None:
    versions = [{"a": str(n).encode(), "b": str(n).encode()} for n in range(3)]
    first = second = 1
    seen = 0
    while True:
        folder = tmp_path / f"{first}-{second}"
        generate(folder, versions[0])
        ended = [killed(partial(generate, folder, versions[n]), at) for n, at in ((1, first), (2, second))]
        changes = generate(folder, versions[2])
        assert (changes.edited, changes.foreign) == ((), ()), (first, second)
        assert held(folder) == versions[2]
        seen += 1
        if ended == [False, False]:
            break
        first, second = (first, second + 1) if ended[1] else (first + 1, 1)
    assert seen > 50


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "{}",
        '{"target": "x"}',
        '{"files": {}}',
        '{"target": "x", "files": ["a"]}',
        '{"target": "x", "files": {}, "pending": 1}',
        pytest.param("[" * 100_000, id="deep"),
        "\udcff",
    ],
)
def test_a_broken_manifest_is_a_clear_error(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(GenerateError, match="not a manifest of spectable"):
        plan(tmp_path, A, "x")


def test_hashes_of_another_type_are_taken_for_edits(tmp_path: Path) -> None:
    generate(tmp_path, A)
    (tmp_path / MANIFEST).write_text('{"target": "x", "files": {"a.py": 1}, "pending": {"a.py": "2"}}')
    assert generate(tmp_path, B).edited == ("a.py",)


def test_a_manifest_that_is_a_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).mkdir()
    with pytest.raises(GenerateError, match="cannot be read"):
        plan(tmp_path, A, "x")


def test_code_of_another_target_is_not_overwritten(tmp_path: Path) -> None:
    generate(tmp_path, A)
    with pytest.raises(GenerateError, match="code of the target x"):
        plan(tmp_path, A, "y", force=True)


OUTSIDE = ["../a.py", "room/../../a.py", "/a.py", "a\0.py", "no\0room/a.py", "\ud800.py"]


@pytest.mark.parametrize("path", OUTSIDE)
def test_a_path_that_leaves_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(GenerateError):
        generate(out, {path: b"evil"})
    assert list(tmp_path.rglob("*")) == [out]


@pytest.mark.parametrize("path", [*OUTSIDE, "", "."])
@pytest.mark.parametrize("keep", [[], ["*"]])
def test_a_manifest_cannot_have_files_outside_removed(tmp_path: Path, path: str, keep: list[str]) -> None:
    out = tmp_path / "out"
    generate(out, A)
    (tmp_path / "a.py").write_bytes(b"mine")
    files = {path: digest(b"mine")}
    (out / MANIFEST).write_text(json.dumps({"target": "x", "files": files}))
    with pytest.raises(GenerateError):
        generate(out, B, keep=keep, force=True)
    assert (tmp_path / "a.py").read_bytes() == b"mine"
    assert held(out) == A


def test_nothing_is_written_through_a_folder_that_is_a_link(tmp_path: Path) -> None:
    (tmp_path / "else").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "room").symlink_to(tmp_path / "else")
    with pytest.raises(GenerateError, match="outside"):
        generate(tmp_path / "out", A, force=True)
    assert not list((tmp_path / "else").iterdir())


def test_a_link_in_place_of_a_file_is_replaced_and_its_target_is_not(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "mine").write_bytes(b"mine")
    (out / "a.py").symlink_to(tmp_path / "mine")
    assert generate(out, A).foreign == ("a.py",)
    generate(out, A, force=True)
    assert (tmp_path / "mine").read_bytes() == b"mine"
    assert not (out / "a.py").is_symlink()
    assert held(out) == A


def test_a_link_in_place_of_a_stale_file_is_removed_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    generate(out, A)
    (tmp_path / "mine").write_bytes(A["room/deep/c.py"])
    (out / "room" / "deep" / "c.py").unlink()
    (out / "room" / "deep" / "c.py").symlink_to(tmp_path / "mine")
    generate(out, B)
    assert (tmp_path / "mine").is_file()
    assert held(out) == B


def test_a_stale_file_behind_a_link_inside_the_folder_is_removed(tmp_path: Path) -> None:
    generate(tmp_path, A)
    (tmp_path / "room" / "deep").rename(tmp_path / "moved")
    (tmp_path / "room" / "deep").symlink_to(tmp_path / "moved")
    generate(tmp_path, B)
    assert held(tmp_path) == B


def test_links_in_a_circle_are_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "room").symlink_to(tmp_path / "loop")
    (tmp_path / "loop").symlink_to(tmp_path / "room")
    with pytest.raises(GenerateError, match="cannot be read"):
        plan(tmp_path, A, "x")


@pytest.mark.parametrize("make", ["folder", "file"])
def test_what_is_no_file_in_place_of_one_is_a_clear_error(tmp_path: Path, make: str) -> None:
    if make == "folder":
        (tmp_path / "a.py").mkdir()
    else:
        (tmp_path / "room").write_bytes(b"mine")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(GenerateError, match="cannot be read"):
        generate(tmp_path, A, force=True)
    assert sorted(tmp_path.rglob("*")) == before


def test_of_two_runs_into_one_folder_the_second_waits(tmp_path: Path) -> None:
    """Both come to their end, and nothing of the first looks like an edit to the second."""
    small = api({"/a": {"get": {"operationId": "a", "responses": {"200": {"description": "ok"}}}}})
    children = []
    for title in ("One", "Two"):
        child = os.fork()
        if child == 0:
            made = generated({**small, "info": {"title": title, "version": "1"}}, "a.yaml", "go", tmp_path / "out")
            os._exit(1 if made.changes.edited or made.changes.foreign else 0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    again = generated({**small, "info": {"title": "Two", "version": "1"}}, "a.yaml", "go", tmp_path / "out")
    assert not again.changes.edited
    assert not list((tmp_path / "out").glob(".spectable-staging-*"))
