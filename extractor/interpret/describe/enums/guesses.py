"""Enums that a description shows without naming them a list; each is marked as a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from extractor.api import TypeExpr
from extractor.dialects.template import NONE, Template, first_match
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Line
from extractor.interpret.describe.enums.labels import announces_other
from extractor.interpret.describe.enums.values import Found, Text, is_constant, item_values
from extractor.interpret.describe.items import pairs
from extractor.interpret.describe.sentences import clean_value, without_brackets
from extractor.interpret.describe.values import RawValue, parse_list
from extractor.lazy_regex import lazy_regex

# "OPEN CLOSED SUNK" of "The state: OPEN CLOSED SUNK"
_CAPS_TAIL = lazy_regex(r"(?:^|[.。:;)]\s{0,3})((?:[A-Z][A-Z0-9_]{1,40})(?:\s[A-Z][A-Z0-9_]{1,40}){1,30})\s?[.。]?$")
# "true when open false when closed"
_BOOL_PROSE = lazy_regex(r"(?:^|[\s.。])(true|false)\s([^:：]{1,40}?)\s(true|false)\s(.{1,40})$", re.IGNORECASE)
# "OPEN打开"
_CAPS_CJK = lazy_regex(r"^([A-Z][A-Z0-9_]{1,30}|[a-z][a-z0-9_]{1,30})(?=[\u4e00-\u9fff])([\u4e00-\u9fff]{1,12})$")
# "IP_RANGE IP段"
_CAPS_SPACED = lazy_regex(r"^([A-Z][A-Z0-9]{0,20}_[A-Z0-9_]{1,30})\s([A-Za-z]{1,10}[\u4e00-\u9fff]{1,12})$")
_TYPE_ALONE = lazy_regex(r"[\s\\_*-]{0,6}\[[^\]]{0,40}\][\s\\_*]{0,6}")  # "[uuid,]"
# "1-打开", "0 - closed", "1(打开)"
_DASHED = lazy_regex(
    r"(?:^|[:(,;、/\s\u4e00-\u9fff])(\d{1,4}|[A-Za-z][A-Za-z0-9_]{1,30})\s?"
    r"(?:[-–—=]\s?((?!\d)(?=[^,;、。:=()/\s]{0,30}[\u4e00-\u9fff]|\w{1,20}(?:[\s,;、/]|$))[^,;、。:=()/\s-]{1,30}(?:\([^()]{1,20}\))?)"
    r"|\(([\u4e00-\u9fff][^()]{0,30})\))"
)
_COLON = lazy_regex(rf":(?:\s|(?={OPEN}))")  # ": " in front of values, ":" in front of one in quotes
_DASH = lazy_regex(r"^\S{1,60}(?:\s\([^()]{1,80}\))?\s[-–—]\s")  # "open - it sails"
_NEXT = lazy_regex(r"[,;，；]\s{0,3}(\d{1,4})\s?[^\W\d]")  # ", 2 closed" of "1 open, 2 closed"
_SCALARS = frozenset({"string", "integer", "number"})  # no members are listed below these
MIN_ITEMS = 2
_STOPS = (".", "。", ";", "!", "?", ":")
MAX_PROSE_DESCRIPTION = 200


def colon(t: Text) -> Found:
    """Constants with their texts behind a colon: "Direction: ASC (smallest first) or DESC (largest first)"."""
    for sentence in t.sentences:
        colons = list(_COLON.finditer(sentence.text))
        if not colons or sentence.conditional or sentence.member:
            continue
        values, after = parse_list(sentence.text[colons[-1].end() :].strip(), t.lexicon, weak=True)
        if all(v.marked for v in values) and _is_name(sentence.plain_lower[: sentence.plain_lower.rindex(":")], t):
            continue
        if len(values) > 1 and not after.strip(" .。;") and all(is_constant(v.text) for v in values):
            return Found(tuple(values), "colon", guess=True)
    return Found()


def _is_name(label: str, t: Text) -> bool:
    """Whether words before a colon end in one for a name: what is quoted behind is an example of it."""
    return fold_word(label).endswith(tuple(w if w >= "\u3000" else f" {w}" for w in t.lexicon.called))


def itemised(t: Text) -> Found:
    """A list whose every item opens with ``value:``; no guess behind a line that says that one of these is meant ("Must
    be one of:")."""
    items = [i for i, line in enumerate(t.lines) if line.kind == "item"]
    alone = not items or items[0] == 0
    if len(items) < MIN_ITEMS or (alone and not _are_coded(t, items)):
        return Found()
    if _has_condition_before(t, items[0]) or announces_other(t, items[0]):
        return Found()
    values = item_values(t, items[0], t.lines[items[0]].depth)
    above = "" if alone else t.lines[items[0] - 1].text
    dashed = t.type.kind in _SCALARS and above.rstrip().endswith((":", "："))
    told = all(
        (v.description and (dashed or ":" in t.matching[i])) or v.marked or is_constant(v.text)
        for v, i in zip(values, items, strict=False)
    )
    if any(" " in v.text for v in values):
        return Found()  # "- *exclude role*: …" is no value
    if len(values) < MIN_ITEMS or not told or _are_members(t, items) or _are_cases(t, items):
        return Found()
    if all(_TYPE_ALONE.fullmatch(v.description) for v in values):
        return Found()  # "- labels - [uuid]" are fields
    return Found(tuple(values), "itemised", guess=not fold_word(above).endswith(t.lexicon.union_words))


def _are_coded(t: Text, items: Sequence[int]) -> bool:
    """Whether items without a line above them all open with a word in code, of a field whose type has no members."""
    top = t.lines[items[0]].depth if items else 0
    texts = [t.matching[i] for i in items if t.lines[i].depth == top]
    return t.type.kind in _SCALARS and len(texts) >= MIN_ITEMS and all(text.startswith(OPEN) for text in texts)


def lined(t: Text) -> Found:
    """Lines of their own that are each a value in code, or open with one behind which a colon stands."""
    if t.type.kind not in _SCALARS:
        return Found()
    opened = [_opens_with_value(line, told=not i) for i, line in enumerate(t.lines)]
    runs = [[i for i, _ in run] for is_value, run in groupby(enumerate(opened), lambda pair: pair[1]) if is_value]
    if len(runs) != 1 or len(runs[0]) < MIN_ITEMS:
        return Found()
    first = runs[0][0]
    if announces_other(t, first) or any(s.conditional and s.line < first for s in t.sentences):
        return Found()
    lines = [t.lines[i] for i in runs[0]]
    told = (RawValue(ln.text[: ln.marks[0][1]], ln.text[ln.marks[0][1] :].strip(" :："), marked=True) for ln in lines)
    return Found(tuple(told), "lined", guess=True)


def _opens_with_value(line: Line, *, told: bool) -> bool:
    """Whether a line opens with a word in code, and ends there unless ``told`` or goes on behind a colon."""
    start, end = line.marks[0] if line.kind == "text" and line.marks else (1, 0)
    shown, rest = line.text[start:end], line.text[end:].strip()
    return not start and " " not in shown and ((not rest and not told) or fold_width(rest).startswith(":"))


def _are_members(t: Text, items: Sequence[int]) -> bool:
    """Whether items name what an open structure holds: "- Delay – Time between …" below no word of values."""
    before = t.matching[items[0] - 1].rstrip() if items[0] else ""
    if first_match(t.lexicon.names_listed, before, before.lower()) is not None:
        return True
    if t.type.kind != "any" or before.endswith((":", "：")):
        return False
    return all(_DASH.search(t.matching[i]) for i in items)


def _are_cases(t: Text, items: Sequence[int]) -> bool:
    """Whether items say how long a text is in each of several cases."""
    texts = [s for s in t.sentences if s.line in items]
    return t.type.kind == "string" and any(
        template.search(s.plain, s.plain_lower)
        for s in texts
        for group in ("length", "length_range", "min_length", "max_length")
        for template in t.lexicon.bounds.get(group, NONE).among(s.plain_lower)
    )


def _has_condition_before(t: Text, line: int) -> bool:
    return any(s.conditional for s in t.sentences if s.line == line - 1)


def paired(t: Text) -> Found:
    """``a:text;b:text`` or ``a:text b:text`` without a lead-in; two pairs at least, of constants or short words."""
    for text in t.matching:
        found = [p for p in pairs(text) if p.description]
        alike = len(found) > 1 and all(_pairs_like_values(p, t.type) for p in found) and not _lacks_next(found[-1])
        if alike and not _are_of_part(text, found[0], t):
            return Found(tuple(found), "paired", guess=True)
    return Found()


def _are_of_part(text: str, first: RawValue, t: Text) -> bool:
    """Whether words before the first of several pairs say that it is no value of the field: "with a unit (k: …"."""
    found = re.search(rf"(?<!\w){re.escape(first.text)}{CLOSE}?\s?:", text)
    before = text[: found.start()] if found else ""
    return first_match(t.lexicon.names_listed, before, before.lower()) is not None


def dashed(t: Text) -> Found:
    """Values with Chinese meanings behind a dash, behind "=" or in brackets: "0-男, 1-女", "A(启用)、B(禁用)"; nothing
    else may stand between them."""
    for text in (text for text in t.matching if not text.isascii()):  # what has no Chinese meaning is none
        found = list(_DASHED.finditer(text))
        parted = all(_is_separator(text[a.end() : b.start(1)], t) for a, b in pairwise(found))
        values = [RawValue(m.group(1), m.group(2) or m.group(3)) for m in found]
        numbers = {v.text.isdigit() for v in values}
        if parted and len({v.text for v in values}) > 1 and len(numbers) == 1 and _in_chinese(values):
            return Found(tuple(values), "dashed", guess=True)
    return Found()


def _lacks_next(last: RawValue) -> bool:
    """Whether the last of numbered values goes on to the next without a colon: "5: sold,6 given away"."""
    number = _NEXT.search(last.description) if last.text.isdigit() else None
    return number is not None and int(number.group(1)) == int(last.text) + 1


def _in_chinese(values: Sequence[RawValue]) -> bool:
    return any(not v.description.isascii() for v in values)


def _is_separator(text: str, t: Text) -> bool:
    bare = text.strip(" ,;、/|.。")
    return not bare or bare in t.lexicon.separators


def _pairs_like_values(pair: RawValue, type_: TypeExpr) -> bool:
    if type_.leaf().kind == "boolean":
        return pair.text.lower() in {"true", "false"}
    if type_.leaf().kind in {"integer", "number"}:
        return bool(re.fullmatch(r"-?\d{1,9}", pair.text))
    told = not pair.description.isascii() or pair.marked or is_constant(pair.text)
    return told and bool(re.fullmatch(r"[A-Za-z][\w.-]{0,60}|\d{1,4}", pair.text))


def meant(t: Text) -> Found:
    """Explained values: "**a** indicates …, **b** indicates …"; two at least."""
    values: dict[str, RawValue] = {}
    for sentence in t.sentences:
        for template in t.lexicon.enum_means.among(sentence.lower) if not sentence.conditional else ():
            for found in template.regex.finditer(sentence.text):
                value = clean_value(next(g for g in found.groups() if g))
                if found.group(0).startswith(OPEN) or is_constant(value):
                    values.setdefault(
                        value, RawValue(value, _explanation(sentence.text[found.end() :], template), True)
                    )
    return Found(tuple(values.values()), "meant", guess=True) if len(values) > 1 else Found()


def _explanation(rest: str, template: Template) -> str:
    again = template.regex.search(rest)
    text = without_brackets(rest[: again.start()] if again else rest)
    return re.split(r"[.。,;]", text, maxsplit=1)[0].strip()[:MAX_PROSE_DESCRIPTION]


def bare(t: Text) -> Found:
    """Constants without a word between, at the end of flattened text; ``true … false …`` with short texts."""
    for text in t.matching:
        tail = _CAPS_TAIL.search(text)
        if tail is not None and tail.start() > 0 and _is_list(text, tail.group(1)):
            return Found(tuple(RawValue(w) for w in tail.group(1).split()), "bare", guess=True)
        found = _BOOL_PROSE.search(text) if not text.isascii() else None
        if found is not None and found.group(1).lower() != found.group(3).lower() and not found.group(2).isascii():
            values = (
                RawValue(found.group(1).lower(), found.group(2)),
                RawValue(found.group(3).lower(), found.group(4).rstrip(".。")),
            )
            return Found(values, "bare", guess=True)
    return Found()


def _is_list(text: str, words: str) -> bool:
    """Whether capitals are a list: in English two of them are an abbreviation ("VPC ID")."""
    return not text.isascii() or len(words.split()) > 2 or "_" in words


def glued(t: Text) -> Found:
    """Clauses that glue a constant to its Chinese description."""
    for sentence in (s for s in t.sentences if not s.plain.isascii()):
        clauses = re.split(r"[,、/]", sentence.plain.rstrip(".。;"))
        shown = [(c, _CAPS_CJK.match(c)) for c in map(str.strip, clauses)]
        begun = any(m for _, m in shown)
        told = [m or (_CAPS_SPACED.match(c) if begun else None) for c, m in shown]
        found = [RawValue(m.group(1), m.group(2)) for m in told if m]
        if len(found) > 1 and all(is_constant(v.text) for v in found):
            return Found(tuple(found), "glued", guess=True)
    return Found()
