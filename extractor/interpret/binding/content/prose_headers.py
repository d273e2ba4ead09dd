"""Headers of an answer that sentences name, in code beside a word for headers.

In addition, a `Location` header is returned.        Location
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.api import Columns, Facts, Field, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.text import fold_word
from extractor.document import Items, Line, Origin, Paragraph
from extractor.interpret.binding.request.headers import SAID_ELSEWHERE
from extractor.interpret.outline.sections.model import RESPONSE_ROLES, Placed
from extractor.interpret.outline.statuses import said_statuses
from extractor.interpret.outline.words import said_parts
from extractor.lazy_regex import lazy_regex

MENTIONED = "mentioned"  # the guess
MAX_TEXT = 600
STRING = TypeExpr("string")
_NAME = lazy_regex(r"[A-Z][A-Za-z0-9]{0,40}(?:-[A-Za-z0-9]{1,40}){0,6}")  # "Location", "X-Boat-Id"
_END = lazy_regex(r"[.!。](?:\s|$)")  # ". " of "It sails. It sinks."
Named = tuple[str, Field]


def answered_headers(placed: Iterable[Placed], lexicon: Lexicon) -> Iterator[Named]:
    """The headers that sentences say to come back, each with the status that its line says, or ""."""
    for p in placed:
        for line, origin in _lines(p):
            said = said_statuses(line.text, lexicon)
            status = p.section.status or (said[0].status if len(said) == 1 else "")
            yield from ((status, _field(name, origin)) for name in _names(line, p, lexicon))


def _lines(p: Placed) -> Iterator[tuple[Line, Origin]]:
    if p.section.role not in RESPONSE_ROLES | {"", "function"}:
        return
    if isinstance(p.block, Paragraph) and len(p.block.text) <= MAX_TEXT:
        yield p.block.line, p.block.origin
    elif isinstance(p.block, Items):
        yield from ((line, p.block.origin.at_row(n)) for n, line in enumerate(p.block.lines, p.block.first))


def _names(line: Line, p: Placed, lexicon: Lexicon) -> Iterator[str]:
    """The names in code right beside a word for headers, in a sentence that says that something is returned."""
    for start, end in line.marks:
        name = line.text[start:end].strip(" `\"'*")
        before, behind = _END.split(line.text[:start])[-1].lower(), _END.split(line.text[end:])[0].lower()
        beside = "header" in said_parts(behind, lexicon)[:1] + said_parts(before, lexicon)[-1:]
        if not beside or not _NAME.fullmatch(name) or fold_word(name) in {*SAID_ELSEWHERE, *lexicon.credentials}:
            continue
        answers = p.section.role in RESPONSE_ROLES or _speaks_of_answer(before, lexicon)
        if answers and _is_returned(before, behind, lexicon):
            yield name


def _speaks_of_answer(before: str, lexicon: Lexicon) -> bool:
    return "response" in said_parts(before, lexicon) or any(word in before for word in lexicon.return_words)


def _is_returned(before: str, behind: str, lexicon: Lexicon) -> bool:
    """Whether the sentence around a header says that it comes back: not what happens if it is sent, or is not."""
    limited = first_match(lexicon.conditions, before, before) is not None or "request" in said_parts(before, lexicon)
    denied = first_match(lexicon.negations, behind, behind) is not None
    return not limited and not denied and any(word in f"{before} {behind}" for word in lexicon.return_words)


def _field(name: str, origin: Origin) -> Field:
    return Field(name, STRING, origin, Columns(), facts=Facts(guesses=(MENTIONED,)))
