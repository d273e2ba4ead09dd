"""Patterns of a document: whether a text matches, and a short text that does. Both end soon, whatever the pattern."""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Iterator
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined] # the only parser of patterns that Python has
from re import _parser as parser  # type: ignore[attr-defined] # as above
from typing import Any

import regex

from extractor.lazy_regex import lazy_regex

LONGEST_PATTERN = 5_000
LONGEST_TEXT = 10_000
_SECONDS = 0.5
MOST_SLOW = 1000
_slow: set[str] = set()  # patterns that took too long
_GROWTH = {0, 1, 2, 3, 4, 8, 16, 32, 64, 128, 256, 1024}
_TURNS = 6
_READABLE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@ +,;=~!#$%&'()*?[]^`{|}<>\"\\\t\n"
# "4", "a", " "
_CATEGORIES = {
    codes.CATEGORY_DIGIT: re.compile(r"\d", re.ASCII),
    codes.CATEGORY_NOT_DIGIT: re.compile(r"\D", re.ASCII),
    codes.CATEGORY_SPACE: re.compile(r"\s", re.ASCII),
    codes.CATEGORY_NOT_SPACE: re.compile(r"\S", re.ASCII),
    codes.CATEGORY_WORD: re.compile(r"\w", re.ASCII),
    codes.CATEGORY_NOT_WORD: re.compile(r"\W", re.ASCII),
}
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_PROPERTY = lazy_regex(r"\\p\{(?:[A-Za-z_]+=)?([A-Za-z])\w*\}")  # "\p{L}", "\p{Script=Greek}"
_CLASSES = {"L": "a-zA-Z", "N": "0-9", "P": ".,;:!?", "S": "$+<=>", "Z": " "}


def matches(pattern: str, value: str) -> bool:
    """Whether a text matches a pattern, as ``searched`` says; what needs too long counts as no match."""
    return searched(pattern, value) is True


def searched(pattern: str, value: str) -> bool | None:
    """Whether a text matches a pattern (unanchored, as JSON Schema has it, section 6.3.3); None where that takes too
    long to say. A pattern of another dialect that cannot be read matches everything.

    A pattern that took too long once is not tried again, and others get less time the more there are of them.
    """
    if (compiled := _compiled(pattern)) is None:
        return True
    if pattern in _slow:
        return None
    try:
        return compiled.search(value, timeout=_SECONDS / (1 + len(_slow))) is not None
    except TimeoutError:
        if len(_slow) < MOST_SLOW:
            _slow.add(pattern)
        return None


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> regex.Pattern[str] | None:
    if len(pattern) > LONGEST_PATTERN or _steps(pattern) > LONGEST_TEXT:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return regex.compile(_ends_at_end(pattern), regex.ASCII)
    except (regex.error, RecursionError, MemoryError, ValueError, OverflowError):
        return None


def _ends_at_end(pattern: str) -> str:
    """In ECMA 262, ``$`` does not match before a last line feed."""
    return pattern[:-1] + r"\Z" if re.search(r"(?<!\\)(?:\\\\)*\$\Z", pattern) else pattern


def by_pattern(pattern: str, low: int, most: float) -> str | None:
    """The first text of at least ``low`` and at most ``most`` characters that matches and can be made, if any."""
    for candidate in _made(pattern, low):
        if low <= len(candidate) <= most and matches(pattern, candidate):
            return candidate
    return None


def _made(pattern: str, low: int) -> Iterator[str]:
    parsed = _parsed(pattern)
    if parsed is None:
        return
    for growth in sorted(_GROWTH | {max(0, low - n) for n in range(4)}):
        for turn in range(_TURNS):
            writer = _Writer(growth, turn)
            try:
                core = writer.sequence(parsed)
            except (OverflowError, RecursionError):
                return
            yield core
            # A pattern without anchors may stand anywhere in a longer text.
            yield core + "a" * max(0, low - len(core))
            yield "a" * max(0, low - len(core)) + core


def _parsed(pattern: str) -> Any:
    """The tree of a pattern from which a text can be made, else None."""
    tree = _tree(pattern) if len(pattern) <= LONGEST_PATTERN else None
    return tree if tree is not None and _parts(tree) <= LONGEST_TEXT else None


@lru_cache(maxsize=1024)
def _tree(pattern: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # sets inside sets are read the old way, as ECMA 262 does
        try:
            return parser.parse(_pythonic(pattern))
        except (re.error, RecursionError, OverflowError, ValueError):
            return None


def _steps(pattern: str) -> float:
    """How many parts the shortest match has; the libraries need memory and time for each, empty ones too."""
    tree = _tree(pattern)
    if tree is not None:
        return _parts(tree)
    # A pattern that Python cannot read: all its counts multiplied are the worst that it can be.
    return math.prod(float(n) for n in re.findall(r"\{(\d{1,9})", pattern) if int(n))


def _parts(tree: Any) -> float:
    total = 0.0
    for code, value in tree:
        if code in _REPEATS:
            total += max(1, value[0]) * _parts(value[2])
        elif code == codes.BRANCH:
            total += sum(map(_parts, value[1]))
        elif code in (codes.SUBPATTERN, codes.ASSERT, codes.ASSERT_NOT):
            total += _parts(value[-1])
        total += value[0] if code in _REPEATS else 1
    return total


def _pythonic(pattern: str) -> str:
    """ECMA's groups and classes of letters in Python's form, as far as texts are made from them."""

    def letters(found: re.Match[str]) -> str:
        members = _CLASSES.get(found[1].upper(), "a-z")
        inside = pattern.rfind("[", 0, found.start()) > pattern.rfind("]", 0, found.start())
        return members if inside else f"[{members}]"

    return _PROPERTY.sub(letters, pattern).replace("(?<", "(?P<").replace("(?P<=", "(?<=").replace("(?P<!", "(?<!")


class _Writer:
    """Writes a text for a parsed pattern. ``growth``: repeats above the least; ``turn``: which choice is taken."""

    def __init__(self, growth: int, turn: int) -> None:
        self._growth = growth
        self._turn = turn
        self._groups: dict[int, str] = {}
        self._left = LONGEST_TEXT

    def sequence(self, tokens: Any) -> str:
        return "".join(self._token(code, value) for code, value in tokens)

    def _spend(self, steps: int) -> None:
        self._left -= steps
        if self._left < 0:
            raise OverflowError

    def _repeated(self, least: int, most: int, part: Any) -> str:
        times = min(most, least + self._growth)
        self._spend(times)
        return "".join(self.sequence(part) for _ in range(times))

    def _token(self, code: Any, value: Any) -> str:
        self._spend(1)
        if code in (codes.LITERAL, codes.NOT_LITERAL, codes.IN, codes.ANY):
            return self._character(code, value)
        if code in _REPEATS:
            return self._repeated(*value)
        if code == codes.SUBPATTERN:
            return self._group(value[0], value[-1])
        if code == codes.ATOMIC_GROUP:
            return self.sequence(value)
        if code == codes.BRANCH:
            return self.sequence(value[1][self._turn % len(value[1])])
        if code == codes.GROUPREF:
            return self._groups.get(value, "")
        return ""  # anchors and looks around: what is made is matched afterwards

    def _group(self, number: int | None, part: Any) -> str:
        made = self.sequence(part)
        if number is not None:
            self._groups[number] = made
        return made

    def _character(self, code: Any, value: Any) -> str:
        if code == codes.LITERAL:
            return chr(value)
        if code == codes.ANY:
            return "a"
        members = [(codes.NEGATE, None), (codes.LITERAL, value)] if code == codes.NOT_LITERAL else value
        fitting = [c for c in _READABLE if _in(c, members)]
        if fitting:
            # Later turns mix kinds of characters, which looks ahead ask for.
            return fitting[self._turn * (7 + 13 * self._left) % len(fitting)]
        return _first_of(members)


def _in(character: str, members: Any) -> bool:
    negated = bool(members) and members[0][0] == codes.NEGATE
    return any(_is(character, code, value) for code, value in members) != negated


def _is(character: str, code: Any, value: Any) -> bool:
    if code == codes.LITERAL:
        return bool(ord(character) == value)
    if code == codes.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    return bool(code == codes.CATEGORY) and _CATEGORIES[value].match(character) is not None


def _first_of(members: Any) -> str:
    """A class without readable members, such as one of Chinese characters."""
    for code, value in members:
        if code in (codes.LITERAL, codes.RANGE):
            return chr(value if code == codes.LITERAL else value[0])
    return ""
