"""Example blocks of a unit: which are requests, which are responses, with which status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from extractor.dialects import Lexicon
from extractor.document import Code
from extractor.interpret.examples.apart.asked import asked_in_code
from extractor.interpret.examples.apart.elsewhere import (
    announced,
    as_sketched,
    behind_parameters,
    below_fields,
    status_above,
    without_others,
)
from extractor.interpret.examples.apart.inline import SIDES, inline_bodies
from extractor.interpret.examples.apart.plain import is_plain_text
from extractor.interpret.examples.apart.problems import with_own_statuses
from extractor.interpret.examples.apart.sent_lines import sent_in_lines
from extractor.interpret.examples.called import Called
from extractor.interpret.examples.doubles import without_bare, without_parts
from extractor.interpret.examples.messages.bodies import with_bodies
from extractor.interpret.examples.messages.heads import with_heads
from extractor.interpret.examples.messages.protocols import with_other_protocols
from extractor.interpret.examples.messages.sent_heads import with_message
from extractor.interpret.examples.messages.transcript import STATUS_LINE, answer_in
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.parse import names_in, parse_alone, parse_example
from extractor.interpret.operations.lines import NOTED, coded_lines, parse_line, whole_line
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.operations.stated import block_texts
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, Placed
from extractor.interpret.outline.statuses import said_status
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.model import Placeable
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_FORM_VALUE = lazy_regex(r"[?&'\"\s][\w.\[\]-]{1,80}=['\"]?$")  # "?name=", "&name='"
# "Content-Type: multipart/form-data"
_MULTIPART = lazy_regex(r"^[ \t]{0,20}Content-Type[ \t]{0,4}:[ \t]{0,4}multipart/", re.MULTILINE | re.IGNORECASE)
_VERSION = lazy_regex(r"\sHTTP/\d")  # "GET /boats HTTP/1.1"
MAX_SUMMARY = 120
MAX_COMMENTS = 6  # lines in front of a body
BODY_ROLES = frozenset({"request_body", "response", "response_body"})  # JSON below these headings shows a body


def find_examples(placed: Sequence[Placed], lexicon: Lexicon, lines: Sequence[RequestLine] = ()) -> list[ExampleBlock]:
    """All examples of a unit in page order: in example sections, and what calls elsewhere send and get. ``lines`` are
    its request lines."""
    found: list[ExampleBlock] = []
    pending: tuple[int, RequestLine] | None = None
    complete = -1  # the section whose last call lacks nothing
    called = Called(lines, lexicon)
    answered = any(isinstance(p.block, Code) and p.section.side == "response" for p in placed)
    roles = BODY_ROLES | {"request"} if any(line.method in SENDING for line in lines) else BODY_ROLES
    placed = placed if lines else [_of_no_call(p) for p in placed]
    for above, p in zip((None, *placed), placed, strict=False):
        if calls := called.calls(p):
            found.extend(calls)
            pending = None
            complete = p.section.number if _is_complete(calls) else complete
        elif told := inline_bodies(p, lexicon) or sent_in_lines(p, lines, lexicon):
            found.extend(told)
        elif p.section.role not in EXAMPLE_ROLES:
            shown = below_fields(p, above) if lines else []
            shown = shown or (_example_blocks_elsewhere(p, roles, lexicon) if isinstance(p.block, Code) else [])
            shown = without_others(p, shown, found, lexicon)
            shown = [_in_full(b, lines) for b in shown] or (announced(p, lexicon) if lines else [])
            shown = shown or behind_parameters(p, lines) or asked_in_code(p, lines if answered else ())
            answer = () if shown else called.answer(p, answers=complete == p.section.number)
            complete = p.section.number if _is_complete(shown) or _asks(p.block) else complete
            found.extend(_called(shown, called.line(p)) or answer)
        elif isinstance(p.block, Code):
            known = pending[1] if pending and pending[0] == p.section.number else None
            blocks = [_in_full(b, lines) for b in _blocks(p, p.block, known, lexicon)]
            blocks = without_others(p, blocks, found, lexicon)
            blocks = _answering(blocks, complete == p.section.number, p.section.role)
            blocks = [as_sketched(b, found) for b in blocks] if p.section.role == "example" else blocks
            complete = p.section.number if _is_complete(blocks) or complete == p.section.number else -1
            found.extend(_called(blocks, called.line(p)))
            pending = None if blocks and blocks[-1].parsed else _pending(p, blocks)
        else:
            for text in block_texts(p):
                for line in parse_line(text, p.block.origin):
                    pending = (p.section.number, line)
                    found.append(ExampleBlock("request", p.block.origin, text, line=line))
    every = with_other_protocols(without_parts(without_bare(with_heads(with_bodies(found, placed), placed))), lines)
    return with_own_statuses(every, lexicon)


def _of_no_call(p: Placed) -> Placed:
    """A block outside operations: a heading "Error" there may be the name of an object."""
    alone = p.section.error and not p.section.role
    return replace(p, section=replace(p.section, error=False)) if alone else p


def _in_full(block: ExampleBlock, lines: Sequence[RequestLine]) -> ExampleBlock:
    """The example, where its request line lacks the base path of one of the unit's with that one: "POST boats" of
    "POST /v1/boats"."""
    shown = block.line
    if shown is None or any(line.fits(shown) for line in lines):
        return block
    return replace(block, line=next((line for line in lines if shown.fits(line)), shown))


def _answering(blocks: list[ExampleBlock], complete: bool, role: str) -> list[ExampleBlock]:
    """The examples, a body alone behind a whole request of the same section as its answer."""
    alone = len(blocks) == 1 and blocks[0].parsed is not None and not blocks[0].parsed.before
    return (
        [replace(blocks[0], side="response", line=None)] if complete and alone and role == "request_example" else blocks
    )


def _is_complete(blocks: Sequence[ExampleBlock]) -> bool:
    """Whether nothing that is sent can follow: its last request line has a body, or needs none."""
    last = blocks[-1] if blocks else None
    return (
        last is not None
        and last.side == "request"
        and last.line is not None
        and (last.parsed is not None or last.line.method not in SENDING)
    )


def _asks(block: Placeable) -> bool:
    """Whether code is the request line of a method that sends nothing."""
    line = whole_line(block.text.strip(), block.origin) if isinstance(block, Code) else None
    return line is not None and line.method not in SENDING


def _called(blocks: Iterable[ExampleBlock], line: RequestLine | None) -> list[ExampleBlock]:
    """The blocks, answers with the request line of their call."""
    return [replace(b, line=line) if b.side == "response" else b for b in blocks]


def _example_blocks_elsewhere(p: Placed, roles: Set[str], lexicon: Lexicon) -> list[ExampleBlock]:
    """A code block outside example sections: an HTTP response message, or a body below a heading of these roles, where
    the section's side tells whose."""
    assert isinstance(p.block, Code)  # the caller has told code apart
    code = p.block
    if STATUS_LINE.match(code.text) or _is_request_message(code) or NOTED.match(code.text):
        return _blocks(p, code, None, lexicon)
    if p.section.role == "errors" or (p.section.error and not p.section.role):
        shown = answer_in(code.text)
        status = _commented(code.text, lexicon) or status_above(p, lexicon) or "default"
        return [ExampleBlock("response", code.origin, code.text, status, parsed=shown)] if shown is not None else []
    read = answer_in if p.section.side == "response" else parse_alone
    parsed = read(code.text) if p.section.role in roles else None
    plain = p.section.side == "response" and not code.language and is_plain_text(code.text, lexicon)
    if parsed is None and not plain and not (p.section.role in roles and len(names_in(code.text)) > 1):
        return []
    side = "response" if said_status(p.section.lead, lexicon) else p.section.side  # "Returns 201 Created:"
    told = _commented(code.text, lexicon) or status_above(p, lexicon) if side == "response" else ""
    status = p.section.status or told
    return [ExampleBlock(side, code.origin, code.text, status, parsed=parsed)]


def _is_request_message(code: Code) -> bool:
    """Whether code is a request line and, below it, what is sent, or one of HTTP with its version."""
    first, _, rest = code.text.strip().partition("\n")
    sent = bool(_VERSION.search(first)) or (bool(rest.strip()) and parse_example(rest) is not None)
    return sent and bool(coded_lines(first, code.origin))


def _pending(p: Placed, blocks: list[ExampleBlock]) -> tuple[int, RequestLine] | None:
    """A request line whose body may follow in the next block."""
    line = blocks[-1].line if blocks else None
    return (p.section.number, line) if line else None


def _blocks(p: Placed, code: Code, known: RequestLine | None, lexicon: Lexicon) -> list[ExampleBlock]:
    """The example of a code block; a block that shows request and response one after the other is two."""
    parsed = parse_example(code.text)
    if parsed is not None and _FORM_VALUE.search(parsed.before):
        parsed = None  # JSON as the value of one form field or query parameter is not the body
    if parsed is not None and parsed.lone and not parsed.before and p.section.role == "example":
        parsed = None  # an element alone may be a piece of a page
    if parsed is not None and _MULTIPART.search(parsed.before):
        parsed = None  # a part of what is sent is not all of it
    head = parsed.before if parsed else code.text
    line = next(parse_line(head, code.origin), None) or next(iter(coded_lines(_first(head), code.origin)), None)
    asked = known is not None and known.method not in SENDING  # what follows a call that sends nothing is its answer
    side = _side(p, line or (None if asked or p.section.role == "response_example" else known), head, lexicon)
    if line is not None and line.method not in SENDING and NOTED.match(code.text):
        side = "response"  # a comment says of which call: "// GET /boats"
    lead = p.section.lead
    summary = "" if len(lead) > MAX_SUMMARY or next(parse_line(lead, code.origin), None) else lead
    status_line = STATUS_LINE.search(head)
    status = status_line.group(1) if status_line else p.section.status or _commented(head, lexicon)
    status = status or (status_above(p, lexicon) if side == "response" else said_status(p.section.lead, lexicon))
    first = with_message(
        ExampleBlock(
            side,
            code.origin,
            code.text,
            status,
            summary,
            line or (known if side == "request" else None),
            parsed,
            unsaid=p.section.role == "example" and side == "response" and not (status or _noted_side(head, lexicon)),
        )
    )
    if parsed is None or not parsed.after or side != "request":
        return [first]
    second, told = parse_example(parsed.after), STATUS_LINE.search(parsed.after)
    answer = "response" if first.line is not None else "request"  # two bodies without a call are sent, each
    said = told.group(1) if told and answer == "response" else status
    answered = second is not None or (told is not None and answer == "response")
    return [first, ExampleBlock(answer, code.origin, parsed.after, said, "", None, second)] if answered else [first]


def _first(text: str) -> str:
    return text.strip().partition("\n")[0]


def _commented(head: str, lexicon: Lexicon) -> str:
    """The status that comments in front of a body say: "# HTTP-Code 201 Created"; else ""."""
    comments = [text for line in head.splitlines()[:MAX_COMMENTS] if (text := line.strip()).startswith(("#", "//"))]
    return next((code for text in comments if (code := said_status(text.strip("#/ -"), lexicon))), "")


def _noted_side(head: str, lexicon: Lexicon) -> str:
    """The side that a comment alone in front of a body says: "// request"; else ""."""
    shown = (line.strip() for line in head.splitlines()[:MAX_COMMENTS])
    roles = (section_role(text.strip("#/ -*:"), lexicon) for text in shown if text.startswith(("#", "//")))
    return next((side for role in roles if (side := "request" if role == "request" else SIDES.get(role, ""))), "")


def _side(p: Placed, line: RequestLine | None, head: str, lexicon: Lexicon) -> str:
    if STATUS_LINE.search(head):
        return "response"
    if noted := _noted_side(head, lexicon):
        return noted
    if p.section.role not in EXAMPLE_ROLES and line is not None:
        return "request"
    if p.section.role != "example":
        return "request" if p.section.role == "request_example" else "response"
    lead = section_role(p.section.lead, lexicon) or p.section.labels.role
    if lead in {"request_example", "request"} or line is not None:
        return "request"
    return "response"
