"""The syntax of phrase templates: a template's tokens, the pattern that they are, and what any match of it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

OPEN, CLOSE = "\ue000", "\ue001"  # private-use characters around marked or quoted words in matching text
_NUMBER = r"[-−]?(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,20}(?:\.\d{1,20})?(?:[eE][-+]?\d{1,3}(?!\w))?)"
_BARE = r"[-+]?[A-Za-z0-9_$@#*/.][-A-Za-z0-9_.:/@$#*+%{}]{0,100}"
_RANGE_NUMBER = r"[-−]?\d{1,20}(?:\.\d{1,20})?"
_PLACEHOLDERS = {
    "value": rf"(?:{OPEN}(?P<value1>[^{CLOSE}]{{0,300}}){CLOSE}|(?P<value2>{_BARE}))",
    "list": r"(?P<list>.{1,2000})",
    "n": f"(?P<n>{_NUMBER})",
    "m": f"(?P<m>{_NUMBER})",
    "range": "",  # by the words of the dialect: ``_range_pattern``
    "...": rf"[^.;。,{OPEN}{CLOSE}]{{1,40}}?",
    "pattern": rf"{OPEN}?(?P<pattern>\^[^\s{CLOSE}]{{1,400}}\$){CLOSE}?",
    "type": r"(?P<type>.{1,300})",
    "name": r"(?P<name>[^<>\[\](){},;]{1,120})",
}
# Letters and digits of Latin, Greek and Cyrillic, whose words spaces part: "é", "ж", "7"; not "值", "값".
SPACED = "A-Za-z0-9_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u052f"
SPACED_ASCII = "a-z0-9_"  # of them, those in lower-case text without letters beyond ASCII
_SPACED_CHARACTER = re.compile(rf"[{SPACED}](?<!_)")  # "名", which stands without spaces
_STRUCTURE = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
DEPTH = {"[": 1, "(": 1, "]": -1, ")": -1}
# What an index of words knows of a text: "value" and "1" of "Value (1)"; of other scripts, each character.
WORD = re.compile(r"[a-z0-9_]+|[^\x00-\x7f]")

Tokens = list[tuple[str, str]]


class TemplateError(ValueError):
    """A template that does not follow the syntax."""


def tokens_of(source: str) -> Tokens:
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


def _range_pattern(joiners: tuple[str, ...]) -> str:
    words = "|".join(re.escape(j) for j in sorted(joiners, key=len, reverse=True))
    number = _RANGE_NUMBER
    bracket = (
        rf"(?P<open>[\[(])\s{{0,4}}(?P<n1>{number})\s{{0,4}}(?:,|{words})\s{{0,4}}"
        rf"(?P<m1>{number})\s{{0,4}}(?P<close>[\])])"
    )
    plain = rf"(?P<n2>{_NUMBER})\s{{0,4}}(?:{words})\s{{0,4}}(?P<m2>{_NUMBER})"
    return f"(?:{bracket}|{plain})"


def _boundary(text: str, index: int, side: str) -> str:
    """A word boundary where a literal starts or ends with a letter, or a digit, of a script that parts its words by
    spaces: "обязательный" is no word of "необязательный"."""
    return side if _SPACED_CHARACTER.match(text[index]) else ""


def pattern_of(tokens: Tokens, joiners: tuple[str, ...], spaced: str, *, anchored: bool) -> str:
    """The regular expression of a template's tokens; ``spaced`` are the characters that are no boundary of a word."""
    # Chinese templates have no spaces; a page may put one behind a colon all the same.
    gap = "" if anchored else r"\s{0,3}"
    pattern = []
    for kind, text in tokens:
        if kind == "placeholder":
            pattern.append(gap + (_range_pattern(joiners) if text == "range" else _PLACEHOLDERS[text]))
        elif kind == "space":
            pattern.append(r"\s{0,8}")
        elif kind == "literal":
            left = "" if anchored else _boundary(text, 0, f"(?<![{spaced}])")
            right = "" if anchored else _boundary(text, -1, f"(?![{spaced}])")
            pattern.append(left + re.escape(text) + right)
        else:
            pattern.append(_STRUCTURE[kind])
    return "".join(pattern)


def choices_in(tokens: Tokens) -> Iterator[tuple[str, ...]]:
    """Of each choice that a match must have made, a literal of each of its parts: ("are", "is") of "(are|is) {list}";
    none where a part has no literal of its own."""
    depth, parts = 0, [""]
    for kind, text in tokens:
        opened = kind == "(" and depth == 0
        depth += DEPTH.get(kind, 0)
        if opened:
            parts = [""]
        elif kind == "|" and depth == 1:
            parts.append("")
        elif kind == "literal" and depth == 1:
            parts[-1] = max(parts[-1], text, key=len)
        elif kind == ")" and depth == 0 and all(parts):
            yield tuple(parts)


def check(source: str, tokens: Tokens) -> None:
    """Raise TemplateError where brackets are not balanced, or placeholders are unknown or stand twice."""
    depth, seen = 0, set[str]()
    for kind, text in tokens:
        depth += DEPTH.get(kind, 0)
        if depth < 0:
            raise TemplateError(f"template {source!r}: a {kind} closes no bracket")
        if kind == "placeholder":
            if text not in _PLACEHOLDERS:
                raise TemplateError(f"unknown placeholder {{{text}}}; known are {', '.join(sorted(_PLACEHOLDERS))}")
            if text in seen and text != "...":
                raise TemplateError(f"template {source!r}: {{{text}}} stands in it twice")
            seen.add(text)
    if depth:
        raise TemplateError(f"template {source!r}: a bracket is not closed")
