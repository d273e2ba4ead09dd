"""Bytes to text: byte-order marks, the declared charset, then what the bytes themselves say."""

from __future__ import annotations

import codecs
import re

_DECLARED = re.compile(rb"charset\s{0,8}=\s{0,8}[\"']?([-\w]{1,40})", re.ASCII | re.IGNORECASE)  # 'charset="utf-8"'
_HEAD = 4096  # where a charset declaration may stand
# The web platform reads these labels as their supersets (WHATWG Encoding, section 4.2).
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
}
# Codecs that Python calls encodings of text, and no page is written in. UTF-7 is refused by the web platform as well.
_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})

# A mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
)


def looks_binary(data: bytes) -> bool:
    """Whether the bytes are no text: a NUL byte without a UTF-16 or UTF-32 byte-order mark."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return False
    return b"\x00" in data[:65536]


def decode(data: bytes) -> tuple[str, str, bool]:
    """Text, the encoding used, and whether characters had to be replaced."""
    label = _declared(data)
    stripped, bom = _without_mark(data)
    for encoding in filter(None, (bom, "utf-8", _SUPERSETS.get(label, label))):
        text = _try(stripped, encoding)
        if text is not None:
            return text, encoding, False
    return _guess(stripped, label)


def _without_mark(data: bytes) -> tuple[bytes, str]:
    """The bytes behind a byte-order mark, and the encoding that it tells; "" where there is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :], encoding
    return data, ""


def _declared(data: bytes) -> str:
    """The label of the charset that the text declares, in lower case; "" where it declares none that text is in."""
    declared = _DECLARED.search(data[:_HEAD])
    label = declared.group(1).decode("ascii").lower() if declared else ""
    try:
        return "" if codecs.lookup(label).name in _NO_CHARSETS else label
    except LookupError:
        return ""


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _guess(data: bytes, label: str) -> tuple[str, str, bool]:
    """Damaged text: keep the declared encoding if it is nearly right, else ask UnicodeDammit."""
    for encoding in filter(None, (label, "utf-8")):
        try:
            text = data.decode(_SUPERSETS.get(encoding, encoding), errors="replace")
        except LookupError:
            continue
        if text.count("\ufffd") * 100 < len(text):
            return text, encoding, True
    from bs4.dammit import UnicodeDammit  # noqa: PLC0415 -- slow to load, and for damaged text only

    dammit = UnicodeDammit(data, known_definite_encodings=["gb18030", "big5", "shift_jis"], is_html=True)
    if dammit.unicode_markup is not None:
        return (
            dammit.unicode_markup,
            dammit.original_encoding or "unknown",
            dammit.contains_replacement_characters,
        )
    return data.decode("utf-8", errors="replace"), "utf-8", True
