"""An HTTP client that reads no more of an answer than it may, and follows no redirect by itself."""

from __future__ import annotations

from typing import Any

import httpx2

# About a body as it travels, which is not the body as it was read.
_TRAVELLING = frozenset({"content-encoding", "content-length", "transfer-encoding"})


class TooLargeError(Exception):
    """An answer of more bytes than are read."""


class BoundedClient(httpx2.AsyncClient):
    """A client whose answers have at most ``most`` bytes, counted as they are after decompression."""

    def __init__(self, most: int, **settings: Any) -> None:
        super().__init__(follow_redirects=False, **settings)
        self._most = most

    async def request(self, *arguments: Any, **settings: Any) -> httpx2.Response:
        """The answer, whole. Raises TooLargeError."""
        content = bytearray()
        self.cookies.clear()  # no call knows of the one before
        async with self.stream(*arguments, **settings) as response:
            async for piece in response.aiter_bytes():
                content += piece
                if len(content) > self._most:
                    raise TooLargeError(f"the answer has more than {self._most:,} bytes")
            headers = [(k, v) for k, v in response.headers.multi_items() if k.lower() not in _TRAVELLING]
            return httpx2.Response(
                response.status_code, headers=headers, content=bytes(content), request=response.request
            )
