"""Which names a server answers to: a page of another site, whose name was made to lead here, gets nothing."""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_LOCAL = frozenset({"localhost"})


class OwnHosts:
    """An application that answers requests to this machine's own names and addresses, and to ``names``."""

    def __init__(self, app: ASGIApp, names: Collection[str]) -> None:
        self._app = app
        self._names = {name.lower() for name in names}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        host = Headers(scope=scope).get("host", "") if scope["type"] == "http" else "localhost"
        if self._is_own(host):
            await self._app(scope, receive, send)
            return
        told = "this mock answers to names of this machine; --allow-host NAME adds others\n"
        await PlainTextResponse(told, 421)(scope, receive, send)

    def _is_own(self, host: str) -> bool:
        try:
            name = (urlsplit(f"//{host}").hostname or "").lower()
        except ValueError:
            return False
        return name in _LOCAL | self._names or name.endswith(".localhost") or is_address(name)


def is_address(name: str) -> bool:
    """Whether a name is an IP address, which no server of names can lead elsewhere."""
    try:
        return bool(ip_address(name))
    except ValueError:
        return False
