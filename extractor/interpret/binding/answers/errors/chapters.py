"""Chapters on errors: the answers that the page says all operations have, else the codes of the API.

## Errors
All endpoints may return these errors:        the answer 404 of each operation; without the sentence, a code of the API
| 404 | There is no such boat. |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.api import ErrorCode, Object, Response
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import Code, Items, Paragraph
from extractor.interpret.binding.answers.responses import Responses
from extractor.interpret.binding.operation import UnitFacts
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.parse import parse_alone
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.status_lists import list_of_statuses
from extractor.interpret.outline.units.chapters import says_of_all
from extractor.interpret.outline.units.model import Unit
from extractor.values import dataclass, replace

_FAILURES = ("4", "5")  # what statuses of failures begin with


@dataclass(frozen=True, slots=True)
class OfErrors:
    """What a chapter on errors says: answers of all operations with the structures of their bodies, or codes."""

    answers: tuple[Response, ...] = ()
    objects: tuple[Object, ...] = ()
    codes: tuple[ErrorCode, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


def read_chapter(facts: UnitFacts, lexicon: Lexicon) -> OfErrors:
    """What the unit of a chapter says of failures."""
    unit = facts.unit
    if not unit.placed:
        return OfErrors()
    responses = Responses(unit.placed[0].block.origin, "", lexicon)
    stating = [p for p in unit.placed if _lists(p, lexicon)]
    if not says_of_all([p.block for p in unit.placed], lexicon):
        responses.add_statuses(stating, (), facts.fields)
        form = read_form(facts, lexicon)
        return replace(form, codes=tuple(_codes(responses.finish())))
    responses.add_statuses(stating, facts.infos, facts.fields)
    shown = [e for e in facts.examples if e.status in responses.drafts]  # others are of some call
    responses.add_tables([a for a in facts.assigned if a.status in responses.drafts], facts.fields, shown)
    responses.add_examples(shown)
    answers = tuple(replace(r, of_all=True) for r in responses.finish() if _fails(r.status))
    return OfErrors(answers, tuple(responses.made))


def read_form(facts: UnitFacts, lexicon: Lexicon) -> OfErrors:
    """The form of errors that a part without an operation shows in JSON, as what any operation may answer; nothing
    where it shows several, or errors of certain statuses."""
    shown = [replace(e, status="default") for e in facts.examples if _shows_error(e, facts.unit)]
    known = {e.origin.element_key() for e in facts.examples}
    others = [p for p in facts.unit.placed if p.block.origin.element_key() not in known]
    shown += [e for p in others for e in _in_code(p, facts.unit)]
    forms = {frozenset(e.parsed.value) for e in shown if e.parsed is not None and isinstance(e.parsed.value, dict)}
    if len(forms) != 1 or frozenset() in forms:
        return OfErrors()
    responses = Responses(shown[0].origin, "", lexicon)
    responses.add_examples(shown)
    answers = tuple(replace(r, of_all=True) for r in responses.finish())
    return OfErrors(answers, tuple(responses.made), findings=(finding("error-form-of-all", shown[0].origin),))


def _in_code(p: Placed, unit: Unit) -> list[ExampleBlock]:
    """JSON of a chapter on errors, below no status, as an example of one."""
    if not isinstance(p.block, Code) or not unit.errors or p.section.status:
        return []
    parsed = parse_alone(p.block.text)
    return [ExampleBlock("response", p.block.origin, p.block.text, "default", parsed=parsed)] if parsed else []


def _shows_error(e: ExampleBlock, unit: Unit) -> bool:
    """Whether an example shows an answer to what went wrong, whatever it was."""
    told = e.status == "default" or (unit.errors and not e.status)
    return e.side == "response" and e.line is None and told and e.parsed is not None and not e.parsed.before


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
