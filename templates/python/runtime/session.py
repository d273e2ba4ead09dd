"""Sends calls with httpx2: the only module that knows the library. Sync and async share all but the waiting."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx2

from . import encode
from .decode import Items, RawResponse
from .endpoint import Call
from .errors import ConnectionFailed, TimedOut
from .headers import Headers
from .outgoing import Outgoing
from .retry import RetryPolicy
from .settings import Attempt, RequestOptions, Settings, server_url
from .streams import Stream
from .upload import Upload

T = TypeVar("T")
I = TypeVar("I")  # noqa: E741 - the item of a stream
__all__ = ["AsyncSession", "RequestOptions", "Session", "Settings", "server_url"]
log = logging.getLogger(__name__.partition(".")[0])


def _failed(call: Call[Any], error: httpx2.TransportError) -> ConnectionFailed:
    kind = TimedOut if isinstance(error, httpx2.TimeoutException) else ConnectionFailed
    return kind(f"{call.endpoint.id}: {type(error).__name__}")


class _Base:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def _prepared(self, call: Call[Any], options: RequestOptions | None) -> tuple[Outgoing, RequestOptions, RetryPolicy]:
        chosen = (options or RequestOptions()).over(self.settings.options)
        return self.settings.outgoing(call, chosen), chosen, chosen.retry or self.settings.retry

    def _raw(
        self, call: Call[T], response: httpx2.Response, options: RequestOptions | None, content: bytes = b""
    ) -> RawResponse[T]:
        strict = (options or RequestOptions()).over(self.settings.options).strict is True
        return RawResponse(
            call.endpoint,
            self.settings.errors,
            response.status_code,
            _headers(response),
            content,
            strict,
            self.settings.hooks.problems,
        )

    def _note(self, request: Outgoing, told: httpx2.Response | Exception, started: float) -> None:
        """One line a try, without query, headers and body, where secrets travel; then the user's own function."""
        seconds = time.monotonic() - started
        status, error = (told.status_code, "") if isinstance(told, httpx2.Response) else (None, type(told).__name__)
        log.debug("%s %s%s -> %s in %.3f s", request.method, request.host, request.path, status or error, seconds)
        if self.settings.hooks.after is not None:
            headers = _headers(told) if isinstance(told, httpx2.Response) else Headers()
            self.settings.hooks.after(Attempt(request, status, headers, seconds, error))

    def _items(
        self, call: Call[Any], response: httpx2.Response, stream: Stream[I], options: RequestOptions
    ) -> Items[I]:
        raw = self._raw(call, response, options)
        found = response.headers.get("content-type", "")
        if stream.framing == "events" and found.partition(";")[0].strip().lower() != stream.media_type:
            raise raw.unexpected(f"no stream of events, but {found!r}")
        return Items(raw, stream)


def _headers(response: httpx2.Response) -> Headers:
    return Headers((n.decode("latin-1"), v.decode("utf-8", "replace")) for n, v in response.headers.raw)


def _asking(call: Call[Any], stream: Stream[Any], options: RequestOptions | None) -> tuple[Call[Any], RequestOptions]:
    """The call and its options, so that the stream is asked for."""
    body = encode.plain(call.body) if stream.switch else call.body
    if stream.switch and isinstance(body, dict):
        call = replace(call, body={**body, stream.switch: True})
    chosen = options or RequestOptions()
    return call, replace(chosen, headers={"Accept": stream.media_type, **chosen.headers})


class Session(_Base):
    """Sends calls and waits for their answers; keeps connections until it is closed."""

    def __init__(self, settings: Settings, http: httpx2.Client | None = None) -> None:
        super().__init__(settings)
        self._http = http or httpx2.Client()

    def send(self, call: Call[T], options: RequestOptions | None = None) -> T:
        """The value of the answer. Raises ``CallError``."""
        return self.raw(call, options).parse()

    def raw(self, call: Call[T], options: RequestOptions | None = None) -> RawResponse[T]:
        """The answer as it came, whatever its status. Raises ``ConnectionFailed``."""
        response = self._answered(call, options, whole=True)
        return self._raw(call, response, options, response.content)

    def stream(self, call: Call[Any], stream: Stream[I], options: RequestOptions | None = None) -> Iterator[I]:
        """The items of a stream, as they come. Raises ``CallError``."""
        call, chosen = _asking(call, stream, options)
        response = self._opened(call, chosen)
        try:
            items = self._items(call, response, stream, chosen)
            for piece in response.iter_bytes():
                yield from items.feed(piece)
                if items.done:
                    return
            yield from items.feed(b"", final=True)
        except httpx2.TransportError as error:
            raise _failed(call, error) from error
        finally:
            response.close()

    def download(self, call: Call[Any], path: str | Path, options: RequestOptions | None = None) -> None:
        """Write the answer to a file piece by piece, whatever its size. Raises ``CallError``; then no file is left."""
        beside = Path(f"{path}.part")
        response = self._opened(call, options)
        try:
            with beside.open("wb") as file:
                for piece in response.iter_bytes():
                    file.write(piece)
            beside.replace(path)
        except httpx2.TransportError as error:
            raise _failed(call, error) from error
        finally:
            response.close()
            beside.unlink(missing_ok=True)

    def _opened(self, call: Call[Any], options: RequestOptions | None) -> httpx2.Response:
        """A success whose content has not been read. Raises ``CallError``."""
        response = self._answered(call, options, whole=False)
        if response.status_code >= 300:
            try:
                content = response.read()
            except httpx2.TransportError as error:
                raise _failed(call, error) from error
            raise self._raw(call, response, options, content).error()
        return response

    def _answered(self, call: Call[Any], options: RequestOptions | None, *, whole: bool) -> httpx2.Response:
        request, chosen, retry = self._prepared(call, options)
        repeats = retry.repeats(request.method, request.headers)
        attempt = 0
        while True:
            attempt += 1
            started = time.monotonic()
            try:
                made = self._http.build_request(**_arguments(request, chosen, plain=True))
                response = self._http.send(made, stream=not whole)
                self._note(request, response, started)
                delay = retry.delay(attempt, response.status_code, response.headers) if repeats else None
                if delay is None:
                    return response
                response.close()
            except httpx2.TransportError as error:
                self._note(request, error, started)
                delay = retry.delay(attempt, None, {}) if repeats else None
                if delay is None:
                    raise _failed(call, error) from error
            time.sleep(delay)
            request = self.settings.outgoing(call, chosen)

    def close(self) -> None:
        """Close all connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


class AsyncSession(_Base):
    """As ``Session``, for ``async`` code."""

    def __init__(self, settings: Settings, http: httpx2.AsyncClient | None = None) -> None:
        super().__init__(settings)
        self._http = http or httpx2.AsyncClient()

    async def send(self, call: Call[T], options: RequestOptions | None = None) -> T:
        """The value of the answer. Raises ``CallError``."""
        return (await self.raw(call, options)).parse()

    async def raw(self, call: Call[T], options: RequestOptions | None = None) -> RawResponse[T]:
        """The answer as it came, whatever its status. Raises ``ConnectionFailed``."""
        response = await self._answered(call, options, whole=True)
        return self._raw(call, response, options, response.content)

    async def stream(self, call: Call[Any], stream: Stream[I], options: RequestOptions | None = None) -> AsyncIterator[I]:
        """The items of a stream, as they come. Raises ``CallError``."""
        call, chosen = _asking(call, stream, options)
        response = await self._opened(call, chosen)
        try:
            items = self._items(call, response, stream, chosen)
            async for piece in response.aiter_bytes():
                for item in items.feed(piece):
                    yield item
                if items.done:
                    return
            for item in items.feed(b"", final=True):
                yield item
        except httpx2.TransportError as error:
            raise _failed(call, error) from error
        finally:
            await response.aclose()

    async def download(self, call: Call[Any], path: str | Path, options: RequestOptions | None = None) -> None:
        """Write the answer to a file piece by piece, whatever its size. Raises ``CallError``; then no file is left."""
        beside = Path(f"{path}.part")
        response = await self._opened(call, options)
        try:
            with beside.open("wb") as file:
                async for piece in response.aiter_bytes():
                    file.write(piece)
            beside.replace(path)
        except httpx2.TransportError as error:
            raise _failed(call, error) from error
        finally:
            await response.aclose()
            beside.unlink(missing_ok=True)

    async def _opened(self, call: Call[Any], options: RequestOptions | None) -> httpx2.Response:
        """A success whose content has not been read. Raises ``CallError``."""
        response = await self._answered(call, options, whole=False)
        if response.status_code >= 300:
            try:
                content = await response.aread()
            except httpx2.TransportError as error:
                raise _failed(call, error) from error
            raise self._raw(call, response, options, content).error()
        return response

    async def _answered(self, call: Call[Any], options: RequestOptions | None, *, whole: bool) -> httpx2.Response:
        request, chosen, retry = self._prepared(call, options)
        repeats = retry.repeats(request.method, request.headers)
        attempt = 0
        while True:
            attempt += 1
            started = time.monotonic()
            try:
                made = self._http.build_request(**_arguments(request, chosen, plain=False))
                response = await self._http.send(made, stream=not whole)
                self._note(request, response, started)
                delay = retry.delay(attempt, response.status_code, response.headers) if repeats else None
                if delay is None:
                    return response
                await response.aclose()
            except httpx2.TransportError as error:
                self._note(request, error, started)
                delay = retry.delay(attempt, None, {}) if repeats else None
                if delay is None:
                    raise _failed(call, error) from error
            await asyncio.sleep(delay)
            request = self.settings.outgoing(call, chosen)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.aclose()


def _arguments(request: Outgoing, options: RequestOptions, *, plain: bool) -> dict[str, Any]:
    headers, content = request.headers, request.content
    made: Any = content
    if isinstance(content, Upload):
        made = content.pieces() if plain else content.async_pieces()
        headers = (*headers, ("Content-Length", str(content.size)))
    return {
        "method": request.method,
        "url": request.url,
        # As bytes: the library takes no text beyond ASCII, and services read UTF-8.
        "headers": [(name.encode(), value.encode()) for name, value in headers],
        "content": made,
        "timeout": options.seconds,
    }
