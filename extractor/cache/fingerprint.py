"""Which extractor this is: all that decides, besides pages and options, what a build yields."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.extras import READING
from extractor.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from hashlib import _Hash as Digest  # the name that its types have

DISTRIBUTION = "spectable"
PACKAGE = Path(__file__).parents[1]
SUFFIXES = (".py", ".yaml", ".json")
BELOW_EXTRAS = ("pdfminer.six",)  # what an extra for reading brings along, and what is read depends on
NAME = lazy_regex(r"[\w.-]+")  # "click" of "click>=8.2"
EXTRA = lazy_regex(r"""extra\s*==\s*["']([\w-]+)""")  # "pdf" of "pdfplumber>=0.11; extra == 'pdf'"
APART = frozenset({"codegen", "mock", "fetch", "diff", "templates", "__pycache__"})  # rooms that no build enters


@cache
def fingerprint() -> str:
    """A digest of this package's own files, of Python's version, and of the versions of the libraries that it needs."""
    own = chain.from_iterable((name.encode(), data) for name, data in _files(PACKAGE, ""))
    return key_of("extractor", sys.version, *_libraries(), *own)


def key_of(*parts: str | bytes) -> str:
    """A key (hexadecimal) for parts in their order; no other parts have it."""
    return key_after((), *parts)


def key_after(first: tuple[str | bytes, ...], *parts: str | bytes) -> str:
    """``key_of(*first, *parts)``; what many keys begin with is hashed once."""
    digest = _begun(first).copy()
    _add(digest, parts)
    return digest.hexdigest()


@lru_cache(maxsize=16)
def _begun(parts: tuple[str | bytes, ...]) -> Digest:
    digest = sha256()
    _add(digest, parts)
    return digest


def _add(digest: Digest, parts: Iterable[str | bytes]) -> None:
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"%s%d:" % (b"s" if isinstance(part, str) else b"b", len(data)))
        digest.update(data)


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda i: i.name):
        if item.name.endswith(SUFFIXES):
            yield prefix + item.name, item.read_bytes()
        elif item.name not in APART and item.is_dir():
            yield from _files(item, f"{prefix}{item.name}/")


def _libraries() -> Iterable[str]:
    """Names and versions of what reads pages, extras too; of a library that is not there, its name. Nothing where the
    package is not installed."""
    from importlib.metadata import PackageNotFoundError, requires, version  # noqa: PLC0415 -- slow, for caches only

    try:
        needed = requires(DISTRIBUTION) or ()
    except PackageNotFoundError:
        return
    for name in sorted({name for name in map(_needed, needed) if name} | set(BELOW_EXTRAS)):
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield name


def _needed(requirement: str) -> str:
    """The name in a requirement of every installation or of an extra that reads pages; else ""."""
    extra = EXTRA.search(requirement)
    name = NAME.match(requirement)
    return name[0] if name and (extra is None or extra[1] in READING) else ""
