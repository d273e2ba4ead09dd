"""What of a part of a page that documents several operations is one's own: its tables, and the calls that are shown."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from extractor.dialects import Lexicon
from extractor.interpret.binding.assign import Assigned
from extractor.interpret.binding.evidence import names_of
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.operations.lines import parse_line, whole_line
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.outline.words import section_role

_PATH = re.compile(r"(?<![\w/.])/[A-Za-z{<:][\w{}<>:./-]{1,200}[\w}>]")  # "/boats/list"
_CAPITALS = re.compile(r"(?<![\w/-])[A-Z]{3,7}(?![\w/-])")  # "POST" of "Parameters of POST"


def is_of(line: RequestLine, shown: RequestLine, lines: Sequence[RequestLine]) -> bool:
    """Whether an example's request line is one of an operation, rather than of another one of its unit."""
    exact = [ln for ln in lines if ln.method == shown.method and ln.matches(shown)]
    return line in exact if exact else line.fits(shown)


def examples_of(
    line: RequestLine, examples: Sequence[ExampleBlock], lines: Sequence[RequestLine]
) -> list[ExampleBlock]:
    """The examples of one operation of a unit. Where its lines are one path with several methods, a method that no call
    shows answers as the others do, and is sent what another method is that sends a body."""
    own = [e for e in examples if e.line is None or is_of(line, e.line, lines)]
    if any(e.line is not None for e in own) or any(ln.path != line.path for ln in lines):
        return own
    return [e for e in examples if e in own or (e.line and line.matches(e.line) and _as_well(line, e.line, e.side))]


def _as_well(line: RequestLine, called: RequestLine, side: str) -> bool:
    """Whether what a call of one method shows is shown of another method of the same path too."""
    return side == "response" or (side == "request" and line.method in SENDING and called.method in SENDING)


def own_tables(
    assigned: Sequence[Assigned], line: RequestLine, lines: Sequence[RequestLine], lexicon: Lexicon
) -> tuple[Assigned, ...]:
    """The groups of a unit but those announced as other operations': "Parameters for `POST /boats`:", "POST
    parameters". What one method sends, another is sent too that no title names."""
    methods = {ln.method for ln in lines}
    named = [_methods_named(a, methods, lexicon) for a in assigned]
    alike = frozenset(SENDING) if line.method in SENDING and not any(line.method in n for n in named) else frozenset()
    return tuple(
        a
        for a, titled in zip(assigned, named, strict=True)
        if (not titled or line.method in titled or alike & titled) and _is_told_of(a, line, lines)
    )


def _is_told_of(a: Assigned, line: RequestLine, lines: Sequence[RequestLine]) -> bool:
    """Whether the line before a group names the operation, or none of its unit."""
    lead = a.candidate.info.section.lead if len(lines) > 1 else ""
    named = [ln for shown in parse_line(lead, line.origin) for ln in lines if ln.fits(shown)] if "/" in lead else []
    if not named and lead.endswith((":", "：")):  # "Parameters of `/boats/list`:"
        told = (whole_line(f"{line.method} {path}", line.origin) for path in _PATH.findall(lead))
        paths = {shown.path for shown in told if shown is not None}
        named = [ln for ln in lines if ln.path in paths]
    return not named or line in named


def _methods_named(a: Assigned, methods: Set[str], lexicon: Lexicon) -> frozenset[str]:
    """The methods of a unit that the title of a group names: in capitals, or in front of a word for a section."""
    info = a.candidate.info
    found: set[str] = set()
    for title in (info.group.caption, info.section.title) if len(methods) > 1 else ():
        first, _, rest = title.partition(" ")
        words = {first.upper()} if section_role(rest, lexicon) else set()
        found |= methods & {*words, *_CAPITALS.findall(title)}
    return frozenset(found)


def sent_elsewhere(line: RequestLine, examples: Sequence[ExampleBlock], own: Sequence[ExampleBlock]) -> frozenset[str]:
    """The names that a unit shows in bodies, where the operation is of a method that sends none: a table that has them
    describes what another method sends. None where a call of the operation has them in its address."""
    if line.method in SENDING:
        return frozenset()
    asked = {*line.query, *(name for e in own if e.line is not None for name in e.line.query)}
    sent = (e.parsed.value for e in examples if e.side == "request" and e.parsed is not None)
    names = names_of(sent).every
    return names if names.isdisjoint(asked) else frozenset()
