"""The folder of entries: what is not whole is not there, nothing raises, what was not used goes first."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.cache.fingerprint import key_of
from extractor.cache.store import MAGIC, Cache

KEY = key_of("a key")
DATA = b"what was made before" * 3


def entries(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "CACHEDIR.TAG")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def test_what_was_put_is_got(cache: Cache) -> None:
    assert cache.get(KEY) is None
    cache.put(KEY, DATA)
    assert cache.get(KEY) == DATA
    assert (cache.misses, cache.hits, cache.faulty, cache.written) == (1, 1, 0, 1)


def test_empty_value_is_a_value(cache: Cache) -> None:
    cache.put(KEY, b"")
    assert cache.get(KEY) == b""


@given(st.data())
def test_damaged_entry_is_not_there(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    cache.put(KEY, DATA)
    (path,) = entries(cache.folder)
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole) - 1))
    damaged = data.draw(
        st.sampled_from(
            [whole[:cut], whole[:cut] + bytes([whole[cut] ^ 1]) + whole[cut + 1 :], whole + b"x", bytes(len(whole))]
        )
    )
    path.write_bytes(damaged)
    assert cache.get(KEY) is None
    assert cache.faulty == 1
    cache.put(KEY, DATA)
    assert cache.get(KEY) == DATA


@given(st.binary(max_size=80))
def test_any_bytes_in_place_of_an_entry_are_none(tmp_path_factory: pytest.TempPathFactory, noise: bytes) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    cache.put(KEY, DATA)
    (path,) = entries(cache.folder)
    path.write_bytes(noise)
    assert cache.get(KEY) is None
    path.write_bytes(MAGIC + noise)
    assert cache.get(KEY) is None


def test_entry_moved_to_another_key_is_not_there(cache: Cache) -> None:
    other = key_of("another key")
    cache.put(KEY, DATA)
    cache.put(other, b"else")
    (cache.folder / KEY[:2] / KEY[2:]).replace(cache.folder / other[:2] / other[2:])
    assert cache.get(other) is None


def test_write_that_fails_leaves_nothing(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: str, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    cache.put(KEY, DATA)
    assert entries(cache.folder) == []
    assert cache.written == 0


def test_folder_that_is_a_file_caches_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    cache = Cache(tmp_path / "cache")
    cache.put(KEY, DATA)
    cache.prune()
    assert cache.get(KEY) is None
    assert (tmp_path / "cache").read_text() == "in the way"


def test_builds_at_the_same_time_share_it(cache: Cache) -> None:
    keys = [key_of(str(n % 20)) for n in range(400)]

    def use(key: str) -> bool:
        other = Cache(cache.folder)
        other.put(key, key.encode() * 50)
        return other.get(key) == key.encode() * 50

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(use, keys))
    assert len(entries(cache.folder)) == 20


def test_least_recently_used_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=5000)
    keys = [key_of(str(n)) for n in range(10)]
    for age, key in enumerate(keys):
        cache.put(key, bytes(1000))
        used = time.time() - 1_000_000 + age
        os.utime(tmp_path / key[:2] / key[2:], (used, used))
    assert cache.get(keys[0]) is not None  # the oldest is used again
    cache.prune()
    kept = [n for n, key in enumerate(keys) if Cache(tmp_path).get(key) is not None]
    assert kept == [0, 7, 8, 9]


def test_below_the_limit_nothing_goes(cache: Cache) -> None:
    cache.put(KEY, DATA)
    cache.prune()
    assert cache.get(KEY) == DATA


def test_leavings_of_killed_builds_go_after_an_hour(cache: Cache) -> None:
    cache.put(KEY, DATA)
    old, new = (cache.folder / KEY[:2] / name for name in (".new-old", ".new-new"))
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    cache.prune()
    assert not old.exists()
    assert new.exists()


def test_backups_are_told_to_leave_it_out(cache: Cache) -> None:
    cache.put(KEY, DATA)
    assert (cache.folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
