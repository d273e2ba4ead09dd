"""A server on this machine that serves documentation, and misbehaves where a test tells it to."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Reply:
    """An answer: status, body, headers. ``raw`` writes to the connection itself in place of all that."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: Callable[[BaseHTTPRequestHandler], None] | None = None


Route = Reply | Callable[[BaseHTTPRequestHandler], Reply]


def page(*links: str, text: str = "A page of the manual. ", **headers: str) -> Reply:
    """An HTML page with links."""
    anchors = "".join(f'<p><a href="{link}">{link}</a></p>' for link in links)
    body = f"<html><body><h1>Manual</h1><p>{text}</p>{anchors}</body></html>".encode()
    return Reply(body, headers={"Content-Type": HTML, **{k.replace("_", "-"): v for k, v in headers.items()}})


def moved(location: str, status: int = 302) -> Reply:
    """A redirect."""
    return Reply(b"moved", status, {"Location": location, "Content-Type": "text/plain"})


@dataclass
class Server:
    """Routes by path and query; ``asked`` are the paths of all requests, in order."""

    port: int
    scheme: str = "http"
    routes: dict[str, Route] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    conditions: list[tuple[str, str, str]] = field(default_factory=list)  # path, If-None-Match, If-Modified-Since
    hosts: list[str] = field(default_factory=list)

    @property
    def site(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/docs/") -> str:
        return f"{self.scheme}://{self.site}{path}"

    def pages_asked(self) -> list[str]:
        """The paths without robots.txt, and without the sitemap and ``llms.txt`` that are looked for unasked."""
        return [p for p in self.asked if p not in {"/robots.txt", "/sitemap.xml"} and not p.endswith("/llms.txt")]

    def reply(self, handler: BaseHTTPRequestHandler) -> Reply:
        self.asked.append(handler.path)
        self.hosts.append(handler.headers.get("Host", ""))
        match, since = (handler.headers.get(n, "") for n in ("If-None-Match", "If-Modified-Since"))
        self.conditions.append((handler.path, match, since))
        route = self.routes.get(handler.path, Reply(b"nothing here", 404, {"Content-Type": "text/plain"}))
        found = route if isinstance(route, Reply) else route(handler)
        same = (match and match == found.headers.get("ETag")) or (since and since == found.headers.get("Last-Modified"))
        return Reply(status=304) if same and found.status == 200 else found


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A running server on a free port of the loopback address."""
    served = Server(0, "https" if tls else "http")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # headers and body are two writes; the second would wait for the client

        def do_GET(self) -> None:
            reply = served.reply(self)
            if reply.raw:
                self.close_connection = True
                with suppress(OSError):
                    reply.raw(self)
                return
            self.send_response(reply.status)
            for name, value in ({"Content-Length": str(len(reply.body))} | dict(reply.headers)).items():
                self.send_header(name, value)
            self.end_headers()
            if reply.status != 304:
                with suppress(OSError):
                    self.wfile.write(reply.body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: tests look at ``asked``."""

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Nothing: clients that hang up are part of the tests."""

    with Quiet(("127.0.0.1", 0), Handler) as listening:
        served.port = listening.server_address[1]
        if tls:
            listening.socket = tls.wrap_socket(listening.socket, server_side=True)
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield served
        finally:
            listening.shutdown()
