"""The mock served by uvicorn: a socket that is bound before anything is promised, and an end without losses."""

from __future__ import annotations

import logging
import signal
import socket
import sys
from typing import Literal

import uvicorn
from starlette.types import ASGIApp

from extractor.mock.protocol import TimedProtocol

GRACE = 10  # seconds that requests in flight have to come to their end


class BindError(Exception):
    """An address that cannot be served; the message says why."""


def bound(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one. Raises BindError."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        made = socket.socket(family, kind, protocol)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind(address)
            made.listen(2048)
        except OSError:
            made.close()
            raise
    except (OSError, OverflowError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BindError(f"{host} port {port}: {reason}") from error
    return made


def url(listening: socket.socket) -> str:
    """The address of a socket as a client writes it."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(app: ASGIApp, listening: socket.socket, *, quiet: bool = False) -> None:
    """Serve until SIGINT or SIGTERM; then no new requests are taken and those in flight are finished."""
    log = logging.getLogger("spectable.mock")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.ERROR if quiet else logging.INFO)
    run(app, listening)


def run(app: ASGIApp, listening: socket.socket, *, lifespan: Literal["on", "off"] = "off") -> None:
    """Serve any application the same way, without a line for a request."""
    config = uvicorn.Config(
        app,
        http=TimedProtocol,
        ws="none",
        log_config=None,
        access_log=False,
        lifespan=lifespan,
        timeout_graceful_shutdown=GRACE,
        server_header=False,
    )
    # After its clean end, uvicorn raises the signal again for whoever waited for it; here that is nobody.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    uvicorn.Server(config).run(sockets=[listening])
