"""The servers against callers who mean harm: half requests, large bodies, names of others, texts that end a header."""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor.mock import app as mock_module
from extractor.mock import protocol
from extractor.mock.app import Mock, application
from extractor.mock.loading import plain
from extractor.mock.server import bound, serve
from extractor.oas.writing.publishing import write_files
from extractor.review.build import Build
from extractor.review.marks.state import read_review
from extractor.review.serving.server import Files, ReviewWriter
from tests.mock.served import Calls, answering, api, calls

SPEC = api({"/a": {"get": answering(example={"a": 1}), "post": answering(example={"a": 1})}})

HEAD = b"POST /a HTTP/1.1\r\nHost: localhost\r\n"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, int]]:
    """A mock in a process of its own that waits half a second for a request."""
    listening = bound("127.0.0.1", 0)
    address = listening.getsockname()[:2]
    child = os.fork()
    if child == 0:
        monkeypatch.setattr(protocol, "SECONDS", 0.5)
        serve(application(Mock(plain(SPEC)), hosts=["mock.test"]), listening, quiet=True)
        os._exit(0)
    listening.close()
    yield address
    os.kill(child, 9)
    os.waitpid(child, 0)


@pytest.mark.parametrize(
    "sent",
    [b"", b"GET /a HT", HEAD, HEAD + b"Content-Length: 9\r\n\r\na"],
    ids=["nothing", "half a line", "half a head", "half a body"],
)  # fmt: skip
def test_half_a_request_comes_to_an_end(server: tuple[str, int], sent: bytes) -> None:
    with socket.create_connection(server, timeout=10) as connection:
        connection.sendall(sent)
        with contextlib.suppress(ConnectionResetError):
            assert connection.recv(1000) == b""


def test_whole_requests_are_answered_on_one_connection(server: tuple[str, int]) -> None:
    with socket.create_connection(server, timeout=10) as connection:
        for _ in range(3):
            connection.sendall(b"GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n")
            answer = b""
            while not answer.endswith(b"}"):
                answer += connection.recv(1000)
            assert answer.startswith(b"HTTP/1.1 200")


def call(hosts: list[str] | None, host: str) -> int:
    app: Any = application(Mock(plain(SPEC)), hosts=hosts)
    return Calls(app)("GET", "/a", headers={"Host": host}).status_code


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:80", 200), ("127.0.0.1", 200), ("[::1]:8080", 200), ("a.localhost", 200), ("Mock.test", 200),
        ("evil.test", 421), ("evil.test:80", 421), ("127.0.0.1.evil.test", 421), ("", 421), ("[", 421),
    ],
)  # fmt: skip
def test_names_of_this_machine_alone_are_answered(host: str, status: int) -> None:
    assert call(["mock.test"], host) == status


def test_a_library_user_chooses() -> None:
    assert call(None, "evil.test") == 200


def test_a_body_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mock_module, "MAX_BODY", 1000)
    assert calls(SPEC)("POST", "/a", content=b"a" * 1001).status_code == 413
    assert calls(SPEC)("POST", "/a", content=b"a" * 1000).status_code != 413


@pytest.mark.parametrize("media", ["text/html\r\nX-Injected: 1", "text/html\nX-Injected: 1", "text/html\x00", "文/字"])
def test_media_types_that_no_header_can_hold(media: str) -> None:
    response = {"200": {"description": "d", "content": {media: {"example": "a"}}}}
    answer = calls(api({"/a": {"get": {"responses": response}}}))("GET", "/a")
    assert answer.status_code == 200
    assert "x-injected" not in answer.headers
    assert answer.headers["content-type"] in {"text/html", ""}


def writer_of(folder: Path) -> ReviewWriter:
    spec = {"openapi": "3.1.0", "paths": {f"/{n}": {"get": {"responses": {}}} for n in range(40)}}
    build = Build(spec, {}, {}, (), (), None, {}, {})
    return ReviewWriter(build, Files(folder / "a", folder, folder / "review.yaml", folder / "corrections.yaml"))


def test_two_review_servers_on_one_file_lose_nothing(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": ""})
    child = os.fork()
    for n in range(20):
        writer_of(tmp_path).mark(f"/paths/~1{2 * n + bool(child)}/get", "reviewed", "")
    if child == 0:
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    assert len(read_review(tmp_path / "review.yaml").entries) == 40
