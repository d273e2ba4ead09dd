"""Answers that come in portions: streams item by item, lists page by page."""

from __future__ import annotations

from enum import StrEnum

from extractor.codegen.model.types import Type
from extractor.oas.document import Json
from extractor.values import dataclass


class Framing(StrEnum):
    """How the items of a stream stand in it."""

    EVENTS = "events"  # server-sent events (HTML, section 9.2)
    LINES = "lines"  # a JSON value a line
    SEQUENCE = "sequence"  # JSON values behind a record separator (RFC 7464)


class Piece(StrEnum):
    """What of an event an item is."""

    DATA = "data"  # its data, as JSON
    TEXT = "text"  # its data, as it is
    EVENT = "event"  # all of it, with its data as JSON
    TEXT_EVENT = "text-event"  # all of it, with its data as it is


@dataclass(frozen=True, slots=True)
class Stream:
    """A success that comes item by item; ``switch`` is the member of the body that asks for it, if there is one."""

    status: int
    media_type: str
    framing: Framing
    piece: Piece
    item: Type
    sample: Json = None
    switch: str = ""


class PagingStyle(StrEnum):
    """How the next page is asked for."""

    TOKEN = "token"  # noqa: S105 - the answer names the next page; no secret
    MARKER = "marker"  # the last item's own key
    OFFSET = "offset"  # items skipped
    PAGE = "page"  # number of the page, from 1
    LINK = "link"  # the answer has the address of the next page


@dataclass(frozen=True, slots=True)
class Paging:
    """A list that comes in pages. ``items``, ``token`` and ``more`` are paths of members in the answer.

    ``items`` may be the answer itself: (). ``more`` tells whether there is a further page, where the answer says so;
    with ``done`` it tells the contrary, that this one is the last. A link is at ``token``, or in the header ``Link``
    (RFC 8288), where there is none; it needs no ``parameter``.
    """

    style: PagingStyle
    parameter: str
    limit: str | None
    items: tuple[str, ...]
    item_type: Type
    token: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    done: bool = False
