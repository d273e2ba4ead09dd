"""Generated files and the files of the user in one folder: what is written and what is kept."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.codegen.writing.publish import MANIFEST, digest
from tests.codegen.published import A, B, generate, held, manifest


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
