"""What a sentence says is returned: "Returns an array of [Boat](boat.md) objects", "On success, the Boat is returned".

A sentence names a structure, and only where the pages describe one of that name, or where its link leads, is it the
answer's: linking decides that, when all pages are known. Until then it is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from extractor.api import Columns, Facts, Field, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.dialects.type_grammar import parse_type
from extractor.document import Link, Origin, Paragraph
from extractor.interpret.link.tables import normal_name
from extractor.interpret.outline.sections import RESPONSE_ROLES, Placed

GUESS = "returned"
ROLES = frozenset({"", "function", "response", "response_body", "status"})
MAX_SENTENCE = 400
MAX_BETWEEN = 90  # characters between the word for returning and what is returned
MAX_BEFORE = 6  # words in front of a name that may belong to its type: "an array of", "a collection of"
_SENTENCE_END = re.compile(r"[.!。]\s|[。！]|\n")
_FAILURE = re.compile(r"\b[45]\d\d\b")  # "returns a 404 Not Found"
# A name that no link shows: "Boat objects", "a BoatList object", "the ACH Boat entity"
_OBJECT = re.compile(r"\b((?:[A-Z][A-Za-z0-9_]{1,60}\s){1,4})([a-z]{3,20})\b")
_WORD = re.compile(r"[A-Za-z][\w-]{0,60}")
MAX_LIST = 3  # words that make a list of what follows: "list of", "a collection of"
MAX_WORDS = 40  # of a sentence that names a structure in plain words


@dataclass(frozen=True, slots=True)
class _Name:
    start: int
    end: int
    href: str


def returned(placed: Iterable[Placed], lexicon: Lexicon, structures: Set[str] = frozenset()) -> Field | None:
    """The first structure that a sentence of a unit says is returned, as a guess: one that a link or its capitals show,
    else one of the page's own (``structures``, normal names) that is told in plain words."""
    said = [
        (sentence, p.block, p.section.role in RESPONSE_ROLES)
        for p in placed
        if isinstance(p.block, Paragraph) and p.section.role in ROLES and not p.section.status.startswith(("4", "5"))
        for sentence in _sentences(p.block.text)
        if p.section.role in RESPONSE_ROLES or any(word in sentence.lower() for word in lexicon.return_words)
    ]
    for names_in in (_names, _plain_names) if structures else (_names,):
        for sentence, block, answers in said:
            names = tuple(names_in(sentence, block.links, lexicon))
            if names_in is _plain_names:
                names = tuple(n for n in names if _is_known(sentence[n.start : n.end], structures))
            found = _of_sentence(sentence, names, block, lexicon, answers=answers)
            if found is not None:
                return found
    return None


def told(placed: Iterable[Placed], lexicon: Lexicon) -> tuple[str, Origin] | None:
    """The first sentence of a unit that says what comes back ("An empty object is returned"), or what a section of the
    answer opens with, and where it stands; statuses of failures are none."""
    for p in placed:
        if not isinstance(p.block, Paragraph) or p.section.role not in ROLES or p.section.status.startswith(("4", "5")):
            continue
        answers = p.section.role in RESPONSE_ROLES
        for sentence in _sentences(p.block.text):
            said = answers or any(word in sentence.lower() for word in lexicon.return_words)
            if said and not _FAILURE.search(sentence) and not sentence.rstrip().endswith((":", "：")):
                return sentence.strip(), p.block.origin
    return None


def _sentences(text: str) -> list[str]:
    flat = fold_width(text)
    return [s for s in _SENTENCE_END.split(flat) if s.strip() and len(s) <= MAX_SENTENCE]


def _of_sentence(
    sentence: str, named: Sequence[_Name], block: Paragraph, lexicon: Lexicon, *, answers: bool
) -> Field | None:
    """What one sentence names; ``answers``: it stands in a section of answers, so that it need not say so."""
    lower = sentence.lower() if named else ""
    at = [(lower.find(word), len(word)) for word in lexicon.return_words if word in lower]
    at = at or ([(0, 0)] if answers else [])
    if not at or not named:
        return None
    start, length = min(at)
    names = sorted(named, key=lambda n: (n.start < start, abs(n.start - start)))
    for name in names:
        between = sentence[start + length : name.start] if name.start > start else sentence[name.end : start]
        if len(between) <= MAX_BETWEEN and not _FAILURE.search(between):
            type_ = _type(sentence, name, lexicon)
            links = (name.href,) if name.href else ()
            facts = Facts(guesses=(GUESS,))
            return Field("", type_, block.origin, Columns(), shown_type=sentence.strip(), links=links, facts=facts)
    return None


def _names(sentence: str, links: Iterable[Link], lexicon: Lexicon) -> Iterator[_Name]:
    """What links and names in capitals show to be structures."""
    for link in links:
        at = sentence.find(link.text) if link.text.strip() else -1
        if at >= 0:
            yield _Name(at, at + len(link.text), link.href)
    for found in _OBJECT.finditer(sentence):
        if found.group(2) in lexicon.structure_words:
            shown = found.group(1).split()
            kept = next((n for n, word in enumerate(shown) if not _is_filler(word, lexicon)), len(shown))
            start = found.start(1) + len(" ".join(shown[:kept])) + bool(kept)
            if kept < len(shown):
                yield _Name(start, found.end(1) - 1, "")


def _is_known(shown: str, structures: Set[str]) -> bool:
    """Whether words name a structure, be it in plural."""
    name = normal_name(shown)
    return name in structures or name.removesuffix("s") in structures


def _plain_names(sentence: str, links: Iterable[Link], lexicon: Lexicon) -> Iterator[_Name]:
    """What words for structures and lists show to be one: "the asset object", "a list of ACH relationships"."""
    words = list(_WORD.finditer(sentence))[:MAX_WORDS]
    shown = [word.group() for word in words]
    for at, word in enumerate(shown):
        if at and word.lower() in lexicon.structure_words:
            yield _Name(words[_first_capital(shown, at - 1)].start(), words[at - 1].end(), "")
        elif at > 1 and not _is_filler(word, lexicon) and _is_list(shown[max(0, at - MAX_BEFORE) : at], lexicon):
            yield _Name(words[at].start(), words[_noun(shown, at, lexicon)].end(), "")


def _first_capital(shown: Sequence[str], last: int) -> int:
    """Where the capitalised words begin that a name ends with, behind the first of the sentence."""
    first = last
    while first > 1 and shown[first][0].isupper() and shown[first - 1][0].isupper():
        first -= 1
    return first


def _noun(shown: Sequence[str], first: int, lexicon: Lexicon) -> int:
    """Where a name ends that begins with a word: behind the noun that capitalised words stand in front of."""
    last = first
    while last + 1 < len(shown) and shown[last][0].isupper() and shown[last + 1].lower() not in lexicon.structure_words:
        last += 1
    return last


def _is_filler(word: str, lexicon: Lexicon) -> bool:
    return lexicon.heading_parts.get(word.lower()) == "filler"


def _is_list(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words make a list of what follows them: "a list of", "list of all"."""
    bare = list(before)
    while bare and _is_filler(bare[-1], lexicon):
        bare.pop()
    return any(_opens_list(" ".join(bare[-count:]), lexicon) for count in range(min(MAX_LIST, len(bare)), 1, -1))


@lru_cache(maxsize=8192)
def _opens_list(words: str, lexicon: Lexicon) -> bool:
    found = parse_type(f"{words} LinkedStructure", lexicon)
    return found.kind == "array" and found.leaf().name == "LinkedStructure"


def _type(sentence: str, name: _Name, lexicon: Lexicon) -> TypeExpr:
    """The type that the words around a name make: an array where they say so, else the structure itself."""
    shown = sentence[name.start : name.end].strip("`*[] ")
    behind = sentence[name.end :].split(maxsplit=1)
    before = sentence[: name.start].split()
    for count in range(min(MAX_BEFORE, len(before)), 0, -1):
        for tail in (behind[:1], []):
            words = [*before[-count:], "LinkedStructure", *(w.strip("`*,.") for w in tail)]
            found = parse_type(" ".join(w.strip("`*[]") for w in words), lexicon)
            if found.kind == "array" and found.leaf().name == "LinkedStructure":
                return TypeExpr("array", items=TypeExpr("object", name=shown))
    return TypeExpr("object", name=shown)
