"""What builds wrote that are too large for the cache: where nothing has changed since, they are not made again.

Of such a build, the cache keeps its findings, its balance and the digests of its files. They stand for the build while
the pages, the options and the extractor are the same, and the files are still as they were written.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from extractor.cache.codec import Codec
from extractor.cache.fingerprint import key_of
from extractor.diagnostic import Diagnostic
from extractor.gate.built import Order, Running
from extractor.openapi.balance import Balance
from extractor.pipeline import BuildResult, build_key, on_disk

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Written:
    """What an earlier build told and wrote: the key of all that it depends on, its files by name with their digests."""

    key: str
    diagnostics: tuple[Diagnostic, ...]
    balance: Balance
    files: dict[str, str]


_CODEC = Codec(Written)


def written_before(order: Order, running: Running) -> Written | None:
    """The build that wrote the files which are there, where it would write the same again.

    Raises SourceError or DialectError where it cannot be built.
    """
    found = running.cache.load(_place(order), _CODEC) if running.cache is not None else None
    if found is None or not on_disk(order.sources, running.in_memory, order.overlays):
        return None  # most builds are small: they have left nothing, and their pages are not listed twice
    if any(_digest(order.out / name) != digest for name, digest in found.files.items()):
        return None
    return found if found.key == build_key(order.sources, order.options, order.dialects) else None


def remember(order: Order, running: Running, result: BuildResult, names: list[str]) -> None:
    """Keep what a build has just written under these names."""
    if running.cache is not None and result.key:
        files = {name: _digest(order.out / name) for name in names}
        written = Written(result.key, result.diagnostics, result.balance, files)
        running.cache.keep(_place(order), _CODEC, written)


def _place(order: Order) -> str:
    return key_of("written", str(order.out.resolve()), order.form)


def _digest(path: Path) -> str:
    """A digest of a file; "" where it cannot be read."""
    digest = blake2b(digest_size=32)
    try:
        with path.open("rb") as file:
            while data := file.read(CHUNK):
                digest.update(data)
    except OSError:
        return ""
    return digest.hexdigest()
