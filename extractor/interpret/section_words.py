"""The words of headings, and of lines that serve as headings: which section they open, which status they announce."""

from __future__ import annotations

import re
from functools import lru_cache
from http import HTTPStatus

from extractor.dialects import Lexicon
from extractor.dialects.template import Templates
from extractor.dialects.text import fold_width, fold_word

_NUMBERING = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3}){0,5}[.、)]?|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.])\s{0,4}")
_TAIL = re.compile(r"\s{0,3}(?:\d{1,3}|[（(][^（()）]{0,40}[)）]|[一二三四五])$")
_MEDIA = re.compile(r"\(?[a-z]{1,20}/[\w.+*-]{1,80}\)?")
_SPACED_COLON = re.compile(r"\s{1,3}:(?=\s)")
CODE = re.compile(r"[1-5]\d{2}", re.ASCII)
MAX_PSEUDO = 60
_PHRASES = {status.value: status.phrase for status in HTTPStatus}


@lru_cache(maxsize=8192)
def section_role(text: str, lexicon: Lexicon) -> str:
    """The role that a heading's words name, or ""."""
    folded = fold_word(text)
    for form in (
        folded,
        _NUMBERING.sub("", folded),
        _TAIL.sub("", folded),
        _TAIL.sub("", _NUMBERING.sub("", folded)),
    ):
        if form in lexicon.sections:
            return lexicon.sections[form]
    return ""


@lru_cache(maxsize=8192)
def status_of(text: str, templates: Templates) -> str:
    """The status code that a line introduces ("Status code: 200"), or "". The whole line must be it."""
    folded = _SPACED_COLON.sub(":", fold_width(text)).strip(" :.*。")
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
    return not rest or (len(rest) <= 40 and (rest[0].isupper() or bool(_MEDIA.fullmatch(rest))))


def phrased(text: str) -> str:
    """The status code of a line that is a code and its reason phrase (RFC 9110, section 15): "201 Created"."""
    code, _, words = text.partition(" ")
    phrase = _PHRASES.get(int(code), "") if CODE.fullmatch(code) else ""
    return code if phrase and words.strip(" -–:()").lower() == phrase.lower() else ""
