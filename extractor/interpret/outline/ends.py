"""Headings that end in words for a place of fields, behind whatever they name.

Create boat request body properties        "request_body"
Boat list query parameters                 "query"
"""

from __future__ import annotations

from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.outline.words import composed_role
from extractor.lazy_regex import lazy_regex

_WORD = lazy_regex(r"[^\W\d_]+")  # "boat" of "boat_2"
_NO_TITLE = lazy_regex(r"[\d/:;.。：；]")  # "2" of a caption "Table 2 Path parameters", "." of a sentence
_ROLES = frozenset({"request", "path", "query", "header", "request_body", "response", "response_body"})
_OF_FIELDS = frozenset({"parameters", "fields"})
_PLACED = frozenset({"request", "response", "query", "path", "header", "body"})
MOST_NAMED = 5  # words in front
MIN_END, MAX_END = 2, 4  # words of the end


@lru_cache(maxsize=4096)
def role_of_end(text: str, lexicon: Lexicon) -> str:
    """The role of the words for a place that a heading ends in, where what stands in front says nothing of sections;
    else ""."""
    words = _WORD.findall(fold_word(text)) if not _NO_TITLE.search(text.rstrip(" :：")) else []
    parts = [lexicon.heading_parts.get(word, "") for word in words]
    if not words or parts[-1] not in _OF_FIELDS:
        return ""
    start = next((n for n in range(len(parts) - 1, -1, -1) if not parts[n]), -1) + 1
    end = words[start:]
    named = 0 < start <= MOST_NAMED and MIN_END <= len(end) <= MAX_END and {*parts[:start]} <= {"", "filler"}
    role = composed_role(" ".join(end), lexicon) if named and not _PLACED.isdisjoint(parts[start:]) else ""
    return role if role in _ROLES else ""
