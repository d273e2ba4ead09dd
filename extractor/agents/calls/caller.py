"""Calls of operations: arguments in, the answer as a value out, by the runtime of generated clients.

ListBoats, {"limit": 2}  ->  Answered(200, {"boats": […], "next": "b2"}, following={"marker": "b2"})
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx2

from extractor.agents.calls.bounded import BoundedClient, TooLargeError
from extractor.agents.calls.credentials import Credentials, prefix_of
from extractor.agents.calls.session import Session
from extractor.agents.operations.catalogue import BODY, Entry
from extractor.agents.operations.files import ContentError, with_files
from extractor.agents.texts import line, visible_start
from extractor.codegen.model.package import Package
from extractor.codegen.model.types import Kind, Scalar, strip_null
from extractor.codegen.targets.python.runtime import endpoint, endpoint_of, errors, paging, paging_of, session, values

_READABLE = ("text/", "application/xml", "application/yaml", "application/javascript")
_ERROR_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Limits:
    """What a call may take: seconds with all its tries and pages, bytes of an answer, items of all pages."""

    seconds: float = 60.0
    bytes: int = 4 * 1024 * 1024
    items: int = 1000


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer: its status and value; the arguments of the next page, where there is one; where a documented
    redirect leads."""

    status: int | None
    value: Any
    following: Mapping[str, Any] | None = None
    location: str = ""
    more: bool = False


class FailedError(Exception):
    """A call without the answer that is documented; ``told`` are its members."""

    def __init__(self, message: str, /, **members: Any) -> None:
        super().__init__(message)
        self.members = members


def server_of(package: Package, base_url: str) -> tuple[str, bool]:
    """The address that calls go to, and whether it is the documented one. Raises ValueError where there is none, or
    one that holds a user."""
    variable = f"{prefix_of(package)}_BASE_URL"
    documented = package.servers[0] if package.servers else None
    parts = {name: default for name, (default, _) in documented.variables.items()} if documented else {}
    if base_url:
        return base_url, False
    address = session.server_url(variable, documented.url if documented else "", parts)
    if "@" in urlsplit(address).netloc:  # a user and a password, which would be shown
        raise ValueError("no address that calls may go to")
    return address, address == session.server_url("", documented.url if documented else "", parts)


class Caller:
    """Calls the operations of one document at one address."""

    def __init__(self, package: Package, credentials: Credentials, base_url: str, limits: Limits) -> None:
        self._package = package
        self._limits = limits
        self.credentials = credentials
        self._http: httpx2.AsyncClient | None = None
        self.problem = ""
        address, documented = "", False
        try:
            address, documented = server_of(package, base_url)
        except ValueError:
            self.problem = "the documentation names no whole address; whoever runs this server gives one by --base-url"
        self.address = address
        self._settings = session.Settings(address, "spectable-mcp", credentials.real, documented=documented)

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """Keeps connections while it lasts."""
        async with BoundedClient(self._limits.bytes) as http:
            self._http = http
            try:
                yield
            finally:
                self._http = None

    def request(self, entry: Entry, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The request of a call as it would be sent, with stand-ins for credentials. Raises FailedError."""
        shown = session.Settings(
            self._settings.base_url,
            self._settings.user_agent,
            self.credentials.shown,
            documented=self._settings.documented,
        )
        with _told_failures():
            request = shown.outgoing(self._call(entry, arguments), session.RequestOptions())
        content = request.content if isinstance(request.content, bytes | None) else b"".join(request.content.pieces())
        return {
            "method": request.method,
            "url": request.url,
            "headers": dict(request.headers),
            **({} if content is None else {"body": _read(content, dict(request.headers).get("Content-Type", ""))}),
        }

    def _call(self, entry: Entry, arguments: Mapping[str, Any]) -> endpoint.Call[Any]:
        """The call of an operation. Raises FailedError."""
        if self.problem:
            raise FailedError(self.problem)
        if missing := [a.key for a in entry.arguments if a.parameter.place == "path" and a.key not in arguments]:
            raise FailedError(f"{missing[0]}: is a part of the path and missing")
        given = [arguments.get(a.key, values.MISSING) for a in entry.arguments]
        fixed = [str(p.sample) for p in entry.operation.fixed]
        body = arguments.get(BODY, values.MISSING)
        try:
            sent = body if body is values.MISSING else with_files(self._package, entry, body)
        except ContentError as error:
            raise FailedError(str(error)) from None
        return endpoint.Call(endpoint_of(entry.operation), (*given, *fixed), sent)

    async def call(self, entry: Entry, arguments: Mapping[str, Any], most_items: int | None = None) -> Answered:
        """The answer; with ``most_items``, the items of all pages up to so many. Raises FailedError."""
        call = self._call(entry, arguments)
        try:
            with _told_failures():
                async with asyncio.timeout(self._limits.seconds), self._session() as chosen:
                    pages = paging_of(entry.operation.paging) if entry.operation.paging else None
                    if pages is not None and most_items is not None:
                        return await self._items(chosen, call, pages, min(most_items, self._limits.items))
                    return await self._one(chosen, call, pages, entry)
        except TimeoutError:
            raise FailedError(f"{entry.name}: no whole answer in {self._limits.seconds:g} seconds") from None
        except errors.ApiError as error:
            raise _refused(entry, error) from None

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[Session]:
        if self._http is not None:
            yield Session(self._settings, self._http)
            return
        async with BoundedClient(self._limits.bytes) as http:
            yield Session(self._settings, http)

    async def _one(
        self, chosen: Session, call: endpoint.Call[Any], pages: paging.Paging[Any] | None, entry: Entry
    ) -> Answered:
        raw = await chosen.raw(call)
        value = raw.parse()
        headers = {k.lower(): v for k, v in raw.headers.items()}
        following = _following(entry, chosen.settings, call, pages, raw, value) if pages is not None else None
        if isinstance(value, bytes):
            value = _read(value, headers.get("content-type", ""))
        return Answered(raw.status, value, following, headers.get("location", ""))

    async def _items(self, chosen: Session, call: endpoint.Call[Any], pages: paging.Paging[Any], most: int) -> Answered:
        found: list[Any] = []
        size = 0
        async for item in paging.iterate_async(chosen, call, pages, None):
            size += len(json.dumps(item, ensure_ascii=False))
            if len(found) >= most or size > self._limits.bytes:
                return Answered(None, found, more=True)
            found.append(item)
        return Answered(None, found)


class _told_failures:  # noqa: N801 - reads as a statement where it is used
    """Failures of the runtime and of HTTP as ``FailedError``; refusals of the service pass."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: object) -> None:
        match error:
            case errors.UnexpectedContent():
                text = visible_start(error.body[:_ERROR_TEXT].decode("utf-8", "replace"), _ERROR_TEXT)
                raise FailedError(str(error), status=error.status, body=text) from None
            case errors.ApiError():
                return
            case TooLargeError():
                raise FailedError(f"{error}; ask for less, by arguments that filter or limit") from None
            case errors.CallError() | ValueError():
                raise FailedError(line(str(error), 500)) from None
            case httpx2.HTTPError() | httpx2.InvalidURL():
                raise FailedError(f"the call failed: {type(error).__name__}") from None


def _refused(entry: Entry, error: errors.ApiError) -> FailedError:
    """What the service says, and what the documentation says of that status."""
    documented = {r.status: r.description for r in entry.operation.errors}
    try:
        body: Any = json.loads(error.body)
    except ValueError:
        body = visible_start(error.body[:_ERROR_TEXT].decode("utf-8", "replace"), _ERROR_TEXT)
    members = {
        "status": error.status,
        "code": error.code,
        "message": error.message,
        "request_id": error.request_id,
        "documented": line(documented.get(str(error.status), ""), 300),
        "body": body,
    }
    return FailedError(f"{entry.name}: the service answered with status {error.status}", **members)


def _following(  # noqa: PLR0917 - what the next page is told by
    entry: Entry,
    settings: session.Settings,
    call: endpoint.Call[Any],
    pages: paging.Paging[Any],
    answer: Any,
    page: Any,
) -> dict[str, Any] | None:
    """The arguments in which the call of the next page differs; None where there is none, or an argument that was not
    checked cannot be counted on."""
    try:
        after = pages.after(settings, call, answer, page)
    except TypeError:
        return None
    if after is not None and after.address:
        return _linked(entry, call, after.address)
    pairs = zip(entry.arguments, call.values, after.values, strict=False) if after is not None else ()
    return {a.key: later for a, earlier, later in pairs if later != earlier} or None


def _linked(entry: Entry, call: endpoint.Call[Any], address: str) -> dict[str, Any] | None:
    """The arguments that a link to the next page gives another value; None where it gives what no argument takes."""
    query = dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))
    places = {a.parameter.name: (a, earlier) for a, earlier in zip(entry.arguments, call.values, strict=False)
              if a.parameter.place == "query"}  # fmt: skip
    if not query.keys() <= places.keys():
        return None
    made: dict[str, Any] = {}
    for name, text in query.items():
        argument, earlier = places[name]
        whole = strip_null(argument.parameter.type) == Scalar(Kind.INTEGER) and text.isdecimal()
        later: Any = int(text) if whole else text
        if later != earlier:
            made[argument.key] = later
    return made or None


def _read(content: bytes, media_type: str) -> Any:
    """Content as text where it is text, else in Base64."""
    bare = media_type.partition(";")[0].strip().lower()
    readable = bare.startswith(_READABLE) or bare.endswith(("+xml", "json", "+yaml", "x-www-form-urlencoded"))
    if readable or bare.startswith("multipart/"):
        return content.decode("utf-8", "replace")
    return {"media_type": line(bare, 100), "bytes": len(content), "base64": base64.b64encode(content).decode()}
