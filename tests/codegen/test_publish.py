"""Generated files and the files of the user in one folder: what is written, what is kept, what a kill leaves."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.codegen.publish import MANIFEST, Changes, digest, plan, publish
from extractor.codegen.target import GenerateError

A = {"a.py": b"a", "room/b.py": b"b", "room/deep/c.py": b"c", "same.py": b"same"}
B = {"a.py": b"a2", "d.py": b"d", "room/b.py": b"b2", "same.py": b"same"}
C = {"a.py": b"a3", "d.py": b"d3", "same.py": b"same"}


def generate(folder: Path, files: Mapping[str, bytes], target: str = "x", **options: Any) -> Changes:
    changes = plan(folder, files, target, **options)
    publish(folder, files, changes, target)
    return changes


def held(folder: Path) -> dict[str, bytes]:
    """All files but the manifest."""
    found = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    return {name: path.read_bytes() for name, path in sorted(found.items()) if name != MANIFEST}


def manifest(folder: Path) -> Any:
    return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))


def test_the_manifest_lists_the_generated_files_with_their_hashes(tmp_path: Path) -> None:
    generate(tmp_path, A)
    assert held(tmp_path) == A
    assert manifest(tmp_path) == {"target": "x", "files": {p: digest(data) for p, data in A.items()}}


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    generate(tmp_path, A)
    for path in (*A, MANIFEST):
        os.utime(tmp_path / path, (1, 1))
    changes = generate(tmp_path, A)
    assert changes.fresh
    assert changes.unchanged == tuple(sorted(A))
    assert {(tmp_path / p).stat().st_mtime for p in (*A, MANIFEST)} == {1}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    generate(tmp_path, A)
    os.utime(tmp_path / "same.py", (1, 1))
    changes = generate(tmp_path, B)
    assert (changes.written, changes.unchanged) == (("a.py", "d.py", "room/b.py"), ("same.py",))
    assert changes.removed == ("room/deep/c.py",)
    assert held(tmp_path) == B
    assert (tmp_path / "same.py").stat().st_mtime == 1


def test_folders_left_empty_are_removed_and_others_stay(tmp_path: Path) -> None:
    generate(tmp_path, A)
    (tmp_path / "room" / "mine.txt").write_text("mine")
    generate(tmp_path, {"same.py": b"same"})
    assert held(tmp_path) == {"room/mine.txt": b"mine", "same.py": b"same"}
    assert not (tmp_path / "room" / "deep").exists()


def test_a_file_changed_by_hand_is_kept_for_as_long_as_it_differs(tmp_path: Path) -> None:
    generate(tmp_path, A)
    (tmp_path / "a.py").write_bytes(b"mine")
    for _ in range(2):
        assert generate(tmp_path, B).edited == ("a.py",)
        assert held(tmp_path) == {**B, "a.py": b"mine"}
    (tmp_path / "a.py").write_bytes(b"a")  # the change is taken back
    assert generate(tmp_path, B).written == ("a.py",)


def test_an_edit_equal_to_what_is_generated_is_no_edit(tmp_path: Path) -> None:
    generate(tmp_path, A)
    (tmp_path / "a.py").write_bytes(B["a.py"])
    assert not generate(tmp_path, B).edited
    assert generate(tmp_path, A).written == ("a.py", "room/b.py", "room/deep/c.py")


def test_a_file_that_was_never_generated_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"mine")
    for _ in range(2):
        assert generate(tmp_path, A).foreign == ("a.py",)
    assert held(tmp_path) == {**A, "a.py": b"mine"}
    assert "a.py" not in manifest(tmp_path)["files"]


def test_an_edited_file_that_is_not_generated_any_more_is_kept(tmp_path: Path) -> None:
    generate(tmp_path, A)
    (tmp_path / "room" / "deep" / "c.py").write_bytes(b"mine")
    for _ in range(2):
        assert generate(tmp_path, B).kept_stale == ("room/deep/c.py",)
        assert held(tmp_path) == {**B, "room/deep/c.py": b"mine"}
    (tmp_path / "room" / "deep" / "c.py").unlink()
    assert generate(tmp_path, B).fresh


def test_force_overwrites_what_was_changed_by_hand_and_nothing_of_the_users_own(tmp_path: Path) -> None:
    generate(tmp_path, A)
    for path in ("a.py", "d.py", "room/deep/c.py", "mine.txt"):
        (tmp_path / path).write_bytes(b"mine")
    changes = generate(tmp_path, B, force=True)
    assert (changes.edited, changes.foreign, changes.kept_stale) == ((), (), ())
    assert held(tmp_path) == {**B, "mine.txt": b"mine"}


def test_a_generated_file_that_was_deleted_comes_back(tmp_path: Path) -> None:
    generate(tmp_path, A)
    (tmp_path / "a.py").unlink()
    assert generate(tmp_path, A).written == ("a.py",)


@pytest.mark.parametrize("keep", ["a.py", "*.py", "*"])
def test_files_to_keep_are_the_users_once_they_exist(tmp_path: Path, keep: str) -> None:
    assert "a.py" in generate(tmp_path, A, keep=[keep]).written
    (tmp_path / "a.py").write_bytes(b"mine")
    changes = generate(tmp_path, A, keep=[keep])
    assert "a.py" in changes.owned
    assert changes.fresh
    assert held(tmp_path)["a.py"] == b"mine"


def test_a_kept_file_is_not_lost_when_keep_is_forgotten(tmp_path: Path) -> None:
    generate(tmp_path, A)
    (tmp_path / "a.py").write_bytes(b"mine")
    (tmp_path / "d.py").write_bytes(b"mine")
    (tmp_path / "room" / "deep" / "c.py").write_bytes(b"mine")
    generate(tmp_path, B, keep=["*"])
    changes = generate(tmp_path, B)
    assert (changes.edited, changes.foreign, changes.kept_stale) == (("a.py",), ("d.py",), ("room/deep/c.py",))
    assert {p for p, data in held(tmp_path).items() if data == b"mine"} == {"a.py", "d.py", "room/deep/c.py"}


def test_keep_is_stronger_than_force(tmp_path: Path) -> None:
    generate(tmp_path, A)
    (tmp_path / "a.py").write_bytes(b"mine")
    generate(tmp_path, B, keep=["a.py"], force=True)
    assert held(tmp_path) == {**B, "a.py": b"mine"}


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


NAMES = st.sampled_from(["a", "b", "c", "r/a", "r/b", "r/s/a"])
FILES = st.dictionaries(NAMES, st.sampled_from([b"1", b"2", b"3"]), max_size=6)


@settings(max_examples=60, deadline=None)
@given(runs=st.lists(FILES, min_size=2, max_size=3), edits=FILES, own=st.dictionaries(NAMES, st.just(b"own")))
def test_a_folder_holds_what_is_generated_with_the_users_files_and_edits(
    runs: list[dict[str, bytes]], edits: dict[str, bytes], own: dict[str, bytes]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        for files in runs[:-1]:
            generate(out, files)
        before = held(out)
        touched = {**edits, **own}
        for path, data in touched.items():
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            (out / path).write_bytes(data)
        # What differs from what was generated there is the user's.
        users = {p: d for p, d in touched.items() if before.get(p) != d}
        changes = generate(out, runs[-1])
        assert held(out) == {**runs[-1], **users}
        made = runs[-1]
        in_the_way = {p for p, d in users.items() if p in made and made[p] != d}
        assert {*changes.edited, *changes.foreign} == in_the_way
        assert set(changes.kept_stale) == {p for p in users if p in before and p not in made}
