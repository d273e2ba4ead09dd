"""Items of a list that comes in pages, one after the other; a page is fetched when its first item is asked for."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel

from .decode import RawResponse
from .encode import plain
from .endpoint import Call
from .session import AsyncSession, RequestOptions, Session
from .settings import Settings
from .values import MISSING, wire_names

I = TypeVar("I")  # noqa: E741 - the item


@dataclass(frozen=True, slots=True)
class Paging(Generic[I]):
    """How the list pages; the paths name members of the answer by their names on the wire. ``more`` tells whether there is a
    further page, with ``done`` whether this one is the last.
    """

    style: Literal["token", "marker", "offset", "page", "link"]
    parameter: str
    limit: str | None
    items: tuple[str, ...]
    token: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    done: bool = False

    def found(self, page: Any) -> list[I]:
        """The items of a page."""
        found: Any = _at(page, self.items)
        return found if isinstance(found, list) else []

    def after(self, settings: Settings, call: Call[Any], answer: RawResponse[Any], page: Any) -> Call[Any] | None:
        """The call of the next page, or None behind the last one."""
        told = self._told(page)
        if told is False:
            return None
        token = plain(_at(page, self.token)) if self.token else None
        # What some services call a token is an address: "https://api.example.com/boats?cursor=2".
        named = self.style == "token" and isinstance(token, str) and token.startswith(("https://", "http://"))
        if self.style == "link" or named:
            link = token if self.token else _next_link(answer.headers.get("link", ""))
            following = settings.follow(call, link) if isinstance(link, str) and link else None
            return None if following is None or following.address == call.address else following
        return self._counted(call, page, known=told is True)

    def _told(self, page: Any) -> bool | None:
        found = _at(page, self.more) if self.more else None
        return found is not self.done if isinstance(found, bool) else None

    def _counted(self, call: Call[Any], page: Any, *, known: bool) -> Call[Any] | None:
        items = self.found(page)
        count = len(items)
        if count == 0 and self.style != "token":
            return None
        asked = self._value(call, self.limit)
        short = isinstance(asked, int) and count < asked and not known
        current = self._value(call, self.parameter)
        following: Any
        match self.style:
            case "token":
                following = plain(_at(page, self.token))
            case "marker":
                following = None if short else plain(_at(items[-1], self.token))
            case "offset":
                following = None if short else (current or 0) + count
            case _:
                following = None if short else (1 if current is None else current) + 1
        # A service that gives the same token again would never end.
        return None if following in (None, "") or following == current else self._with(call, following)

    def _value(self, call: Call[Any], name: str | None) -> Any:
        for parameter, value in zip(call.endpoint.parameters, call.values, strict=True):
            if parameter.place == "query" and parameter.name == name:
                return None if value is MISSING else plain(value)
        return None

    def _with(self, call: Call[Any], value: Any) -> Call[Any]:
        pairs = zip(call.endpoint.parameters, call.values, strict=True)
        values = tuple(value if p.place == "query" and p.name == self.parameter else v for p, v in pairs)
        return replace(call, values=values)


def _next_link(header: str) -> str:
    """The address of the next page in a header Link (RFC 8288): ``</boats?page=2>; rel="next", </boats>; rel=first``."""
    for address, rest in re.findall(r"<([^>]*)>([^<]*)", header):
        told = re.search(r"""(?i);\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))""", rest)  # ; rel="next last"  ; rel=next
        if told is not None and "next" in (told[1] or told[2] or "").lower().split():
            return str(address)
    return ""


def _at(value: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        if value is None or value is MISSING:
            return None
        if isinstance(value, Mapping):
            value = value.get(step)
            continue
        if not isinstance(value, BaseModel):
            return None
        name = next((n for n, told in wire_names(type(value)).items() if told == step), step)
        value = getattr(value, name, None)
    return None if value is MISSING else value


def iterate(session: Session, call: Call[Any], paging: Paging[I], options: RequestOptions | None) -> Iterator[I]:
    """All items of all pages."""
    following: Call[Any] | None = call
    before: list[I] = []
    while following is not None:
        answer = session.raw(following, options)
        page = answer.parse()
        items = paging.found(page)
        if items and items == before:
            return  # The service does not page: it gives the same items again.
        yield from items
        before, following = items, paging.after(session.settings, following, answer, page)


async def iterate_async(
    session: AsyncSession, call: Call[Any], paging: Paging[I], options: RequestOptions | None
) -> AsyncIterator[I]:
    """All items of all pages."""
    following: Call[Any] | None = call
    before: list[I] = []
    while following is not None:
        answer = await session.raw(following, options)
        page = answer.parse()
        items = paging.found(page)
        if items and items == before:
            return
        for item in items:
            yield item
        before, following = items, paging.after(session.settings, following, answer, page)
