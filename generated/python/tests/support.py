"""A service on this machine that answers as told and keeps what it was asked, for the tests of this folder."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.parser import BytesParser
from email.policy import HTTP
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, cast
from urllib.parse import parse_qsl, unquote

from pydantic import TypeAdapter

from modelarts import AsyncClient, CallError, Client, RetryPolicy
from modelarts.runtime.encode import plain
from modelarts.runtime.values import MISSING

BASE = "/base"
NO_RETRY = RetryPolicy(most=0)


@dataclass(frozen=True)
class Content:
    """What a request carries: JSON, pairs of a form, or text."""

    media_type: str
    json: Any = MISSING
    pairs: list[list[str]] | None = None
    text: str | None = None


@dataclass(frozen=True)
class Sent:
    """A request as it arrived. ``path`` and ``query`` are percent-encoded."""

    method: str
    path: str
    query: str
    headers: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    content: Content | None = None
    body: bytes = b""
    anonymous: bool = False


@dataclass(frozen=True)
class Reply:
    """What the service answers."""

    status: int
    media_type: str = ""
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


class Service:
    """Answers with the replies in their order, the last one for ever."""

    def __init__(self) -> None:
        self.requests: list[Sent] = []
        self.replies: list[Reply] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}{BASE}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def reply(self, *replies: Reply) -> None:
        """Forget what was asked, and answer with these from now on."""
        self.requests, self.replies = [], list(replies)

    def next_reply(self) -> Reply:
        """The reply for the request that has just arrived."""
        return self.replies[min(len(self.requests), len(self.replies)) - 1]

    def close(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()


def _handler(service: Service) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def answer(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            path, _, query = self.path.partition("?")
            cookies = [pair.partition("=") for pair in self.headers.get("cookie", "").split("; ") if "=" in pair]
            service.requests.append(
                Sent(
                    self.command,
                    path,
                    query,
                    {k.lower(): v.encode("latin-1").decode() for k, v in self.headers.items()},
                    {unquote(k): unquote(v) for k, _, v in cookies},
                    body=self.rfile.read(length),
                )
            )
            reply = service.next_reply()
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.media_type:
                self.send_header("Content-Type", reply.media_type)
            bare = self.command == "HEAD" or reply.status in (204, 205, 304)
            self.send_header("Content-Length", "0" if bare else str(len(reply.body)))
            self.end_headers()
            self.wfile.write(b"" if bare else reply.body)

        do_GET = do_PUT = do_POST = do_DELETE = do_OPTIONS = do_HEAD = do_PATCH = do_TRACE = do_QUERY = answer

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


@cache
def adapter(type_: Any) -> TypeAdapter[Any]:
    """The reader of a type."""
    return TypeAdapter(type_)


def read(type_: Any, value: Any) -> Any:
    """A value as an answer holds it: by the names of the API alone."""
    return adapter(type_).validate_python(value, by_alias=True, by_name=False)


@cache
def _answers(service: str) -> dict[str, Any]:
    text = (Path(__file__).parent / "services" / "answers" / f"{service}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def is_json(media_type: str) -> bool:
    """Whether content of a media type is one JSON value."""
    return media_type.partition(";")[0].strip().lower().endswith(("/json", "+json"))


def content_of(service: str, key: str, media_type: str) -> bytes:
    """An answer of the documentation as bytes."""
    value = _answers(service)[key]
    return json.dumps(value).encode() if is_json(media_type) or not isinstance(value, str) else value.encode()


Call = Callable[[Client], object]


class Api:
    """A client for plain code and one for ``async`` code, both talking to the same service."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self._client = Client(service.url, retry=NO_RETRY, x_auth_token="secret-value")
        self._async = AsyncClient(service.url, retry=NO_RETRY, x_auth_token="secret-value")
        self._loop = asyncio.new_event_loop()

    def run(self, awaited: Awaitable[Any]) -> Any:
        """Wait for a result of ``async`` code."""
        return self._loop.run_until_complete(cast("Any", awaited))

    def close(self) -> None:
        """Close the clients."""
        self._client.close()
        self.run(self._async.aclose())
        self._loop.close()

    def results(self, call: Call) -> Iterator[Callable[[], object]]:
        """The call, once for each client."""
        yield lambda: call(self._client)
        yield lambda: self.run(cast("Awaitable[Any]", call(cast("Client", self._async))))

    def sends(self, call: Call, expected: Sent) -> None:
        """Both clients send exactly what is expected."""
        for result in self.results(call):
            self.service.reply(Reply(418))
            with contextlib.suppress(CallError):
                result()
            self._arrived(expected)

    def _arrived(self, expected: Sent) -> None:
        (sent,) = self.service.requests
        assert (sent.method, sent.path, sent.query) == (expected.method, BASE + expected.path, expected.query)
        for name, value in expected.headers.items():
            told = sent.headers.get(name.lower(), "")
            assert told == value or (value.startswith("SDK-HMAC-SHA256") and told.startswith(value))
        assert not (expected.anonymous and "authorization" in sent.headers)
        assert sent.cookies == expected.cookies
        _check_content(sent, expected.content)

    def answers(self, call: Call, service: str, key: str, status: int, media_type: str, type_: Any) -> None:
        """Both clients read the answer into its type, and lose nothing of it."""
        body = content_of(service, key, media_type) if media_type else b""
        for result in self.results(call):
            self.service.reply(Reply(status, media_type, body))
            found = result()
            if type_ is None:
                assert found is None
                continue
            adapter(type_).validate_python(found, strict=True)
            if is_json(media_type):
                assert same(plain(found), json.loads(body)), f"{plain(found)!r} is not {body.decode()}"
            else:
                assert found == (body if type_ is bytes else body.decode())

    def fails(self, call: Call, service: str, key: str, status: int, media_type: str, type_: Any, error: Any) -> None:
        """Both clients raise the documented exception, with the answer in its documented type."""
        body = content_of(service, key, media_type) if media_type else b""
        for result in self.results(call):
            self.service.reply(Reply(status, media_type, body, {"X-Request-Id": "request-7"}))
            try:
                found = result()
            except error as raised:
                assert type(raised) is error
                assert (raised.status, raised.body, raised.request_id) == (status, body, "request-7")
                if is_json(media_type):
                    assert same(plain(raised.data), json.loads(body)), f"{raised.data!r} is not {body.decode()}"
                    adapter(type_).validate_python(raised.data, strict=True)
            else:
                raise AssertionError(f"status {status} raised nothing, but gave {found!r}")

    def pages(
        self, call: Call, service: str, keys: tuple[str, str], items: int, first: str, second: str, link: str = ""
    ) -> None:
        """Both clients fetch the second page with what the first one tells, and then stop."""
        media_type = "application/json"
        bodies = [content_of(service, key, media_type) for key in keys]
        replies = [Reply(200, media_type, bodies[0], {"Link": link} if link else {}), Reply(200, media_type, bodies[1])]
        for client in (self._client, self._async):
            self.service.reply(*replies)
            found = call(cast("Client", client))
            assert len(self._listed(found)) == items
            asked = [dict(parse_qsl(r.query)) for r in self.service.requests]
            assert asked == [dict(parse_qsl(first)), dict(parse_qsl(second))]

    def streams(
        self, call: Call, service: str, keys: tuple[str, str], status: int, media_type: str, type_: Any, expected: Sent
    ) -> None:
        """Both clients ask for the stream, and give its items in their type."""
        body = str(_answers(service)[keys[0]]).encode()
        for client in (self._client, self._async):
            self.service.reply(Reply(status, media_type, body))
            found = self._listed(call(cast("Client", client)))
            self._arrived(expected)
            assert same(plain(found), _answers(service)[keys[1]]), f"{plain(found)!r} is not {keys[1]}"
            for item in found:
                adapter(type_).validate_python(item, strict=True)

    def _listed(self, found: object) -> list[Any]:
        return list(found) if isinstance(found, Iterator) else self.run(_all(cast("AsyncIterator[Any]", found)))


async def _all(items: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in items]


def _check_content(sent: Sent, expected: Content | None) -> None:
    if expected is None:
        assert sent.body == b""
        return
    media_type = sent.headers.get("content-type", "")
    assert media_type.partition(";")[0] == expected.media_type.partition(";")[0]
    if expected.pairs is not None:
        pairs = _parts(sent) if media_type.startswith("multipart/") else parse_qsl(sent.body.decode(), True)
        assert [list(p)[: len(e)] for p, e in zip(pairs, expected.pairs, strict=True)] == expected.pairs
    elif expected.text is not None:
        assert sent.body.decode() == expected.text
    else:
        assert same(json.loads(sent.body), expected.json), f"{sent.body.decode()} is not {expected.json!r}"


def _parts(sent: Sent) -> list[tuple[str, ...]]:
    """Names, texts and media types of the parts."""
    head = f"Content-Type: {sent.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + sent.body)
    found = [(p, cast("bytes", p.get_payload(decode=True))) for p in message.iter_parts()]
    return [
        (
            str(p.get_param("name", "", "content-disposition")),
            data.decode(),
            str(p.get("content-type", "")).replace('"', ""),
        )
        for p, data in found
    ]


def same(found: Any, expected: Any) -> bool:
    """Whether two JSON values are equal; moments may be written in another way."""
    if isinstance(expected, dict):
        return (
            isinstance(found, dict)
            and found.keys() == expected.keys()
            and all(same(found[k], v) for k, v in expected.items())
        )
    if isinstance(expected, list):
        return isinstance(found, list) and len(found) == len(expected) and all(map(same, found, expected))
    if isinstance(expected, bool) or isinstance(found, bool) or expected is None:
        return found is expected
    if found == expected:
        return True
    try:
        return datetime.fromisoformat(found) == datetime.fromisoformat(expected)
    except (TypeError, ValueError):
        return False
