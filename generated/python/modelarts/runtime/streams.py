"""Content that comes item by item: server-sent events (HTML, section 9.2), JSON lines, JSON text sequences (RFC 7464)."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

I = TypeVar("I")  # noqa: E741 - the item
_END = "[DONE]"  # what services send behind the last item, where items are JSON


@dataclass(frozen=True, slots=True)
class Stream(Generic[I]):
    """How a stream is asked for and read; ``switch`` is the member of the body that asks for it.

    ``piece`` is what of an event an item is: its ``data`` as JSON, its ``text``, or the whole ``event`` (``text-event``:
    with its data as it is).
    """

    media_type: str
    framing: Literal["events", "lines", "sequence"]
    piece: Literal["data", "text", "event", "text-event"]
    type: Callable[[], Any]  # of an item; asked for when one is read
    switch: str = ""


class Decoder:
    """Bytes to the raw values of items; it holds no more than one item."""

    def __init__(self, stream: Stream[Any]) -> None:
        self._stream = stream
        self._text = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8-sig")("replace"), translate=True)
        self._separator = "\x1e" if stream.framing == "sequence" else "\n"
        self._rest = ""
        self._event: dict[str, Any] = {}
        self._data: list[str] = []
        self.done = False

    def feed(self, content: bytes, *, final: bool = False) -> Iterator[Any]:
        """The values that are complete. Raises ValueError for a line that is no JSON."""
        *lines, self._rest = (self._rest + self._text.decode(content, final)).split(self._separator)
        if final and self._stream.framing != "events":  # an event that is cut off is none
            lines.append(self._rest)
        for line in lines:
            if self.done:
                return
            yield from self._event_line(line) if self._stream.framing == "events" else self._json_line(line)

    def _json_line(self, line: str) -> Iterator[Any]:
        if line.strip():
            yield json.loads(line)

    def _event_line(self, line: str) -> Iterator[Any]:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if line == "":
            yield from self._finished()
        elif name == "data":
            self._data.append(value)
        elif name in ("event", "id"):
            self._event[name] = value
        elif name == "retry" and value.isdecimal():
            self._event[name] = int(value)

    def _finished(self) -> Iterator[Any]:
        event, text, empty = self._event, "\n".join(self._data), not self._data
        self._event, self._data = {}, []
        if empty:
            return
        data = text if self._stream.piece in ("text", "text-event") else _read(text)
        if self._stream.piece in ("event", "text-event"):
            yield {**event, "data": data}
        elif self._stream.piece == "data" and text.strip() == _END:
            self.done = True
        else:
            yield data


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text
