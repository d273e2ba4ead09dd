"""Storage on disk hold what those in memory hold."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.cache.codec import Codec
from extractor.document import Origin
from extractor.spill import MEMORY, ReorderedView, by_name, by_part, filled
from extractor.spill import disk as disk_module
from extractor.spill.disk import DiskLog, OnDisk, SpillError
from extractor.spill.index import DiskIndex
from extractor.spill.texts import Texts

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
NODES = st.dictionaries(st.text(), JSON, max_size=4)
ORIGINS = st.builds(Origin, st.text(), line=st.none() | st.integers())
STORAGES: list[Any] = [MEMORY, OnDisk()]
each_kind = pytest.mark.parametrize("storage", STORAGES, ids=["memory", "disk"])


@given(st.lists(ORIGINS), st.randoms())
def test_values_come_back(origins: list[Origin], random: Any) -> None:
    log = filled(OnDisk().log(Codec(Origin)), origins)
    assert list(log) == origins
    order = random.sample(range(len(origins)), len(origins))
    assert list(ReorderedView(log, order)) == [origins[at] for at in order]
    assert [ReorderedView(log, order)[at] for at in range(len(order))] == [log[at] for at in order]


@each_kind
def test_values_may_be_put_there_between_looks(storage: Any) -> None:
    log = storage.log(Codec(Origin))
    for number in range(3 * disk_module.RECENT):
        log.append(Origin(str(number)))
        assert log[number // 2].file == str(number // 2)
    assert len(log) == 3 * disk_module.RECENT
    with pytest.raises(IndexError):
        log[len(log)]


@pytest.mark.parametrize("line", [2**70, 5], ids=["not encodable", "encodable"])
def test_what_cannot_be_encoded_is_held(line: int) -> None:
    log = filled(OnDisk().log(Codec(Origin)), [Origin("a", line=line), Origin("\ud800"), Origin("b")])
    assert list(log) == [Origin("a", line=line), Origin("\ud800"), Origin("b")]


@given(st.dictionaries(st.text(), NODES, max_size=5), NODES)
def test_nodes(nodes: dict[str, Any], other: dict[str, Any]) -> None:
    held = OnDisk().nodes()
    held.update(nodes)
    assert list(held.items()) == list(nodes.items())
    for name in list(nodes)[:1]:
        held[name] = nodes[name] = other
        assert held[name] == other
    for name in list(nodes)[1:2]:
        del held[name], nodes[name]
    assert list(held.items()) == list(nodes.items())
    assert len(held) == len(nodes)
    assert all(name in held for name in nodes)
    assert "\0 no name" not in held


def test_nodes_of_any_depth_and_size_of_number() -> None:
    deep: dict[str, Any] = {}
    for _ in range(5000):
        deep = {"items": deep}
    held = OnDisk().nodes()
    held["deep"], held["large"] = deep, {"default": 2**80, "pattern": "\ud800"}
    assert held["deep"] is deep
    assert held["large"] == {"default": 2**80, "pattern": "\ud800"}


@each_kind
def test_parts(storage: Any) -> None:
    parts = storage.parts(Codec(dict[str, int]))
    parts.add("/paths/~1a", {"/paths/~1a": 1, "/paths/~1a/get": 2})
    parts.add("/paths/~1ab", {"/paths/~1ab": 3})
    parts.add("3", {"page.html, table 1": 4})
    made = parts.entries()
    expected = {"/paths/~1a": 1, "/paths/~1a/get": 2, "/paths/~1ab": 3, "page.html, table 1": 4}
    assert list(made.items()) == list(expected.items())
    assert {key: made[key] for key in expected} == expected
    assert len(made) == len(expected)
    assert made.get("/paths/~1a/put") is None
    assert "nothing" not in made
    assert {key: value for part in by_part(made) for key, value in part.items()} == expected


INDEXED = (
    st.integers() | st.text() | st.tuples(st.integers(), st.text()) | st.dictionaries(st.integers(), st.integers())
)


@given(st.dictionaries(st.text(), INDEXED), INDEXED)
def test_index(values: dict[str, Any], other: Any) -> None:
    index = OnDisk().index()
    index.update(values)
    assert list(index.items()) == list(values.items())
    assert list(by_name(index).items()) == list(by_name(values).items()) == sorted(values.items(), key=lambda e: e[0])
    for name in list(values)[:1]:
        index[name] = values[name] = other  # it stays in its place
    for name in list(values)[1:2]:
        del index[name], values[name]
    assert list(index.items()) == list(values.items())
    assert (len(index), len(by_name(index))) == (len(values), len(values))
    assert "\0 no name" not in index
    assert index.setdefault("\0 no name", other) == other == by_name(index)["\0 no name"]


def test_index_of_more_than_is_read_at_a_time() -> None:
    index = OnDisk().index()
    names = [f"{number * 7919 % 1201:04}" for number in range(1201)]
    index.update({name: at for at, name in enumerate(names)})
    assert list(index) == names
    assert list(by_name(index)) == sorted(names)
    with pytest.raises(KeyError):
        del index["no name"]
    with pytest.raises(KeyError):
        index["no name"]


def test_names_with_half_a_character_are_in_order() -> None:
    index = OnDisk().index()
    names = ["\U0001f600", "\ud800", "\uffff", "z", "", "é"]
    index.update(dict.fromkeys(names, 1))
    assert list(by_name(index)) == sorted(names)


@settings(max_examples=40)
@given(st.lists(ORIGINS, max_size=40), st.integers(1, 10))
def test_values_in_order(origins: list[Origin], run: int) -> None:
    def key(origin: Origin) -> tuple[str, int]:
        return origin.file[:1], (origin.line or 0) % 3

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("extractor.spill.runs.RUN", run)
        here, there = (storage.in_order(iter(origins), Codec(Origin), key) for storage in STORAGES)
    assert list(there) == list(here) == sorted(dict.fromkeys(origins), key=key)
    assert [there[at] for at in range(len(there))] == list(here)
    odd = [o for o in here if (o.line or 0) % 2]
    assert list(there.only(lambda o: bool((o.line or 0) % 2))) == odd


@each_kind
def test_texts_have_numbers(storage: Any) -> None:
    texts = Texts(storage)
    assert [texts.number(text) for text in ("a", "", "b", "a", "\ud800", "b")] == [1, 0, 2, 1, 3, 2]
    assert [texts[number] for number in range(len(texts))] == ["", "a", "b", "\ud800"]


def test_full_disk_is_told_by_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    index = DiskIndex[str]()
    monkeypatch.setattr(index, "_connection", Full())
    with pytest.raises(SpillError, match=r"no room for a temporary file \(database or disk is full\).*TMPDIR"):
        index["a"] = "b"


class Full:
    def execute(self, *_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")


def refusing(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_no_room_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    log = DiskLog[bytes](lambda v: v, lambda v: v, 1)
    monkeypatch.setattr(log, "_file", type("Full", (), {"seek": refusing, "write": refusing})())
    with pytest.raises(SpillError, match=r"no room for a temporary file .*TMPDIR"):
        log.append(b"x")


def test_folder_for_temporary_files_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.TemporaryFile", refusing)
    with pytest.raises(SpillError, match="no room for a temporary file"):
        OnDisk().nodes()


@pytest.mark.parametrize("decode", [lambda _: None, lambda data: data + b"!"])
def test_file_is_read_by_its_codec(decode: Callable[[bytes], bytes | None]) -> None:
    log = DiskLog[bytes](lambda v: v, decode, 1)
    log.append(b"a")
    if decode(b"a") is None:
        with pytest.raises(SpillError, match="changed"):
            log[0]
    else:
        assert log[0] == b"a!"
