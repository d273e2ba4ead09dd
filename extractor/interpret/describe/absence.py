"""Conditions of a default that every default has: "5 if not specified" is 5, and so is "5, which fails if …"."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.interpret.describe.sentences import Sentence, condition_of, without_brackets
from extractor.values import replace

MOST_WORDS = 2  # of a condition in front of "and"


def told_outright(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """The sentence without clauses that bound no default; as it is where it still holds under a condition."""
    if not sentence.conditional:
        return sentence
    text = _without_consequence(sentence.text, lexicon)
    absent = first_match(lexicon.default_absent, text, text.lower())
    if absent is not None and _is_joined(text[absent.end :], lexicon):
        return sentence  # "If it is not given and the boat sails"
    if absent is not None:
        text = f"{text[: absent.start].rstrip()} {text[absent.end :].lstrip(' ,，')}".strip()
    lower, plain = text.lower(), without_brackets(text)
    if condition_of(text, lower, lexicon) is not None:
        return sentence
    return replace(sentence, text=text, lower=lower, plain=plain, plain_lower=plain.lower(), condition=None)


def _is_joined(behind: str, lexicon: Lexicon) -> bool:
    """Whether a further condition is joined to the one in front by "and"."""
    words = behind.partition(",")[0].lower().split()[:MOST_WORDS]
    return not (set(lexicon.separators) - lexicon.alternatives).isdisjoint(words)


def _without_consequence(text: str, lexicon: Lexicon) -> str:
    """A text up to what follows from its default: "5" of "5, which fails if the lake is small"."""
    found = _consequences(lexicon).search(text)
    return text[: found.start()] if found else text


@lru_cache(maxsize=8)
def _consequences(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon.default_consequences))
    return re.compile(rf"[,，]\s{{0,3}}(?:{words})(?!\w)", re.IGNORECASE)  # ", which"
