"""What a sentence says is returned: "Returns an array of [Boat](boat.md) objects", "On success, the Boat is returned".

A sentence names a structure, and only where the pages describe one of that name, or where its link leads, is it the
answer's: linking decides that, when all pages are known. Until then it is a guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.api import Columns, Facts, Field, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.dialects.type_grammar import parse_type
from extractor.document import Link, Origin, Paragraph
from extractor.interpret.outline.sections import RESPONSE_ROLES, Placed
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

GUESS = "returned"
ROLES = frozenset({"", "function", "response", "response_body", "status"})
MAX_SENTENCE = 400
MAX_BETWEEN = 90  # characters between the word for returning and what is returned
MAX_BEFORE = 6  # words in front of a name that may belong to its type: "an array of", "a collection of"
_SENTENCE_END = lazy_regex(r"[.!。]\s|[。！]|\n")
_FAILURE = lazy_regex(r"\b[45]\d\d\b")  # "returns a 404 Not Found"
# A name that no link shows: "Boat objects", "a BoatList object"
_OBJECT = lazy_regex(r"\b([A-Z][A-Za-z0-9_]{1,60})\s(?:objects?|structures?|entity|entities)\b")


@dataclass(frozen=True, slots=True)
class _Name:
    start: int
    end: int
    href: str


def returned(placed: Iterable[Placed], lexicon: Lexicon) -> Field | None:
    """The first structure that a sentence of a unit says is returned, as a guess."""
    for p in placed:
        if isinstance(p.block, Paragraph) and p.section.role in ROLES and not p.section.status.startswith(("4", "5")):
            for sentence in _sentences(p.block.text):
                found = _of_sentence(sentence, p.block, lexicon, answers=p.section.role in RESPONSE_ROLES)
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


def _of_sentence(sentence: str, block: Paragraph, lexicon: Lexicon, *, answers: bool) -> Field | None:
    """What one sentence names; ``answers``: it stands in a section of answers, so that it need not say so."""
    lower = sentence.lower()
    at = [(lower.find(word), len(word)) for word in lexicon.return_words if word in lower]
    at = at or ([(0, 0)] if answers else [])
    if not at:
        return None
    start, length = min(at)
    names = sorted(_names(sentence, block.links), key=lambda n: (n.start < start, abs(n.start - start)))
    for name in names:
        between = sentence[start + length : name.start] if name.start > start else sentence[name.end : start]
        if len(between) <= MAX_BETWEEN and not _FAILURE.search(between):
            type_ = _type(sentence, name, lexicon)
            links = (name.href,) if name.href else ()
            facts = Facts(guesses=(GUESS,))
            return Field("", type_, block.origin, Columns(), shown_type=sentence.strip(), links=links, facts=facts)
    return None


def _names(sentence: str, links: Iterable[Link]) -> Iterator[_Name]:
    for link in links:
        at = sentence.find(link.text) if link.text.strip() else -1
        if at >= 0:
            yield _Name(at, at + len(link.text), link.href)
    for found in _OBJECT.finditer(sentence):
        yield _Name(found.start(1), found.end(1), "")


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
