"""Enums that a description states: lists behind a lead-in, in lines of their own or in the sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.template import Match, Template, Templates, first_match
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.interpret.describe.enums.over_lines import bare_words, list_goes_on, words_go_on
from extractor.interpret.describe.enums.values import Found, Text, is_constant, items_after
from extractor.interpret.describe.items import pairs, parse_labelled, with_colons
from extractor.interpret.describe.sentences import Sentence, without_brackets
from extractor.interpret.describe.values import RawValue, parse_list
from extractor.lazy_regex import lazy_regex

_WORDS = frozenset({"true", "false"})
_NOTES = lazy_regex(r"\([^()]{0,200}\)")  # "(the default)"
_WORD = lazy_regex(r"[\w.:/+-]{1,60}")  # "red", "eu-west-1"
MAX_BEHIND = 2  # words behind "are supported", such as "at present"


def _lead_in_at_end(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the sentence ends with a lead-in such as "The options are as follows:"."""
    text = sentence.text.rstrip(f" :.。{CLOSE}")  # "**Value range**:" too
    lower = text.lower()
    announced = sentence.text.rstrip(f" {CLOSE}").endswith((":", "："))
    among = (
        t for t in lexicon.enum_lead_ins.among(sentence.lower) if announced or " " in t.source or lower == t.source
    )
    return any((m := t.search(text, lower)) and _last_end(t, text, lower, m) == len(text) for t in among)


def _last_end(template: Template, text: str, lower: str, found: Match) -> int:
    """The end of the template's last match."""
    end = found.end
    while (again := template.search(text, lower, end)) is not None:
        end = again.end
    return end


def listed(t: Text) -> Found:
    """Items or lines of their own behind a lead-in."""
    for position, sentence in enumerate(t.sentences):
        if sentence.member or first_match(t.lexicon.names_listed, sentence.text, sentence.lower) is not None:
            continue
        last_of_line = position + 1 == len(t.sentences) or t.sentences[position + 1].line != sentence.line
        if last_of_line and sentence.line + 1 < len(t.lines) and _lead_in_at_end(sentence, t.lexicon):
            values = [] if _is_torn(t, sentence.line) else items_after(t, sentence.line)
            if values and sentence.conditional:
                return Found(rule="listed", conditional=True)
            if values:
                return Found(tuple(values), "listed")
    return Found()


def _is_torn(t: Text, line: int) -> bool:
    """Whether a list of one item goes on in lines that are none: "- oak: hard", "[- elm: soft]"."""
    behind = t.lines[line + 1 :]
    items = [ln for ln in behind if ln.kind == "item"]
    return len(items) == 1 and any(ln.kind != "item" and ln.text.startswith(("[-", "- [")) for ln in behind)


def inline(t: Text) -> Found:
    """Values behind a lead-in in the same line, as flattened text has them."""
    for index, text in enumerate(t.matching):
        lower = text.lower()
        for template in t.lexicon.enum_lead_ins.among(lower):
            found = template.search(text, lower)
            if found is None or not text[found.end :].lstrip().startswith(":"):
                continue
            rest = text[found.end :].lstrip(" :")
            values = with_colons(rest, t.lexicon) or parse_labelled(rest) or _pairs_at_start(rest)
            if not values and (values := bare_words(rest, telling=found.ascii)):
                values += words_go_on(t, index)
            if values:
                return Found(tuple(values), "inline")
    return Found()


def _pairs_at_start(text: str) -> list[RawValue]:
    found = pairs(text)
    if not found:
        return []
    head = without_brackets(text).lstrip()
    return found if head.startswith(found[0].text) else []


def prose(t: Text) -> Found:
    """Values in prose: "The value can be **A** or **B**"; none where another sentence names further ones."""
    conditional = False
    found: list[RawValue] = []
    for sentence in (s for s in t.sentences if not s.member):
        stated = _first_list(t.lexicon.enum_lists, sentence, t.lexicon, weak=False)
        stated += list_goes_on(t, sentence, stated)
        weak = [] if stated or found else _first_list(t.lexicon.enum_weak_lists, sentence, t.lexicon, weak=True)
        values = stated or [*weak, *list_goes_on(t, sentence, weak)]
        if found and {v.text for v in stated} > {v.text for v in found} and not sentence.conditional:
            found = stated  # the same again, with other spellings
        elif found and {v.text for v in stated} - {v.text for v in found}:
            return Found(rule="prose", conditional=True)
        if values and sentence.conditional:
            conditional = True
        elif values and not found:
            found = values
        elif found and OPEN in sentence.text and first_match(t.lexicon.further_values, sentence.text, sentence.lower):
            return Found(rule="prose", conditional=True)
    return Found(tuple(found), "prose", conditional=conditional and not found)


def _first_list(templates: Templates, sentence: Sentence, lexicon: Lexicon, *, weak: bool) -> list[RawValue]:
    return list(_list_in(sentence.text, templates, lexicon, weak=weak))


@lru_cache(maxsize=8192)
def _list_in(text: str, templates: Templates, lexicon: Lexicon, *, weak: bool) -> tuple[RawValue, ...]:
    """The values that a text lists; the same sentences stand in many descriptions."""
    told = _reasons(lexicon).split(_NOTES.sub("", text), maxsplit=1)[0]
    if first_match(lexicon.negations, told, told.lower()) is not None:
        return ()  # notes and reasons deny nothing of the list: "`none` (not accepted)", ", as it cannot sink"
    lower = text.lower()
    for template in templates.among(lower):
        found = template.search(text, lower)
        if found is None or _is_other(text, lower, found, lexicon):
            continue
        shown = _reasons(lexicon).split(found.captures["list"].strip(" :"), maxsplit=1)[0]
        if not weak and (whole := with_colons(shown, lexicon)):
            return tuple(whole)
        if OPEN in text[: found.start] and found.captures["list"].count(OPEN) == 1:
            continue  # "has “can_sail” status, must be “true”" is of what is named in front
        bracketed = template in lexicon.enum_bracketed and text[: found.start].endswith("(")
        values, after = _to_bracket(shown, lexicon) if bracketed else ([], "")
        values, after = (values, after) if values else parse_list(shown, lexicon, weak=weak)
        leading = template.source.startswith("{list}") or (weak and "{list} (" in template.source)
        rest = f"{after.strip()} {text[found.end :].strip()}".strip() if leading else ""
        closed = not rest or rest[0] in ".,;:)。" or (len(values) > 1 and len(rest.split()) <= MAX_BEHIND)
        if values and closed and _holds(values, after, template, lexicon, weak=weak):
            return tuple(values)
    return ()


def _to_bracket(text: str, lexicon: Lexicon) -> tuple[list[RawValue], str]:
    """The several words that a list in brackets is made of to its end, and what stands behind: "red, blue)"."""
    values, after = parse_list(text, lexicon, weak=False)
    closed = len(values) > 1 and after.startswith(")") and all(v.marked or _WORD.fullmatch(v.text) for v in values)
    return (values, after) if closed else ([], text)


def _is_other(text: str, lower: str, found: Match, lexicon: Lexicon) -> bool:
    """Whether these are no values of the field: "the smallest possible value is 24h", "one of a and b must be set"."""
    before = without_brackets(lower[: found.start]).rstrip(" ,(:")
    return before.endswith(lexicon.other_values) or first_match(lexicon.names_listed, text, lower) is not None


def _holds(values: list[RawValue], after: str, template: Template, lexicon: Lexicon, *, weak: bool) -> bool:
    """Whether a lone value is all that a field may have: a marked one is, and where the words say so. Of one in passing
    ("always `rich` for cards") nothing more may be said."""
    if len(values) > 1:
        return True
    if weak:
        lone = values[0].marked or values[0].text in _WORDS
        return lone and template in lexicon.enum_weak_constants and not after.strip(" .)。")
    told = values[0].marked or is_constant(values[0].text) or not values[0].text.isalpha()
    return template in lexicon.enum_constants or (told and values[0].text not in {"true", "false"})


@lru_cache(maxsize=8)
def _reasons(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon.reasons))
    return re.compile(rf"[,，]\s{{0,3}}(?:{words})(?!\w)")  # ", because"; in capitals it is a value
