"""Content of a request that is read while it is sent, so that no file is held in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Upload:
    """Bytes and files in their order. It can be read again, for another try."""

    parts: tuple[bytes | Path, ...]

    @property
    def size(self) -> int:
        """The number of bytes."""
        return sum(len(p) if isinstance(p, bytes) else p.stat().st_size for p in self.parts)

    def pieces(self) -> Iterator[bytes]:
        """All bytes, piece by piece. Raises OSError."""
        for part in self.parts:
            if isinstance(part, bytes):
                yield part
                continue
            with part.open("rb") as file:
                while piece := file.read(_PIECE):
                    yield piece

    async def async_pieces(self) -> AsyncIterator[bytes]:
        """As ``pieces``; files are read beside the loop."""
        pieces = self.pieces()
        while (piece := await asyncio.to_thread(next, pieces, None)) is not None:
            yield piece


def upload(parts: list[bytes | Path]) -> bytes | Upload:
    """Content of these parts: bytes where all are."""
    plain = [p for p in parts if isinstance(p, bytes)]
    return b"".join(plain) if len(plain) == len(parts) else Upload(tuple(parts))
