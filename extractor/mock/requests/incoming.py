"""A request as the mock sees it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, ImmutableMultiDict

from extractor.mock.negotiation import bare, is_json


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

    def says(self, name: str, value: str) -> bool:
        """Whether the query, a header, a field of the form or a member of the JSON body has this value."""
        if value in self.query.getlist(name) or self.headers.get(name) == value:
            return True
        return self._members.get(name) == value

    @cached_property
    def _members(self) -> Mapping[str, str]:
        """The texts of the form or of the JSON object that was sent."""
        media_type = bare(self.content_type)
        if media_type == "application/x-www-form-urlencoded":
            return dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))
        try:
            held = json.loads(self.body) if is_json(media_type) else None
        except (ValueError, RecursionError):
            return {}
        return {k: v for k, v in held.items() if isinstance(v, str)} if isinstance(held, dict) else {}

    @property
    def content_type(self) -> str:
        """The header, or nothing."""
        return self.headers.get("content-type", "")
