"""JSON outside sections for examples: whose it is, by the line above, by what is sketched above, or by the method."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.document import Code, Table
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.parse import names_in, parse_alone
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.statuses import said_status, status_of_reason
from extractor.interpret.records.model import Group
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

MAX_SUMMARY = 120
MAX_LEADING = 8  # words of a line that leads to code without a colon
_WORD = lazy_regex(r"[^\W\d_]+")  # "boat" of "boat_2"


def as_sketched(block: ExampleBlock, found: Sequence[ExampleBlock]) -> ExampleBlock:
    """An example of which no heading says whose it is, as what is sent where the body of the request is sketched above
    ("{"boat": <boat>}") and has all of its members."""
    value = block.parsed.value if block.parsed is not None else None
    open_ = block.side == "response" and not block.status and isinstance(value, dict) and bool(value)
    sketches = (e for e in found if e.side == "request" and e.parsed is None and e.line is None)
    told = open_ and isinstance(value, dict) and any(value.keys() <= set(names_in(e.text)) for e in sketches)
    return replace(block, side="request") if told else block


def status_above(p: Placed, lexicon: Lexicon) -> str:
    """The status of an answer that the line above it says; ``default`` where it, or the heading, says that it is one to
    what went wrong: "An unknown boat gives an error:", "Where the boat is not found:"."""
    said = said_status(p.section.lead, lexicon) or status_of_reason(p.section.lead)
    return said or ("default" if p.section.fails else p.section.answered)


def without_others(
    p: Placed, shown: Sequence[ExampleBlock], found: Sequence[ExampleBlock], lexicon: Lexicon
) -> list[ExampleBlock]:
    """The examples, none of JSON of an answer that is announced as something else that looks so ("A boat entry looks
    like this:"), and shares no member with the answer above."""
    said = shown and any(word in p.section.lead.lower() for word in lexicon.likeness_words)
    if not said or not _names_another(p.section.lead, lexicon):
        return list(shown)
    members = {name for e in found if e.side == "response" for name in _members(e)}
    return [e for e in shown if e.side != "response" or not members or not members.isdisjoint(_members(e))]


def _names_another(lead: str, lexicon: Lexicon) -> bool:
    """Whether the last sentence of a line speaks of neither side, of no failure and of no condition."""
    last = lead.rstrip(" .:：").rpartition(". ")[2]
    said = {lexicon.heading_parts.get(word, "") for word in _WORD.findall(last.lower())}
    limited = first_match(lexicon.conditions, last, last.lower()) is not None
    return said.isdisjoint({"response", "request", "body", "error"}) and not limited


def _members(e: ExampleBlock) -> frozenset[str]:
    value = e.parsed.value if e.parsed is not None else None
    return frozenset(value) if isinstance(value, dict) else frozenset()


def announced(p: Placed, lexicon: Lexicon) -> list[ExampleBlock]:
    """A body in code outside all sections that the line above says to be sent or to come back: "The response JSON is as
    follows:"."""
    lead = p.section.lead.strip()
    leads = lead.endswith((":", "：")) or (lead[-1:].isalpha() and len(lead.split()) <= MAX_LEADING)  # "A body like"
    if not isinstance(p.block, Code) or p.section.role not in {"", "function"} or not leads:
        return []
    said = {lexicon.heading_parts.get(word, "") for word in _WORD.findall(lead[-MAX_SUMMARY:].lower())}
    answers = "response" in said or said_status(lead, lexicon)
    side = "response" if answers else "request" if said & {"request", "body"} else ""
    parsed = parse_alone(p.block.text) if side else None
    status = status_above(p, lexicon) if side == "response" else ""
    return [ExampleBlock(side, p.block.origin, p.block.text, status, parsed=parsed)] if parsed is not None else []


def below_fields(p: Placed, above: Placed | None) -> list[ExampleBlock]:
    """JSON right below the fields that a section for what is sent lists ("Parameters"), taken for an answer unless it
    has nothing but these."""
    listing = above is not None and isinstance(above.block, Group | Table) and above.section.number == p.section.number
    if not listing or not isinstance(p.block, Code) or p.section.role != "request" or p.section.status:
        return []
    parsed = parse_alone(p.block.text)
    shown = [ExampleBlock("response", p.block.origin, p.block.text, unsaid=True, parsed=parsed)]
    return shown if parsed is not None else []


def behind_parameters(p: Placed, lines: Sequence[RequestLine]) -> list[ExampleBlock]:
    """JSON below the parameters of the address of methods that send nothing, which is what comes back."""
    reads = bool(lines) and all(line.method in {"GET", "HEAD"} for line in lines)
    if not isinstance(p.block, Code) or p.section.role not in {"query", "path"} or not reads:
        return []
    parsed = parse_alone(p.block.text)
    return [ExampleBlock("response", p.block.origin, p.block.text, parsed=parsed)] if parsed is not None else []
