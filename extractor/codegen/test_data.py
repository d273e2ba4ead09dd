"""What generated tests of several languages keep as JSON beside their code, and what their templates read of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from extractor.codegen.checks import AnswerCheck, Expected
from extractor.codegen.prose import json_lines


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


def answer_test(check: AnswerCheck, error: str = "") -> AnswerTest:
    """The view of an answer."""
    media_type = check.reply.content.media_type if check.reply.content else ""
    return AnswerTest(check.key, check.reply.status, media_type, error)


def sent_data(expected: Expected) -> dict[str, Any]:
    """A request as it must arrive, as JSON; what is not there is left out."""
    return {k: v for k, v in asdict(expected).items() if v not in (None, False, {})}


def service_data(**parts: Mapping[str, Any]) -> str:
    """The file of data of a service: parts such as ``sent`` and ``answers``, a line for each of their keys."""
    joined = ",\n".join(f"{json.dumps(name)}: {json_lines(members)}" for name, members in parts.items())
    return f"{{{joined}}}\n"
