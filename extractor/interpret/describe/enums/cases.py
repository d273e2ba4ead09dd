"""Enums that a description shows case by case: what each value equals, or when it is the one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.dialects.template import first_match
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.interpret.describe.enums.labels import announces_other
from extractor.interpret.describe.enums.values import Found, Text
from extractor.interpret.describe.sentences import clean_value, without_brackets
from extractor.interpret.describe.values import RawValue
from extractor.lazy_regex import lazy_regex

# "`day` = once a day", and the next behind a comma
_EQUATED = lazy_regex(rf"{OPEN}([^{CLOSE}]{{1,80}}){CLOSE}\s?=\s([^{OPEN}{CLOSE}]{{1,500}})", re.DOTALL)
_BEGUN = lazy_regex(rf"{OPEN}([\w.:/+-]{{1,60}}){CLOSE}\s(?=[^\W\d])")  # "`open` if" at the start of a sentence
MIN_VALUES = 2


def equated(t: Text) -> Found:
    """Values in code, each with what it equals ("`day` = once a day"): a line each, or in one line; two at least."""
    values: list[RawValue] = []
    for index, (line, text) in enumerate(zip(t.lines, t.matching, strict=True)):
        found = list(_equations(text)) if line.marks and (values or not announces_other(t, index)) else []
        if not found and values:
            break
        values.extend(found)
    return Found(tuple(values), "equated", guess=True) if len(values) >= MIN_VALUES else Found()


def _equations(text: str) -> Iterator[RawValue]:
    """The values that a line equates from its start to its end."""
    at = 0
    while (found := _EQUATED.match(text, at)) is not None:
        yield RawValue(clean_value(found.group(1)), without_brackets(found.group(2)).strip(" .。,;，；"), True)
        at = found.end()


def conditioned(t: Text) -> Found:
    """Sentences that open with a value and say when it is the one: "`exact` if all are counted. `partial` if not."."""
    values: list[RawValue] = []
    for sentence in t.sentences:
        found = _BEGUN.match(sentence.text)
        behind = sentence.text[found.end() :] if found else ""
        condition = first_match(t.lexicon.conditions, behind, behind.lower())
        if found is None or condition is None or condition.start:
            values = values if len(values) >= MIN_VALUES else []
            continue
        values.append(RawValue(clean_value(found.group(1)), without_brackets(behind).strip(" .。;"), True))
    return Found(tuple(values), "conditioned", guess=True) if len(values) >= MIN_VALUES else Found()
