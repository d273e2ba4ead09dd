"""Example blocks of a unit: which are requests, which are responses, with which status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

from extractor.dialects import Lexicon
from extractor.document import Code, Origin
from extractor.interpret.examples.called import Called
from extractor.interpret.examples.parse import Parsed, parse_alone, parse_example
from extractor.interpret.operations.lines import parse_line
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.operations.stated import block_texts
from extractor.interpret.outline.sections import EXAMPLE_ROLES, Placed
from extractor.interpret.outline.words import section_role

_FORM_VALUE = re.compile(r"[?&'\"\s][\w.\[\]-]{1,80}=['\"]?$")
_STATUS_LINE = re.compile(r"^\s*(?:HTTP/\d(?:\.\d)?\s+)(\d{3})\b", re.MULTILINE)
_COMMAND = re.compile(r"\s{0,40}(?:[$>#]\s{0,4})?(?:curl|wget|http|https|Invoke-RestMethod)\s")  # "$ curl -X POST"
MAX_SUMMARY = 120
BODY_ROLES = frozenset({"request_body", "response", "response_body"})  # JSON below these headings shows a body


@dataclass(frozen=True, slots=True)
class ExampleBlock:
    """One example: its side, status where one is stated, request line where it has one, and its JSON."""

    side: str  # "request" or "response"
    origin: Origin
    text: str
    status: str = ""
    summary: str = ""
    line: RequestLine | None = None
    parsed: Parsed | None = None


def find_examples(placed: Iterable[Placed], lexicon: Lexicon, methods: Set[str] = frozenset()) -> list[ExampleBlock]:
    """All examples of a unit in page order: in example sections, and what calls elsewhere send and get. ``methods`` are
    those of its request lines."""
    found: list[ExampleBlock] = []
    pending: tuple[int, RequestLine] | None = None
    called = Called(methods)
    for p in placed:
        if p.section.role not in EXAMPLE_ROLES:
            shown = _example_blocks_elsewhere(p, lexicon) if isinstance(p.block, Code) else []
            calls = called.read(p)
            found.extend(shown or (ExampleBlock(c.side, c.origin, c.text, parsed=c.parsed) for c in calls))
            continue
        if isinstance(p.block, Code):
            known = pending[1] if pending and pending[0] == p.section.number else None
            blocks = _blocks(p, p.block, known, lexicon)
            found.extend(blocks)
            pending = None if blocks and blocks[-1].parsed else _pending(p, blocks)
            continue
        for text in block_texts(p):
            for line in parse_line(text, p.block.origin):
                pending = (p.section.number, line)
                found.append(ExampleBlock("request", p.block.origin, text, line=line))
    return _without_bare(found)


def _example_blocks_elsewhere(p: Placed, lexicon: Lexicon) -> list[ExampleBlock]:
    """A code block outside example sections: an HTTP response message, or a body where a section's side tells whose."""
    assert isinstance(p.block, Code)  # the caller has told code apart
    code = p.block
    if _STATUS_LINE.match(code.text):
        return _blocks(p, code, None, lexicon)
    parsed = parse_alone(code.text) if p.section.role in BODY_ROLES else None
    if parsed is None:
        return []
    return [ExampleBlock(p.section.side, code.origin, code.text, p.section.status, parsed=parsed)]


def _pending(p: Placed, blocks: list[ExampleBlock]) -> tuple[int, RequestLine] | None:
    """A request line whose body may follow in the next block."""
    line = blocks[-1].line if blocks else None
    return (p.section.number, line) if line else None


def _without_bare(found: list[ExampleBlock]) -> list[ExampleBlock]:
    """Drop a lone request line where the block behind it carries the same line with a body."""
    lines = {id(b.line) for b in found if b.parsed is not None and b.line is not None}
    return [b for b in found if b.parsed is not None or b.line is None or id(b.line) not in lines]


def _blocks(p: Placed, code: Code, known: RequestLine | None, lexicon: Lexicon) -> list[ExampleBlock]:
    """The example of a code block; a block that shows request and response one after the other is two."""
    parsed = parse_example(code.text)
    if parsed is not None and _FORM_VALUE.search(parsed.before):
        parsed = None  # JSON as the value of one form field or query parameter is not the body
    head = parsed.before if parsed else code.text
    line = next(parse_line(head, code.origin), None)
    side = _side(p, line or (known if p.section.role != "response_example" else None), head, lexicon)
    lead = p.section.lead
    summary = "" if len(lead) > MAX_SUMMARY or next(parse_line(lead, code.origin), None) else lead
    status_line = _STATUS_LINE.search(head)
    status = status_line.group(1) if status_line else p.section.status
    first = ExampleBlock(
        side, code.origin, code.text, status, summary, line or (known if side == "request" else None), parsed
    )
    if parsed is None or not parsed.after or side != "request":
        return [first]
    second = parse_example(parsed.after)
    return [first, ExampleBlock("response", code.origin, parsed.after, status, "", None, second)] if second else [first]


def _side(p: Placed, line: RequestLine | None, head: str, lexicon: Lexicon) -> str:
    if _STATUS_LINE.search(head):
        return "response"
    if _COMMAND.match(head):
        return "request"
    if p.section.role != "example":
        return "request" if p.section.role == "request_example" else "response"
    lead = section_role(p.section.lead, lexicon) or section_role(p.section.title, lexicon)
    if lead in {"request_example", "request"} or line is not None:
        return "request"
    return "response"
