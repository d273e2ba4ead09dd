"""File names for URLs: readable, inside the folder on every system, and never one for two pages.

A page keeps the name that its URL shows, so that links between pages still lead to files. Where another page already
has that name (also in other case, or as a folder), a hash of the URL is added.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote_to_bytes

from extractor.fetch import urls
from extractor.fetch.media import SUFFIXES

LONGEST_SEGMENT = 100  # bytes of UTF-8; file systems take 255, and hash and suffix come on top
LONGEST_NAME = 200
_FORBIDDEN = frozenset('<>:"|?*\\/%')
# "con", "com1.html": devices of Windows
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)


def folded(name: str) -> str:
    """What a file system that ignores case and Unicode forms takes for the name."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


class Names:
    """The names that are given away, so that no page gets another page's file or folder."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()
        for name in taken:
            self._take(name)

    def give(self, url: str, kind: str) -> str:
        """A name for a new page. ``kind`` is a key of ``SUFFIXES``."""
        for name in (plain(url, kind), hashed(url, kind), flat(url, kind)):
            if len(name) <= LONGEST_NAME and self._free(name):
                self._take(name)
                return name
        raise ValueError(f"no file name is left for {url}")  # two URLs of one SHA-256

    def free(self, name: str) -> None:
        """Give a name back."""
        self._files.discard(folded(name))

    def _free(self, name: str) -> bool:
        wanted = folded(name)
        taken = wanted in self._files or wanted in self._folders
        return not taken and not self._files.intersection(_above(wanted))

    def _take(self, name: str) -> None:
        self._files.add(folded(name))
        self._folders.update(_above(folded(name)))


def _above(name: str) -> list[str]:
    return [str(p) for p in PurePosixPath(name).parents if str(p) != "."]


def plain(url: str, kind: str) -> str:
    """The name that the URL shows: host, path, and a hash of the query where there is one."""
    *folders, last = urls.path(url).split("/")[1:]
    stem, suffix = _split(_segment(last or "index"), kind)
    mark = "~" + _hash(urls.query(url)) if urls.query(url) else ""
    return "/".join([_segment(urls.site(url).replace(":", "_")), *map(_segment, folders), stem + mark + suffix])


def hashed(url: str, kind: str) -> str:
    """The plain name with a hash of the URL."""
    stem, suffix = _split(plain(url, kind), kind)
    return f"{stem}~{_hash(url)}{suffix}"


def flat(url: str, kind: str) -> str:
    """A name below no folder of any page, for URLs that are too long or whose folder is another page's file."""
    host = _segment(urls.site(url).replace(":", "_"))
    return f"{host}~/{hashlib.sha256(url.encode()).hexdigest()[:32]}{SUFFIXES[kind][0]}"


def _split(name: str, kind: str) -> tuple[str, str]:
    """Stem and suffix; the suffix is one that readers know for the kind."""
    suffix = PurePosixPath(name).suffix
    if suffix.lower() in SUFFIXES[kind]:
        return name.removesuffix(suffix), suffix
    return name, SUFFIXES[kind][0]


def _segment(raw: str) -> str:
    """One path segment as a file name: escapes undone where the result is safe to have in a name."""
    try:
        text = unquote_to_bytes(raw).decode("utf-8")
    except UnicodeDecodeError:  # it stays as it is: escapes are safe in names
        name = "".join(c if c == "%" or c not in _FORBIDDEN else _escaped(c) for c in raw)
    else:
        name = "".join(c if c.isprintable() and c not in _FORBIDDEN else _escaped(c) for c in text) or "_"
    name = re.sub(r"^[.~ ]|[. ~]$", lambda m: _escaped(m[0]), name)  # hidden files, and what Windows cuts off
    name = _DEVICES.sub(lambda m: m[1] + "_", name, count=1) if _DEVICES.match(name) else name
    return name if len(name.encode()) <= LONGEST_SEGMENT else _cut(name)


def _escaped(character: str) -> str:
    return "".join(f"%{b:02X}" for b in character.encode())


def _cut(name: str) -> str:
    """A long segment, shortened; its hash keeps it apart from others that begin alike."""
    suffix = PurePosixPath(name).suffix if len(PurePosixPath(name).suffix) <= 10 else ""
    kept = name.encode()[: LONGEST_SEGMENT - 14 - len(suffix.encode())].decode("utf-8", "ignore").rstrip(". ")
    return f"{kept}~{_hash(name)}{suffix}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
