"""Literal values: lists in prose, items of value lists, and their reading in a field's own type."""

from __future__ import annotations

import re

from extractor.api import EnumValue, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.dialects.text import fold_word
from extractor.interpret.describe.sentences import clean_value, without_brackets
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

_INTEGER = lazy_regex(r"[-+]?\d{1,20}", re.ASCII)  # "-20"
_NUMBER = lazy_regex(r"[-+]?\d{1,20}(?:\.\d{1,20})?", re.ASCII)  # "-2.5"
WORD = r"[-+]?[A-Za-z0-9_$@#*/.][-\w.@/$#*+]{0,80}"
RATIO = r"\d{1,4}:\d{1,4}(?![\w:])"
_VALUE = lazy_regex(rf"{OPEN}([^{CLOSE}]{{0,200}}){CLOSE}|({RATIO}|{WORD})", re.ASCII)  # "`open`", "open", "16:9"
_FLAG = lazy_regex(r"\d{1,4}|true|false", re.ASCII | re.IGNORECASE)  # "0", "true"
_NOTE = lazy_regex(r"\s{0,3}\(([^()]{0,200})\)")  # " (the default)"
_ALNUM = lazy_regex(r"[^\W_]")  # "a", "2"
# "[oak, elm]", "{"oak", "elm"}"
_BRACKETED = lazy_regex(r"[\[{]\s{0,3}([\w.\"'-]{1,60}(?:\s{0,3},\s{0,3}[\w.\"'-]{1,60}){0,60})\s{0,3}[\]}]")
_CONSTANT = lazy_regex(r"[A-Z][A-Z0-9_]{2,40}", re.ASCII)  # of "ASC/DESC"; no "N/A"
_DASHES = frozenset({"-", "–", "—", "=", ":"})
# " for stars or " of " for stars or `con`", ", which adds, " between two others
_GLOSS = lazy_regex(
    rf"\s{{0,3}},?\s{{0,3}}([^\s,;.。{OPEN}{CLOSE}]{{1,20}})[^,;.。{OPEN}{CLOSE}]{{0,120}}"
    rf"(?=([,、]\s{{0,3}}(?:\w{{1,5}}\s)?)?{OPEN})"
)
# " – orders by its `size`" in front of "; `popular`"
_MEANING = lazy_regex(
    rf"\s{{0,3}}(?:[-–—=:]\s{{1,3}}([^;；。]{{1,160}}?)|,\s{{0,3}}(?!{OPEN})([^;；。{OPEN}]{{1,160}}?))\s?(?=[;；]\s{{0,3}}{OPEN})"
)


@dataclass(frozen=True, slots=True)
class RawValue:
    """A value as shown, its description, and whether it was marked or quoted on the page."""

    text: str
    description: str = ""
    marked: bool = False


def is_telling(token: str) -> bool:
    """Whether a bare word of prose looks like a literal: capitals, digits, underscores, or true/false/null."""
    return bool(re.search(r"[A-Z0-9_]|\w-\w", token)) or token in {"true", "false", "null"}


_PUNCTUATION = lazy_regex(rf"\s{{0,3}}(?:[,、/|]|[;；](?=\s{{0,3}}{OPEN}))\s{{0,3}}")  # ", ", "; " in front of "`b`"
_NOTED = lazy_regex(
    r"([\w.-]{1,40})\(([^()]{0,40}[\u4e00-\u9fff\u3041-\u30ff\uac00-\ud7a3][^()]{0,40})\)"
)  # "auto(自动)"
_ADJACENT = lazy_regex(rf"\s{{1,3}}(?={OPEN})")  # " `elm`" behind a value


def parse_list(text: str, lexicon: Lexicon, *, weak: bool) -> tuple[list[RawValue], str]:
    """Values at the start of ``text`` and the rest behind them; no values where prose follows without a break.

    ``weak`` takes unmarked words only where they look like literals.
    """
    values: list[RawValue] = []
    at = 0
    parted = joined = ""  # what stands behind the last value, and between all
    while (found := _VALUE.match(text, at)) is not None:
        marked = found.group(1) is not None
        raw = clean_value(found.group(1) if marked else found.group(2).rstrip("."))
        if not raw or (not marked and (raw in lexicon.list_ends or (weak and not is_telling(raw)))):
            break
        note, at = _note(text, found.end(), lexicon, marked=marked)
        noted = _NOTED.fullmatch(raw) if marked and not note else None
        raw, note = (noted.group(1), noted.group(2)) if noted is not None else (raw, note)
        values.append(RawValue(raw, note, marked))
        parted = ""
        if not marked and found.group(2).endswith("."):
            break
        step = _separator(text, at, lexicon)
        listed = len(values) > 1 and values[-2].marked and "," in joined  # "`a`, `b` `+note`": no value
        if step == at and marked and not listed and (adjacent := _ADJACENT.match(text, at)) is not None:
            step = adjacent.end()
        if step == at:
            break
        joined += text[at:step].replace("、", ",").replace("/", ",").replace("|", ",")
        at, parted = step, text[at:step].strip(" ,、")
    if parted in lexicon.alternatives and at < len(text):
        return [], text  # "plain or a name that …": what else it may be is told in words
    return _checked(values, text[at:], lexicon)


def _note(text: str, at: int, lexicon: Lexicon, *, marked: bool) -> tuple[str, int]:
    """What is said of a value behind it, and where that ends: in brackets, or in words before the next marked value
    ("for stars" in "“STR” for stars or “CON” for coins")."""
    note = _NOTE.match(text, at)
    if note is not None:
        return without_brackets(note.group(1)), note.end()
    if marked and (meaning := _MEANING.match(text, at)) is not None:
        return meaning.group(1) or meaning.group(2), meaning.end()
    found = _GLOSS.match(text, at) if marked else None
    if found is None or found.group(1) not in lexicon.list_ends | _DASHES:
        return "", at
    told = found.group().strip(" ,")
    if found.group(2) is not None:
        return told, found.end()
    words, _, last = told.rpartition(" ")
    return (words, found.end() - len(last) - 1) if last in lexicon.separators else ("", at)


def _separator(text: str, at: int, lexicon: Lexicon) -> int:
    """The offset behind separators at ``at`` (a comma, a word, or a comma and a word)."""
    start = at
    punctuation = _PUNCTUATION.match(text, at)
    at = punctuation.end() if punctuation else at
    rest = text[at : at + 12].lower()
    lead = len(rest) - len(rest.lstrip())
    for word in lexicon.separators:
        spaced = f"{word} " if word.isascii() else word
        end = at + lead + len(spaced)
        # In capitals it is a value: "AND, OR".
        if rest.lstrip().startswith(spaced) and not (word.isascii() and text[at + lead : end].isupper()):
            return end if word.isascii() else end + len(text[end : end + 3]) - len(text[end : end + 3].lstrip())
    return at if at > start else start


def _checked(values: list[RawValue], rest: str, lexicon: Lexicon) -> tuple[list[RawValue], str]:
    """Drop what cannot be a list of values: prose behind it, or words for kinds of characters."""
    values = _split_slashes(_out_of_brackets(values))
    if any(value.text.startswith(("...", "…")) for value in values):
        return [], rest  # "... days" is how values are written
    after = rest.strip()
    last = values[-1].text if values and not values[-1].marked else ""
    last = "" if last.isupper() else last.lower()  # "ECC" is a value, "ecc" is not
    if after.startswith(("...", "…")) or _goes_on(after.lower().lstrip(" ,("), lexicon) or last in lexicon.list_goes_on:
        return [], rest  # the list goes on: these are examples
    first_word = re.match(r"[A-Za-z(]+|.", after)
    ended = (
        not after
        or after[0] in ".。,;:)"
        or (first_word is not None and first_word.group().lower() in lexicon.list_ends)
    )
    if not ended and not (values and values[-1].marked) and not _starts_with(after, lexicon):
        return [], rest
    if len(values) == 1 and not values[0].marked and not (is_telling(values[0].text) and _is_alone(values[0], after)):
        return [], rest  # one plain word: "options are available"; a number of something: "4 to 64 characters"
    if any(not v.marked and not _ALNUM.search(v.text) for v in values):
        return [], rest  # "these characters are allowed: -_./"
    if any(fold_word(v.text) in lexicon.charset_classes for v in values if not (v.marked or v.text.isupper())):
        return [], rest
    return values, rest


def _is_alone(value: RawValue, after: str) -> bool:
    """Whether a number stands for itself and counts nothing behind it."""
    return not value.text.isdigit() or not after or after[0] in ".。,;:)"


def _goes_on(after: str, lexicon: Lexicon) -> bool:
    """Whether words behind values say that there are more: "etc." does, "etcd" does not."""
    words = (w for w in lexicon.list_goes_on if after.startswith(w))
    return any(not w.isascii() or not after[len(w) : len(w) + 1].isalnum() for w in words)


def _starts_with(text: str, lexicon: Lexicon) -> bool:
    return any(text.startswith(word) for word in lexicon.list_ends if not word.isascii())


def _out_of_brackets(values: list[RawValue]) -> list[RawValue]:
    """`[oak, elm]` in code is a list of two, and `[oak]` one of one."""
    if len(values) != 1 or not values[0].marked or (found := _BRACKETED.fullmatch(values[0].text)) is None:
        return values
    return [RawValue(clean_value(part), values[0].description, True) for part in found.group(1).split(",")]


def _split_slashes(values: list[RawValue]) -> list[RawValue]:
    """``a/b/c`` is three values; ``application/json`` is one."""
    if len(values) != 1 or values[0].text.startswith("/") or "://" in values[0].text:
        return values
    parts = values[0].text.split("/")
    constants = len(parts) > 1 and all(_CONSTANT.fullmatch(p) for p in parts)
    if len(parts) > 2 or constants or parts in (["true", "false"], ["false", "true"]):
        return [RawValue(p, "", values[0].marked) for p in parts if p]
    return values


def coerce(text: str, type_: TypeExpr) -> tuple[str | int | float | bool | None] | None:
    """The value in the type's own form, in a one-tuple; None where the text is no value of that type."""
    kind = type_.kind
    if text == "null" and type_.nullable:
        return (None,)
    if kind == "integer":
        return (int(text.replace(",", "")),) if _INTEGER.fullmatch(text.replace(",", "")) else None
    if kind == "number":
        return (_float(text),) if _NUMBER.fullmatch(text) else None
    if kind == "boolean":
        return {"true": (True,), "false": (False,)}.get(text.lower())
    if kind == "union":
        return next((v for o in type_.options if (v := coerce(text, o)) is not None), None)
    return (text,) if kind in {"string", "any"} else None


def _float(text: str) -> int | float:
    value = float(text)
    return int(value) if value.is_integer() and "." not in text else value


def typed(values: list[RawValue], type_: TypeExpr) -> tuple[EnumValue, ...] | None:
    """All values in the type's own form, repeats dropped; None where one of them is no value of the type."""
    found: dict[tuple[str, object], EnumValue] = {}
    for raw in values:
        options = [c for text in _spellings(raw.text) if (c := coerce(text, type_)) is not None]
        if not options:
            return None
        for (value,) in options:
            found.setdefault((type(value).__name__, value), EnumValue(value, raw.description))
    return tuple(found.values())


def _spellings(text: str) -> list[str]:
    """``0/false`` is one value in two spellings: a number and a truth value."""
    parts = text.split("/")
    return parts if len(parts) > 1 and all(_FLAG.fullmatch(p) for p in parts) else [text]
