"""Whether a number in a sentence bounds something else than the value itself.

"endTime - startTime <= 7" bounds a difference, "a timestamp in ms, at most 7 days" a span: neither is a ``maximum``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.template import NONE, Match, first_match
from extractor.dialects.text import fold_word
from extractor.interpret.describe.sentences import Sentence
from extractor.lazy_regex import lazy_regex

# "end - start ", "(end_time - start_time) ", "endTime-startTime " in front of "<= 7"; no "max-age "
_SUBTRACTED = lazy_regex(
    r"(?:(\w{1,60})\)?\s{1,3}[-−–]\s{1,3}\(?(\w{1,60})"
    r"|([a-z]{1,40}[A-Z_]\w{1,40})\)?[-−–]\(?([a-z]{1,40}[A-Z_]\w{1,40}))[\s)]{0,4}$"
)
_LENGTHS = ("length", "length_range", "min_length", "max_length")


def is_of_difference(sentence: Sentence, match: Match, lexicon: Lexicon) -> bool:
    """Whether what a bound is said of is a difference: "end - start", "the interval between start and end"."""
    before = sentence.plain[: match.start]
    taken = _SUBTRACTED.search(before)
    if taken is not None:
        return not any(fold_word(word) in lexicon.types for word in taken.groups() if word)
    found = first_match(lexicon.differences, before, before.lower())
    return found is not None and "," not in before[found.end :]


def is_of_length(sentence: Sentence, match: Match, lexicon: Lexicon) -> bool:
    """Whether what a bound is said of is how long the value is written: "máximo: 17" of "Largo máximo: 17"."""
    lengths = (t for group in _LENGTHS for t in lexicon.bounds.get(group, NONE).among(sentence.plain_lower))
    found = (t.search(sentence.plain, sentence.plain_lower) for t in lengths)
    return any(m is not None and m.start < match.start and match.end <= m.end for m in found)


def told_units(sentences: Iterable[Sentence], lexicon: Lexicon) -> frozenset[str]:
    """The units of time that sentences name otherwise than behind a number: those of the value."""
    units = _units(tuple(lexicon.time_units))
    named = (m for s in sentences for m in units.finditer(s.plain_lower) if not m.group("n"))
    return frozenset(lexicon.time_units[m.group("unit")] for m in named)


def is_in_other_unit(sentence: Sentence, match: Match, told: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a number has a unit of time behind it, and the value only others: "7 days" of a time in milliseconds."""
    behind = _units(tuple(lexicon.time_units)).match(sentence.plain_lower[match.end :].lstrip())
    return bool(told) and behind is not None and lexicon.time_units[behind.group("unit")] not in told


@lru_cache(maxsize=8)
def _units(words: tuple[str, ...]) -> re.Pattern[str]:
    """A unit of time, and the digit in front of it where there is one."""
    ordered = sorted(words, key=len, reverse=True)
    spaced = "|".join(re.escape(w) for w in ordered if w[-1] < "\u3000")
    others = "|".join(re.escape(w) for w in ordered if w[-1] >= "\u3000")
    # "7 days", "ms" of "(ms)", "毫秒", "7天"
    return re.compile(
        rf"(?P<n>\d\s{{0,2}})?(?P<unit>(?<![^\W\d_])(?:{spaced or '(?!)'})(?![^\W_])|(?:{others or '(?!)'}))"
    )
