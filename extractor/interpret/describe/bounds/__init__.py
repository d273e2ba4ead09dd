"""Bounds: ranges, lengths and item counts, read as JSON Schema keywords of the field's own type."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template import NONE, Match, Template
from extractor.interpret.describe.bounds.of_others import (
    is_in_other_unit,
    is_of_difference,
    is_of_length,
    told_units,
)
from extractor.interpret.describe.sentences import GLUED, Sentence
from extractor.lazy_regex import lazy_regex

Bounds = dict[str, int | float]

_NUMBER = (("range", "range"), ("minimum", "minimum"), ("maximum", "maximum"),
           ("exclusive_minimum", "exclusiveMinimum"), ("exclusive_maximum", "exclusiveMaximum"))  # fmt: skip
_STRING = (("length_range", "length"), ("length", "fixed"), ("min_length", "minLength"), ("max_length", "maxLength"),
           ("min_size", "minLength"), ("max_size", "maxLength"))  # fmt: skip
_ARRAY = (("items_range", "items"), ("min_items", "minItems"), ("max_items", "maxItems"),
          ("min_size", "minItems"), ("max_size", "maxItems"))  # fmt: skip
_OF_ITEMS = (("length_range", "length"), ("min_length", "minLength"), ("max_length", "maxLength"))
RULES = {"integer": _NUMBER, "number": _NUMBER, "string": _STRING, "array": _ARRAY}
_SIZES = frozenset({"integer", "number"})  # types whose bounds are no lengths
PAIRS = (("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"))
_DIGIT = lazy_regex(r"\d")  # "2"
# "20 boats." at the end of a sentence
_COUNTED = lazy_regex(r"\d\s([a-z]{3,30}(?:\s[a-z]{3,30})?)\s?[.;。]?$", re.ASCII)
_WHOLE = lazy_regex(r"-?\d{1,20}", re.ASCII)  # "-20"
_THOUSANDS = lazy_regex(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)  # "25.000", as German and Spanish write it
# "[1, 50]", "Rows [1..50]." as a sentence of its own; of an array it may be an example
_INTERVAL = lazy_regex(
    r"(?:[A-Za-z][\w ()-]{0,60}\s|^)(?P<open>[\[(])\s?(?P<n>-?\d{1,20}(?:\.\d{1,20})?)\s?(?:,|;|\.{2,3}|…|~|[-–—])\s?"
    r"(?P<m>-?\d{1,20}(?:\.\d{1,20})?)\s?(?P<close>[\])])\s?\.?$",
    re.ASCII,
)
_CLOSED = lazy_regex(r"\s{0,3}(?:[.,;:()。]|$|[\u4e00-\u9fff])")  # ", " behind a number, "."


_BEHIND = lazy_regex(r"\d[\s,(]{1,3}([^\W\d_]{2,12})\s")  # "for" of "9 for the large boats"


def find_bounds(sentences: tuple[Sentence, ...], type_: TypeExpr, lexicon: Lexicon) -> tuple[Bounds, list[str]]:
    """Keywords with their numbers, and the keywords for which the text states two different numbers."""
    found: Bounds = {}
    conflicts: list[str] = []
    telling = [s for s in sentences if _DIGIT.search(s.plain)] if rules_of(type_) else []
    if not telling:
        return found, conflicts
    counted, units = _counted(telling), told_units(sentences, lexicon)
    for sentence in telling:
        for keyword, value in _in_sentence(sentence, type_, lexicon, counted, units).items():
            if keyword in found and found[keyword] != value:
                conflicts.append(keyword)
            found.setdefault(keyword, value)
    return found, conflicts


def _counted(sentences: Iterable[Sentence]) -> frozenset[str]:
    """What two numbers at least count at the end of sentences: "boats" of "Defaults to 20 boats. Max 40 boats."."""
    shown = Counter(m.group(1) for s in sentences for m in [_COUNTED.search(s.plain_lower)] if m)
    return frozenset(noun for noun, times in shown.items() if times > 1)


def _in_sentence(
    sentence: Sentence, type_: TypeExpr, lexicon: Lexicon, counted: frozenset[str], units: frozenset[str]
) -> Bounds:
    """What one sentence states; a rule that has matched keeps later rules off the same keyword."""
    found: Bounds = {}
    for keyword, match in _widest(_matches(sentence, type_, lexicon, counted)):
        if is_of_difference(sentence, match, lexicon) or is_in_other_unit(sentence, match, units, lexicon):
            continue
        if type_.kind in _SIZES and is_of_length(sentence, match, lexicon):
            continue
        for name, value in _keywords(keyword, match, type_).items():
            if not _covered(name, found) and _is_possible(name, value):
                found[name] = value
    return found


def rules_of(type_: TypeExpr) -> tuple[tuple[str, str], ...]:
    """The groups of phrases that speak of a type, with the keywords that they say; of an array, of its strings too."""
    rules = RULES.get(type_.kind, ())
    return rules + _OF_ITEMS if type_.kind == "array" and type_.leaf().kind == "string" else rules


def _matches(sentence: Sentence, type_: TypeExpr, lexicon: Lexicon, counted: frozenset[str]) -> list[tuple[str, Match]]:
    """For each group of rules, its first template that matches."""
    found = []
    for group, keyword in rules_of(type_):
        for template in lexicon.bounds.get(group, NONE).among(sentence.plain_lower):
            match = template.search(sentence.plain, sentence.plain_lower)
            glued = match is not None and GLUED.search(sentence.plain[: match.start]) is not None
            if match is None or glued or sentence.governed(match.end) or _of_one_case(sentence, match, lexicon):
                continue
            if _holds(template, match, sentence, counted) and not _is_scaled(
                sentence.plain_lower[match.end :], lexicon
            ):
                found.append((keyword, match))
                break
    shown = _INTERVAL.match(sentence.plain) if type_.kind in {"integer", "number"} and not found else None
    if shown is not None and not sentence.conditional and "[" in shown.group():
        found.append(("range", Match(*shown.span(), shown.groupdict())))
    return found


def of_all_cases(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The sentences but those with a number behind which words may limit it to a case: "2 to 9 for the large boats"."""
    return tuple(s for s in sentences if not any(word in lexicon.case_words for word in _BEHIND.findall(s.plain_lower)))


def _is_scaled(behind: str, lexicon: Lexicon) -> bool:
    """Whether what stands behind a number multiplies it: "10" of "10 million" and of "10 × size" is no bound."""
    return _scales(lexicon.scales).match(behind) is not None


@lru_cache(maxsize=8)
def _scales(words: tuple[str, ...]) -> re.Pattern[str]:
    ends = (re.escape(w) + (r"(?!\w)" if w.isascii() or (w[-1].isalpha() and w[-1] < "\u3000") else "") for w in words)
    return re.compile(rf"\s{{0,2}}(?:[×*]\s?\w|{'|'.join(ends) or '(?!)'})")  # " million", "万", " × "


def _of_one_case(sentence: Sentence, match: Match, lexicon: Lexicon) -> bool:
    """Whether words behind a bound limit it to a case: "2 to 9 for steel boats", but not "2 to 9 for this field"."""
    head, _, behind = sentence.plain_lower[match.end :].lstrip(" ,(").partition(" ")
    first = behind.lstrip().partition(" ")[0].strip(".,;:)")
    return head in lexicon.case_words and bool(first) and first not in lexicon.all_cases


def _widest(matches: list[tuple[str, Match]]) -> list[tuple[str, Match]]:
    """Matches that neither lie nor begin inside another: "length: 5" says nothing in "maximum length: 5"."""
    spans = [(m.start, m.end) for _, m in matches]
    return [
        (keyword, m)
        for keyword, m in matches
        if not any(start < m.start < end or (start == m.start and m.end < end) for start, end in spans)
    ]


def _covered(keyword: str, found: Bounds) -> bool:
    """An exclusive bound says nothing beside an inclusive one of the same side."""
    twin = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}.get(keyword)
    return keyword in found or (twin is not None and twin in found)


def _holds(template: Template, match: Match, sentence: Sentence, counted: frozenset[str]) -> bool:
    """A lone number counts nothing else: "at most 10" holds, "at most 10 jobs" does not, unless the default is told in
    jobs too."""
    if "m" in match.captures or ":" in template.source or not template.source.rstrip().endswith("{n}"):
        return True
    behind = sentence.plain_lower[match.end :].strip(" .;。")
    return behind in counted or _CLOSED.match(sentence.plain, match.end) is not None


def _is_possible(keyword: str, value: int | float) -> bool:
    """Whether a keyword may have the number: a length is whole, and nothing is infinite."""
    if keyword.endswith(("Length", "Items")):
        return isinstance(value, int) and value >= 0
    return math.isfinite(value)


def _keywords(keyword: str, match: Match, type_: TypeExpr) -> Bounds:
    low = _number(match.captures["n"], type_)
    high = _number(match.captures["m"], type_) if "m" in match.captures else None
    if keyword == "range":
        return _interval(low, high, match.captures)
    if keyword in {"length", "items"}:
        noun = "Length" if keyword == "length" else "Items"
        return {f"min{noun}": low, f"max{noun}": high} if high is not None and low >= 0 else {}
    if keyword == "fixed":
        return {"minLength": low, "maxLength": low}
    return {keyword: low} if not keyword.startswith(("minL", "maxL", "minI", "maxI")) or low >= 0 else {}


def _interval(low: int | float, high: int | float | None, captures: dict[str, str]) -> Bounds:
    if high is None:
        return {}
    bottom = "exclusiveMinimum" if captures.get("open") == "(" and captures.get("close") == "]" else "minimum"
    top = "exclusiveMaximum" if captures.get("close") == ")" and captures.get("open") == "[" else "maximum"
    return {bottom: low, top: high}


def _number(text: str, type_: TypeExpr) -> int | float:
    plain = text.replace(",", "").replace("−", "-")
    if type_.kind != "number" and _THOUSANDS.fullmatch(plain):
        plain = plain.replace(".", "")  # what is counted has no fraction
    if _WHOLE.fullmatch(plain):
        return int(plain)  # exact, however large
    value = float(plain)
    return int(value) if math.isfinite(value) and value.is_integer() and type_.kind != "number" else value


def contradictory(bounds: Bounds) -> list[str]:
    """Pairs whose lower bound lies above the upper one."""
    return [f"{low} > {high}" for low, high in PAIRS if low in bounds and high in bounds and bounds[low] > bounds[high]]


def is_out_of_bounds(value: object, bounds: Bounds) -> bool:
    """Whether a value breaks its own bounds (numbers by size, strings by length)."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return False
    size = len(value) if isinstance(value, str) else value
    low, high = ("minLength", "maxLength") if isinstance(value, str) else ("minimum", "maximum")
    if (low in bounds and size < bounds[low]) or (high in bounds and size > bounds[high]):
        return True
    under = bounds.get("exclusiveMinimum", float("-inf"))
    over = bounds.get("exclusiveMaximum", float("inf"))
    return not isinstance(value, str) and not under < size < over
