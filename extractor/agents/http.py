"""The server on an address of this machine alone: behind a token, and for its own host and pages.

POST /mcp without "Authorization: Bearer TOKEN"  ->  401
"""

from __future__ import annotations

import secrets
import socket
from ipaddress import ip_address
from typing import Any

from mcp.server import Server
from mcp.server.transport_security import TransportSecuritySettings
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from extractor.mock.server import url

PATH = "/mcp"


def new_token() -> str:
    """A secret for clients."""
    return secrets.token_urlsafe(24)


def is_loopback(host: str) -> bool:
    """Whether a name or address is one of this machine alone."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


class _Guarded:
    """An application for those who have the token."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = f"bearer {token}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        given = Headers(scope=scope).get("authorization", "") if scope["type"] == "http" else ""
        kind, _, token = given.partition(" ")
        known = secrets.compare_digest(f"{kind.lower()} {token}".encode(), self._token.encode())
        if scope["type"] == "http" and not known:
            told = "give the token that the command printed: Authorization: Bearer TOKEN\n"
            await PlainTextResponse(told, 401, {"WWW-Authenticate": "Bearer"})(scope, receive, send)
            return
        await self._app(scope, receive, send)


def application(server: Server[Any], listening: socket.socket, token: str) -> ASGIApp:
    """The server over streamable HTTP at ``/mcp``. Other hosts get 421, pages of other origins 403."""
    port = listening.getsockname()[1]
    hosts = [f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")]
    own = url(listening).removeprefix("http://")
    hosts = hosts if own in hosts else [*hosts, own]
    security = TransportSecuritySettings(allowed_hosts=hosts, allowed_origins=[f"http://{h}" for h in hosts])
    return _Guarded(server.streamable_http_app(streamable_http_path=PATH, transport_security=security), token)
