"""Settings of a client and of a call, and what they make of a call: the request, with its proof of who calls."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit, urlunsplit

from . import encode
from .auth import Auth
from .endpoint import Call
from .errors import ApiError
from .headers import Headers
from .outgoing import Outgoing
from .retry import RetryPolicy
from .values import MISSING

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try of a call: ``status`` is None where nothing answered, ``error`` says why."""

    request: Outgoing
    status: int | None
    headers: Headers
    seconds: float
    error: str = ""


@dataclass(frozen=True, slots=True)
class Hooks:
    """Functions of your own: ``before`` may change a request before it is signed, ``after`` is told of each try,
    ``problems`` of answers that are not as documented: the operation, and what does not fit.
    """

    before: Callable[[Outgoing], Outgoing] | None = None
    after: Callable[[Attempt], None] | None = None
    problems: Callable[[str, list[str]], None] | None = None


@dataclass(frozen=True, slots=True)
class RequestOptions:
    """Settings of one call: seconds to wait (None: without end), further headers, further tries, and whether an
    answer that is not as documented is an error (``strict``).

    What is not set is that of the client, whose own default is 30 seconds.
    """

    timeout: float | None | MISSING = MISSING
    headers: Mapping[str, str] = field(default_factory=dict)
    retry: RetryPolicy | None = None
    strict: bool | None = None

    def over(self, general: RequestOptions) -> RequestOptions:
        """These settings, with the general ones where they say nothing."""
        return RequestOptions(
            general.timeout if self.timeout is MISSING else self.timeout,
            {**general.headers, **self.headers},
            self.retry or general.retry,
            general.strict if self.strict is None else self.strict,
        )

    @property
    def seconds(self) -> float | None:
        """Seconds to wait."""
        return 30.0 if self.timeout is MISSING else self.timeout


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a client. ``auth`` by the name of the scheme; the one named ``""`` serves every operation.

    ``documented``: the address is the documented one, so that operations with one of their own are sent there.
    """

    base_url: str
    user_agent: str
    auth: Mapping[str, Auth] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    options: RequestOptions = field(default_factory=RequestOptions)
    retry: RetryPolicy = field(default_factory=RetryPolicy)
    errors: Mapping[str, type[ApiError]] = field(default_factory=dict, repr=False)
    documented: bool = False
    hooks: Hooks = field(default_factory=Hooks)

    def outgoing(self, call: Call[Any], options: RequestOptions) -> Outgoing:
        """The request of a call, with its proof of who calls."""
        content, media_type = encode.content(call.endpoint.body, call.body)
        headers = {"User-Agent": self.user_agent, "Accept": _accepted(call), **self.headers}
        headers.update(encode.headers(call))
        if media_type is not None:
            headers["Content-Type"] = media_type
        request = Outgoing(
            call.endpoint.method, *self._place(call), headers=tuple(headers.items()), content=content
        ).with_headers(options.headers)
        if self.hooks.before is not None:
            request = self.hooks.before(request)
        for auth in self._proofs(call):
            request = auth.apply(request)
        return request

    def follow(self, call: Call[T], link: str) -> Call[T]:
        """The call of the address that a link names. It stays with the server of the call, as it carries credentials."""
        base, route, _ = self._place(call)
        here, there = urlsplit(base + route), urlsplit(urljoin(base + route, link))
        same = (here.scheme, here.netloc) == (there.scheme, there.netloc)
        return replace(call, address=f"{there.path if same else here.path}?{there.query}")

    def _place(self, call: Call[Any]) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        """Base, path and query."""
        base = ((self.documented and call.endpoint.server) or self.base_url).rstrip("/")
        if not call.address:
            return base, encode.path(call.endpoint.path, call), tuple(encode.query(call))
        route, _, query = call.address.partition("?")
        pairs = [pair.partition("=") for pair in query.split("&") if pair]
        return urlunsplit((*urlsplit(base)[:2], "", "", "")), route, tuple((name, value) for name, _, value in pairs)

    def _proofs(self, call: Call[Any]) -> list[Auth]:
        """The credentials of the first alternative that the client has all of, else the general one."""
        if not call.endpoint.security:
            return [self.auth[""]] if "" in self.auth else []
        for alternative in call.endpoint.security:
            if all(name in self.auth for name in alternative):
                return [self.auth[name] for name in alternative]
        return [self.auth[""]] if "" in self.auth else []


def server_url(variable: str, documented: str, parts: Mapping[str, str]) -> str:
    """The address of the service: that of the environment, else the documented one with its parts filled in.

    Raises ValueError where neither is a whole address.
    """
    url = os.environ.get(variable) or documented
    for name, value in parts.items():
        url = url.replace("{" + name + "}", value)
    if not url.startswith(("http://", "https://")) or "{" in url:
        raise ValueError(f"the documentation names no whole address ({url!r}): give base_url, or set {variable}")
    return url


def _accepted(call: Call[Any]) -> str:
    forms = {a.form for a in call.endpoint.answers.values()}
    return "application/json" if "json" in forms else "*/*"
