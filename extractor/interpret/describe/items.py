"""What items of value lists open with: a value, and what is said of it.

"**dry** indicates a dock", "dry: a dock", "dry - a dock", "dry".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.interpret.describe.sentences import clean_value, without_brackets
from extractor.interpret.describe.values import RATIO, WORD, RawValue
from extractor.lazy_regex import lazy_regex

_BULLET = lazy_regex(r"^(?:[-–•*·]\s{1,3}|\(?\d{1,2}[.)]\s)")  # "- open", "1. open"
# "`open`: it sails", "open (the default)"
_PAIR = lazy_regex(rf"^(?:{OPEN}([^{CLOSE}]{{0,200}}){CLOSE}|({WORD}))\s?(?:[:]\s?(.*)|(\(.*)|$)", re.ASCII | re.DOTALL)
# "`open` - it sails", "open = it sails"
_DASHED = lazy_regex(
    rf"^(?:{OPEN}([^{CLOSE}]{{0,200}}){CLOSE}|({WORD}))\s{{0,2}}(?:[-–—=]{{1,2}}|,)\s{{0,2}}(.*)$",
    re.ASCII | re.DOTALL,
)
# "`5192` Books and magazines"
_GLOSSED = lazy_regex(rf"{OPEN}([\w.:/+-]{{1,60}}){CLOSE}\s(?=[A-Z(])", re.ASCII)
_SENTENCE_MARKS = lazy_regex(r"[.。;:,!?]\s|[。;]")  # ". " of "It sails. It sinks."
# "0: off, 1: on", "`a`: oak", "(0: off": the values, each with its colon
_NAMED = lazy_regex(rf"(?:^|(?<=[\s;,、。(]))(?:{OPEN}([^{CLOSE}]{{0,200}}){CLOSE}|({WORD}))\s?:\s?(?!//)", re.ASCII)
_SIDES = lazy_regex(r"([\w.-]{1,40}):([\w.-]{1,40})", re.ASCII)  # "id:asc"
# "16:9" of "16:9 wide, 9:16 tall"
_RATIOS = lazy_regex(rf"(?:^|(?<=[\s;,、(/|])){OPEN}?({RATIO}){CLOSE}?", re.ASCII)
MAX_WORDS = 4  # of a value: more words are a sentence
# "Weekly: `this_week`," and the last one without a comma
_LABELLED = lazy_regex(rf"([^{OPEN}{CLOSE}:,;、。]{{1,40}}):\s?{OPEN}([^{CLOSE}]{{1,100}}){CLOSE}\s?(?:[,;、]|\.?$)\s?")


def parse_item(text: str, lexicon: Lexicon, *, loose: bool, glossed: bool = False) -> RawValue | None:
    """The value that a list item (in matching form) opens with: ``**x**: text``, ``x: text``, ``x means text``, ``x``.

    ``loose`` also takes a short item whole, and ``x - text``; ``glossed``, where a list of values is announced, a value
    in code with its text right behind it.
    """
    bare = _BULLET.sub("", text.strip())
    meant = _meant(bare, lexicon)
    if meant is not None:
        return meant
    found = _PAIR.match(bare) or (_DASHED.match(bare) if loose or bare.startswith(OPEN) else None)
    if found is not None:
        marked = found.group(1) is not None
        value = clean_value(found.group(1) if marked else found.group(2))
        description = next((g for g in found.groups()[2:] if g), "")
        return RawValue(value, _without_outer_marks(description), marked) if value else None
    coded = _GLOSSED.match(bare) if glossed else None
    if coded is not None:
        return RawValue(clean_value(coded.group(1)), _without_outer_marks(bare[coded.end() :]), marked=True)
    plain = without_brackets(bare).strip()
    if (
        loose
        and len(plain) <= 60
        and len(plain.split()) <= MAX_WORDS
        and not _SENTENCE_MARKS.search(plain.rstrip(".;,。"))
    ):
        return RawValue(clean_value(plain)) if plain.isascii() else None
    return None


def _meant(text: str, lexicon: Lexicon) -> RawValue | None:
    """The value of an item that says what it means: ``**x** indicates text``."""
    for template in lexicon.enum_means.among(text.lower()):
        found = template.regex.match(text)
        value = clean_value(next((g for g in found.groups() if g), "")) if found else ""
        if found is not None and value:
            return RawValue(value, _without_outer_marks(text[found.end() :]), found.group().startswith(OPEN))
    return None


def _without_outer_marks(description: str) -> str:
    """A description without brackets around all of it and closing marks: "(default): a" is "default: a"."""
    text = without_brackets(description).strip(" ;,、。.")
    if text.startswith("("):
        text = text[1:].replace(")", "", 1)
    return text[:-1].rstrip() if text.endswith(")") and text.count("(") < text.count(")") else text


def pairs(text: str) -> list[RawValue]:
    """``value:description`` pairs of flattened text, each value behind white space or at the start; of ratios, each as
    a whole with what stands behind it."""
    if ratios := _ratios(text):
        return ratios
    marks = [m for m in _NAMED.finditer(text) if not _is_noted(text, m)] if ":" in text else []
    ends = [*(m.start() for m in marks[1:]), len(text)][: len(marks)]
    meanings = [_without_outer_marks(text[m.end() : end]) for m, end in zip(marks, ends, strict=True)]
    glued = all(m.group().endswith(":") for m in marks)
    if glued and (_repeats([m.group() for m in marks]) or (all(meanings) and _repeats(meanings))):
        return []  # "id:asc, id:desc" are values, and so are "id:asc, name:asc"
    found = zip(marks, meanings, strict=True)
    return [RawValue(clean_value(m.group(1) or m.group(2)), said, bool(m.group(1))) for m, said in found]


def _ratios(text: str) -> list[RawValue]:
    """The ratios that a text lists, each with what is said of it ("16:9 wide 9:16 tall"); none where it has other
    pairs, and where the numbers in front of the colons count ("1:10, 2:20")."""
    found = list(_RATIOS.finditer(text))
    fronts = [int(m.group(1).partition(":")[0]) for m in found]
    counts = any(fronts == list(range(first, first + len(found))) for first in (0, 1))
    if len(found) < 2 or counts or len(found) != len(list(_NAMED.finditer(_RATIOS.sub("0:", text)))):
        return []
    ends = [*(m.start() for m in found[1:]), len(text)]
    told = [_without_outer_marks(text[m.end() : end].strip(" -–—:=/|")) for m, end in zip(found, ends, strict=True)]
    return [RawValue(m.group(1), said) for m, said in zip(found, told, strict=True)]


def _repeats(texts: Sequence[str]) -> bool:
    return len(set(texts)) < len(texts)


def with_colons(text: str, lexicon: Lexicon) -> list[RawValue]:
    """The values that all of a text lists, each with a colon inside ("id:asc, id:desc"), as what stands on one side of
    it comes again; none where that is a meaning ("0:off, 1:on")."""
    parts = _between(lexicon).split(text.strip(" .。")) if ":" in text else []
    found = [_SIDES.fullmatch(part) for part in parts]
    sides = [m.groups() for m in found if m is not None]
    again = any(_repeats([pair[n] for pair in sides]) for n in (0, 1))
    whole = len(sides) == len(parts) == len(set(parts)) and again
    return [RawValue(part) for part in parts] if whole else []


@lru_cache(maxsize=8)
def _between(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in lexicon.separators if w.isascii())
    # ", ", " or ", ", or ", "|"
    return re.compile(rf"\s{{0,3}}[,;|]\s{{0,3}}(?:(?:{words})\s)?|\s(?:{words})\s")


def _is_noted(text: str, found: re.Match[str]) -> bool:
    """Whether a value right behind a bracket is all that the bracket holds, or stands behind another one: "0: off
    (default: 1)"."""
    if text[: found.start()][-1:] != "(":
        return False
    inside = text[found.end() :].partition(")")[0]
    return _NAMED.search(inside) is None or _NAMED.search(text, 0, found.start()) is not None


def parse_labelled(text: str) -> list[RawValue]:
    """Values behind their meanings: ``Weekly: "this_week", Bi-weekly: "next_week"``; two at least, and nothing else."""
    found = list(_LABELLED.finditer(text))
    rest = _LABELLED.sub("", text).strip(" .。,;、")
    return [RawValue(m.group(2), m.group(1).strip(), True) for m in found] if len(found) > 1 and not rest else []
