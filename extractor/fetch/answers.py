"""The values between what decides and what asks: a request, its answer, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# later: the server asks to wait longer than we do; time: the time of the whole run is over; total: its bytes are.
Trouble = Literal[
    "unreachable", "timeout", "broken", "certificate", "address", "too-large", "encoding", "later", "time"
]
AGAIN: frozenset[Trouble] = frozenset({"unreachable", "timeout", "broken"})


@dataclass(frozen=True, slots=True)
class Get:
    """A request for a canonical URL. ``limit``: most bytes of the body, decompressed; ``pages``: whether a body that
    is no documentation page is left unread. ``delay``: least seconds between requests to this host."""

    url: str
    limit: int
    etag: str = ""
    last_modified: str = ""
    pages: bool = True
    delay: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. Header names are in lower case; ``body`` is decompressed, empty where it was not read."""

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def header(self, name: str) -> str:
        """The value of a header; empty where there is none."""
        return self.headers.get(name, "").strip()


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no answer, for people in ``reason``."""

    url: str
    trouble: Trouble
    reason: str


Outcome = Answer | Failure
