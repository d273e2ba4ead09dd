"""What examples of a unit are, as the other stages get them."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.document import Json, Origin
from extractor.interpret.examples.parse import Parsed
from extractor.interpret.operations.model import RequestLine


@dataclass(frozen=True, slots=True)
class ExampleBlock:
    """One example: its side, status where one is stated, the request line of its call where that is known, its JSON or
    the fields of its form, and its media type where the call tells."""

    side: str  # "request" or "response"
    origin: Origin
    text: str
    status: str = ""
    summary: str = ""
    line: RequestLine | None = None
    parsed: Parsed | None = None
    media: str = ""
    query: tuple[tuple[str, Json], ...] = ()  # of the call's address
