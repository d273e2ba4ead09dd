"""Lines whose words have no space between them, as pages are copied that set name, type and mark in elements of their
own: "limitinteger · min: 1OptionalDefault: 10", "ownerstring Required"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.interpret.describe.flags import requirement
from extractor.interpret.records.leads.model import NAME_FORM
from extractor.lazy_regex import lazy_regex

MAX_LINE = 300
_BOUND = lazy_regex(r"(min|max): (-?\d{1,18})")  # "min: 1"
_LABEL = lazy_regex(
    r"(?<=\S)(?=[A-Z][a-z]{2,12}(?: [a-z]{2,12})?: )"
)  # in front of "Example: 5" of "Default: 10Example: 5"
_KEYWORDS: Mapping[str, tuple[str, str]] = {
    "string": ("minLength", "maxLength"),
    "array": ("minItems", "maxItems"),
    "integer": ("minimum", "maximum"),
    "number": ("minimum", "maximum"),
}


@lru_cache(maxsize=8)
def _glued(lexicon: Lexicon) -> re.Pattern[str]:
    """A name, a type in lower case, what is said of the type, a mark, and labels with values."""
    types = "|".join(sorted((t for t in lexicon.types if t.isascii() and t.isalpha() and len(t) > 2), key=len)[::-1])
    marks = "|".join(word.capitalize() for word in lexicon.required if word.isascii() and len(word) > len("true"))
    # "limitinteger · min: 1OptionalDefault: 10", "tagsstring[]", "ownerstring Required"
    return re.compile(
        rf"(?P<name>{NAME_FORM}?)(?P<type>(?:{types})(?:\[\])?)(?P<more>(?: · [\w: .-]{{1,40}}?){{0,4}})"
        rf"\s?(?P<mark>{marks})?(?P<rest>(?:[A-Z][a-z]{{2,12}}(?: [a-z]{{2,12}})?:.{{0,200}})?)",
        re.ASCII,
    )


@lru_cache(maxsize=4096)
def glued_parts(text: str, lexicon: Lexicon) -> Mapping[str, str]:
    """What such a line says by role: name, type, required, schema (bounds) and description; nothing of others."""
    found = _glued(lexicon).fullmatch(text) if len(text) <= MAX_LINE and " " not in text[:3] else None
    if found is None:
        return {}
    name, kind, mark = found["name"], found["type"], found["mark"] or ""
    said = [part.strip() for part in found["more"].split("·") if part.strip()]
    formats = [part for part in said if parse_type(f"string <{part}>", lexicon).format]
    expr = parse_type(f"{kind} <{formats[0]}>" if formats else kind, lexicon)
    if not expr.known or (mark and requirement(mark, lexicon) is None):
        return {}
    parts = {
        "name": name,
        "type": f"{kind} <{formats[0]}>" if formats else kind,
        "required": mark,
        "rest": "\n".join(_LABEL.split(found["rest"])),
    }
    bounds = {
        _KEYWORDS[expr.kind][b[1] == "max"]: b[2] for b in map(_BOUND.fullmatch, said) if b and expr.kind in _KEYWORDS
    }
    return {role: text for role, text in {**parts, **bounds}.items() if text}
