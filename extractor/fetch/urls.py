"""URLs in one form: the same page has the same URL, and what is no URL of a page is None (RFC 3986, section 6)."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import httpx2

LONGEST = 4096
# "boats.example", "[::1]" without its brackets: "::1"
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?|[0-9a-f:.]*:[0-9a-f:.]*")
_UNRESERVED = re.compile(rb"%(2[dDeE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])")  # "%41", an "A"
_ESCAPE = re.compile(rb"%([0-9a-fA-F]{2})")  # "%2F"
_STRAY_PERCENT = re.compile(rb"%(?![0-9a-fA-F]{2})")  # the sign of "100%"
_PORTS = {"http": 80, "https": 443}
_CONTROL = "".join(map(chr, range(0x21)))


def canonical(url: str, base: str = "") -> str | None:
    """The one form of an http(s) URL, relative ones joined to ``base``: no fragment, no default port, no dot segments.

    None for other schemes, for credentials in the URL, and for what no client could ask for. Parameters are all kept.
    """
    text = re.sub(r"[\t\r\n]", "", url.strip(_CONTROL))
    if len(text) > LONGEST:
        return None
    try:
        found = httpx2.URL(urljoin(base, _slashes(text)) if base else _slashes(text))
        return _written(found)
    except (ValueError, UnicodeError, httpx2.InvalidURL):  # the standard library and the client disagree about some
        return None


def _slashes(text: str) -> str:
    """Backslashes before the query are slashes, as browsers read them: no reader may see another host than we do."""
    path, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", text, re.S).groups()  # type: ignore[union-attr]  # matches all
    return path.replace("\\", "/") + mark + rest


def _written(url: httpx2.URL) -> str | None:
    host = url.raw_host.decode("ascii").lower()
    if url.scheme not in {"http", "https"} or url.userinfo or not _HOST.fullmatch(host) or ".." in host:
        return None
    if url.port is not None and not 0 < url.port < 65536:
        return None
    shown = f"[{host}]" if ":" in host else host.rstrip(".")
    port = "" if url.port in {None, _PORTS[url.scheme]} else f":{url.port}"
    path, mark, query = url.raw_path.partition(b"?")
    path = _dotless(_normal(path)) or b"/"
    written = f"{url.scheme}://{shown}{port}{(path + (mark + _normal(query) if query else b'')).decode('ascii')}"
    return written if len(written) <= LONGEST and shown else None


def _normal(raw: bytes) -> bytes:
    """Escapes in capitals, none of letters, digits and ``-._~``; a percent sign that escapes nothing is one."""
    raw = _STRAY_PERCENT.sub(b"%25", raw)
    raw = _UNRESERVED.sub(lambda m: bytes([int(m[1], 16)]), raw)
    return _ESCAPE.sub(lambda m: m[0].upper(), raw)


def _dotless(path: bytes) -> bytes:
    """Without dot segments, also those that were escaped (RFC 3986, 5.2.4)."""
    parts: list[bytes] = []
    segments = path.split(b"/")[1:]
    for number, segment in enumerate(segments):
        last = number == len(segments) - 1
        if segment == b"..":
            parts = parts[:-1]
        elif segment != b".":
            parts.append(segment)
        if last and segment in {b".", b".."}:
            parts.append(b"")
    return b"/" + b"/".join(parts)


def scheme(url: str) -> str:
    """The scheme of a canonical URL."""
    return url.partition(":")[0]


def site(url: str) -> str:
    """Host and port of a canonical URL; the port only where it is not the scheme's own."""
    return url.split("/", 3)[2]


def host_and_port(url: str) -> tuple[str, int]:
    """Host without brackets, and port, of a canonical URL."""
    parsed = httpx2.URL(url)
    return parsed.raw_host.decode("ascii"), parsed.port or _PORTS[parsed.scheme]


def path(url: str) -> str:
    """The path of a canonical URL, without its query."""
    return "/" + url.split("/", 3)[3].partition("?")[0]


def query(url: str) -> str:
    """The query of a canonical URL; empty where it has none."""
    return url.partition("?")[2]


def folder(url: str) -> str:
    """The path of a canonical URL up to its last slash."""
    return path(url).rpartition("/")[0] + "/"


def root(url: str) -> str:
    """Scheme and site of a canonical URL: the authority that has one robots.txt."""
    return f"{scheme(url)}://{site(url)}"
