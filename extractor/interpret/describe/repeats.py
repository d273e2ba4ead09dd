"""Descriptions without what became keywords: "Its size. Minimum: 0 Maximum: 255" is "Its size.".

Only a sentence or a line of its own goes that says nothing else, and a list of bare values behind its lead-in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from extractor.api import Facts, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template import NONE, Templates
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Line
from extractor.interpret.describe.bounds import find_bounds, rules_of
from extractor.interpret.describe.defaults import find_defaults, may_state
from extractor.interpret.describe.house import JOINED
from extractor.interpret.describe.sentences import clean_value, sentences
from extractor.interpret.identity import ByIdentity
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# Where a sentence ends: at a full stop before white space, at a semicolon, at "。".
_END = lazy_regex(r"[。;!.](?:(?<!\.)(?![)\]])|(?<=\.)(?=\s|$|[\u4e00-\u9fff]))")
_WORDS = lazy_regex(r"\w+")  # "boat"
_DIGIT = lazy_regex(r"\d")  # "2"
_MARKS = str.maketrans('`"*', "   ")
_TELLING = lazy_regex(r"\d|true|false", re.IGNORECASE)  # "2", "true"


def without_keywords(lines: tuple[Line, ...], type_: TypeExpr, facts: Facts, lexicon: Lexicon) -> tuple[Line, ...]:
    """The lines without what only repeats bounds, the default or the values of the facts."""
    if not (facts.bounds or facts.default or facts.enum):
        return lines
    return _without_keywords(lines, type_, ByIdentity(facts), lexicon)


@lru_cache(maxsize=16384)
def _without_keywords(
    lines: tuple[Line, ...], type_: TypeExpr, said: ByIdentity[Facts], lexicon: Lexicon
) -> tuple[Line, ...]:
    """Equal descriptions with the same facts are shortened once: tables repeat themselves a lot."""
    facts = said.value
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        used = _list_length(lines[index:], facts, lexicon) or _label_length(lines[index:], type_, facts, lexicon)
        if not used:
            line = _shortened(lines[index], type_, facts, lexicon)
            kept.extend([line] if line is not None else [])
        index += used or 1
    return tuple(kept)


def _list_length(lines: tuple[Line, ...], facts: Facts, lexicon: Lexicon) -> int:
    """How many lines a lead-in ("Enumeration values:") and the bare values behind it are; 0 where there are none."""
    text = fold_width(lines[0].text).rstrip(" :.。")
    lower = text.lower()
    if (
        len(facts.enum) < 2
        or facts.guesses
        or not any(t.fullmatch(text, lower) for t in lexicon.enum_lead_ins.among(lower))
    ):
        return 0
    values = {str(v.value).lower() if isinstance(v.value, bool) else str(v.value) for v in facts.enum}
    shown = []
    for line in lines[1:]:
        value = clean_value(line.text.lstrip("-•* "))
        if value not in values:
            break
        shown.append(value)
    return 1 + len(shown) if set(shown) == values else 0


def _label_length(lines: tuple[Line, ...], type_: TypeExpr, facts: Facts, lexicon: Lexicon) -> int:
    """2 where a line is a label ("Default value:") and the next one is what it says, else 0."""
    if len(lines) < 2 or lexicon.house_labels.get(fold_word(lines[0].text)) not in JOINED:
        return 0
    joined = f"{lines[0].text.rstrip(' :：')}: {lines[1].text}"
    return 2 if lines[1].kind == "text" and _repeats(joined, type_, facts, lexicon) else 0


def _shortened(line: Line, type_: TypeExpr, facts: Facts, lexicon: Lexicon) -> Line | None:
    """The line without the sentences that repeat keywords; None where nothing else is in it."""
    pieces = list(_pieces(line.text))
    kept = [p for p in pieces if not (_TELLING.search(p) or facts.default) or not _repeats(p, type_, facts, lexicon)]
    if len(kept) == len(pieces):
        return line
    return replace(line, text="".join(kept).strip(), marks=()) if kept else None


def _pieces(text: str) -> Iterator[str]:
    """The sentences of a text as they stand, white space included."""
    start = 0
    for end in _END.finditer(fold_width(text)):
        yield text[start : end.end()]
        start = end.end()
    if text[start:].strip():
        yield text[start:]


def _repeats(text: str, type_: TypeExpr, facts: Facts, lexicon: Lexicon) -> bool:
    """Whether a text says nothing but keywords that the facts have."""
    if not _DIGIT.search(text) and not may_state(fold_width(text).lower(), lexicon):
        return False  # no bounds, and no default
    parts = sentences((Line(text.strip()),), lexicon)
    bounds, conflicts = find_bounds(parts, type_, lexicon)
    found = find_defaults(parts, facts.enum, type_, lexicon)
    known = not conflicts and bounds.items() <= dict(facts.bounds).items() and found in ([], [*facts.default])
    if not known or not (bounds or found):
        return False
    told = [lexicon.bounds.get(group, NONE) for group, _ in rules_of(type_)] if bounds else []
    rest = _without(text, [*told, *((lexicon.default_values, lexicon.default_weak_values) if found else ())])
    return all(lexicon.heading_parts.get(word.lower()) == "filler" for word in _WORDS.findall(rest))


def _without(text: str, groups: Iterable[Templates]) -> str:
    """A text without what templates match, one after the other. No removal makes a word, so that those among the whole
    text are all that may match."""
    folded = fold_width(text).translate(_MARKS)
    lower = folded.lower()
    for template in [template for group in groups for template in group.among(lower)]:
        found = template.search(folded, lower)
        if found is not None:
            text, folded = (f"{t[: found.start]} {t[found.end :]}" for t in (text, folded))
            lower = folded.lower()
    return text
