"""What a call that sends nothing asks in its query, as pages show it in code below a word for what is sent.

openid: ada18                   openid=ada18&page=0
page: 0 //the first

{"page": 1}                     page=1
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from extractor.document import Code, Json
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.parse import parse_alone
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.sections.model import Placed
from extractor.lazy_regex import lazy_regex

# "page: 0", "page = 0 //the first"
_LINE = lazy_regex(r"([A-Za-z_$][\w$.]{0,60})[ \t]{0,4}[:=][ \t]{0,4}([^\s/][^\n]{0,200}?)(?:[ \t]{0,20}//.{0,200})?")
_READING = frozenset({"GET", "HEAD"})
MOST = 40  # names of a query


def asked_in_code(p: Placed, lines: Sequence[RequestLine]) -> list[ExampleBlock]:
    """The call that code right below a word for what is sent describes, where the operation sends no body: the members
    of the code, or its lines, are names of the query with values. ``lines``: those of an operation whose answer is
    shown."""
    reads = bool(lines) and all(line.method in _READING for line in lines)
    if not reads or not isinstance(p.block, Code) or p.section.role != "request" or p.section.lead:
        return []
    asked = _members(p.block.text) or _lines(p.block.text)
    if not asked or any(isinstance(value, dict | list) for _, value in asked):
        return []
    return [ExampleBlock("request", p.block.origin, p.block.text, line=lines[0], query=asked)]


def _members(text: str) -> tuple[tuple[str, Json], ...]:
    """The members of the one object that a text is."""
    parsed = parse_alone(text)
    return tuple(parsed.value.items()) if parsed is not None and isinstance(parsed.value, dict) else ()


def _lines(text: str) -> tuple[tuple[str, Json], ...]:
    """The names and values of lines, all of which are such."""
    shown = [line.strip() for line in text.strip().splitlines() if line.strip()]
    found = [_LINE.fullmatch(line) for line in shown] if len(shown) <= MOST else []
    return tuple((m.group(1), _value(m.group(2))) for m in found if m) if all(found) else ()


def _value(text: str) -> Json:
    try:
        value: Json = json.loads(text)
    except ValueError:
        return text.strip("'")
    return value
