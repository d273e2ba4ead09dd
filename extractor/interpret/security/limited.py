"""Credentials that a page says some requests need, and whose these are: operations that name them, that say that they
need any, or that stand below a heading with the word for them.

"Admin endpoints require the header `X-Admin-Key`."   of operations below "Admin", or with "X-Admin-Key" in their text
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.api import Credential
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.document import Block, Items, Line, Paragraph
from extractor.interpret.describe.sentences import Sentence, sentences
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.security.texts import limiting_word, no_credentials
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

_WORD = lazy_regex(r"[^\W\d_]{3,40}")  # "admin" of "Admin endpoints"


@dataclass(frozen=True, slots=True)
class Limited:
    """A credential of some requests, and the word that says which: "admin"."""

    credential: Credential
    word: str


def limit_of(block: Block, before: str, lexicon: Lexicon) -> str:
    """The word for the requests whose credentials the last sentences of a text speak of; "" for all, what it was before
    for texts that say nothing of it."""
    word = before
    for line in _lines(block):
        for sentence in sentences((line,), lexicon):
            word = "" if says_all(sentence, lexicon) else word
            word = (limiting_word(sentence, lexicon) if _is_of_credentials(sentence, lexicon) else "") or word
    return word


def says_all(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence speaks of all requests."""
    return first_match(lexicon.all_requests, sentence.plain, sentence.plain_lower) is not None


def _is_of_credentials(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence has a word for signing in or for what does."""
    words = {*_WORD.findall(sentence.lower)}
    if words & (lexicon.credential_parts | lexicon.auth_sections):
        return True
    return any(not word.isascii() and word in sentence.lower for word in lexicon.auth_sections)


def _lines(block: Block) -> Sequence[Line]:
    if isinstance(block, Paragraph):
        return (block.line,)
    return block.lines if isinstance(block, Items) else ()


def those_of(
    limited: Sequence[Limited], units: Sequence[Unit], heads: Mapping[int, Sequence[str]], lexicon: Lexicon
) -> Iterator[tuple[int, Credential]]:
    """The credentials of some requests that units need, each with the number of the unit."""
    ways = {(c.location, c.name.lower()) for c in (entry.credential for entry in limited)}
    for number, unit in enumerate(units if limited else ()):
        blocks = [p.block for p in unit.placed if isinstance(p.block, Paragraph | Items)]
        texts = [line for block in blocks for line in _lines(block)] if unit.lines else []
        needs = len(ways) == 1 and any(_says_needed(line, lexicon) for line in texts)
        for entry in limited if unit.lines else ():
            if needs or _is_named(entry.credential, texts) or _is_below(entry.word, heads.get(number, ())):
                yield number, entry.credential


def _says_needed(line: Line, lexicon: Lexicon) -> bool:
    """Whether a text says that credentials are needed: "Auth required: yes"."""
    return any(
        first_match(lexicon.needs_credentials, s.plain, s.plain_lower) is not None
        for s in sentences((line,), lexicon)
        if not no_credentials(s, lexicon)
    )


def _is_named(c: Credential, texts: Sequence[Line]) -> bool:
    """Whether a text has the name of the header or the query parameter."""
    name = re.compile(rf"(?<![\w-]){re.escape(c.name)}(?![\w-])", re.IGNORECASE)  # "X-Admin-Key"
    return any(name.search(line.text) for line in texts)


def _is_below(word: str, heads: Sequence[str]) -> bool:
    return any(word in _WORD.findall(head.lower()) for head in heads)
