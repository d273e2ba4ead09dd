"""Operations by words: an index of their names and texts, and a ranked, short answer.

"list boats" -> ListBoats before DeleteBoat
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from extractor.agents.operations.catalogue import Entry
from extractor.codegen.writing.prose import printable
from extractor.oas.words import words

_PREFIX = 3  # letters of a word that may stand for a longer one
_PART = 0.6  # what a word counts that only begins as asked
_ALIKE = 0.75  # how near a word that is not in the index must be (difflib's ratio)
# Chinese, Japanese and Korean, whose words stand without spaces: 资源池
_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_TOLD = 400  # characters of a description that are indexed


def _terms(text: str) -> list[str]:
    """The words of a text as they are compared: small, without the s of a plural; Chinese by its signs."""
    found: list[str] = []
    for part in printable(text).split():
        for word in words(part) if any(c.isalnum() for c in part) else ():
            low = word.lower()
            found.extend(low if _SIGNS.match(low) else [low[:-1] if len(low) > _PREFIX and low[-1] == "s" else low])
    return found


def _weighted(entry: Entry) -> Iterator[tuple[str, float]]:
    operation = entry.operation
    texts = (
        (entry.name, 4.0),
        (operation.summary, 3.0),
        (operation.path, 2.5),
        (operation.service, 2.0),
        (operation.method, 1.5),
        (" ".join(a.key for a in entry.arguments), 1.0),
        (operation.description[:_TOLD], 1.0),
    )
    for text, weight in texts:
        terms = set(_terms(text))
        for term in terms:
            yield term, weight / math.sqrt(len(terms))  # of a long text, a word tells less


class Index:
    """Operations by the words in their names, texts and arguments."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._postings: dict[str, dict[int, float]] = {}
        for number, entry in enumerate(entries):
            for term, weight in _weighted(entry):
                posting = self._postings.setdefault(term, {})
                posting[number] = posting.get(number, 0.0) + weight

    def search(self, text: str, tag: str = "") -> list[Entry]:
        """The operations that have any of the words, best first; without words all of them, in their order."""
        scores: dict[int, float] = {}
        met: dict[int, int] = {}
        asked = list(dict.fromkeys(_terms(text[:1000])))[:20]
        terms = [t for t in asked if len(t) > 1 or not t.isascii()] or asked  # "a" and "I" tell nothing beside others
        for term in terms:
            for number, score in self._matches(term).items():
                scores[number] = scores.get(number, 0.0) + score
                met[number] = met.get(number, 0) + 1
        # One that has all words comes before one that has a rare one of them.
        scores = {n: s * (met[n] / len(terms)) ** 2 for n, s in scores.items()}
        low = text.strip().lower()
        for number, entry in enumerate(self._entries):
            if low and low in (entry.name.lower(), entry.call.lower(), entry.operation.path.lower()):
                scores[number] = scores.get(number, 0.0) + 1000.0
        order = sorted(scores, key=lambda n: (-scores[n], n)) if terms or scores else range(len(self._entries))
        found = [self._entries[n] for n in order]
        return [e for e in found if not tag or e.operation.service.lower() == tag.lower()]

    def _matches(self, term: str) -> dict[int, float]:
        """What a word counts for each operation: more where fewer have it; a longer word that begins so, less."""
        known = {term: 1.0} if term in self._postings else {}
        if len(term) >= _PREFIX:
            known |= {k: _PART for k in self._postings if k != term and k.startswith(term)}
        for near in () if known else get_close_matches(term, self._postings, 2, _ALIKE):
            known[near] = _PART
        best: dict[int, float] = {}
        for word, part in known.items():
            posting = self._postings[word]
            rare = math.log(1 + len(self._entries) / len(posting))
            for number, weight in posting.items():
                best[number] = max(best.get(number, 0.0), part * weight * rare)
        return best
