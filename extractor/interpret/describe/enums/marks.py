"""Enums that a description shows as values in code, bold or quotes, with little or nothing beside them."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.dialects.text import fold_word
from extractor.interpret.describe.enums.labels import tells_other
from extractor.interpret.describe.enums.values import Found, Text
from extractor.interpret.describe.sentences import Sentence, without_brackets
from extractor.interpret.describe.values import parse_list
from extractor.lazy_regex import lazy_regex

# "One of: " in front of "`open`", "state ("
_BEFORE_MARKS = lazy_regex(rf"(?:^|([^:(]{{1,60}})(:\s?|\())\s{{0,3}}(?={OPEN})")
# "Order type `limit`", "The state, `open`": words, and what parts them from the values
_WORDS_BEFORE = lazy_regex(rf"([^:(,{OPEN}{CLOSE}]{{0,80}}?([^\W\d]{{1,30}}))(,\s?|\s)(?={OPEN})")
_PLAIN = lazy_regex(r"[A-Za-z][\w-]{0,40}|\d{1,9}|\d{1,4}:\d{1,4}|\d{2,5}p", re.ASCII)  # "open", "20", "16:9", "720p"
_MARK = re.compile(f"(?={OPEN})")  # in front of "`open`"
MIN_VALUES = 2
MAX_LABEL = 3  # words of a sentence that names a field: "Order side."
_STOPS = (".", "。", ";", "!", "?", ":")


def marked(t: Text) -> Found:
    """Values in code or bold with nothing beside them: alone, behind a colon, in brackets: "Order (`asc`/`desc`)"."""
    for number, sentence in enumerate(t.sentences):
        marks = t.lines[sentence.line].marks
        if not marks or OPEN not in sentence.text or sentence.conditional or sentence.member or _is_denied(sentence, t):
            continue
        coded = {t.lines[sentence.line].text[start:end] for start, end in marks}
        begun = _begun(t, number)
        for found in _BEFORE_MARKS.finditer(sentence.text):
            if tells_other(f"{begun} {found.group(1) or ''}", t) or (number and not found.group(1)):
                continue
            shown = sentence.text[found.end() :]
            shown = shown if found.group(2) == "(" else _without_default(shown, t.lexicon)
            values, after = parse_list(shown, t.lexicon, weak=False)
            closed = after.strip(" .。;")[:1] == (")" if found.group(2) == "(" else "")
            in_brackets = found.group(2) == "("
            if in_brackets and _are_all_meant(shown[: len(shown) - len(after)], t.lexicon):
                continue  # "with one of the ciphers (a, b, and c)"
            if in_brackets and _is_of_member(sentence.text[: found.start(2)]):
                continue  # "`hull` and `wood` (`oak` or `elm`)": values of the second
            if in_brackets and sentence.text.count(f"({OPEN}") > 1:
                continue  # "show (`1`) or hide (`0`)": cases, each with its own
            texts = {v.text for v in values}
            plain = all(_PLAIN.fullmatch(text) or ("," in text and set(text.split(",")) < texts) for text in texts)
            if len(values) > 1 and closed and plain and texts <= coded:
                return Found(tuple(values), "marked", guess=True)
    return Found()


def _without_default(text: str, lexicon: Lexicon) -> str:
    """A text up to a comma and a word for defaults: "`asc` or `desc`" of "`asc` or `desc`, default `asc`"."""
    found = _default_words(lexicon.default_words).search(text.lower())
    return text[: found.start()] if found is not None else text


@lru_cache(maxsize=8)
def _default_words(words: frozenset[str] | tuple[str, ...]) -> re.Pattern[str]:
    # ", default", "，默认"
    return re.compile(rf"\s?[,;]\s{{0,3}}(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})")


def _is_of_member(before: str) -> bool:
    """Whether a bracket stands right behind the last of several words in code."""
    return before.count(OPEN) > 1 and before.rstrip().endswith(CLOSE)


def named(t: Text) -> Found:
    """Values in code or quotes up to the end of a sentence, behind what they are values of: "Order type `limit`,
    `market`", "Side. `buy`, `sell`", "The state, `open` or `closed`"."""
    for number, sentence in enumerate(t.sentences):
        marked = OPEN in sentence.text
        found = (_WORDS_BEFORE.match(sentence.text) or _MARK.match(sentence.text)) if marked else None
        if found is None or sentence.conditional or sentence.member or _is_denied(sentence, t):
            continue
        text = _without_default(sentence.text, t.lexicon)
        values, after = parse_list(text[found.end() :], t.lexicon, weak=False)
        shown = text[found.end() : len(text) - len(after)]
        if len(values) < MIN_VALUES or after.strip(" .。;") or not all(v.marked for v in values):
            continue
        if all(_PLAIN.fullmatch(v.text) for v in values) and _names_values(t, number, found, shown):
            return Found(tuple(values), "named", guess=True)
    return Found()


def _names_values(t: Text, number: int, found: re.Match[str], shown: str) -> bool:
    """Whether words before values are their name: a noun such as "type", a sentence of few words before, or anything
    where a comma follows and "or" parts the values; these need no name where nothing else is said."""
    if found.re is _MARK and number == 0 and len(t.lines) == 1:
        return _are_choices(shown, t.lexicon)
    if found.re is _MARK:
        before = t.sentences[number - 1] if number == 1 else None
        return before is not None and len(before.plain.split()) <= MAX_LABEL and not before.conditional
    if tells_other(found.group(1), t) or _are_all_meant(shown, t.lexicon):
        return False
    if found.group(3).startswith(","):
        return _are_choices(shown, t.lexicon)
    word = fold_word(found.group(2))
    return word in t.lexicon.choices or any(word.endswith(c) for c in t.lexicon.choices if not c.isascii())


def _are_choices(listed: str, lexicon: Lexicon) -> bool:
    """Whether "or" parts values."""
    return not lexicon.alternatives.isdisjoint(without_brackets(listed).replace(",", " ").split())


def _begun(t: Text, number: int) -> str:
    """The line before, where a sentence is the rest of one that began there: "set, the following parameters" of
    "apply: `a` and `b`" in a line of its own."""
    line = t.sentences[number].line
    first = number == 0 or t.sentences[number - 1].line != line
    if not first or line == 0 or t.lines[line].kind != "text":
        return ""
    before = t.matching[line - 1].rstrip()
    return "" if before.endswith(_STOPS) else before


def _is_denied(sentence: Sentence, t: Text) -> bool:
    """Whether a sentence says what is not to be used."""
    return first_match(t.lexicon.negations, sentence.text, sentence.lower) is not None


def _are_all_meant(listed: str, lexicon: Lexicon) -> bool:
    """Whether words are joined by "and": all of them are spoken of, and none is a choice."""
    words = set(without_brackets(listed).replace(",", " ").split())
    return not words.isdisjoint(set(lexicon.separators) - lexicon.alternatives) and words.isdisjoint(
        lexicon.alternatives
    )
