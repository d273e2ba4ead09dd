r"""Phrase templates: the words of a page with placeholders, as dialect files write them.

Syntax: ``{value}`` a literal value (marked, quoted or one bare word), ``{list}`` the rest of the sentence,
``{n}`` and ``{m}`` numbers, ``{range}`` an interval such as ``[1,100]`` or ``1 to 100``, ``{...}`` up to 40
characters of anything, ``{pattern}`` an anchored regular expression, ``{type}`` and ``{name}`` the rest;
``[words]`` optional, ``(a|b)`` a choice, ``[a|b]`` both, ``\`` before a character takes it as it is. Every
quantifier is bounded, so matching takes linear time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.dialects.text import fold_width

OPEN, CLOSE = "\ue000", "\ue001"  # private-use characters around marked or quoted words in matching text

_NUMBER = r"[-−]?(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,20}(?:\.\d{1,20})?(?:[eE][-+]?\d{1,3}(?!\w))?)"
_BARE = r"[-+]?[A-Za-z0-9_$@#*/.][-A-Za-z0-9_.:/@$#*+%{}]{0,100}"
_RANGE_NUMBER = r"[-−]?\d{1,20}(?:\.\d{1,20})?"


class TemplateError(ValueError):
    """A template that does not follow the syntax."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a template found: its captures by placeholder and where it stood."""

    start: int
    end: int
    captures: dict[str, str]
    ascii: bool = True  # whether the matched words are all ASCII: which language they are of


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template. ``keyword`` is a literal that any match contains, lower case."""

    source: str
    regex: re.Pattern[str]
    keyword: str

    def search(self, text: str, lower: str, start: int = 0) -> Match | None:
        """The first match in ``text`` (``lower`` is its lower-case form), or None."""
        if self.keyword not in lower:
            return None
        found = self.regex.search(text, start)
        return None if found is None else _as_match(found)

    def fullmatch(self, text: str, lower: str) -> Match | None:
        """A match of the whole of ``text``, or None."""
        if self.keyword not in lower:
            return None
        found = self.regex.fullmatch(text)
        return None if found is None else _as_match(found)


def _as_match(found: re.Match[str]) -> Match:
    captures = {re.sub(r"\d+$", "", k): v for k, v in found.groupdict().items() if v is not None}
    return Match(found.start(), found.end(), captures, found.group().isascii())


def _range_pattern(joiners: tuple[str, ...]) -> str:
    words = "|".join(re.escape(j) for j in sorted(joiners, key=len, reverse=True))
    number = _RANGE_NUMBER
    bracket = (
        rf"(?P<open>[\[(])\s{{0,4}}(?P<n1>{number})\s{{0,4}}(?:,|{words})\s{{0,4}}"
        rf"(?P<m1>{number})\s{{0,4}}(?P<close>[\])])"
    )
    plain = rf"(?P<n2>{_NUMBER})\s{{0,4}}(?:{words})\s{{0,4}}(?P<m2>{_NUMBER})"
    return f"(?:{bracket}|{plain})"


def _placeholder(name: str, joiners: tuple[str, ...]) -> str:
    patterns = {
        "value": rf"(?:{OPEN}(?P<value1>[^{CLOSE}]{{0,300}}){CLOSE}|(?P<value2>{_BARE}))",
        "list": r"(?P<list>.{1,2000})",
        "n": f"(?P<n>{_NUMBER})",
        "m": f"(?P<m>{_NUMBER})",
        "range": _range_pattern(joiners),
        "...": rf"[^.;。,{OPEN}{CLOSE}]{{1,40}}?",
        "pattern": rf"{OPEN}?(?P<pattern>\^[^\s{CLOSE}]{{1,400}}\$){CLOSE}?",
        "type": r"(?P<type>.{1,300})",
        "name": r"(?P<name>[^<>\[\](){},;]{1,120})",
    }
    if name not in patterns:
        raise TemplateError(f"unknown placeholder {{{name}}}; known are {', '.join(sorted(patterns))}")
    return patterns[name]


def _tokens(source: str) -> list[tuple[str, str]]:
    """Split a template into (kind, text): placeholder, literal, or one of ``[ ] ( ) |``."""
    tokens = []
    for piece in re.finditer(r"\\(.)|\{([^{}]+)\}|([\[\]()|])|(\s+)|([^\\{}\[\]()|\s]+)", source):
        escaped, placeholder, bracket, space, literal = piece.groups()
        if placeholder is not None:
            tokens.append(("placeholder", placeholder))
        elif bracket is not None:
            tokens.append((bracket, bracket))
        elif space is not None:
            tokens.append(("space", " "))
        else:
            tokens.append(("literal", escaped if escaped is not None else literal))
    return tokens


_STRUCTURE = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}


def _boundary(text: str, index: int, side: str) -> str:
    """A word boundary where a literal starts or ends with an ASCII letter or digit."""
    char = text[index]
    return side if char.isascii() and char.isalnum() else ""


def compile_template(source: str, joiners: tuple[str, ...] = (), *, anchored: bool = False) -> Template:
    """Compile a template. ``anchored`` drops the word boundaries (used where the whole text must match).

    Raises TemplateError where the syntax is wrong.
    """
    pattern, keyword, depth = [], "", 0
    for kind, text in _tokens(fold_width(source)):
        if kind == "placeholder":
            # Chinese templates have no spaces; a page may put one behind a colon all the same.
            pattern.append(("" if anchored else r"\s{0,3}") + _placeholder(text, joiners))
        elif kind == "space":
            pattern.append(r"\s{0,8}")
        elif kind == "literal":
            left = "" if anchored else _boundary(text, 0, r"(?<![A-Za-z0-9_])")
            right = "" if anchored else _boundary(text, -1, r"(?![A-Za-z0-9_])")
            pattern.append(left + re.escape(text) + right)
            keyword = text if depth == 0 and len(text) > len(keyword) else keyword
        else:
            pattern.append(_STRUCTURE[kind])
            depth += {"[": 1, "(": 1, "]": -1, ")": -1}.get(kind, 0)
    try:
        regex = re.compile("".join(pattern), re.IGNORECASE | re.DOTALL)
    except re.error as error:
        raise TemplateError(f"template {source!r}: {error}") from error
    return Template(source, regex, keyword.lower())


def compile_all(
    sources: tuple[str, ...], joiners: tuple[str, ...] = (), *, anchored: bool = False
) -> tuple[Template, ...]:
    """Compile several templates, longest source first, so that the most specific wins."""
    ordered = sorted(dict.fromkeys(sources), key=lambda s: (-len(s), s))
    return tuple(compile_template(s, joiners, anchored=anchored) for s in ordered)


def first_match(templates: tuple[Template, ...], text: str, lower: str) -> Match | None:
    """The match of the first template that matches anywhere in ``text``."""
    for template in templates:
        found = template.search(text, lower)
        if found is not None:
            return found
    return None
