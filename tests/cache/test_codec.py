"""Values to bytes and back: equal, or none; bytes of anybody never raise and never run."""

from __future__ import annotations

import pickle
import zlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.api import Example, Page
from extractor.cache import codec
from extractor.cache.codec import Codec
from extractor.dialects import lexicon
from extractor.document import Origin
from extractor.readers.sources.files import source_files
from extractor.reading.page import read_page
from extractor.reading.result import CODEC, PageResult
from extractor.reading.source import PageSource, page_source
from tests.support import ROOT

EXAMPLES: Codec[Example] = Codec(Example)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.mark.parametrize("language", ["en", "zh", "text"])
def test_facts_of_pages_come_back_equal(language: str) -> None:
    for file in source_files([ROOT / "samples" / "modelarts" / language]):
        source = page_source(file, dict)
        assert isinstance(source, PageSource)
        result = read_page(source, lexicon())
        data = CODEC.encode(result)
        assert data is not None
        back = CODEC.decode(data)
        assert repr(back) == repr(result)  # types of values too: 1 is not 1.0, a list no tuple
        assert back is not None
        assert back.page is not None
        assert result.page is not None
        assert dict(back.page.texts) == dict(result.page.texts)
        assert back.page.digest == result.page.digest != ""


@given(JSON)
def test_examples_come_back_equal(value: object) -> None:
    example = Example(value, Origin("a.html", 3))  # type: ignore[arg-type]  # any JSON
    data = EXAMPLES.encode(example)
    if data is not None:
        assert repr(EXAMPLES.decode(data)) == repr(example)


@pytest.mark.parametrize("value", [2**70, "\ud800", {"a": [-(2**64)]}])
def test_what_cannot_be_written_is_not_stored(value: object) -> None:
    assert EXAMPLES.encode(Example(value, Origin("a.html"))) is None  # type: ignore[arg-type]  # as above


@given(st.binary() | st.binary().map(zlib.compress) | JSON.map(lambda v: zlib.compress(msgspec.msgpack.encode(v))))
def test_other_bytes_are_none(data: bytes) -> None:
    assert CODEC.decode(data) in {None, PageResult()}


def test_nested_too_deep_is_none() -> None:
    assert Codec(list).decode(zlib.compress(b"\x91" * 200_000 + b"\xc0")) is None


def test_values_of_other_types_are_none() -> None:
    other = msgspec.msgpack.encode({"page": {"file": 3, "title": "t"}})
    assert CODEC.decode(zlib.compress(other)) is None
    assert CODEC.decode(zlib.compress(pickle.dumps(PageResult()))) is None


def test_what_unpacks_to_too_much_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "MAX_BYTES", 1000)
    page = Codec(Page)
    assert page.encode(Page("a" * 2000, "")) is None
    assert page.decode(zlib.compress(msgspec.msgpack.encode(Page("a" * 2000, "")))) is None
