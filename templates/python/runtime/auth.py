"""Credentials: given as arguments or taken from the environment; never shown."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from .outgoing import Outgoing
from .signing import signed_headers
from .upload import Upload


def from_environment(name: str) -> str | None:
    """The value of a variable of the environment; an empty one is as good as none."""
    return os.environ.get(name) or None


Secret = str | Callable[[], str]


def told(secret: Secret) -> str:
    """The text of a secret; one that is made anew is asked for with each request."""
    return secret if isinstance(secret, str) else secret()


def pair_from_environment(first: str, second: str) -> tuple[str, str] | None:
    """Two values that only serve together."""
    one, two = from_environment(first), from_environment(second)
    return None if one is None or two is None else (one, two)


@runtime_checkable
class Auth(Protocol):
    """Anything that proves who calls. ``apply`` gets the finished request and returns it with the proof."""

    def apply(self, request: Outgoing) -> Outgoing: ...


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key in a header, the query or a cookie; a function gives a new one with each request."""

    value: Secret = field(repr=False)
    name: str = "X-Api-Key"
    place: str = "header"

    def apply(self, request: Outgoing) -> Outgoing:
        value = told(self.value)
        if self.place == "query":
            return request.with_query(self.name, value)
        if self.place == "cookie":
            return request.with_cookie(self.name, value)
        return request.with_headers({self.name: value})


@dataclass(frozen=True, slots=True)
class Bearer:
    """A token in the ``Authorization`` header (RFC 6750); a function gives a new one with each request."""

    token: Secret = field(repr=False)

    def apply(self, request: Outgoing) -> Outgoing:
        return request.with_headers({"Authorization": f"Bearer {told(self.token)}"})


@dataclass(frozen=True, slots=True)
class Basic:
    """User and password (RFC 7617)."""

    user: str
    password: str = field(repr=False)

    def apply(self, request: Outgoing) -> Outgoing:
        pair = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        return request.with_headers({"Authorization": f"Basic {pair}"})


@dataclass(frozen=True, slots=True)
class AkSk:
    """Access key and secret key: every request is signed. ``headers`` are sent with each one, and signed too."""

    key: str
    secret: str = field(repr=False)
    headers: tuple[tuple[str, str], ...] = ()

    def apply(self, request: Outgoing) -> Outgoing:
        prepared = request.with_headers({"Host": request.host, **dict(self.headers)})
        signed = prepared.signable_headers()
        path, pairs = prepared.path, prepared.plain_query()
        content = b"read while it is sent, and not signed" if isinstance(prepared.content, Upload) else prepared.content
        return prepared.with_headers(
            signed_headers(self.key, self.secret, prepared.method, path, pairs, signed, content)
        )
