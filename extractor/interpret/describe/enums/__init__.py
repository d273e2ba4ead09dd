"""Enumerations: value lists behind a lead-in, in prose, in brackets, as bare words, with or without descriptions.

Rules are tried in order; the first that yields values wins. A rule that reads values where the page names no list
(``guess``) says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.template_syntax import OPEN
from extractor.dialects.text import fold_word
from extractor.document import Line
from extractor.interpret.describe.enums import alternatives as enum_alternatives
from extractor.interpret.describe.enums import cases as enum_cases
from extractor.interpret.describe.enums import guesses as enum_guesses
from extractor.interpret.describe.enums import marks as enum_marks
from extractor.interpret.describe.enums import stated as enum_stated
from extractor.interpret.describe.enums.values import Found, Text, is_label
from extractor.interpret.describe.sentences import Sentence, matching_text
from extractor.interpret.describe.sentences import sentences as sentences_of
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

__all__ = ["RULES", "Found", "Text", "find_enum"]

# "group:<name>", "{id}", "a-z", "sold:true/false"
_TEMPLATE = lazy_regex(
    r"<[^<>]{1,60}>|(?<!\$)\{[^{}]{1,60}\}|^[A-Za-z0-9]-[A-Za-z0-9]$|^[\w.-]{1,40}:[\w.-]{1,40}(?:/[\w.-]{1,40}){1,9}$"
)

_MEMBER = lazy_regex(r'"([\w$@.-]{1,60})"\s{0,3}:\s')  # '"username": ' of JSON
_DATE_PART = lazy_regex(r"(?:Y{2,4}|M{1,4}|D{1,4}|H{1,2}|S{1,3}|AM|PM|Z|T)")  # of "MM/DD/YYYY"
_SECOND = lazy_regex(r"(?:^|\s)\(?2(?:[.)]\s|[、．])")  # "2. true", "2) true"
_PAIR = lazy_regex(r"\s{0,3}[A-Za-z0-9_]{1,30}\s?[:：=]\s?[^\s:：=]")  # "A: one", "0=off" at the start of a line
_CLAUSE = lazy_regex(r"[.。;]\s{0,3}")  # ". " in front of "Example:"
MAX_YES = 5  # letters of "yes", "no", "true" and "false"
_FLAG = lazy_regex(r"[01].{1,12}(?:true|false)")  # "0 or false"

RULES: tuple[Callable[[Text], Found], ...] = (
    enum_stated.listed,
    enum_stated.inline,
    enum_stated.prose,
    enum_cases.equated,
    enum_cases.conditioned,
    enum_guesses.itemised,
    enum_guesses.lined,
    enum_guesses.colon,
    enum_marks.marked,
    enum_marks.named,
    enum_alternatives.barred,
    enum_alternatives.bracketed,
    enum_guesses.paired,
    enum_guesses.dashed,
    enum_guesses.meant,
    enum_guesses.glued,
    enum_guesses.bare,
)


def find_enum(lines: tuple[Line, ...], sentences: tuple[Sentence, ...], type_: TypeExpr, lexicon: Lexicon) -> Found:
    """The values that a description lists, as shown; empty where it lists none."""
    text = _text(lines, sentences, type_, lexicon)
    for rule in RULES:
        found = rule(text)
        if not found.values and not found.conditional:
            continue
        if len(found.values) == 1 and is_label(found.values[0], lexicon):
            continue
        if _is_ordinal(found, text.matching):
            continue
        if _are_templates(found) or _are_date_parts(found) or (found.guess and _goes_on(text)):
            return Found()
        found = _without_absence(found, lexicon)
        if _are_members_shown(found, text.lines) or _are_members_told(found, lexicon) or _are_of_entries(found, text):
            return Found()
        if _are_keys(found, text) or (found.guess and _are_examples(found, text)):
            return Found()
        if found.values and _goes_on(text):
            return Found(rule=found.rule, conditional=True)
        if found.values or found.conditional:
            return _with_more(found, text)
    return Found()


def _text(lines: tuple[Line, ...], sentences: tuple[Sentence, ...], type_: TypeExpr, lexicon: Lexicon) -> Text:
    """The description, a list of pairs over several lines as one line."""
    whole = tuple(_whole_lists(lines))
    told = sentences if len(whole) == len(lines) else sentences_of(whole, lexicon)
    return Text(whole, tuple(_spelt(matching_text(ln), lexicon) for ln in whole), told, type_, lexicon)


def _whole_lists(lines: tuple[Line, ...]) -> Iterator[Line]:
    """The lines; pairs behind a comma that ends those above are of the same list: "A: one, B: two," and "C: three"."""
    held: Line | None = None
    for line in lines:
        if held is not None and _goes_on_below(held, line):
            shift = len(held.text) + 1
            marks = (*held.marks, *((start + shift, end + shift) for start, end in line.marks))
            held = replace(held, text=f"{held.text} {line.text}", marks=marks)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _goes_on_below(line: Line, behind: Line) -> bool:
    pairs = all(_PAIR.match(part.text) is not None for part in (line, behind))
    return pairs and line.kind == behind.kind and line.text.rstrip().endswith((",", "，", "、"))


def _are_examples(found: Found, t: Text) -> bool:
    """Whether a guess reads what stands behind a word for examples: "Example: OAK or ELM"."""
    first = found.values[0].text if found.values else ""
    for text in t.matching:
        before = text[: text.find(first)].rstrip(f" {OPEN}") if first and first in text else ""
        if before.endswith(":"):
            words = _CLAUSE.split(before[:-1])[-1].strip(" *_-").lower()
            return "example" in t.lexicon.columns.get(words, ()) or words in t.lexicon.other_values
    return False


def _without_absence(found: Found, lexicon: Lexicon) -> Found:
    """The values without words for none that are not marked as the others are: "`true`, `false`, unset"."""
    if not any(v.marked for v in found.values):
        return found
    return replace(found, values=tuple(v for v in found.values if v.marked or v.text not in lexicon.default_none))


def _are_members_shown(found: Found, lines: tuple[Line, ...]) -> bool:
    """Whether all values are names in JSON that the description shows: '"username": "ada"'."""
    shown = {name for line in lines for name in _MEMBER.findall(line.text)}
    return bool(found.values) and all(v.text in shown for v in found.values)


def _are_members_told(found: Found, lexicon: Lexicon) -> bool:
    """Whether a word in brackets says that what is listed must or may be there: "`key` (required), `site`". "Yes" and
    "no" say what values mean."""
    told = (fold_word(v.description) for v in found.values)
    return any(word in lexicon.required and len(word) > MAX_YES for word in told if word.isalpha())


def _are_of_entries(found: Found, t: Text) -> bool:
    """Whether a text says that the field holds identifiers: what it lists are values of something else in it."""
    told = any(first_match(t.lexicon.identified, s.text, s.lower) is not None for s in t.sentences[:1])
    return told and bool(found.values) and all(v.text.replace("_", "").isalpha() for v in found.values)


def _is_ordinal(found: Found, lines: tuple[str, ...]) -> bool:
    """Whether the lone value is the number of the first of several lines: "1. null", "2. true"."""
    alone = len(found.values) == 1 and found.values[0].text == "1" and not found.values[0].marked
    return alone and any(_SECOND.search(line) for line in lines)


def _are_keys(found: Found, t: Text) -> bool:
    """Whether the sentence that lists the values says that they are keys: "`oak` or `elm` are supported as keys"."""
    listing = (s for s in t.sentences if any(v.text in s.plain for v in found.values))
    return any(first_match(t.lexicon.keys_listed, s.text, s.lower) is not None for s in listing)


def _are_date_parts(found: Found) -> bool:
    """Whether the values are the parts of a form of dates: "MM/DD/YYYY"."""
    return len(found.values) > 1 and all(_DATE_PART.fullmatch(v.text) for v in found.values)


def _goes_on(t: Text) -> bool:
    """Whether a sentence names values beside those of a list ("you can also use `starred`")."""
    told = (i for i, s in enumerate(t.sentences) if first_match(t.lexicon.further_values, s.text, s.lower) is not None)
    return any(OPEN in s.text for i in told for s in t.sentences[i : i + 2])


def _spelt(text: str, lexicon: Lexicon) -> str:
    """A line with "0 or false" as "0/false": one value in two spellings."""
    if "true" not in text and "false" not in text:
        return text
    if not _FLAG.search(text):
        return text
    words = "|".join(map(re.escape, sorted(lexicon.alternatives)))
    return re.sub(rf"(?<!\w)([01])\s?(?:{words})\s?(true|false)(?!\w)", r"\1/\2", text)


def _with_more(found: Found, text: Text) -> Found:
    """What a sentence names, or what the items below it explain, where these are the same values and more."""
    if found.rule != "prose" or not found.values:
        return found
    items = enum_guesses.itemised(text)
    more = {v.text for v in items.values} > {v.text for v in found.values}
    return replace(found, values=items.values) if more else found


def _are_templates(found: Found) -> bool:
    """Whether some values are forms that values have, or kinds of characters: "group:<name>", "a-z"."""
    return any(_TEMPLATE.search(v.text) or v.description.startswith("<") for v in found.values)
