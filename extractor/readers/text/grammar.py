"""The grammar of flattened text: header rows, status lines and section words, compiled from a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.values import dataclass

MAX_CAPTION = 80


@dataclass(frozen=True)
class Grammar:
    """Patterns of the constructs of flattened text, made of the words of a lexicon."""

    table: re.Pattern[str]
    status: re.Pattern[str]
    section: re.Pattern[str]
    header_word: re.Pattern[str]


@lru_cache(maxsize=8)
def grammar(lexicon: Lexicon) -> Grammar:
    """The patterns of a lexicon, compiled once."""
    columns = _longest(tuple(w for w in lexicon.columns if len(w) > 1))
    # A word that also heads a column of names opens a table here, not a section.
    sections = _longest(tuple(w for w in lexicon.sections if "name" not in lexicon.columns.get(w, ())))
    labels = _longest(tuple(t.source for t in lexicon.labels))
    statuses = _longest(tuple(t.source for t in lexicon.statuses))
    word = "|".join(_spaced(w) for w in columns)
    header = rf"(?P<header>(?:(?:{word})\s{{1,8}}){{1,7}}(?:{word}))(?=\s|$)"
    label = "|".join(_numbered(w, "label") for w in labels)
    # "Table 2 Fields Parameter Type", "Status code: 200", "Request parameters:", "Parameter"
    return Grammar(
        re.compile(
            rf"(?<!\S)(?:(?P<label>{label})\s{{1,8}}(?P<caption>[^。；;{{}}]{{0,{MAX_CAPTION}}}?)\s{{1,8}})?{header}",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<!\S)(?:{'|'.join(_numbered(w, 'status') for w in statuses)})(?!\S)", re.IGNORECASE),
        re.compile(rf"(?<!\S)(?:{'|'.join(_spaced(w) for w in sections)})\s{{0,4}}[:：]?(?=\s|$)", re.IGNORECASE),
        re.compile(rf"{word}", re.IGNORECASE),
    )


def _spaced(word: str) -> str:
    return r"\s{1,4}".join(re.escape(w) for w in word.split())


def _numbered(template: str, what: str) -> str:
    return _spaced(template).replace(r"\{n\}", r"\d{1,3}" if what == "status" else r"\d{1,4}(?:[-.]\d{1,3})?")


def _longest(words: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda w: (-len(w), w)))
