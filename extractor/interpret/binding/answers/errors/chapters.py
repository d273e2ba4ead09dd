"""Chapters on errors: the answers that the page says all operations have, else the codes of the API.

## Errors
All endpoints may return these errors:        the answer 404 of each operation; without the sentence, a code of the API
| 404 | There is no such boat. |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.api import ErrorCode, Object, Response
from extractor.dialects import Lexicon
from extractor.document import Items, Paragraph
from extractor.interpret.binding.answers.responses import Responses
from extractor.interpret.binding.operation import UnitFacts
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.status_lists import list_of_statuses
from extractor.interpret.outline.units.chapters import says_of_all
from extractor.values import dataclass, replace

_FAILURES = ("4", "5")  # what statuses of failures begin with


@dataclass(frozen=True, slots=True)
class OfErrors:
    """What a chapter on errors says: answers of all operations with the structures of their bodies, or codes."""

    answers: tuple[Response, ...] = ()
    objects: tuple[Object, ...] = ()
    codes: tuple[ErrorCode, ...] = ()


def read_chapter(facts: UnitFacts, lexicon: Lexicon) -> OfErrors:
    """What the unit of a chapter says of failures."""
    unit = facts.unit
    if not unit.placed:
        return OfErrors()
    responses = Responses(unit.placed[0].block.origin, "", lexicon)
    stating = [p for p in unit.placed if _lists(p, lexicon)]
    if not says_of_all([p.block for p in unit.placed], lexicon):
        responses.add_statuses(stating, (), facts.fields)
        return OfErrors(codes=tuple(_codes(responses.finish())))
    responses.add_statuses(stating, facts.infos, facts.fields)
    shown = [e for e in facts.examples if e.status in responses.drafts]  # others are of some call
    responses.add_tables([a for a in facts.assigned if a.status in responses.drafts], facts.fields, shown)
    responses.add_examples(shown)
    answers = tuple(replace(r, of_all=True) for r in responses.finish() if _fails(r.status))
    return OfErrors(answers, tuple(responses.made))


def _lists(p: Placed, lexicon: Lexicon) -> bool:
    """Whether a block is a list of statuses, stands below a heading or line that is one, or says one of all requests;
    other sentences tell too little of which calls they are."""
    if says_of_all([p.block], lexicon):
        return True
    if isinstance(p.block, Items):
        return bool(list_of_statuses([line.text for line in p.block.lines], lexicon))
    return bool(p.section.status) and isinstance(p.block, Paragraph)


def _fails(status: str) -> bool:
    return status.startswith(_FAILURES)


def _codes(answers: Sequence[Response]) -> Iterator[ErrorCode]:
    """The failures that lists and headings say, as codes; those of tables are read from their rows."""
    return (ErrorCode(r.status, r.origin, r.status, description=r.description) for r in answers if _fails(r.status))
