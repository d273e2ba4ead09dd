"""The words of headings, and of lines that serve as headings: which section they open, which status they announce."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from http import HTTPStatus

from extractor.dialects import Lexicon
from extractor.dialects.template import Templates, first_match
from extractor.dialects.text import fold_width, fold_word
from extractor.interpret.outline.named_examples import of_named_example
from extractor.lazy_regex import lazy_regex

_TITLED = frozenset({"request_example", "response_example"})  # words that may have the title of a case behind them
# "2.1 ", "(3) ", "二、", "iv. "
_NUMBERING = lazy_regex(
    r"^(?:[ivx]{1,5}[.)]\s|\d{1,3}(?:\.\d{1,3}){0,5}[.、)]?|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.])\s{0,4}"
)
_TAIL = lazy_regex(r"\s{0,3}(?:\d{1,3}|[（(][^（()）]{0,40}[)）]|[一二三四五])$")  # " 2", "（可选）"
MEDIA = lazy_regex(r"\(?[a-z]{1,20}/[\w.+*-]{1,80}\)?")  # "application/json", "(text/plain)"
# ": application/json", "application/json" of "Bodyapplication/json"
_OF_MEDIA = lazy_regex(r"(?:\s{0,3}:\s{0,3}[a-z]{1,20}|\s{0,3}(?:application|multipart|text)(?=/))/[\w.+*-]{1,80}$")
_DASH = lazy_regex(r"\s[-–—]{1,2}\s")  # "Response – created"
_NAMED = frozenset({"example", "request_example", "response_example", "response", "response_body", "request_body"})
_SPACED_COLON = lazy_regex(r"\s{1,3}:(?=\s)")  # " : "
CODE = lazy_regex(r"[1-5]\d{2}", re.ASCII)  # "404"
_FRAMED = lazy_regex(r"\[([^\[\]]{2,60})\]")  # "[Header]"
_ERRORS = frozenset({"error", "filler"})  # what words of headings for what went wrong say: "Possible errors"
MOST_OF_ERRORS = 3  # words of a line for errors of a kind
MAX_PSEUDO = 60
_SYMBOLS = lazy_regex(r"^[\u2190-\u2bff\U0001f300-\U0001faff\ufe0f]{1,3}\s?")  # "✅ " of "✅ 200 OK"
_MARKED_STATUS = lazy_regex(r"([1-5]\d{2})\s{0,2}[:–—-]\s{0,2}[^\W\d][^.:;]{1,40}")  # "404: Not found"
MAX_PART = 6  # characters of a word in a script without spaces
MAX_ANNOUNCING = 14  # words of a sentence that says it of the fields below
MAX_WORDS = 8  # of a heading put together of known words
MIN_OBLIGATION = 4  # letters of an ASCII word for mandatory that is a heading
_OF_FIELDS = frozenset({"parameters", "fields", "path", "query", "header"})  # what may be mandatory field by field
_WORD = lazy_regex(r"[^\W\d_]+")  # "boat" of "boat_2"
_BRACKETS = lazy_regex(r"[(（][^()（）]{0,60}[)）]")  # "(optional)"
_PHRASES = {status.value: status.phrase for status in HTTPStatus}


@lru_cache(maxsize=4096)
def labelled_role(text: str, lexicon: Lexicon) -> str:
    """The role of what a label on code or a tab says, be it in unknown words before one for a side: "Partial failure
    response (HTTP 503)"."""
    role = section_role(text, lexicon)
    words = _WORD.findall(_BRACKETS.sub("", _DASH.split(fold_word(text), maxsplit=1)[0]))
    side = lexicon.heading_parts.get(words[-1], "") if 1 < len(words) <= MAX_WORDS else ""
    return role or (f"{side}_example" if side in SIDES else "")


@lru_cache(maxsize=4096)
def names_methods(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading speaks of methods and of nothing else: "Supported HTTP methods"."""
    words = _WORD.findall(_BRACKETS.sub("", fold_word(text)))
    told = {lexicon.heading_parts.get(word, "") for word in words} if len(words) <= MAX_WORDS else set()
    return "method" in told and told <= {"method", "filler", "request"}


def without_numbering(text: str) -> str:
    """A heading, folded, without the number in front of it."""
    return _NUMBERING.sub("", fold_word(text))


@lru_cache(maxsize=8192)
def section_role(text: str, lexicon: Lexicon) -> str:
    """The role that a heading's words name, or ""."""
    folded = _OF_MEDIA.sub("", fold_word(text))
    framed = _FRAMED.fullmatch(folded)
    folded = framed.group(1).strip() if framed is not None else folded
    for form in (
        folded,
        _NUMBERING.sub("", folded),
        _TAIL.sub("", folded),
        _TAIL.sub("", _NUMBERING.sub("", folded)),
    ):
        if form in lexicon.sections:
            return lexicon.sections[form]
    named, _, rest = _NUMBERING.sub("", folded).partition(": ")
    if rest and rest[0] not in "{[`" and (role := lexicon.sections.get(named, "")) in _TITLED:
        return role  # "Example response: not found"
    return composed_role(folded, lexicon) or _of_named(folded, lexicon) or of_named_example(folded, lexicon)


def _of_named(folded: str, lexicon: Lexicon) -> str:
    """The role of a heading that names one of several examples or answers behind a dash or a comma: "Error response -
    no such boat"."""
    head, dash, name = _DASH.sub("\n", folded, count=1).partition("\n")
    listed, comma, more = folded.partition(", ")
    if not dash and comma and more.partition(" ")[0] in lexicon.separators:
        head, dash, name = listed, comma, more  # "Request, and variations"
    role = lexicon.sections.get(head) or composed_role(head, lexicon) if dash and name else ""
    return role if role in _NAMED else ""


def composed_role(folded: str, lexicon: Lexicon) -> str:
    """The role of a heading that is put together of known words ("JSON body parameters"), or "". Of one with a word
    for examples, only what stands before "for", "to" and the like need be known."""
    words = _WORD.findall(_BRACKETS.sub("", folded))
    words = _before_cut(words, lexicon)
    if not 1 <= len(words) <= MAX_WORDS or (len(words) == 1 and words[0].isascii()):
        return ""
    parts = [part for word in words for part in _parts(word, lexicon)]
    if "example" in parts and "cut" in parts:
        parts = parts[: parts.index("cut")]
    said = frozenset(parts) - {"filler", "detail"}
    if "address" in said:  # "URL parameters" are those of the path, "URL query parameters" are not
        said = (said - {"address"}) | (frozenset() if "query" in said else {"path"})
    if len(said) < 2 and len(words) == 1:
        return ""  # "查询成功" says what happened
    if not said or not all(parts) or "cut" in said or (parts[-1] == "filler" and said <= SIDES):
        return ""  # "Request accepted" is a sentence
    return next((role for needed, role in _COMPOSED if needed <= said), "")


def _before_cut(words: list[str], lexicon: Lexicon) -> list[str]:
    """The words before "for" and the like, where they alone name a place or a side of fields ("Query parameters for
    ‘X’", "Response fields for ‘X’")."""
    parts = [lexicon.heading_parts.get(word, "") for word in words]
    at = parts.index("cut") if "cut" in parts else 0
    said = set(parts[:at])
    placed = (said & _PLACES and said & _HELD) or (said & SIDES and said & _OFSIDES)
    return words[:at] if placed and all(parts[:at]) else words


def _parts(word: str, lexicon: Lexicon) -> list[str]:
    """What a word says in a heading, "" for an unknown one; in a script without spaces, what those in it say."""
    if word in lexicon.heading_parts or word.isascii():
        return [lexicon.heading_parts.get(word, "")]
    found: list[str] = []
    at = 0
    while at < len(word):
        length = next(
            (n for n in range(min(MAX_PART, len(word) - at), 0, -1) if word[at : at + n] in lexicon.heading_parts), 0
        )
        if not length:
            return [""]
        found.append(lexicon.heading_parts[word[at : at + length]])
        at += length
    return found


def is_section(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading opens a part of what is described: section words, a status, or what is mandatory."""
    status = CODE.fullmatch(text.strip()) or status_of(text, lexicon.statuses)
    return bool(section_role(text, lexicon) or status) or obligation_of(text, lexicon) is not None


@lru_cache(maxsize=8192)
def says_fields_alone(text: str, lexicon: Lexicon) -> bool:
    """Whether a line speaks of parameters and of no place or side: "All parameters are optional."."""
    parts = [part for word in _WORD.findall(fold_word(text)) for part in _parts(word, lexicon)]
    return 1 < len(parts) <= MAX_WORDS and "parameters" in parts and {*parts} <= {"parameters", "filler", "detail"}


@lru_cache(maxsize=8192)
def says_error(text: str, lexicon: Lexicon) -> bool:
    """Whether words say that something went wrong."""
    words = _WORD.findall(fold_word(text))
    return any("error" in _parts(word, lexicon) for word in words)


def is_of_errors(text: str, lexicon: Lexicon) -> bool:
    """Whether a few words name errors: "Possible errors", "Validation errors"."""
    words = _WORD.findall(fold_word(text))
    named = 0 < len(words) <= MOST_OF_ERRORS and "error" in _parts(words[-1], lexicon) and "/" not in text
    return named or (says_error(text, lexicon) and composed_of(text, _ERRORS, lexicon))


def composed_of(text: str, allowed: Set[str], lexicon: Lexicon) -> bool:
    """Whether each word of a text says one of these in headings."""
    parts = [part for word in _WORD.findall(fold_word(text)) for part in _parts(word, lexicon)]
    return 0 < len(parts) <= MAX_WORDS and allowed >= {*parts}


@lru_cache(maxsize=8192)
def obligation_of(text: str, lexicon: Lexicon) -> bool | None:
    """What a heading says of all fields below it: True for "Required" or "Mandatory query parameters", False for
    "Optional" or "All parameters are optional", None where it says nothing, or speaks of a body as a whole."""
    words = [part for word in _WORD.findall(fold_word(text)) for part in _apart(word, lexicon)]
    told = {lexicon.required[w] for w in words if _obliges(w, lexicon)} if len(words) <= MAX_WORDS else set()
    others = [lexicon.heading_parts.get(w, "") for w in words if not _obliges(w, lexicon)]
    named = _OF_FIELDS.issuperset(others) or (_HELD.issubset(others) and _OF_FIELDS.issuperset({*others} - {"filler"}))
    return told.pop() if len(told) == 1 and named else None


def _apart(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A word; in a script without spaces, one that says what is mandatory apart from the rest: "必填", "字段"."""
    at = next((n for n in range(2, len(word)) if _obliges(word[:n], lexicon) and word[n:] in lexicon.heading_parts), 0)
    return (word[:at], word[at:]) if at and not word.isascii() else (word,)


def announced_obligation(text: str, lexicon: Lexicon) -> bool | None:
    """What a sentence that announces fields says of all of them: "The following parameters are **required**:"; None
    where it says nothing, both or something under a condition."""
    words = _WORD.findall(fold_word(text)) if text.strip().endswith((":", "：")) else []
    told = {lexicon.required[w] for w in words if _obliges(w, lexicon)} if len(words) <= MAX_ANNOUNCING else set()
    of_fields = any(lexicon.heading_parts.get(word) in _HELD | {"fields"} for word in words)
    limited = bool(told) and first_match(lexicon.conditions, text, text.lower()) is not None
    return told.pop() if len(told) == 1 and of_fields and not limited else None


def said_parts(text: str, lexicon: Lexicon) -> list[str | None]:
    """What each word of a sentence is in headings: "parameters", "response"; None for others."""
    return [lexicon.heading_parts.get(word) for word in _WORD.findall(text.lower())]


def _obliges(word: str, lexicon: Lexicon) -> bool:
    known = word in lexicon.required and word not in lexicon.nothing and word not in {"true", "false"}
    return known and len(word) >= (MIN_OBLIGATION if word.isascii() else 2)


_PLACES, _HELD = frozenset({"query", "body", "header", "path"}), frozenset({"parameters"})
SIDES = frozenset({"request", "response"})
_OFSIDES = frozenset({"parameters", "fields"})
# What the words of a heading say together, the first that holds. "Error responses" are responses.
_COMPOSED: tuple[tuple[frozenset[str], str], ...] = tuple(
    (frozenset(needed.split()), role)
    for needed, role in (
        ("example response", "response_example"), ("example request", "request_example"),
        ("example body", "request_example"), ("example query", "request_example"),
        ("example path", "request_example"), ("example", "example"),
        ("status code", "status"), ("response code", "status"), ("error code", "errors"),
        ("method path", "request_line"),
        ("response header", "response_header"), ("response body", "response_body"), ("response", "response"),
        ("path query", "request"), ("path request", "request"),
        ("header", "header"), ("query", "query"), ("path parameters", "path"),
        ("body", "request_body"), ("request", "request"), ("parameters", "request"),
    )
)  # fmt: skip


@lru_cache(maxsize=8192)
def status_of(text: str, templates: Templates) -> str:
    """The status code that a line introduces ("Status code: 200"), or "". The whole line must be it."""
    folded = _SYMBOLS.sub("", _SPACED_COLON.sub(":", fold_width(text))).strip(" :.*。")
    if len(folded) > MAX_PSEUDO:
        return ""
    lower = folded.lower()
    for template in templates.among(lower):
        found = template.search(folded, lower)
        if found is not None and found.start == 0:
            code, rest = found.captures["n"], folded[found.end :].strip(" :.,-")
            if len(code) == 3 and "100" <= code < "600" and _may_follow(rest):
                return code
    return phrased(folded)


def _may_follow(rest: str) -> bool:
    """Whether words behind a status code leave the line an announcement of it: a reason, or a media type."""
    return not rest or (len(rest) <= 40 and (rest[0].isupper() or bool(MEDIA.fullmatch(rest))))


def phrased(text: str) -> str:
    """The status code of a line that is a code and its reason phrase (RFC 9110, section 15): "201 Created", or a code
    and what it means behind a mark: "422: Not valid"."""
    if marked := _MARKED_STATUS.fullmatch(text):
        return marked.group(1)
    code, _, words = text.partition(" ")
    phrase = _PHRASES.get(int(code), "") if CODE.fullmatch(code) else ""
    return code if phrase and words.strip(" -–:()").lower() == phrase.lower() else ""
