"""The names of structures in a sentence, as links, in capitals, or in small letters beside a word for a structure.

"Returns an array of [Boat](boat.md)"   "the BoatList object"   "a customer object"   "JSON object describing the boat"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import dropwhile

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Link
from extractor.values import dataclass, replace

MAX_WORDS = 3  # of a name in small letters
# A name that no link shows: "Boat objects", "a BoatList object", "the ACH Boat entity"
_OBJECT = re.compile(r"\b((?:[A-Z][A-Za-z0-9_]{1,60}\s){1,4})([a-z]{3,20})\b")
_POINTED = re.compile(r"\((?:[^\W\d_]+[.:]?\s){1,2}$")  # "(see ", "(see the " in front of a link
_WORD = re.compile(r"[^\s.,;:()\[\]`*\"]{1,60}|[.,;:()]")  # words, and the signs that end a name


@dataclass(frozen=True, slots=True)
class Name:
    """Where a sentence has the name of a structure, and where its link leads, "" without one."""

    start: int
    end: int
    href: str = ""


def shown_names(sentence: str, links: Iterable[Link], lexicon: Lexicon) -> Iterator[Name]:
    """The names that links and capitals show."""
    for link in links:
        at = _place(link.text, sentence) if link.text.strip() else -1
        if at >= 0:
            yield Name(at, at + len(link.text), link.href)
    for found in _OBJECT.finditer(sentence):
        if lexicon.object_words.get(found.group(2)) == "noun":
            shown = found.group(1).split()
            name = " ".join(
                dropwhile(lambda word: word.lower() in lexicon.object_words, shown)
            )  # none of "a JSON object"
            end = found.end(1) - 1
            yield from (Name(end - len(name), end),) if name else ()


def _place(text: str, sentence: str) -> int:
    """Where the words of a link stand: not where they are a part of longer ones, but where there is nothing else."""
    found = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", sentence)
    return found.start() if found else sentence.find(text)


def linked_names(sentence: str, links: Iterable[Link], lexicon: Lexicon) -> list[Name]:
    """The names that links and capitals show; where a link in brackets only says where to read on, the names in small
    letters in front of it, with that link: "an array of boat objects (see [Types](#types))"."""
    shown = list(shown_names(sentence, links, lexicon))
    pointed = [name for name in shown if name.href and _POINTED.search(sentence, 0, name.start)]
    if not pointed or len(pointed) < len(shown):
        return shown
    plain = [n for n in plain_names(sentence, lexicon) if n.end <= pointed[0].start]
    return [replace(name, href=pointed[0].href) for name in plain] or shown


def plain_names(sentence: str, lexicon: Lexicon) -> Iterator[Name]:
    """The names in small letters in front of a word for a structure ("a customer object"), behind one with a word for
    what it is about ("object describing the boat"), or of what is listed ("a list of boats")."""
    words = list(_WORD.finditer(sentence.lower()))
    kinds = [lexicon.object_words.get(word.group(), "") for word in words]
    for at, kind in enumerate(kinds):
        if kind == "noun":
            yield from _run(words, range(at - 1, -1, -1), kinds)
        if kind == "about" and at and kinds[at - 1] == "noun":
            yield from _run(words, _behind(at, kinds), kinds)
        if at and _lists(words[at - 1].group(), words[at].group(), lexicon):
            yield from _run(words, _behind(at, kinds), kinds)


def _behind(at: int, kinds: Sequence[str]) -> range:
    """The words behind one, without an article."""
    start = at + 1
    while start < len(kinds) and kinds[start] == "end":
        start += 1
    return range(start, len(kinds))


@lru_cache(maxsize=4096)
def _lists(word: str, preposition: str, lexicon: Lexicon) -> bool:
    """Whether two words announce what an array holds: "list of"."""
    return parse_type(f"{word} {preposition} LinkedStructure", lexicon).kind == "array"


def _run(words: Sequence[re.Match[str]], numbers: Iterable[int], kinds: Sequence[str]) -> Iterator[Name]:
    """The name that words make, up to the first that is of none; none of more words than names have."""
    taken: list[re.Match[str]] = []
    for number in numbers:
        if kinds[number] or not words[number].group()[0].isalpha():
            break
        taken.append(words[number])
    if 0 < len(taken) <= MAX_WORDS:
        yield Name(min(w.start() for w in taken), max(w.end() for w in taken))
