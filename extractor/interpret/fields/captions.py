"""Captions: the number, the place and the structure that their words name.

"Table 3 Node parameters"       number "3", structure "Node"
"Query parameters"              place "query"
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.interpret.outline.sections.model import ANSWERED, RESPONSE_ROLES, Section
from extractor.interpret.outline.words import section_role

_MEMBER = re.compile(r"\S\s?\(`?([a-z][\w.]{1,60})`?\)$", re.ASCII)  # "pref" of "Fields of preferences (`pref`)"
_PLACE = re.compile(r"\(([^\W\d][\w -]{1,20})\)\s?:?$")  # "(form)"
_DIGITS = re.compile(r"\d+")  # "2" of "Table 2"


@lru_cache(maxsize=8192)
def split_label(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The number of a caption's label and the words behind it: ("3", "Node") for "Table 3 Node"."""
    folded = fold_width(text).strip()
    lower = folded.lower()
    for template in lexicon.labels.among(lower):
        found = template.search(folded, lower)
        if found is not None and found.start == 0:
            return found.captures["n"], text.strip()[found.end :].strip(" :：.-–")
    return "", text.strip()


def caption_location(caption: str, section: Section, lexicon: Lexicon) -> str:
    """The place that a caption names, seen from its section; "root" for words such as "Request parameters"."""
    location = location_named(fold_word(caption), lexicon)
    said = section_role(caption, lexicon) in RESPONSE_ROLES
    response = said or section.side == "response" or (not section.side and "response" in section.role)
    if response and location in ANSWERED:
        return ANSWERED[location]
    return location


@lru_cache(maxsize=8192)
def location_named(folded: str, lexicon: Lexicon) -> str:
    """The place that folded words name, whatever their section."""
    whole = _DIGITS.sub("", folded).strip()
    for phrase, location in lexicon.captions:
        # Root words must be the whole caption: "Parameters" is a body, "storage parameters" a structure.
        if whole == phrase if location == "root" else phrase in folded and _is_apart(phrase, folded):
            return location
    return ""


def _is_apart(phrase: str, folded: str) -> bool:
    """Whether a phrase is no part of a longer word: "path parameters" of "host_path parameters" is."""
    at = folded.find(phrase)
    return not (at and phrase[0].isascii() and (folded[at - 1].isalnum() or folded[at - 1] in "_-"))


@lru_cache(maxsize=8192)
def place_in_brackets(title: str, lexicon: Lexicon) -> str:
    """The place that brackets at the end of a heading name: "form" of "Request parameters (form)"."""
    found = _PLACE.search(fold_width(title))
    place = lexicon.places.get(fold_word(found.group(1)), "") if found else ""
    return "request_body" if place == "body" else place


@lru_cache(maxsize=8192)
def object_name(caption: str, lexicon: Lexicon) -> str:
    """The structure name in a caption: "Node" for "Node field description"."""
    folded = fold_width(caption).strip(" :.")
    lower = folded.lower()
    if (member := _MEMBER.search(folded)) and not _is_word(member.group(1), lexicon):
        return member.group(1)
    for form in lexicon.caption_forms.among(lower):
        found = form.fullmatch(folded, lower)
        if found is not None:
            return found.captures["name"].strip("\"'“”‘’` ")
    name = caption.strip(" :：.")
    for suffix in lexicon.caption_suffixes:
        if fold_word(name).endswith(suffix) and _stands_apart(name, suffix):
            name = name[: len(name) - len(suffix)].strip(" :：-_")
            break
    return name.strip("\"'“”‘’`")


def _is_word(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in brackets says something of what a table describes rather than naming a member."""
    known = word in lexicon.required or word in lexicon.heading_parts or word in lexicon.places
    return known or parse_type(word, lexicon).known


def _stands_apart(name: str, suffix: str) -> bool:
    """Whether a suffix is a word behind the name: "Node parameter", but not "api.v1.Parameter" or "NodeParameter"."""
    before = name[: len(name) - len(suffix)]
    return bool(before) and not (suffix[0].isascii() and (before[-1].isalnum() or before[-1] in "._-"))
