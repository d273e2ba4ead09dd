"""Values that a type lists in the place of a name or behind it: "enum (a, b)", ``"a" | "b"``, "True"."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.dialects.model import Lexicon
from extractor.dialects.template import NONE, Templates
from extractor.dialects.text import fold_width

LITERAL = re.compile(r"\"([^\"|]{1,80})\"|'([^'|]{1,80})'")  # '"open"'
BOOLEAN = re.compile(r"True|False")  # "True"; in small letters it stands in a column of what is mandatory
BOTH = re.compile(r"true\s?[/|]\s?false|false\s?[/|]\s?true", re.IGNORECASE)  # "TRUE/FALSE"
_BARE = re.compile(r"[a-z][a-z0-9_-]{1,40}(?:\s?\|\s?[a-z][a-z0-9_-]{1,40}){1,30}")  # "open|closed|on-hold"


def bare_values(text: str) -> tuple[str, ...]:
    """The words in small letters that bars part: "open", "closed" and "on-hold" of "open|closed|on-hold"; whether they
    are values and no types is left to the caller."""
    return tuple(word.strip() for word in text.split("|")) if _BARE.fullmatch(text) else ()


@lru_cache(maxsize=8192)
def listed_values(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The values that a type lists: a and b in "enum (a, b)", in ``"a" | "b"`` and in an array of it, the one of
    "True"; empty where it lists none."""
    flat = " ".join(fold_width(text).split())
    if BOOLEAN.fullmatch(flat):
        return (flat.lower(),)
    if (bare := bare_values(flat)) and not BOTH.fullmatch(flat) and not any(_is_type(word, lexicon) for word in bare):
        return bare
    literals = [LITERAL.fullmatch(part.strip()) for part in split_top(flat, "|")]
    if all(literals):
        return tuple(m.group(1) or m.group(2) for m in literals if m)
    found = captured(lexicon.type_forms.get("enum", NONE), flat, flat.lower(), "type")
    if not found:
        inner = captured(lexicon.type_forms.get("array", NONE), flat, flat.lower(), "type")
        return listed_values(inner[0], lexicon) if inner and len(inner[0]) < len(flat) else ()
    return tuple(v for part in found[:1] for item in _split_values(part) if (v := item.strip(" \"'`")))


def _is_type(word: str, lexicon: Lexicon) -> bool:
    return any(form in lexicon.types for form in (word, word.removesuffix("s"), word.removesuffix("es")))


def _split_values(text: str) -> list[str]:
    """What stands between commas, or bars: "a, b", "a|b"."""
    return split_top(text, "," if "," in text or "|" not in text else "|")


def split_top(text: str, separator: str) -> list[str]:
    """Split at separators outside brackets."""
    parts, depth, start = [], 0, 0
    for index, char in enumerate(text):
        if char in "<([{":
            depth += 1
        elif char in ">)]}":
            depth -= 1
        elif char == separator and depth == 0:
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]


def captured(forms: Templates, text: str, lower: str, placeholder: str) -> list[str]:
    """What a placeholder stands for in each form that is all of a text."""
    found = (form.fullmatch(text, lower) for form in forms.among(lower))
    return [m.captures[placeholder].strip() for m in found if m is not None]
