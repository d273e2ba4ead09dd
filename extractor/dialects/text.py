"""Folding of page text so that words can be compared: width, case and white space, offsets kept."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from extractor.lazy_regex import lazy_regex

# Full-width punctuation to its ASCII twin, one character for one, so that offsets stay.
_WIDE = "：，（）；【】［］！？＜＞｛｝＝＋／｜～－＿．＊＂＇％＃＆＠　\u00a0\u2002\u2003\u2009\u2010\u2011"
_NARROW = ":,();[][]!?<>{}=+/|~-_.*\"'%#&@     --"
_WIDTH = str.maketrans(_WIDE, _NARROW)
_MARKS = str.maketrans(_WIDE + "、。", _NARROW + ",.")


_DOT_ABOVE = "\u0307"  # of "İ".lower(), in Turkish
MAX_KEPT = 300  # characters of a text whose other form is kept
# Han, kana and Hangul: "请", "リ", "요".
_EAST = r"[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]"
# "🌐 Base URL"
_PICTURE = lazy_regex(r"^[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]{1,6}\s{1,3}(?=\w)")
_BETWEEN_SCRIPTS = lazy_regex(rf"(?<={_EAST}) (?=[a-z0-9])|(?<=[a-z0-9]) (?={_EAST})")  # the space of "船 id", "id 船"


def in_one_line(text: str) -> str:
    """The text with one space for any white space. Short ones are kept: they are cells, which repeat themselves."""
    return _in_one_line(text) if len(text) < MAX_KEPT else " ".join(text.split())


@lru_cache(maxsize=16384)
def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def fold_marks(text: str) -> str:
    """The text as by ``fold_width``, with a comma and a full stop for "、" and "。"; the length stays the same."""
    return text if text.isascii() else text.translate(_MARKS)


def with_hyphens(text: str) -> str:
    """The text with a plain hyphen for one that does not break, which pages write for the sake of their lines."""
    return text if text.isascii() else text.replace("\u2010", "-").replace("\u2011", "-")


def fold_width(text: str) -> str:
    """ASCII punctuation for full-width punctuation; the length stays the same."""
    return text if text.isascii() else text.translate(_WIDTH)


@lru_cache(maxsize=65536)
def fold_word(text: str) -> str:
    """The form in which words are looked up: folded width, lower case, single spaces, no final colon or dot, no picture
    in front.

    A space between Han, kana or Hangul and Latin script is a matter of typesetting: "请求 URI" is "请求uri". Accents
    behind their letter are one with it, but for the dot that Python leaves of a small "İ".
    """
    folded = " ".join(fold_width(text).lower().split()).strip(" :.*")
    if folded.isascii():
        return folded
    composed = normalize("NFC", folded).replace(_DOT_ABOVE, "")
    return _BETWEEN_SCRIPTS.sub("", _PICTURE.sub("", composed))
