r"""Phrase templates: the words of a page with placeholders, as dialect files write them.

Syntax: ``{value}`` a literal value (marked, quoted or one bare word), ``{list}`` the rest of the sentence,
``{n}`` and ``{m}`` numbers, ``{range}`` an interval such as ``[1,100]`` or ``1 to 100``, ``{...}`` up to 40
characters of anything, ``{pattern}`` an anchored regular expression, ``{type}`` and ``{name}`` the rest;
``[words]`` optional, ``(a|b)`` a choice, ``[a|b]`` both, ``\`` before a character takes it as it is. Every
quantifier is bounded, so matching takes linear time.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Set
from functools import cached_property
from itertools import chain

from extractor.dialects.template_syntax import (
    DEPTH,
    SPACED,
    SPACED_ASCII,
    WORD,
    check,
    choices_in,
    pattern_of,
    tokens_of,
)
from extractor.dialects.text import fold_width
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

# Letters such as "ſ" and "ı": a pattern that ignores case takes them for "s" and "i", and ``lower`` does not.
_OTHER_CASES = lazy_regex(
    "[\u00b5\u0100-\u1fff\u2100-\u218f\u2c00-\u2dff\ua640-\uabff\ufb00-\ufb17\U00010400-\U0010ffff]"
)
# Those, and letters of Latin, Greek and Cyrillic beyond ASCII: "é", "ж".
_BEYOND_ASCII = lazy_regex(
    "[\u00b5\u00c0-\u1fff\u2100-\u218f\u2c00-\u2dff\ua640-\uabff\ufb00-\ufb17\U00010400-\U0010ffff]"
)


# What parts the words of lower-case text that is all ASCII, as spaces.
_TO_SPACES = {code: " " for code in range(128) if WORD.fullmatch(chr(code)) is None}


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

    Any match contains ``keyword``, which may be "", all of ``others``, and one of ``alternatives`` where there are any.
    One of ``words`` is a word of its text; where that is "", any text may match. All are lower case.
    ``joiners`` are the words of ranges, where there is a placeholder for one.
    """

    source: str
    joiners: tuple[str, ...]
    anchored: bool
    keyword: str
    others: tuple[str, ...]
    alternatives: tuple[str, ...]
    words: tuple[str, ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern for any text."""
        tokens = tokens_of(fold_width(self.source))
        # "at most 20" for "at most {n}"
        return re.compile(pattern_of(tokens, self.joiners, SPACED, anchored=self.anchored), re.IGNORECASE | re.DOTALL)

    @cached_property
    def _lower_regex(self) -> re.Pattern[str]:
        """The pattern for lower-case text, which is found several times as fast."""
        return self._for_lower(SPACED)

    @cached_property
    def _ascii_regex(self) -> re.Pattern[str]:
        """The pattern for lower-case text without letters beyond ASCII, which is made several times as fast: large
        sets of characters are what takes time to compile."""
        return self._for_lower(SPACED_ASCII)

    def _for_lower(self, spaced: str) -> re.Pattern[str]:
        tokens = [
            (kind, text if kind == "placeholder" else text.lower()) for kind, text in tokens_of(fold_width(self.source))
        ]
        joiners = tuple(joiner.lower() for joiner in self.joiners)
        # "at most 20" for "at most {n}"
        return re.compile(pattern_of(tokens, joiners, spaced, anchored=self.anchored), re.DOTALL)

    def may_match(self, lower: str) -> bool:
        """Whether a lower-case text with the keyword has what else any match has."""
        has = lower.__contains__
        return all(map(has, self.others)) and (not self.alternatives or any(map(has, self.alternatives)))

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

    def among(self, lower: str) -> list[Template]:
        """Those that may match a text, in order; ``lower`` is its lower-case form. No other one matches it."""
        positions = self.positions.get("", [])  # those that any text may match
        words, groups = self.shared[lower] if self.shared is not None else ({*_words_of(lower)}, (self,))
        if self in groups:
            found = (self.positions[word] for word in self.positions.keys() & words)
            positions = sorted({*positions, *chain.from_iterable(found)})
        return [t for position in positions if (t := self[position]).keyword in lower and t.may_match(lower)]


class WordIndex(dict[str, tuple[Set[str], Container[Templates]]]):
    """By text, its words that templates have, and the groups of templates that have one of them: one look-up for all
    templates of a lexicon, for of most groups no text has a word. It knows a few texts at a time."""

    def __init__(self, groups: Iterable[Templates]) -> None:
        super().__init__()
        self._groups: dict[str, list[Templates]] = {}
        for group in groups:
            group.shared = self
            for word in group.positions:
                if word:
                    self._groups.setdefault(word, []).append(group)

    def __missing__(self, lower: str) -> tuple[Set[str], Container[Templates]]:
        """Look the words of a text up."""
        if len(self) >= MOST_TEXTS:
            self.clear()
        words = self._groups.keys() & _words_of(lower)
        found = self[lower] = words, set().union(*map(self._groups.__getitem__, words))
        return found


NONE = Templates()


def _words_of(lower: str) -> list[str]:
    """The words of a text; those of one that is all ASCII are found in a third of the time."""
    return lower.translate(_TO_SPACES).split() if lower.isascii() else WORD.findall(lower)


def compile_template(source: str, joiners: tuple[str, ...] = (), *, anchored: bool = False) -> Template:
    """The template that a text writes. ``anchored`` drops the word boundaries (used where the whole text must match).

    Raises TemplateError where the syntax is wrong.
    """
    tokens = tokens_of(fold_width(source))
    check(source, tokens)
    outside: list[str] = []  # literals outside of brackets
    depth, choice = 0, False
    joiners = joiners if ("placeholder", "range") in tokens else ()
    for kind, text in tokens:
        depth += DEPTH.get(kind, 0)
        if kind == "literal" and depth == 0:
            outside.append(text)
        choice = choice or (kind == "|" and depth == 0)
    keyword, *others = sorted(outside, key=len, reverse=True) or [""]
    literals = [] if choice else [*choices_in(tokens), *([(keyword,)] if keyword else [])]
    telling = max(literals, key=lambda literal: min(map(len, literal)), default=("",))
    words = tuple(dict.fromkeys(map(_word, telling)))
    return Template(
        source,
        joiners,
        anchored,
        keyword.lower(),
        () if choice else tuple(other.lower() for other in others),
        () if telling in {(keyword,), ("",)} else tuple(word.lower() for word in telling),
        ("",) if anchored or choice or "" in words else words,
    )


def _word(keyword: str) -> str:
    """A word that each text with this literal has, where boundaries keep the literal apart from other words."""
    apart = keyword if keyword[:1] != "_" != keyword[-1:] else ""
    return max(WORD.findall(apart.lower()), key=len, default="")


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
