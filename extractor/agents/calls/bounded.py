"""An HTTP client that reads no more of an answer than it may, follows no redirect by itself, and keeps no cookie."""

from __future__ import annotations

from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

import httpx2

# About a body as it travels, which is not the body as it was read.
_TRAVELLING = frozenset({"content-encoding", "content-length", "transfer-encoding"})


class TooLargeError(Exception):
    """An answer of more bytes than are read."""


class BoundedClient(httpx2.AsyncClient):
    """A client whose answers have at most ``most`` bytes, counted as they are after decompression."""

    def __init__(self, most: int) -> None:
        super().__init__(follow_redirects=False, cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])))
        self._most = most

    async def send(self, request: httpx2.Request, *, stream: bool = False, **settings: Any) -> httpx2.Response:
        """The answer; whole, unless it is asked for as a stream. Raises TooLargeError."""
        response = await super().send(request, stream=True, **settings)
        if stream:
            return response
        content = bytearray()
        try:
            async for piece in response.aiter_bytes():
                content += piece
                if len(content) > self._most:
                    raise TooLargeError(f"the answer has more than {self._most:,} bytes")
        finally:
            await response.aclose()
        headers = [(k, v) for k, v in response.headers.multi_items() if k.lower() not in _TRAVELLING]
        return httpx2.Response(response.status_code, headers=headers, content=bytes(content), request=request)
