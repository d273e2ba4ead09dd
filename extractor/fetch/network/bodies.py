"""Bodies with a limit: read piece by piece, decompressed piece by piece, and never held beyond the limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

_PIECE = 1 << 16


class TooLargeError(ValueError):
    """A body beyond its limit."""


class EncodingError(ValueError):
    """A body that cannot be decompressed; the message says why."""


def limited(pieces: Iterable[bytes], limit: int, coding: str = "") -> bytes:
    """The decompressed body. ``coding``: the Content-Encoding header. Raises TooLargeError, EncodingError."""
    name = coding.strip().lower()
    if name in {"gzip", "x-gzip"}:
        pieces = gunzipped(pieces)
    elif name not in {"", "identity"}:
        raise EncodingError(f"the body is compressed as {coding!r}, which was not asked for")
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > limit:
            raise TooLargeError
    return bytes(body)


def gunzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The decompressed content of gzip members, in pieces of bounded size. Raises EncodingError."""
    member, begun = zlib.decompressobj(wbits=31), False
    try:
        for piece in pieces:
            rest = piece
            while rest:
                if member.eof:  # another member, or padding that ends the file
                    if begun and not rest.strip(b"\0"):
                        break
                    member = zlib.decompressobj(wbits=31)
                begun = True
                yield member.decompress(rest, _PIECE)
                rest = member.unused_data if member.eof else member.unconsumed_tail
    except zlib.error as error:
        raise EncodingError("the body is no gzip data, although it is said to be") from error
    if begun and not member.eof:
        raise EncodingError("the gzip data ends too early")
