"""What the crawl asks of the outside: a step goes out, its reply comes back."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeVar

from extractor.diagnostic import Diagnostic
from extractor.fetch.answers import Answer, Failure, Get
from extractor.fetch.manifest import Page
from extractor.fetch.scope import Scope


@dataclass(frozen=True, slots=True)
class Task:
    """What to fetch: canonical start URLs, the section, the product token for robots.txt, and limits.
    ``page_bytes`` and ``total_bytes`` count decompressed bytes."""

    starts: tuple[str, ...]
    scope: Scope
    agent: str = "spectable"
    pages: int = 2000
    page_bytes: int = 20_000_000
    total_bytes: int = 1_000_000_000
    dry: bool = False

    @property
    def key(self) -> str:
        """The name of the task in a manifest: equal for equal URLs and an equal section."""
        scope = self.scope
        parts = (*self.starts, "", *sorted(scope.hosts), "", *(f"{h} {p}" for h, p in scope.prefixes))
        return sha256("\n".join(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Held:
    """A stored page whose file is as it was fetched. ``done``: it was fetched by the run that is still open."""

    body: bytes
    page: Page
    done: bool


@dataclass(frozen=True, slots=True)
class Recall:
    """Which page is stored for a URL? The reply is a Held, or None."""

    url: str


@dataclass(frozen=True, slots=True)
class Put:
    """Store a page. The reply: "written", "unchanged", "kept", "edited" or "foreign"."""

    url: str
    kind: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Keep:
    """A stored page is as it was; ``answer`` is None where an earlier part of the run has seen that. No reply."""

    url: str
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Move:
    """A URL leads to another one. No reply."""

    url: str
    target: str


@dataclass(frozen=True, slots=True)
class Gone:
    """The server has the page no more. The reply is whether one was stored."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Report:
    """A finding. No reply."""

    finding: Diagnostic


@dataclass(frozen=True, slots=True)
class Listed:
    """A page that would be fetched. No reply."""

    url: str


@dataclass(frozen=True, slots=True)
class End:
    """How a run ended. ``complete``: no limit stopped it. ``failed``: some page could not be looked at, so that what
    it links to is unknown. ``visited`` are all URLs of the section that were seen."""

    complete: bool = True
    failed: bool = False
    visited: frozenset[str] = field(default_factory=frozenset)


Step = Get | Recall | Put | Keep | Move | Gone | Report | Listed
Reply = Answer | Failure | Held | str | bool | None
T = TypeVar("T")
Steps = Generator[Step, Reply, T]


def asked(get: Get) -> Steps[Answer | Failure]:
    """The outcome of a request."""
    reply = yield get
    assert isinstance(reply, Answer | Failure)
    return reply


def recalled(url: str) -> Steps[Held | None]:
    """The stored page of a URL."""
    reply = yield Recall(url)
    assert reply is None or isinstance(reply, Held)
    return reply
