"""Values that bars or square brackets part from the words around them, in plain type.

Priority (low|medium|high)        "low" | "high"        Which state ['open', 'closed']
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.interpret.describe.enums.labels import tells_other
from extractor.interpret.describe.enums.values import Found, Text
from extractor.interpret.describe.sentences import Sentence
from extractor.interpret.describe.values import RawValue
from extractor.lazy_regex import lazy_regex

_VALUE = rf"(?:{OPEN}[^{CLOSE}]{{1,60}}{CLOSE}|[A-Za-z0-9][\w.-]{{0,40}})"  # "low", one in quotes or code
# "low|medium|high", '"low" | "high"', behind a bracket, a colon or a blank, up to the end of what it stands in
_BARS = lazy_regex(rf"(?:^|[\s(\[:])({_VALUE}(?:\s?\|\s?{_VALUE}){{1,40}})(?=\s?(?:[)\].,;]|$))")
# "['open', 'closed']", "["low"]": quotes or code around each
_MARKED = rf"{OPEN}[^{CLOSE}]{{1,60}}{CLOSE}"
# "[`open`, `closed`]." at the end of a sentence
_LISTED = lazy_regex(rf"\[\s?({_MARKED}(?:\s?[,|]\s?{_MARKED}){{1,40}})\s?,?\s?\]\s?\.?$")
_WHOLE = lazy_regex(
    r"\[\s?([A-Za-z0-9][\w.-]{0,40}(?:\s?,\s?[A-Za-z0-9][\w.-]{0,40}){1,40})\s?\]\.?"
)  # "[open, closed]"
_PARTS = lazy_regex(r"\s?[,|]\s?")  # ", " between values


def barred(t: Text) -> Found:
    """Values between bars: "low|medium|high"; no types ("string|null")."""
    for sentence in t.sentences:
        found = _BARS.search(sentence.text) if "|" in sentence.text else None
        if found is not None and _holds(sentence, found.group(1), t):
            values = _values(found.group(1))
            words = [v.text for v in values if not v.marked]
            if _alike(words) and not any(parse_type(word, t.lexicon).known for word in words):
                return Found(tuple(values), "barred", guess=True)
    return Found()


def bracketed(t: Text) -> Found:
    """Values in quotes or code in square brackets at the end of a sentence, or in brackets that are all of a text; none
    of an array, whose items they may be."""
    if t.type.kind == "array":
        return Found()
    for sentence in t.sentences:
        text = sentence.text.strip()
        found = _LISTED.search(text) or (_WHOLE.fullmatch(text) if len(t.sentences) == 1 else None)
        values = _values(found.group(1)) if found is not None and _holds(sentence, found.group(1), t) else []
        words = [v.text for v in values if not v.marked]
        told = (parse_type(word, t.lexicon).known or fold_word(word) in t.lexicon.required for word in words)
        if values and not any(told):
            return Found(tuple(values), "bracketed", guess=True)
    return Found()


def _alike(words: Sequence[str]) -> bool:
    """Whether words in plain type all begin alike, in capitals or not: "Whose|which" is a sentence."""
    return len({word[:1].isupper() for word in words if word[:1].isalpha()}) <= 1


def _holds(sentence: Sentence, shown: str, t: Text) -> bool:
    """Whether what a sentence shows are values of the field: none of a condition, an example, a default."""
    before = t.matching[sentence.line].partition(shown)[0].rstrip(" ([:")
    default = fold_word(before.rpartition(" ")[2]) in t.lexicon.default_words
    return not (sentence.conditional or sentence.member or default or tells_other(before, t))


def _values(text: str) -> list[RawValue]:
    parts = dict.fromkeys(_PARTS.split(text.strip(" ,")))
    return [RawValue(part.strip(f" {OPEN}{CLOSE}"), marked=part.startswith(OPEN)) for part in parts]
