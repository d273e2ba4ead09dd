r"""Phrase templates: the words of a page with placeholders, as dialect files write them.

Syntax: ``{value}`` a literal value (marked, quoted or one bare word), ``{list}`` the rest of the sentence,
``{n}`` and ``{m}`` numbers, ``{range}`` an interval such as ``[1,100]`` or ``1 to 100``, ``{...}`` up to 40
characters of anything, ``{pattern}`` an anchored regular expression, ``{type}`` and ``{name}`` the rest;
``[words]`` optional, ``(a|b)`` a choice, ``[a|b]`` both, ``\`` before a character takes it as it is. Every
quantifier is bounded, so matching takes linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from extractor.dialects.text import fold_width
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

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
_SPACED = "A-Za-z0-9_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u052f"
_SPACED_ASCII = "a-z0-9_"  # of them, those in lower-case text without letters beyond ASCII
_SPACED_CHARACTER = lazy_regex(rf"[{_SPACED}](?<!_)")
_STRUCTURE = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
_DEPTH = {"[": 1, "(": 1, "]": -1, ")": -1}
# What an index of words knows of a text: "value" and "1" of "Value (1)"; of other scripts, each character.
_WORD = lazy_regex(r"[a-z0-9_]+|[^\x00-\x7f]")
# Letters such as "ſ" and "ı": a pattern that ignores case takes them for "s" and "i", and ``lower`` does not.
_OTHER_CASES = lazy_regex(
    "[\u00b5\u0100-\u1fff\u2100-\u218f\u2c00-\u2dff\ua640-\uabff\ufb00-\ufb17\U00010400-\U0010ffff]"
)
# Those, and letters of Latin, Greek and Cyrillic beyond ASCII: "é", "ж".
_BEYOND_ASCII = lazy_regex(
    "[\u00b5\u00c0-\u1fff\u2100-\u218f\u2c00-\u2dff\ua640-\uabff\ufb00-\ufb17\U00010400-\U0010ffff]"
)


class TemplateError(ValueError):
    """A template that does not follow the syntax."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a template found: its captures by placeholder and where it stood."""

    start: int
    end: int
    captures: dict[str, str]
    ascii: bool = True  # whether the matched words are all ASCII: which language they are of


@dataclass(frozen=True)
class Template:
    """A template whose syntax is right; its patterns are made when they are first needed, which few ever are.

    Any match contains ``keyword``, which may be "", and one of ``alternatives`` where there are any. One of ``words``
    is a word of its text; where that is "", any text may match. All are lower case.
    ``joiners`` are the words of ranges, where there is a placeholder for one.
    """

    source: str
    joiners: tuple[str, ...]
    anchored: bool
    keyword: str
    alternatives: tuple[str, ...]
    words: tuple[str, ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern for any text."""
        tokens = _tokens(fold_width(self.source))
        return re.compile(_pattern(tokens, self.joiners, _SPACED, anchored=self.anchored), re.IGNORECASE | re.DOTALL)

    @cached_property
    def _lower_regex(self) -> re.Pattern[str]:
        """The pattern for lower-case text, which is found several times as fast."""
        return self._for_lower(_SPACED)

    @cached_property
    def _ascii_regex(self) -> re.Pattern[str]:
        """The pattern for lower-case text without letters beyond ASCII, which is made several times as fast: large
        sets of characters are what takes time to compile."""
        return self._for_lower(_SPACED_ASCII)

    def _for_lower(self, spaced: str) -> re.Pattern[str]:
        tokens = [
            (kind, text if kind == "placeholder" else text.lower()) for kind, text in _tokens(fold_width(self.source))
        ]
        joiners = tuple(joiner.lower() for joiner in self.joiners)
        return re.compile(_pattern(tokens, joiners, spaced, anchored=self.anchored), re.DOTALL)

    def has_one(self, lower: str) -> bool:
        """Whether one of the alternatives is in a lower-case text."""
        return not self.alternatives or any(alternative in lower for alternative in self.alternatives)

    def search(self, text: str, lower: str, start: int = 0) -> Match | None:
        """The first match in ``text`` (``lower`` is its lower-case form), or None."""
        if self.keyword not in lower:
            return None
        if text.isascii():
            found = self._ascii_regex.search(lower, start)
        else:
            pattern, searched = self._beyond_ascii(text, lower)
            found = pattern.search(searched, start)
        return None if found is None else _as_match(found, text)

    def fullmatch(self, text: str, lower: str) -> Match | None:
        """A match of the whole of ``text``, or None."""
        if self.keyword not in lower:
            return None
        pattern, searched = (self._ascii_regex, lower) if text.isascii() else self._beyond_ascii(text, lower)
        found = pattern.fullmatch(searched)
        return None if found is None else _as_match(found, text)

    def _beyond_ascii(self, text: str, lower: str) -> tuple[re.Pattern[str], str]:
        """The fastest pattern for a text that is not all ASCII, and the form of the text that it is for."""
        if _BEYOND_ASCII.search(text) is None:
            return self._ascii_regex, lower
        return (self._lower_regex, lower) if _OTHER_CASES.search(text) is None else (self.regex, text)


def _as_match(found: re.Match[str], text: str) -> Match:
    spans = [(name.rstrip("0123456789"), found.span(name)) for name in found.re.groupindex]
    start, end = found.span()
    captures = {name: text[first:last] for name, (first, last) in spans if first >= 0}
    return Match(start, end, captures, text[start:end].isascii())


MOST_TEXTS = 1024  # whose words are known at a time


class Templates(tuple[Template, ...]):
    """Templates in the order in which they are tried, with an index by their words: few can match any one text.

    Two of them are the same only if they are one object, as lexicons are: both are parts of the keys of caches.
    """

    __eq__, __ne__, __hash__ = object.__eq__, object.__ne__, object.__hash__

    shared: WordIndex | None = None  # that of all templates of a lexicon, where they are of one

    @cached_property
    def positions(self) -> Mapping[str, list[int]]:
        """Where the templates with each word stand."""
        found: dict[str, list[int]] = {}
        for position, template in enumerate(self):
            for word in template.words:
                found.setdefault(word, []).append(position)
        return found

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self.positions)

    def among(self, lower: str) -> list[Template]:
        """Those that may match a text, in order; ``lower`` is its lower-case form. No other one matches it."""
        words = self._words & _words_of(lower) if self.shared is None else self.shared.words_in(lower, self)
        if not words:
            return []
        positions = {position for word in words for position in self.positions[word]}
        return [t for position in sorted(positions) if (t := self[position]).keyword in lower and t.has_one(lower)]


class WordIndex:
    """One look-up of a text's words for all templates of a lexicon: of most groups of them, no text has a word."""

    def __init__(self, groups: Iterable[Templates]) -> None:
        self._groups: dict[str, list[Templates]] = {}
        for group in groups:
            group.shared = self
            for word in group.positions:
                self._groups.setdefault(word, []).append(group)
        self._found: dict[str, dict[Templates, list[str]]] = {}  # by text, those of a few texts

    def words_in(self, lower: str, group: Templates) -> Sequence[str]:
        """The words of a group of templates that a text has."""
        found = self._found.get(lower)
        if found is None:
            if len(self._found) >= MOST_TEXTS:
                self._found.clear()
            found = self._found[lower] = self._look_up(lower)
        return found.get(group, ())

    def _look_up(self, lower: str) -> dict[Templates, list[str]]:
        found: dict[Templates, list[str]] = {}
        for word in _words_of(lower):
            for group in self._groups.get(word, ()):
                found.setdefault(group, []).append(word)
        return found


NONE = Templates()


def _words_of(lower: str) -> frozenset[str]:
    """The words of a text, and "", by which the templates without a word are found."""
    return frozenset(("", *_WORD.findall(lower)))


def _range_pattern(joiners: tuple[str, ...]) -> str:
    words = "|".join(re.escape(j) for j in sorted(joiners, key=len, reverse=True))
    number = _RANGE_NUMBER
    bracket = (
        rf"(?P<open>[\[(])\s{{0,4}}(?P<n1>{number})\s{{0,4}}(?:,|{words})\s{{0,4}}"
        rf"(?P<m1>{number})\s{{0,4}}(?P<close>[\])])"
    )
    plain = rf"(?P<n2>{_NUMBER})\s{{0,4}}(?:{words})\s{{0,4}}(?P<m2>{_NUMBER})"
    return f"(?:{bracket}|{plain})"


Tokens = list[tuple[str, str]]


def _tokens(source: str) -> Tokens:
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


def _boundary(text: str, index: int, side: str) -> str:
    """A word boundary where a literal starts or ends with a letter, or a digit, of a script that parts its words by
    spaces: "обязательный" is no word of "необязательный"."""
    return side if _SPACED_CHARACTER.match(text[index]) else ""


def _pattern(tokens: Tokens, joiners: tuple[str, ...], spaced: str, *, anchored: bool) -> str:
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


def compile_template(source: str, joiners: tuple[str, ...] = (), *, anchored: bool = False) -> Template:
    """The template that a text writes. ``anchored`` drops the word boundaries (used where the whole text must match).

    Raises TemplateError where the syntax is wrong.
    """
    tokens = _tokens(fold_width(source))
    _check(source, tokens)
    keyword, depth, choice = "", 0, False
    joiners = joiners if ("placeholder", "range") in tokens else ()
    for kind, text in tokens:
        depth += _DEPTH.get(kind, 0)
        if kind == "literal" and depth == 0 and len(text) > len(keyword):
            keyword = text
        choice = choice or (kind == "|" and depth == 0)
    literals = [] if choice else [*_choices(tokens), *([(keyword,)] if keyword else [])]
    telling = max(literals, key=lambda literal: min(map(len, literal)), default=("",))
    words = tuple(dict.fromkeys(map(_word, telling)))
    return Template(
        source,
        joiners,
        anchored,
        keyword.lower(),
        () if telling in {(keyword,), ("",)} else tuple(word.lower() for word in telling),
        ("",) if anchored or choice or "" in words else words,
    )


def _choices(tokens: Tokens) -> Iterator[tuple[str, ...]]:
    """Of each choice that a match must have made, a literal of each of its parts: ("are", "is") of "(are|is) {list}";
    none where a part has no literal of its own."""
    depth, parts = 0, [""]
    for kind, text in tokens:
        opened = kind == "(" and depth == 0
        depth += _DEPTH.get(kind, 0)
        if opened:
            parts = [""]
        elif kind == "|" and depth == 1:
            parts.append("")
        elif kind == "literal" and depth == 1:
            parts[-1] = max(parts[-1], text, key=len)
        elif kind == ")" and depth == 0 and all(parts):
            yield tuple(parts)


def _check(source: str, tokens: Tokens) -> None:
    """Raise TemplateError where brackets are not balanced, or placeholders are unknown or stand twice."""
    depth, seen = 0, set[str]()
    for kind, text in tokens:
        depth += _DEPTH.get(kind, 0)
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


def _word(keyword: str) -> str:
    """A word that each text with this literal has, where boundaries keep the literal apart from other words."""
    apart = keyword if keyword[:1] != "_" != keyword[-1:] else ""
    return max(_WORD.findall(apart.lower()), key=len, default="")


def compile_all(sources: tuple[str, ...], joiners: tuple[str, ...] = (), *, anchored: bool = False) -> Templates:
    """Several templates, longest source first, so that the most specific wins."""
    ordered = sorted(dict.fromkeys(sources), key=lambda s: (-len(s), s))
    return Templates(compile_template(s, joiners, anchored=anchored) for s in ordered)


def first_match(templates: Templates, text: str, lower: str) -> Match | None:
    """The match of the first template that matches anywhere in ``text``."""
    for template in templates.among(lower):
        found = template.search(text, lower)
        if found is not None:
            return found
    return None
