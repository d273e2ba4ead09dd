"""Whose an example is that no word assigns: below a plain "Example", or right below a title, the names in it tell.

In go the examples of a unit and where its tables went; out come the examples, each of those that show nothing but
fields of the body as what is sent, and JSON below no word at all that has the fields of one side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from extractor.api import Field, ObjectKey
from extractor.document import Code
from extractor.interpret.binding.assign import Assigned
from extractor.interpret.binding.evidence import names_of
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.parse import parse_alone
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.records.model import Placeable

_LEAST = 2  # names of an answer that JSON has
_MOST = 0.5  # of them


def by_names(
    examples: Sequence[ExampleBlock],
    lines: Sequence[RequestLine],
    assigned: Sequence[Assigned],
    fields: Mapping[ObjectKey, Sequence[Field]],
) -> tuple[ExampleBlock, ...]:
    """The examples, those of no stated side that have fields of the body alone on the side of the request."""
    if not any(e.unsaid for e in examples) or not any(line.method in SENDING for line in lines):
        return tuple(examples)
    if (first := _in_front(examples)) is not None:
        examples = [replace(e, side="request") if e is first else e for e in examples]
    sent = _names(assigned, fields, {"request", "request_body", "request_case"})
    answered = _names(assigned, fields, {"response_body"})
    return tuple(replace(e, side="request") if e.unsaid and _is_sent(e, sent, answered) else e for e in examples)


def titled(
    placed: Sequence[Placed],
    examples: Sequence[ExampleBlock],
    lines: Sequence[RequestLine],
    assigned: Sequence[Assigned],
    fields: Mapping[ObjectKey, Sequence[Field]],
) -> tuple[ExampleBlock, ...]:
    """The examples, with JSON of what a title describes that nothing has taken: it is of the side that its names are
    of. A call that sends something may show either."""
    taken = {e.origin.element_key() for e in examples}
    sent = _names(assigned, fields, {"request", "request_body", "request_case"})
    answered = _names(assigned, fields, {"response_body"})
    found: list[ExampleBlock] = []
    free = [e for p in placed if p.section.role in {"", "function"} and (e := _alone(p.block, taken)) is not None]
    for made in free:
        inside = names_of([made.parsed.value]).every & answered if made.parsed is not None else set()
        if _is_sent(made, sent, answered):
            found.append(replace(made, side="request"))
        elif len(inside) >= min(_LEAST, len(answered)) > 0 and _MOST * len(answered) <= len(inside):
            found.append(made)
    return (*found, *examples) if found else _with_sent(free, examples, lines)


def _alone(block: Placeable, taken: Set[str]) -> ExampleBlock | None:
    """Code that is JSON and nothing else, as an example of no stated side."""
    if not isinstance(block, Code) or block.origin.element_key() in taken:
        return None
    parsed = parse_alone(block.text)
    return ExampleBlock("response", block.origin, block.text, unsaid=True, parsed=parsed) if parsed else None


def _with_sent(
    free: Sequence[ExampleBlock], examples: Sequence[ExampleBlock], lines: Sequence[RequestLine]
) -> tuple[ExampleBlock, ...]:
    """The examples, with the only JSON in front of an answer as what is sent, where nothing else shows that."""
    answered = [e.origin.line or 0 for e in examples if e.side == "response" and e.parsed is not None]
    before = [e for e in free if answered and 0 < (e.origin.line or 0) < min(answered)]
    sends = any(line.method in SENDING for line in lines) and not any(
        e.side == "request" and e.parsed for e in examples
    )
    return (replace(before[0], side="request"), *examples) if sends and len(before) == 1 else tuple(examples)


def _in_front(examples: Sequence[ExampleBlock]) -> ExampleBlock | None:
    """The only example of no stated side, where an answer that is told to be one stands behind it and nothing else
    shows what is sent."""
    open_ = [e for e in examples if e.unsaid and e.parsed is not None]
    sent = any(e.side == "request" and e.parsed is not None for e in examples)
    if len(open_) != 1 or sent:
        return None
    behind = examples[list(examples).index(open_[0]) + 1 :]
    told = any(e.side == "response" and e.parsed is not None and not e.unsaid for e in behind)
    return open_[0] if told else None


def _names(assigned: Sequence[Assigned], fields: Mapping[ObjectKey, Sequence[Field]], parts: set[str]) -> set[str]:
    return {f.name for a in assigned if a.part in parts for f in fields.get(a.candidate.key, ()) if f.name}


def _is_sent(e: ExampleBlock, sent: set[str], answered: set[str]) -> bool:
    roots = names_of([e.parsed.value]).roots if e.parsed is not None else ()
    shown = {name for root in roots for name in root}
    return bool(shown) and shown <= sent and not shown <= answered
