"""What of a part of a page that documents several operations is one's own: its tables, and the calls that are shown."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.interpret.binding.assign import Assigned
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.operations.lines import parse_line
from extractor.interpret.operations.model import SENDING, RequestLine


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


def is_told_of(a: Assigned, line: RequestLine, lines: Sequence[RequestLine]) -> bool:
    """Whether a group is not announced as that of other operations of its unit: "Parameters for `POST /boats`:"."""
    lead = a.candidate.info.section.lead if len(lines) > 1 else ""
    named = [ln for shown in parse_line(lead, line.origin) for ln in lines if ln.fits(shown)] if "/" in lead else []
    return not named or line in named
