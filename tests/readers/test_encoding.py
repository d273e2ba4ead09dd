"""Byte-order marks: which encoding they tell, and that they are no part of the text."""

from __future__ import annotations

import codecs

import pytest

from extractor.readers.encoding import decode


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16le"),
        (codecs.BOM_UTF16_BE, "utf-16be"),
        (codecs.BOM_UTF32_LE, "utf-32le"),
        (codecs.BOM_UTF32_BE, "utf-32be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding(mark: bytes, encoding: str) -> None:
    text = "Größe 名称"
    assert decode(mark + text.encode(encoding)) == (text, encoding, False)


def test_a_mark_alone_is_an_empty_text() -> None:
    assert decode(codecs.BOM_UTF16_LE) == ("", "utf-16le", False)
