"""A request that is ready to be sent, apart from the library that sends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote, urlsplit

from .upload import Upload

# Set or changed on the way, so a signature must not cover them.
_UNSIGNABLE = {"user-agent", "accept", "accept-encoding", "connection", "content-length", "authorization", "cookie"}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request. ``base`` is scheme, host and perhaps a path; ``query`` holds percent-encoded pairs."""

    method: str
    base: str
    route: str
    query: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]
    content: bytes | Upload | None

    @property
    def url(self) -> str:
        """The whole address."""
        query = "&".join(f"{k}={v}" for k, v in self.query)
        return f"{self.base}{self.route}" + (f"?{query}" if query else "")

    @property
    def path(self) -> str:
        """The percent-encoded path, with that of the base."""
        return urlsplit(self.base).path + self.route

    @property
    def host(self) -> str:
        """Host and port as the ``Host`` header names them."""
        return urlsplit(self.base).netloc.rpartition("@")[2]

    def plain_query(self) -> list[tuple[str, str]]:
        """The query decoded."""
        return [(unquote(k), unquote(v)) for k, v in self.query]

    def signable_headers(self) -> dict[str, str]:
        """Headers that arrive as they were sent."""
        return {k: v for k, v in self.headers if k.lower() not in _UNSIGNABLE}

    def with_headers(self, added: Mapping[str, str]) -> Outgoing:
        """The request with these headers in place of those of the same name."""
        names = {n.lower() for n in added}
        kept = tuple((k, v) for k, v in self.headers if k.lower() not in names)
        return replace(self, headers=(*kept, *added.items()))

    def with_query(self, name: str, value: str) -> Outgoing:
        """The request with one more query pair."""
        return replace(self, query=(*self.query, (quote(name, safe="~"), quote(value, safe="~"))))

    def with_cookie(self, name: str, value: str) -> Outgoing:
        """The request with one more cookie."""
        pair = f"{quote(name, safe='~')}={quote(value, safe='~')}"
        present = next((v for k, v in self.headers if k.lower() == "cookie"), "")
        return self.with_headers({"Cookie": f"{present}; {pair}" if present else pair})
