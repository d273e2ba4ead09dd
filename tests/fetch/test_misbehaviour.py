"""Servers that misbehave: each gets a finding that names the page, and costs no other page."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from extractor.fetch.session import Manners
from tests.fetch.running import Time, codes, files, run
from tests.fetch.server import HTML, Reply, Server, moved, page

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def raw(*pieces: bytes, pause: float = 0.0) -> Reply:
    """Bytes on the connection, with a pause before each piece but the first."""

    def write(handler: BaseHTTPRequestHandler) -> None:
        for number, piece in enumerate(pieces):
            time.sleep(pause if number else 0.0)
            handler.wfile.write(piece)
            handler.wfile.flush()

    return Reply(raw=write)


def endless(start: bytes, piece: bytes) -> Reply:
    """Bytes until the client hangs up."""

    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(start)
        while True:
            handler.wfile.write(piece)

    return Reply(raw=write)


def in_turn(*replies: Reply) -> Callable[[BaseHTTPRequestHandler], Reply]:
    """One reply after another; the last one stays."""
    left: Iterator[Reply] = iter(replies)
    last = replies[-1]
    return lambda handler: next(left, last)


def beside(server: Server, bad: Reply | Callable[[BaseHTTPRequestHandler], Reply]) -> None:
    """A contents page, a page that misbehaves, and a good one behind it."""
    server.routes |= {"/docs/": page("bad.html", "good.html"), "/docs/bad.html": bad, "/docs/good.html": page()}


GOOD = ["docs/good.html", "docs/index.html"]
BOMB = gzip.compress(gzip.compress(bytes(40_000_000)))
GZIPPED = {"Content-Type": HTML, "Content-Encoding": "gzip"}
BAD: dict[str, tuple[Reply, str]] = {
    "not found": (Reply(b"", 404), "fetch-status"),
    "forbidden": (Reply(b"", 403), "fetch-status"),
    "always an error": (Reply(b"", 500), "fetch-status"),
    "304 unasked": (Reply(status=304), "fetch-status"),
    "no page": (Reply(b"\x89PNG", headers={"Content-Type": "image/png"}), "fetch-type"),
    "a PDF that is none": (Reply(b"<p>x</p>", headers={"Content-Type": "application/pdf"}), "fetch-damaged"),
    "binary as HTML": (Reply(b"\x7fELF\0\0", headers={"Content-Type": HTML}), "fetch-damaged"),
    "nested without end": (Reply(b"<div>" * 200_000, headers={"Content-Type": HTML}), "fetch-damaged"),
    "empty": (Reply(b" \n", headers={"Content-Type": HTML}), "fetch-damaged"),
    "huge, declared": (raw(HEAD + b"Content-Length: 99999999999\r\n\r\n<p>"), "fetch-too-large"),
    "huge, undeclared": (endless(HEAD + b"\r\n", b"x" * 65536), "fetch-too-large"),
    "huge, chunked": (
        endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b"x" * 65536 + b"\r\n"),
        "fetch-too-large",
    ),
    "endless headers": (endless(HEAD, b"X-More: 1\r\n"), "fetch-failed"),
    "gzip bomb": (Reply(gzip.compress(bytes(40_000_000)), headers=GZIPPED), "fetch-too-large"),
    "no gzip": (Reply(b"<p>x</p>", headers=GZIPPED), "fetch-failed"),
    "truncated gzip": (Reply(gzip.compress(b"<p>x</p>" * 99)[:-9], headers=GZIPPED), "fetch-failed"),
    "a coding nobody asked for": (Reply(b"x", headers=GZIPPED | {"Content-Encoding": "br"}), "fetch-failed"),
    "truncated": (raw(HEAD + b"Content-Length: 99\r\n\r\n<p>x</p>"), "fetch-failed"),
    "a length that is none": (raw(HEAD + b"Content-Length: many\r\n\r\n<p>x</p>"), "fetch-failed"),
    "two lengths": (raw(HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n<p>xx"), "fetch-failed"),
    "a length in words": (raw(HEAD + b"Content-Length: 1_0\r\n\r\n<p>x</p>xx"), "fetch-failed"),
    "answers that are none yet, without end": (endless(b"", b"HTTP/1.1 102 Processing\r\n\r\n" * 99), "fetch-failed"),
    "hangs up": (raw(b""), "fetch-failed"),
    "no HTTP": (raw(b"SSH-2.0-OpenSSH\r\n"), "fetch-failed"),
    "redirect to itself": (moved("bad.html"), "fetch-redirect-refused"),
    "redirect to nothing": (moved("mailto:a@example.com"), "fetch-redirect-refused"),
    "redirect to a file": (moved("file:///etc/passwd"), "fetch-redirect-refused"),
    "redirect with credentials": (moved("http://u:p@127.0.0.1/docs/"), "fetch-redirect-refused"),
    "redirect off the host": (moved("http://elsewhere.example/docs/x.html"), "fetch-redirect-outside"),
    "redirect to the metadata of a cloud": (moved("http://169.254.169.254/docs/"), "fetch-redirect-outside"),
    "redirect to a host that looks alike": (moved("http://127.0.0.1.example/docs/"), "fetch-redirect-outside"),
    "redirect with backslashes": (moved("/\\elsewhere.example/docs/"), "fetch-redirect-outside"),
    "redirect out of the prefix": (moved("/login"), "fetch-redirect-outside"),
    "redirect out of the prefix by dots": (moved("/docs/%2e%2e/login"), "fetch-redirect-outside"),
    "scripts alone": (
        Reply(b"<div id=root></div><script src=x.js></script>", headers={"Content-Type": HTML}),
        "fetch-shell",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_page_that_misbehaves_costs_only_itself(name: str, server: Server, tmp_path: Path) -> None:
    bad, code = BAD[name]
    beside(server, bad)
    result = run(tmp_path, server.url(), page_bytes=1_000_000, timeout=1.5, manners=Manners(rate=1000, retries=1))
    assert [(d.code, d.origin.file) for d in result.findings] == [(code, server.url("/docs/bad.html"))]
    assert [f for f in files(tmp_path) if f != "docs/bad.html"] == GOOD
    assert ("docs/bad.html" in files(tmp_path)) == (code == "fetch-shell")
    assert result.complete
    assert result.findings[0].remedy or code == "fetch-type"


def test_slow_headers_end_by_the_timeout(server: Server, tmp_path: Path) -> None:
    beside(server, raw(b"HTTP/1.1 200 OK\r\n", *[b"X-A: 1\r\n"] * 50, pause=0.05))
    began = time.monotonic()
    assert codes(run(tmp_path, server.url(), timeout=0.3)) == ["fetch-failed"]
    assert time.monotonic() - began < 2.5
    assert server.asked.count("/docs/bad.html") == 3


def test_slow_bodies_end_by_the_timeout_although_bytes_arrive(server: Server, tmp_path: Path) -> None:
    beside(server, raw(HEAD + b"Content-Length: 500\r\n\r\n", *[b"x"] * 500, pause=0.05))
    began = time.monotonic()
    assert codes(run(tmp_path, server.url(), timeout=0.3)) == ["fetch-failed"]
    assert time.monotonic() - began < 2.5
    assert files(tmp_path) == GOOD


def test_server_errors_are_asked_again_with_growing_waits(server: Server, tmp_path: Path) -> None:
    beside(server, in_turn(Reply(status=500), Reply(status=503), page()))
    clock = Time()
    assert codes(run(tmp_path, server.url(), time=clock)) == []
    assert [s for s in clock.slept if s >= 1] == [1.0, 2.0]


@pytest.mark.parametrize("asked", ["7", "Thu, 01 Jan 2026 00:00:07 GMT"])
def test_retry_after_is_obeyed(asked: str, server: Server, tmp_path: Path) -> None:
    beside(server, in_turn(Reply(status=429, headers={"Retry-After": asked}), page()))
    clock = Time()
    assert codes(run(tmp_path, server.url(), time=clock)) == []
    assert [s for s in clock.slept if s >= 1] == [7.0]


@pytest.mark.parametrize("asked", ["soon", "-5", "Thu, 99 Foo 2026", ""])
def test_retry_after_that_says_nothing_is_ignored(asked: str, server: Server, tmp_path: Path) -> None:
    beside(server, in_turn(Reply(status=503, headers={"Retry-After": asked}), page()))
    clock = Time()
    assert codes(run(tmp_path, server.url(), time=clock)) == []
    assert [s for s in clock.slept if s >= 1] == [1.0]


def test_a_server_that_asks_for_hours_ends_the_run_which_goes_on_later(server: Server, tmp_path: Path) -> None:
    beside(server, in_turn(Reply(status=429, headers={"Retry-After": "7200"}), page()))
    clock = Time()
    result = run(tmp_path, server.url(), time=clock)
    assert (codes(result), result.complete) == (["fetch-limit"], False)
    assert clock.now < 1
    server.asked.clear()
    assert codes(run(tmp_path, server.url())) == []
    assert server.pages_asked() == ["/docs/bad.html", "/docs/good.html"]


def test_two_pages_that_redirect_to_each_other(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/docs/": page("a", "b"), "/docs/a": moved("b"), "/docs/b": moved("a")}
    assert codes(run(tmp_path, server.url())) == ["fetch-redirect-refused"]
    assert server.pages_asked() == ["/docs/", "/docs/a", "/docs/b"]


def test_redirects_without_end_are_cut(server: Server, tmp_path: Path) -> None:
    server.routes |= {f"/docs/{n}": moved(f"{n + 1}") for n in range(1000)}
    assert "fetch-redirect-refused" in codes(run(tmp_path, server.url("/docs/0")))
    assert len(server.pages_asked()) == 10


def test_redirects_inside_the_section_store_the_page_once(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/docs/": page("old", "new.html"), "/docs/old": moved("new.html", 301), "/docs/new.html": page()}
    assert codes(run(tmp_path, server.url())) == []
    assert files(tmp_path) == ["docs/index.html", "docs/new.html"]
    assert server.pages_asked() == ["/docs/", "/docs/old", "/docs/new.html"]


def test_links_without_end_are_cut(server: Server, tmp_path: Path) -> None:
    server.routes |= {f"/docs/{n}": page(f"{n + 1}") for n in range(30)}
    result = run(tmp_path, server.url("/docs/0"), pages=5)
    assert (codes(result), result.complete) == (["fetch-limit"], False)
    assert len(files(tmp_path)) == 5
    assert "1 pages are left" in result.findings[0].message


def test_bytes_of_all_pages_are_limited(server: Server, tmp_path: Path) -> None:
    server.routes |= {f"/docs/{n}": page(f"{n + 1}", text="x" * 1000) for n in range(30)}
    result = run(tmp_path, server.url("/docs/0"), total_bytes=5000)
    assert codes(result) == ["fetch-limit"]
    assert len(files(tmp_path)) == 4


def test_time_of_the_run_is_limited(server: Server, tmp_path: Path) -> None:
    server.routes |= {f"/docs/{n}": page(f"{n + 1}") for n in range(30)}
    result = run(tmp_path, server.url("/docs/0"), manners=Manners(rate=1, seconds=5.5))
    assert codes(result) == ["fetch-limit"]
    assert len(server.asked) == 6


def test_names_that_differ_only_in_case_are_two_files(server: Server, tmp_path: Path) -> None:
    server.routes |= {
        "/docs/": page("A.html", "a.html"),
        "/docs/A.html": page(text="1"),
        "/docs/a.html": page(text="2"),
    }
    assert codes(run(tmp_path, server.url())) == []
    found = files(tmp_path)
    assert len({f.casefold() for f in found}) == 3
    assert "docs/A.html" in found


def test_names_that_would_leave_the_folder_stay_inside(server: Server, tmp_path: Path) -> None:
    hostile = [
        "..%2f..%2f..%2fx.html",
        "%2e%2e%5c%2e%2e%5cx.html",
        "con.html",
        "a%00b.html",
        "%2Fetc%2Fpasswd",
        "./C:x.html",
        "%FF%2E%2E%2F.html",
    ]
    server.routes["/docs/"] = page(*hostile)
    server.routes |= {f"/docs/{name.removeprefix('./')}": page() for name in hostile}
    server.routes |= {"/docs/..%2F..%2F..%2Fx.html": page(), "/docs/..%5C..%5Cx.html": page()}
    server.routes |= {"/docs/%FF..%2F.html": page()}
    run(tmp_path / "out", server.url())
    assert {p.name for p in tmp_path.iterdir()} == {"out"}
    assert len(files(tmp_path / "out")) == 8
