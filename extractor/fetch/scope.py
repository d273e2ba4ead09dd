"""What belongs to the section: hosts and prefixes. Everything that is asked for is held against this first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.fetch import urls


class ScopeError(ValueError):
    """A URL, prefix or host of the command line that cannot be taken; the message says why."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Hosts (with ports other than the scheme's) and prefixes: a host ("" for all allowed ones) and a path.
    ``secure`` are the hosts that were named with https: they are never asked over http."""

    hosts: frozenset[str]
    prefixes: tuple[tuple[str, str], ...]
    secure: frozenset[str] = frozenset()

    def allows(self, url: str) -> bool:
        """Whether the host of a canonical URL is allowed."""
        return urls.site(url) in self.hosts

    def holds(self, url: str) -> bool:
        """Whether a canonical URL is part of the section."""
        return self.allows(url) and any(
            host in {"", urls.site(url)} and _below(urls.path(url), path) for host, path in self.prefixes
        )

    def secured(self, url: str) -> str:
        """The URL over https where its host is only asked so: old pages still link to themselves over http."""
        if urls.scheme(url) == "http" and urls.site(url) in self.secure:
            return "https" + url.removeprefix("http")
        return url


def _below(path: str, prefix: str) -> bool:
    """Whole segments only: /v1 holds /v1 and /v1/a, not /v10."""
    return path == prefix or path.startswith(prefix if prefix.endswith("/") else prefix + "/")


def starts(given: Sequence[str]) -> tuple[str, ...]:
    """The canonical form of the URLs of the command line, each once. Raises ScopeError."""
    return tuple(dict.fromkeys(_url(u) for u in given))


def scope(starts: Sequence[str], prefixes: Sequence[str] = (), allowed: Sequence[str] = ()) -> Scope:
    """The section that canonical start URLs, prefixes (URLs or paths) and further hosts describe. Raises ScopeError."""
    hosts = frozenset([*(urls.site(u) for u in starts), *map(_host, allowed)])
    if prefixes:
        pairs = [_prefix(p) for p in prefixes]
    else:
        pairs = [(urls.site(u), urls.folder(u)) for u in starts]
        pairs += [(host, urls.folder(u)) for host in map(_host, allowed) for u in starts]
    for host, path in pairs:
        if host and host not in hosts:
            raise ScopeError(f"the prefix //{host}{path} is on a host that is not allowed; add --allow-host {host}")
    secure = {urls.site(u) for u in starts if urls.scheme(u) == "https"}
    plain = {urls.site(u) for u in starts if urls.scheme(u) == "http"}
    made = Scope(hosts, tuple(sorted(set(pairs))), frozenset(secure - plain))
    for url in starts:
        if not made.holds(url):
            raise ScopeError(f"{url} is not below any --prefix, so nothing of it would be kept")
    return made


def _url(given: str) -> str:
    found = urls.canonical(given)
    if found is None:
        raise ScopeError(
            f"{given!r} is no URL to fetch; it must begin with http:// or https:// and hold no credentials"
        )
    return found


def _prefix(given: str) -> tuple[str, str]:
    if given.startswith("/") and not given.startswith("//"):
        return "", urls.path(_url(f"https://host{given}"))
    found = _url(given)
    return urls.site(found), urls.path(found)


def _host(given: str) -> str:
    found = urls.canonical(f"https://{given}/")
    if found is None or urls.path(found) != "/" or urls.query(found):
        raise ScopeError(f"{given!r} is no host; write it like docs.example.com or docs.example.com:8080")
    return urls.site(found)
