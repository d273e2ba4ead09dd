"""Servers: those that pages name, else the one that most request lines have in front; and those of one operation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import SplitResult, urlsplit

from extractor.api import Operation, Page, Server

_OWN = frozenset({"localhost", "127.0.0.1", "::1"})  # the reader's machine: an example, whatever it says


def split(url: str) -> SplitResult:
    """The parts of an address as a page has it; empty ones where it is none ("http://[localhost]:8091")."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def documented_servers(pages: Iterable[Page]) -> list[Server]:
    """The servers that pages name; without one, the one in front of at least half of all request lines."""
    named: dict[str, Server] = {}
    stated: dict[str, Operation] = {}
    counts: Counter[str] = Counter()
    total = 0
    for page in pages:
        named.update((s.url, s) for s in page.servers if s.url not in named)
        for operation in page.operations:
            total += 1
            if operation.server:
                counts[operation.server] += 1
                stated.setdefault(operation.server, operation)
    if named or not counts:
        return list(named.values())
    best, most = max(counts.items(), key=lambda pair: ("{" not in pair[0], pair[1]))
    return [Server(best, "", stated[best].origin)] if most * 2 >= total else []


def own_server(pages: Sequence[Operation], known: Sequence[str]) -> str:
    """The server of an operation that the document's do not cover, "" where they do: the one address that its request
    lines have."""
    hosts = {o.server for o in pages if o.server and "{" not in o.server}
    host = hosts.pop() if len(hosts) == 1 else ""
    own = (split(host).hostname or "") in _OWN
    covered = any(url == host or url.startswith(f"{host}/") or "{" in url for url in known)
    return "" if not host or own or covered else host
