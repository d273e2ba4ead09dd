"""What generated tests of several languages keep as JSON beside their code, and what their templates read of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from extractor.codegen.testing.cases import Request
from extractor.codegen.testing.checks import AnswerCheck, Expected, OperationChecks, StreamCheck
from extractor.codegen.writing.prose import json_lines
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class AnswerTest:
    """An answer: its key in the data, its status and media type; the error that it makes, where it is one."""

    key: str
    status: int
    media_type: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class PagesTest:
    """A list on two pages."""

    call: str
    keys: tuple[str, str]
    items: int
    queries: tuple[str, str]
    link: str


@dataclass(frozen=True, slots=True)
class StreamTest:
    """A stream: the call, and the keys of what is sent, of its content and of its items."""

    call: str
    sent: str
    key: str
    items: str
    status: int
    media_type: str


def sent_requests(checks: OperationChecks, name: str, sent: dict[str, Any]) -> Iterator[tuple[str, str, Request]]:
    """The calls of an operation that tests make: a label, the key of what is sent, which is kept, and the request."""
    for label, request, expected in checks.requests():
        key = f"{name}/{label}" if label else name
        sent[key] = sent_data(expected)
        yield label, key, request


def answer_test(check: AnswerCheck, error: str = "") -> AnswerTest:
    """The view of an answer."""
    media_type = check.reply.content.media_type if check.reply.content else ""
    return AnswerTest(check.key, check.reply.status, media_type, error)


def stream_test(check: StreamCheck, call: str, sent: dict[str, Any]) -> StreamTest:
    """The view of a stream; what it sends is kept in ``sent``."""
    sent[check.key] = sent_data(check.sent)
    return StreamTest(call, check.key, check.key, check.items, check.status, check.media_type)


def sent_data(expected: Expected) -> dict[str, Any]:
    """A request as it must arrive, as JSON; what is not there is left out."""
    return {k: v for k, v in asdict(expected).items() if v not in (None, False, {})}


def service_data(**parts: Mapping[str, Any]) -> str:
    """The file of data of a service: parts such as ``sent`` and ``answers``, a line for each of their keys."""
    joined = ",\n".join(f"{json.dumps(name)}: {json_lines(members)}" for name, members in parts.items())
    return f"{{{joined}}}\n"
