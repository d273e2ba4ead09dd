"""Sends calls with httpx2: the only module that knows the library. Sync and async share all but the waiting."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx2

from . import encode
from .auth import Auth
from .decode import RawResponse
from .endpoint import Call
from .errors import ApiError, ConnectionFailed, TimedOut
from .outgoing import Outgoing
from .retry import RetryPolicy
from .values import MISSING

T = TypeVar("T")
log = logging.getLogger(__name__.partition(".")[0])


@dataclass(frozen=True, slots=True)
class RequestOptions:
    """Settings of one call: seconds to wait (None: without end), further headers, further tries.

    What is not set is that of the client, whose own default is 30 seconds.
    """

    timeout: float | None | MISSING = MISSING
    headers: Mapping[str, str] = field(default_factory=dict)
    retry: RetryPolicy | None = None

    def over(self, general: RequestOptions) -> RequestOptions:
        """These settings, with the general ones where they say nothing."""
        return RequestOptions(
            general.timeout if self.timeout is MISSING else self.timeout,
            {**general.headers, **self.headers},
            self.retry or general.retry,
        )

    @property
    def seconds(self) -> float | None:
        """Seconds to wait."""
        return 30.0 if self.timeout is MISSING else self.timeout


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a client. ``auth`` by the name of the scheme; the one named ``""`` serves every operation.

    ``documented``: the address is the documented one, so that operations with one of their own are sent there.
    """

    base_url: str
    user_agent: str
    auth: Mapping[str, Auth] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    options: RequestOptions = field(default_factory=RequestOptions)
    retry: RetryPolicy = field(default_factory=RetryPolicy)
    errors: Mapping[str, type[ApiError]] = field(default_factory=dict, repr=False)
    documented: bool = False

    def outgoing(self, call: Call[Any], options: RequestOptions) -> Outgoing:
        """The request of a call, with its proof of who calls."""
        content, media_type = encode.content(call.endpoint.body, call.body)
        headers = {"User-Agent": self.user_agent, "Accept": _accepted(call), **self.headers}
        headers.update(encode.headers(call))
        if media_type is not None:
            headers["Content-Type"] = media_type
        request = Outgoing(
            call.endpoint.method,
            ((self.documented and call.endpoint.server) or self.base_url).rstrip("/"),
            encode.path(call.endpoint.path, call),
            tuple(encode.query(call)),
            tuple(headers.items()),
            content,
        ).with_headers(options.headers)
        for auth in self._proofs(call):
            request = auth.apply(request)
        return request

    def _proofs(self, call: Call[Any]) -> list[Auth]:
        """The credentials of the first alternative that the client has all of, else the general one."""
        if not call.endpoint.security:
            return [self.auth[""]] if "" in self.auth else []
        for alternative in call.endpoint.security:
            if all(name in self.auth for name in alternative):
                return [self.auth[name] for name in alternative]
        return [self.auth[""]] if "" in self.auth else []


def server_url(variable: str, documented: str, parts: Mapping[str, str]) -> str:
    """The address of the service: that of the environment, else the documented one with its parts filled in.

    Raises ValueError where neither is a whole address.
    """
    url = os.environ.get(variable) or documented
    for name, value in parts.items():
        url = url.replace("{" + name + "}", value)
    if not url.startswith(("http://", "https://")) or "{" in url:
        raise ValueError(f"the documentation names no whole address ({url!r}): give base_url, or set {variable}")
    return url


def _accepted(call: Call[Any]) -> str:
    forms = {a.form for a in call.endpoint.answers.values()}
    return "application/json" if "json" in forms else "*/*"


def _note(request: Outgoing, told: object, started: float) -> None:
    """One line a try, without query, headers and body, where secrets travel."""
    log.debug("%s %s%s -> %s in %.3f s", request.method, request.host, request.path, told, time.monotonic() - started)


def _failed(call: Call[Any], error: httpx2.TransportError) -> ConnectionFailed:
    kind = TimedOut if isinstance(error, httpx2.TimeoutException) else ConnectionFailed
    return kind(f"{call.endpoint.id}: {type(error).__name__}")


class _Base:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def _prepared(self, call: Call[Any], options: RequestOptions | None) -> tuple[Outgoing, RequestOptions, RetryPolicy]:
        chosen = (options or RequestOptions()).over(self.settings.options)
        return self.settings.outgoing(call, chosen), chosen, chosen.retry or self.settings.retry

    def _raw(self, call: Call[T], response: httpx2.Response) -> RawResponse[T]:
        return RawResponse(
            call.endpoint, self.settings.errors, response.status_code, dict(response.headers), response.content
        )


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
        request, chosen, retry = self._prepared(call, options)
        attempt = 0
        while True:
            attempt += 1
            started = time.monotonic()
            try:
                response = self._http.request(**_arguments(request, chosen))
                _note(request, response.status_code, started)
                delay = retry.delay(request.method, attempt, response.status_code, response.headers)
                if delay is None:
                    return self._raw(call, response)
            except httpx2.TransportError as error:
                _note(request, type(error).__name__, started)
                delay = retry.delay(request.method, attempt, None, {})
                if delay is None:
                    raise _failed(call, error) from error
            time.sleep(delay)
            request = self.settings.outgoing(call, chosen)

    def download(self, call: Call[Any], path: str | Path, options: RequestOptions | None = None) -> None:
        """Write the answer to a file piece by piece, whatever its size. Raises ``CallError``; then no file is left."""
        request, chosen, _ = self._prepared(call, options)
        beside = Path(f"{path}.part")
        try:
            with self._http.stream(**_arguments(request, chosen)) as response:
                if response.status_code >= 300:
                    response.read()
                    self._raw(call, response).parse()
                with beside.open("wb") as file:
                    for piece in response.iter_bytes():
                        file.write(piece)
            beside.replace(path)
        except httpx2.TransportError as error:
            raise _failed(call, error) from error
        finally:
            beside.unlink(missing_ok=True)

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
        request, chosen, retry = self._prepared(call, options)
        attempt = 0
        while True:
            attempt += 1
            started = time.monotonic()
            try:
                response = await self._http.request(**_arguments(request, chosen))
                _note(request, response.status_code, started)
                delay = retry.delay(request.method, attempt, response.status_code, response.headers)
                if delay is None:
                    return self._raw(call, response)
            except httpx2.TransportError as error:
                _note(request, type(error).__name__, started)
                delay = retry.delay(request.method, attempt, None, {})
                if delay is None:
                    raise _failed(call, error) from error
            await asyncio.sleep(delay)
            request = self.settings.outgoing(call, chosen)

    async def download(self, call: Call[Any], path: str | Path, options: RequestOptions | None = None) -> None:
        """Write the answer to a file piece by piece, whatever its size. Raises ``CallError``; then no file is left."""
        request, chosen, _ = self._prepared(call, options)
        beside = Path(f"{path}.part")
        try:
            async with self._http.stream(**_arguments(request, chosen)) as response:
                if response.status_code >= 300:
                    await response.aread()
                    self._raw(call, response).parse()
                with beside.open("wb") as file:
                    async for piece in response.aiter_bytes():
                        file.write(piece)
            beside.replace(path)
        except httpx2.TransportError as error:
            raise _failed(call, error) from error
        finally:
            beside.unlink(missing_ok=True)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.aclose()


def _arguments(request: Outgoing, options: RequestOptions) -> dict[str, Any]:
    return {
        "method": request.method,
        "url": request.url,
        # As bytes: the library takes no text beyond ASCII, and services read UTF-8.
        "headers": [(name.encode(), value.encode()) for name, value in request.headers],
        "content": request.content,
        "timeout": options.seconds,
    }
