"""One request, one answer: to a checked address, within a time, with a body of limited size. No redirect is followed.

httpx2 gives requests, answers and TLS; its connection layer httpcore2 takes the backend that checks addresses. Proxies
of the environment are not used: behind one, no address could be checked.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from typing import Any

import httpcore2
import httpx2

from extractor.fetch import urls
from extractor.fetch.answers import Answer, Failure, Get, Outcome, Trouble
from extractor.fetch.media import kind_of
from extractor.fetch.network.addresses import AddressError, Resolver, checked, resolve
from extractor.fetch.network.bodies import EncodingError, TooLargeError, limited

ACCEPT = (
    "text/html, application/xhtml+xml, text/markdown, text/plain, application/pdf, application/xml;q=0.8, */*;q=0.5"
)
Clock = Callable[[], float]


class Deadline:
    """The moment by which the request in flight must be over."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._end = float("inf")

    def begin(self, seconds: float) -> None:
        """A request begins that may take this many seconds."""
        self._end = self._clock() + seconds

    def left(self, error: type[Exception]) -> float:
        """Seconds that are left. Raises ``error`` where none is."""
        seconds = self._end - self._clock()
        if seconds <= 0:
            raise error("the time of the request is over")
        return seconds


class _Stream(httpcore2.NetworkStream):
    """A connection whose every read and write ends by the deadline, so that a drop now and then does not extend it."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(httpcore2.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        left = self._deadline.left(httpcore2.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class Backend(httpcore2.NetworkBackend):
    """Connects to addresses that were checked; the name stays in ``Host`` and in the TLS handshake."""

    def __init__(self, deadline: Deadline, *, private: bool, resolver: Resolver) -> None:
        self._deadline, self._private, self._resolver = deadline, private, resolver
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first checked address that answers."""
        failed: Exception = httpcore2.ConnectError("no address")
        for address in self._addresses(host, port):
            left = self._deadline.left(httpcore2.ConnectTimeout)
            try:
                stream = self._sockets.connect_tcp(address, port, left, local_address, socket_options or ())
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
            else:
                return _Stream(stream, self._deadline)
        raise failed

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            return checked(host, port, private=self._private, resolver=self._resolver)
        except AddressError:
            raise
        except (OSError, UnicodeError) as error:
            raise httpcore2.ConnectError(f"the name {host} has no address") from error


class Transport:
    """Sends requests one after another. ``timeout`` is the most seconds that a whole request may take."""

    def __init__(
        self,
        agent: str,
        timeout: float,
        *,
        private: bool = False,
        resolver: Resolver = resolve,
        clock: Clock = time.monotonic,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._headers = {"User-Agent": agent, "Accept": ACCEPT, "Accept-Encoding": "gzip"}
        self._timeout, self._deadline = timeout, Deadline(clock)
        backend = Backend(self._deadline, private=private, resolver=resolver)
        self._pool = httpcore2.ConnectionPool(
            ssl_context=tls or httpx2.create_ssl_context(), network_backend=backend, max_connections=4
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    def get(self, get: Get, most: float = float("inf")) -> Outcome:
        """The answer to a request that takes at most ``most`` seconds, or why there is none. Raises nothing."""
        self._deadline.begin(min(self._timeout, most))
        try:
            return self._answer(get)
        except TooLargeError:
            return Failure(get.url, "too-large", f"it has more than {get.limit:,} bytes")
        except EncodingError as error:
            return Failure(get.url, "encoding", str(error))
        except AddressError as error:
            return Failure(get.url, "address", str(error))
        except httpcore2.TimeoutException:
            return Failure(get.url, "timeout", "the time of the request is over")
        except (httpcore2.NetworkError, httpcore2.ProtocolError, OSError, ssl.SSLError) as error:
            return Failure(get.url, *_trouble(error))

    def _answer(self, get: Get) -> Answer:
        request = httpx2.Request("GET", get.url, headers=self._headers | _conditions(get))
        sent = httpcore2.Request(
            "GET",
            httpcore2.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
        )
        with closing(self._pool.handle_request(sent)) as response:
            headers = {k.lower(): v for k, v in httpx2.Headers(response.headers).items()}
            answer = Answer(get.url, response.status, headers)
            if response.status != 200 or (get.pages and not _is_page(answer)):
                return answer
            if _declared(answer) > get.limit:
                raise TooLargeError
            assert isinstance(response.stream, Iterable)  # the pool is one without async
            body = limited(response.stream, get.limit, headers.get("content-encoding", ""))
            return Answer(get.url, response.status, headers, body)


def _declared(answer: Answer) -> int:
    """The length that the headers declare; 0 where they declare none."""
    value = answer.header("content-length")
    return int(value[:20]) if value.isascii() and value.isdigit() else 0


def _is_page(answer: Answer) -> bool:
    """Whether the body is worth reading: a page, or a sitemap that was given as a URL."""
    content_type = answer.header("content-type")
    return (
        kind_of(answer.url, content_type) is not None or "xml" in content_type or urls.path(answer.url).endswith(".gz")
    )


def _conditions(get: Get) -> dict[str, str]:
    found = {"If-None-Match": get.etag, "If-Modified-Since": get.last_modified}
    return {name: value for name, value in found.items() if value and value.isascii() and value.isprintable()}


def _trouble(error: Exception) -> tuple[Trouble, str]:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return "certificate", f"its certificate is not valid: {cause.verify_message}"
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpcore2.ConnectError):
        return "unreachable", f"no connection: {error}"
    return "broken", f"the connection broke: {error or type(error).__name__}"
