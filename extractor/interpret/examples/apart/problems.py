"""Answers that say their status themselves, where the page states none (RFC 9457, section 3.1).

{"title": "No such boat", "status": 404}          the answer of 404
{"error": {"code": 404, "message": "Lost"}}       likewise
{"status": 201, "result": {"id": 7}}              of 201
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from http import HTTPStatus

from extractor.dialects import Lexicon
from extractor.document import Json
from extractor.interpret.examples.model import ExampleBlock
from extractor.values import replace

_FAILED = frozenset(str(status.value) for status in HTTPStatus if status >= HTTPStatus.BAD_REQUEST)
_SUCCEEDED = frozenset({200, 201, 202, 203, 206, 207})  # of answers with a body
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")  # "status" and "Code" of "statusCode"
_TELLING = frozenset({"message", "error_message", "error_code"})  # roles of columns for what went wrong
MAX_MEMBERS = 12  # of an answer that tells of a failure


def with_own_statuses(examples: Iterable[ExampleBlock], lexicon: Lexicon) -> list[ExampleBlock]:
    """The examples; an answer without a status has that of the failure that it tells, or that of a success which it
    has as a number."""
    return [_with_own(e, lexicon) for e in examples]


def _with_own(e: ExampleBlock, lexicon: Lexicon) -> ExampleBlock:
    if e.side != "response" or e.status or e.parsed is None:
        return e
    status = _status_of(e.parsed.value, lexicon) or _success_of(e.parsed.value, lexicon)
    return replace(e, status=status) if status else e


def _status_of(value: Json, lexicon: Lexicon) -> str:
    """The status of a failure that an object, or the only object in it, has beside words for what went wrong."""
    if not isinstance(value, dict) or len(value) > MAX_MEMBERS:
        return ""
    codes = {v for name, v in value.items() if _is_failure(v) and "status" in _roles(name, lexicon)}
    told = any(isinstance(v, str) and _tells(name, lexicon) for name, v in value.items())
    if len(codes) == 1 and told:
        return str(codes.pop())
    held = [v for v in value.values() if isinstance(v, dict)]
    return _status_of(held[0], lexicon) if len(held) == 1 == len(value) else ""


def _success_of(value: Json, lexicon: Lexicon) -> str:
    """The status of a success that an object has as a number in the only member named so: {"status": 201}."""
    named = [v for n, v in value.items() if "status" in _roles(n, lexicon)] if isinstance(value, dict) else []
    told = [v for v in named if isinstance(v, int) and not isinstance(v, bool) and v in _SUCCEEDED]
    return str(told[0]) if len(told) == len(named) == 1 else ""


def _is_failure(value: Json) -> bool:
    """Whether a value is the code of a failure, as a number or as text."""
    return isinstance(value, str | int) and str(value) in _FAILED


def _roles(name: str, lexicon: Lexicon) -> frozenset[str]:
    """What a column of the words of a name would hold."""
    return frozenset(lexicon.columns.get(" ".join(_WORD.findall(name)).lower(), ()))


def _tells(name: str, lexicon: Lexicon) -> bool:
    """Whether a member of a name tells what went wrong: "message", "errorDetail"."""
    parts = {lexicon.heading_parts.get(word.lower(), "") for word in _WORD.findall(name)}
    return bool(_roles(name, lexicon) & _TELLING or parts & {"error", "detail"})
