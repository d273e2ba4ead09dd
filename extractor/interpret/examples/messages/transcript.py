"""Calls in a block of code, each with the answer that the block shows below it.

$ curl https://boats.example/boats
# Response
{"boats": []}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from http import HTTPStatus

from extractor.interpret.examples.parse import Parsed, parse_example
from extractor.interpret.operations.calls.commands import command_spans
from extractor.interpret.operations.calls.words import Call
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

_REASONS = "|".join(re.escape(status.phrase) for status in HTTPStatus)
_STATUS = r"(?:HTTP[ \t-]+)?Status(?:[ \t-]?Code)?[ \t]*:[ \t]*"  # "Status: " (RFC 3875, 6.3.3), "HTTP status: "
# "HTTP/1.1 200 OK", "< HTTP/2 404", "HTTP 200 OK", "201 Created", "Status: 200 OK"
STATUS_LINE = re.compile(
    rf"^[ \t]*(?:(?:<[ \t])?HTTP(?:/\d(?:\.\d)?)?[ \t]+|(?=\d{{3}}[ \t]+(?:{_REASONS})[ \t]*$)"
    rf"|{_STATUS}(?=\d{{3}}(?:[ \t]+[A-Za-z]|[ \t]*$)))(\d{{3}})\b",
    re.MULTILINE | re.IGNORECASE,
)
# Lines around the body of an answer: the progress of curl, what it sends and gets ("> GET /", "< Date: x", "* Trying"),
# comments, header lines, a label ("Response:").
_AROUND = lazy_regex(
    r"\s*(?:%\s+Total\s.*|Dload\s+Upload\s.*|[\d.:kMG\s-]+|[<>*](?:\s.*)?|(?:#|//|--).*|HTTP/\d.*|"
    rf"HTTP[ \t]+\d{{3}}\b.*|(?i:{_STATUS})\d{{3}}.{{0,60}}|\d{{3}}[ \t]+(?:{_REASONS})|"
    r"[A-Za-z][A-Za-z-]{1,40}:(?:\s.{0,300})?|\.{3}|…)?\s*"
)
MAX_AROUND = 60  # lines


@dataclass(frozen=True, slots=True)
class Transcript:
    """A call of a block and what stands below it: the text, its JSON, and the status of the answer, "" where none is
    shown."""

    call: Call
    text: str = ""
    parsed: Parsed | None = None
    status: str = ""


def calls_in(text: str) -> Iterator[Transcript]:
    """The calls of a block of code in order."""
    spans = command_spans(text)
    for number, (_, end, call) in enumerate(spans):
        below = text[end : spans[number + 1][0] if number + 1 < len(spans) else len(text)].strip()
        status = STATUS_LINE.search(below)
        yield Transcript(call, below, answer_in(below), status.group(1) if status else "")


def answer_in(text: str) -> Parsed | None:
    """The JSON of an answer, without the lines that a terminal shows around it; None where there is anything else."""
    parsed = parse_example(text)
    if parsed is None or not isinstance(parsed.value, dict | list):
        return None
    around = (*parsed.before.splitlines(), *parsed.after.splitlines())
    if len(around) > MAX_AROUND or not all(_AROUND.fullmatch(line) for line in around):
        return None
    return parsed
