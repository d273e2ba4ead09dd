"""Frozen values to bytes and back. What is decoded is made of the declared types alone: no entry can run anything."""

from __future__ import annotations

import zlib
from functools import cached_property
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")
MAX_BYTES = 1024**3  # more than any value that is stored: what unpacks to more is no entry of ours


class Codec(Generic[T]):
    """Encodes values of one type, dataclasses in it included, as compressed MessagePack."""

    def __init__(self, kind: type[T]) -> None:
        self._kind = kind
        self._encoder = msgspec.msgpack.Encoder()

    @cached_property
    def _decoder(self) -> msgspec.msgpack.Decoder[T]:
        """Made when it is first needed: looking at a type takes milliseconds, and commands start without."""
        return msgspec.msgpack.Decoder(self._kind)

    def encode(self, value: T) -> bytes | None:
        """The value as bytes; None where it holds what cannot be written: a whole number of more than 64 bits, a text
        with half a surrogate pair, or too much."""
        try:
            packed = self._encoder.encode(value)
        except (OverflowError, ValueError, TypeError, RecursionError):
            return None
        return zlib.compress(packed, 1) if len(packed) <= MAX_BYTES else None

    def decode(self, data: bytes) -> T | None:
        """The value, equal to the one that was encoded; None where the bytes are no such value."""
        try:
            unpacking = zlib.decompressobj()
            packed = unpacking.decompress(data, MAX_BYTES)
            return self._decoder.decode(packed) if unpacking.eof and not unpacking.unused_data else None
        except (zlib.error, msgspec.MsgspecError, ValueError, RecursionError):
            return None
