"""Servers: those that pages name, else the one that most request lines have in front; and those of one operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import SplitResult, urlsplit

from extractor.api import Operation, Page, Server
from extractor.lazy_regex import lazy_regex

_OWN = frozenset({"localhost", "127.0.0.1", "::1"})  # the reader's machine: an example, whatever it says

_RESERVED = frozenset({"example", "test", "invalid", "localhost", "local", "internal"})
_NUMBERS = lazy_regex(r"\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]*")  # "192.168.1.5"
_MADE_UP = lazy_regex(r"(?:^|[.-])(?:your|my|example|domain|hostname)(?=[.-])|^(?:your|my)[a-z]{3}")  # "your-name.io"


def split(url: str) -> SplitResult:
    """The parts of an address as a page has it; empty ones where it is none ("http://[localhost]:8091")."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def documented_servers(pages: Iterable[Page]) -> list[Server]:
    """The servers that pages name, those of introductions before that of most operations whose page names one; without
    any, the one in front of at least half of all request lines; without that, the one that calls of at least half of
    all operations are sent to, with what they have in front of the paths, or that alone where its name is one for
    examples."""
    named: dict[str, Server] = {}
    own: dict[str, tuple[int, Server]] = {}  # of pages that name one, with how many operations they have
    stated: dict[str, list[Operation]] = {}
    called: dict[str, list[Operation]] = {}
    based: dict[str, list[Operation]] = {}
    total = described = 0
    for page in pages:
        several = len({server.url for server in page.servers}) > 1
        for server in page.servers:
            if several or not page.operations:
                named.setdefault(server.url, server)
            else:
                count, first = own.get(server.url, (0, server))
                own[server.url] = count + len(page.operations), first
        for operation in page.operations:
            total += 1
            described += not operation.listed  # what a list alone names shows no call
            if operation.server:
                stated.setdefault(operation.server, []).append(operation)
            elif operation.called and not _is_example(operation.called):
                called.setdefault(f"{operation.called}{operation.base}", []).append(operation)
            if operation.base:
                based.setdefault(operation.base, []).append(operation)
    every = _commonest(stated, total) or _commonest(called, total) or _commonest(based, described)
    most = [max(own.values(), key=lambda found: found[0])[1]] if own else []
    return list(named.values()) or most or every


def _commonest(found: Mapping[str, Sequence[Operation]], total: int) -> list[Server]:
    """The server of at least half of all operations, one without variables rather than others."""
    if not found:
        return []
    best, theirs = max(found.items(), key=lambda pair: ("{" not in pair[0], len(pair[1])))
    return [Server(best, "", theirs[0].origin)] if len(theirs) * 2 >= total else []


def _is_example(url: str) -> bool:
    """Whether an address is one that documentation makes up: names kept for examples (RFC 2606), those of the reader's
    own machine or network, names with "your" or "my"."""
    host = (split(url).hostname or "").lower()
    if _NUMBERS.fullmatch(host) or "." not in host or host in _OWN:
        return True
    *_, domain, top = host.split(".")
    return domain == "example" or top in _RESERVED or bool(_MADE_UP.search(host))


def own_server(pages: Sequence[Operation], known: Sequence[str]) -> str:
    """The server of an operation that the document's do not cover, "" where they do: the one address that its request
    lines have, or that its page names."""
    told = {o.told for o in pages if not o.server}
    if len(told) == 1 and not any(o.server for o in pages) and known and not told & {"", *known}:
        return told.pop()
    hosts = {o.server for o in pages if o.server and "{" not in o.server}
    host = hosts.pop() if len(hosts) == 1 else ""
    own = (split(host).hostname or "") in _OWN
    covered = any(
        url == host or url.startswith(f"{host}/") or "{" in url for url in known[: 1 if host in known else None]
    )
    return "" if not host or own or covered else host
