"""A request as the mock sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, ImmutableMultiDict


@dataclass(frozen=True)
class Incoming:
    """Method in upper case, path as it was sent (percent-encoded), query, headers, body."""

    method: str
    path: str
    query_string: str
    headers: Headers
    body: bytes

    @cached_property
    def query(self) -> ImmutableMultiDict[str, str]:
        """The query's pairs, in order."""
        pairs = parse_qsl(self.query_string, keep_blank_values=True, encoding="utf-8", errors="replace")
        return ImmutableMultiDict(pairs)

    @cached_property
    def cookies(self) -> Mapping[str, str]:
        """The cookies; none where the header cannot be read."""
        jar: SimpleCookie = SimpleCookie()
        try:
            jar.load(self.headers.get("cookie", ""))
        except CookieError:
            return {}
        return {name: morsel.value for name, morsel in jar.items()}

    @property
    def content_type(self) -> str:
        """The header, or nothing."""
        return self.headers.get("content-type", "")
