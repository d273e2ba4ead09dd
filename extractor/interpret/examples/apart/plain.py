"""Answers that are a plain text: "Hello World!", "pass"."""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.lazy_regex import lazy_regex

_PLAIN = lazy_regex(r"\s{0,8}[^\W\d_][\w ,.!?'-]{0,79}\s{0,8}")  # "Hello World!"; no "{", no "GET /boats"


def is_plain_text(text: str, lexicon: Lexicon) -> bool:
    """Whether code is one line of words that name no type and no absence."""
    if not _PLAIN.fullmatch(text) or "\n" in text.strip():
        return False
    return fold_word(text) not in lexicon.nothing and not parse_type(text.strip(), lexicon).known
