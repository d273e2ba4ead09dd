"""The client itself: credentials, retries, timeouts, connections, downloads, secrets that stay secret."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx2
import pytest

from modelarts import (
    MISSING,
    AkSk,
    ApiError,
    AsyncClient,
    Attempt,
    Basic,
    Bearer,
    Client,
    ClientError,
    ConnectionFailed,
    File,
    Hooks,
    RequestOptions,
    RetryPolicy,
    ServerError,
    TimedOut,
    UnexpectedContent,
    __version__,
)
from modelarts.errors import BY_STATUS
from modelarts.runtime.endpoint import Answer, Body, Call, Endpoint
from modelarts.runtime.paging import Paging, iterate
from modelarts.runtime.session import Settings
from modelarts.runtime.streams import Decoder, Stream
from modelarts.runtime.values import Model

from .support import Api, Reply

PROBE: Call[Any] = Call(Endpoint("probe", "GET", "/probe", answers={"200": Answer("json", lambda: dict)}))
CHANGE: Call[Any] = Call(Endpoint("change", "POST", "/probe"))
FILE: Call[bytes] = Call(Endpoint("file", "GET", "/file", answers={"200": Answer("binary")}))
QUICK = RetryPolicy(most=2, base=0.0)
OK = Reply(200, "application/json", b"{}")


def test_a_read_is_tried_again_and_a_change_is_not(api: Api) -> None:
    with Client(api.service.url, retry=QUICK) as client:
        api.service.reply(Reply(503, headers={"Retry-After": "0"}), Reply(429), OK)
        assert client.send(PROBE) == {}
        assert len(api.service.requests) == 3
        api.service.reply(Reply(503), OK)
        with pytest.raises(ServerError) as raised:
            client.send(CHANGE)
        assert raised.value.status == 503
        assert len(api.service.requests) == 1
        api.service.reply(Reply(500), OK)  # what has a key may be sent again
        client.send(CHANGE, RequestOptions(headers={"Idempotency-Key": "1"}))
        assert len(api.service.requests) == 2


def test_a_read_is_tried_again_in_async_code(api: Api) -> None:
    async def go() -> object:
        async with AsyncClient(api.service.url, retry=QUICK) as client:
            return await client.send(PROBE)

    api.service.reply(Reply(502), OK)
    assert asyncio.run(go()) == {}
    assert len(api.service.requests) == 2


def test_a_wait_that_is_too_long_is_not_waited_for(api: Api) -> None:
    api.service.reply(Reply(429, headers={"Retry-After": "3600"}), OK)
    with Client(api.service.url, retry=QUICK) as client, pytest.raises(ClientError) as raised:
        client.send(PROBE)
    assert raised.value.status == 429


def test_no_answer_is_told_apart() -> None:
    def slow(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ReadTimeout("slow", request=request)

    http = httpx2.Client(transport=httpx2.MockTransport(slow))
    with Client("http://localhost", http=http, retry=QUICK) as client, pytest.raises(TimedOut):
        client.send(PROBE)
    with Client("http://127.0.0.1:1", retry=QUICK) as client, pytest.raises(ConnectionFailed):
        client.send(PROBE)


def test_what_cannot_be_read_is_told_with_the_raw_answer(api: Api) -> None:
    api.service.reply(Reply(200, "application/json", b"<html>"))
    with Client(api.service.url) as client, pytest.raises(UnexpectedContent) as raised:
        client.send(PROBE)
    assert raised.value.body == b"<html>"


def test_errors_carry_what_the_service_says(api: Api) -> None:
    body = b'{"error": {"code": "X.1", "message": "no such thing"}}'
    api.service.reply(Reply(404, "application/json", body, {"X-Request-Id": "r1"}))
    with Client(api.service.url) as client, pytest.raises(ClientError) as raised:
        client.send(PROBE)
    error = raised.value
    assert (error.status, error.code, error.message, error.request_id) == (404, "X.1", "no such thing", "r1")
    assert error.body == body
    assert "no such thing" in str(error)


@pytest.mark.parametrize(
    "body",
    [
        '{"error": {"message": "too long"}}',
        '{"error": ["too long"]}',
        '{"errors": [{"message": "too long"}]}',
        '{"errors": ["too long", "too wide"]}',
        '{"errors": "too long"}',
        '{"detail": "too long"}',
        '{"detail": [{"loc": ["body"], "msg": "too long"}]}',
        '{"message": "too long", "errors": [{"field": "hull"}]}',
        '{"title": "too long", "errors": {"hull": ["of 9 m"]}}',
        '[{"message": "too long"}]',
        '["too long"]',
        '"too long"',
    ],
)
def test_the_message_of_an_error_is_found_wherever_it_stands(api: Api, body: str) -> None:
    api.service.reply(Reply(422, "application/json", body.encode()))
    with Client(api.service.url) as client, pytest.raises(ClientError) as raised:
        client.send(PROBE)
    assert raised.value.message == "too long"


def test_documented_statuses_raise_what_their_range_says() -> None:
    for status, kind in BY_STATUS.items():
        base = {"4": ClientError, "5": ServerError}.get(status[0], ApiError)
        assert issubclass(kind, base)
        assert not issubclass(kind, ServerError if base is ClientError else ClientError)


def test_the_raw_answer_raises_nothing_before_it_is_read(api: Api) -> None:
    api.service.reply(Reply(404, "text/plain", b"gone", {"X-Extra": "1"}))
    with Client(api.service.url) as client:
        raw = client.raw(PROBE)
        assert (raw.status, raw.content, raw.headers["x-extra"]) == (404, b"gone", "1")
        with pytest.raises(ApiError) as raised:
            raw.parse()
        assert raised.value.message == "gone"


def test_text_is_read_in_the_charset_that_it_names(api: Api) -> None:
    known = (
        ("text/plain; charset=iso-8859-1", b"caf\xe9"),
        ("text/plain", "café".encode()),
        ("text/plain; charset=none", "café".encode()),
    )
    with Client(api.service.url) as client:
        for media_type, content in known:
            api.service.reply(Reply(200, media_type, content))
            assert client.raw(PROBE).text == "café"


def test_a_file_is_written_whole_or_not_at_all(api: Api, tmp_path: Path) -> None:
    place = tmp_path / "file.bin"
    with Client(api.service.url) as client:
        api.service.reply(Reply(200, "application/octet-stream", b"\x00\x01" * 50_000))
        client.download(FILE, place)
        assert place.read_bytes() == b"\x00\x01" * 50_000
        api.service.reply(Reply(404))
        with pytest.raises(ClientError):
            client.download(FILE, tmp_path / "other.bin")
    assert [p.name for p in tmp_path.iterdir()] == ["file.bin"]


def test_a_file_is_written_in_async_code(api: Api, tmp_path: Path) -> None:
    async def go() -> None:
        async with AsyncClient(api.service.url) as client:
            await client.download(FILE, tmp_path / "file.bin")

    api.service.reply(Reply(200, "application/octet-stream", b"content"))
    asyncio.run(go())
    assert (tmp_path / "file.bin").read_bytes() == b"content"


EVENTS: Stream[Any] = Stream("text/event-stream", "events", "data", lambda: Any)


def test_a_stream_ends_where_the_service_says_so(api: Api) -> None:
    api.service.reply(
        Reply(200, "text/event-stream; charset=utf-8", b'data: {"n": 1}\n\ndata: [DONE]\n\ndata: {"n": 2}\n\n')
    )
    with Client(api.service.url) as client:
        assert list(client.stream(PROBE, EVENTS)) == [{"n": 1}]
    (sent,) = api.service.requests
    assert sent.headers["accept"] == "text/event-stream"


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_a_stream_may_arrive_in_any_pieces(size: int) -> None:
    raw = '\ufeffdata: "é\\r"\r\rdata: 2\r\n\r\n: none\n\ndata: 3\n\ndata: cut'.encode()
    decoder = Decoder(EVENTS)
    pieces = [raw[at : at + size] for at in range(0, len(raw), size)]
    found = [item for piece in pieces for item in decoder.feed(piece)]
    assert [*found, *decoder.feed(b"", final=True)] == ["é\r", 2, 3]


def test_what_is_no_stream_is_told(api: Api) -> None:
    with Client(api.service.url, retry=QUICK) as client:
        api.service.reply(OK)
        with pytest.raises(UnexpectedContent, match="application/json"):
            list(client.stream(PROBE, EVENTS))
        api.service.reply(Reply(404, "application/json", b'{"message": "gone"}'))
        with pytest.raises(ClientError, match="gone"):
            list(client.stream(PROBE, EVENTS))
        api.service.reply(Reply(200, "application/jsonl", b"1\n{\n"))
        with pytest.raises(UnexpectedContent, match="no JSON"):
            list(client.stream(PROBE, Stream("application/jsonl", "lines", "data", lambda: Any)))


def test_a_file_is_read_while_it_is_sent(api: Api, tmp_path: Path) -> None:
    place = tmp_path / "large.bin"
    place.write_bytes(b"0123456789" * 20_000)
    call: Call[Any] = Call(Endpoint("probe", "POST", "/probe", body=Body("multipart/form-data", "multipart")))
    call = replace(call, body={"file": File.open(place), "note": "text"})

    async def go() -> object:
        async with AsyncClient(api.service.url, auth=AkSk("key", "secret-value")) as client:
            return await client.send(call)

    with Client(api.service.url) as client:
        for result in (lambda: client.send(call), lambda: asyncio.run(go())):
            api.service.reply(OK)
            result()
            (sent,) = api.service.requests
            assert b'filename="large.bin"' in sent.body
            assert place.read_bytes() in sent.body
            assert int(sent.headers["content-length"]) == len(sent.body)


def test_each_value_of_a_repeated_header_is_kept() -> None:
    pairs = [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"), ("X-One", "1")]
    http = httpx2.Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(200, headers=pairs, content=b"{}")))
    with Client("http://localhost", http=http) as client:
        headers = client.raw(PROBE).headers
    assert headers.all("set-cookie") == ["a=1", "b=2"]
    assert (headers["Set-Cookie"], headers.get("x-ONE"), headers.get("X-Two")) == ("a=1, b=2", "1", None)


def test_a_link_is_followed_at_the_server_of_the_call_only() -> None:
    settings = Settings("https://api.example.com/v1", "test")

    def followed(link: str) -> str:
        return settings.outgoing(settings.follow(PROBE, link), RequestOptions()).url

    assert followed("?page=2") == "https://api.example.com/v1/probe?page=2"
    assert followed("/other/place?page=a%2Fb") == "https://api.example.com/other/place?page=a%2Fb"
    assert followed("https://api.example.com/v2?page=2") == "https://api.example.com/v2?page=2"
    assert followed("https://elsewhere.example.com/v2?page=2") == "https://api.example.com/v1/probe?page=2"


class Boat(Model):
    name: str
    knots: int
    crew: list[dict[str, int]] | MISSING = MISSING


BOATS: Call[list[Boat]] = Call(Endpoint("boats", "GET", "/boats", answers={"200": Answer("json", lambda: list[Boat])}))


def test_an_answer_that_misses_a_member_is_read_as_far_as_it_goes(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    api.service.reply(
        Reply(
            200, "application/json", b'[{"name": 7, "crew": [{"a": 1}, {"a": "secret"}]}, {"name": "Ada", "knots": 5}]'
        )
    )
    told: list[str] = []
    hooks = Hooks(problems=lambda _, problems: told.extend(problems))
    with Client(api.service.url, hooks=hooks) as client:
        raw = client.raw(BOATS)
        first, second = raw.parse()
        assert [getattr(first, name) for name in ("name", "knots", "crew")] == [7, MISSING, [{"a": 1}, {"a": "secret"}]]
        assert (second.name, second.knots) == ("Ada", 5)
        assert [problem.partition(":")[0] for problem in told] == ["[0].name", "[0].knots", "[0].crew[1].a"]
        assert raw.problems == told
        assert first.to_json() == {"name": 7, "crew": [{"a": 1}, {"a": "secret"}]}
        with pytest.raises(UnexpectedContent, match="name"):
            client.send(BOATS, RequestOptions(strict=True))
    assert "secret" not in caplog.text


def test_a_token_that_is_an_address_is_followed(api: Api) -> None:
    pages = (
        b'{"items": [1], "next": "https://elsewhere.example.com/probe?cursor=a%2Fb"}',
        b'{"items": [2], "next": null}',
    )
    api.service.reply(*(Reply(200, "application/json", page) for page in pages))
    with Client(api.service.url) as client:
        paging: Paging[int] = Paging("token", "cursor", None, ("items",), ("next",))
        assert list(iterate(client._session, PROBE, paging, None)) == [1, 2]
    assert [request.query for request in api.service.requests] == ["", "cursor=a%2Fb"]


def test_an_answer_that_is_something_else_is_no_value(api: Api) -> None:
    api.service.reply(Reply(200, "application/json", b'{"name": "Ada"}'))
    with Client(api.service.url) as client, pytest.raises(UnexpectedContent):
        client.send(BOATS)


def test_functions_of_your_own_see_each_try(api: Api) -> None:
    api.service.reply(Reply(503, headers={"Retry-After": "0"}), OK)
    tries: list[Attempt] = []
    hooks = Hooks(before=lambda request: request.with_headers({"X-Trace": "7"}), after=tries.append)
    with Client(api.service.url, hooks=hooks, retry=QUICK, auth=AkSk("key", "secret-value")) as client:
        client.send(PROBE)
    assert [(t.status, t.headers.get("retry-after")) for t in tries] == [(503, "0"), (200, None)]
    sent = api.service.requests[0].headers
    assert sent["x-trace"] == "7"
    assert "x-trace" in sent["authorization"]  # it is signed too


def test_a_function_gives_a_new_token_with_each_try(api: Api) -> None:
    api.service.reply(Reply(503), OK)
    tokens = iter(["first", "second"])
    with Client(api.service.url, auth=Bearer(lambda: next(tokens)), retry=QUICK) as client:
        client.send(PROBE)
    assert [r.headers["authorization"] for r in api.service.requests] == ["Bearer first", "Bearer second"]


def test_requests_name_the_client_and_the_options_of_the_call(api: Api) -> None:
    api.service.reply(OK)
    with Client(api.service.url, headers={"X-All": "1"}) as client:
        client.send(PROBE, RequestOptions(headers={"X-One": "2"}))
    (sent,) = api.service.requests
    assert sent.headers["user-agent"] == f"modelarts/{__version__}"
    assert (sent.headers["x-all"], sent.headers["x-one"]) == ("1", "2")
    assert sent.headers["accept"] == "application/json"


def test_an_operation_with_an_address_of_its_own_is_sent_there_unless_one_is_given() -> None:
    call: Call[Any] = Call(Endpoint("probe", "GET", "/probe", server="https://other.example.com/v2"))
    documented = Settings("https://api.example.com", "test", documented=True)
    assert documented.outgoing(call, RequestOptions()).url == "https://other.example.com/v2/probe"
    assert documented.outgoing(PROBE, RequestOptions()).url == "https://api.example.com/probe"
    assert Settings("http://127.0.0.1", "test").outgoing(call, RequestOptions()).url == "http://127.0.0.1/probe"


def test_options_of_a_call_add_to_those_of_the_client() -> None:
    general = RequestOptions(timeout=300.0, headers={"X-All": "1", "X-One": "1"}, retry=QUICK)
    assert RequestOptions(headers={"X-One": "2"}).over(general) == RequestOptions(
        300.0, {"X-All": "1", "X-One": "2"}, QUICK
    )
    assert RequestOptions(timeout=None).over(general).seconds is None
    assert RequestOptions().seconds == 30.0


@pytest.mark.parametrize(
    ("auth", "start"),
    [
        (Bearer("secret-value"), "Bearer secret-value"),
        (Basic("name", "secret-value"), "Basic "),
        (AkSk("key", "secret-value"), "SDK-HMAC-SHA256 Access=key, SignedHeaders="),
    ],
)
def test_a_general_credential_serves_every_operation(api: Api, auth: Bearer | Basic | AkSk, start: str) -> None:
    api.service.reply(OK)
    with Client(api.service.url, auth=auth) as client:
        client.send(PROBE)
    assert api.service.requests[0].headers["authorization"].startswith(start)
    assert "secret-value" not in repr(auth)


def test_secrets_show_neither_in_logs_nor_in_errors(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    api.service.reply(Reply(403, "application/json", b"{}"))
    caplog.set_level(logging.DEBUG)
    with Client(api.service.url, auth=Bearer("secret-value"), headers={"X-Key": "secret-value"}) as client:
        with pytest.raises(ClientError) as raised:
            client.send(PROBE)
        told = f"{caplog.text}{raised.value}{raised.value!r}{client._session.settings!r}"
    assert "GET" in caplog.text
    assert "secret-value" not in told


def test_the_credential_x_auth_token_is_sent_where_it_is_asked_for(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Call[Any] = Call(Endpoint("probe", "GET", "/probe", security=(("XAuthToken",),)))
    with Client(api.service.url, x_auth_token="secret-value") as client:
        _check_x_auth_token(api, client, asked)
    for name, value in {"MODELARTS_X_AUTH_TOKEN": "secret-value"}.items():
        monkeypatch.setenv(name, value)
    with Client(api.service.url) as client:
        _check_x_auth_token(api, client, asked)


def _check_x_auth_token(api: Api, client: Client, asked: Call[Any]) -> None:
    api.service.reply(Reply(204))
    client.send(asked)
    (sent,) = api.service.requests
    places = {"header": sent.headers, "query": dict(parse_qsl(sent.query)), "cookie": sent.cookies}
    name = "X-Auth-Token".lower()
    assert "secret-value" in places["header"][name]
