"""A folder of entries: bytes by key. Any entry may be missing, cut off or wrong; then it is as if it were not there."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from extractor.cache.codec import Codec
from extractor.values import dataclass

T = TypeVar("T")
MAGIC = b"spectable-cache-1\n"
CHECK = 16  # bytes of the digest that tells a whole entry from a part of one
LIMIT = 2 * 1024**3  # bytes that entries may take together, unless another limit is given
DAY = 24 * 60 * 60
HOUR = 60 * 60
TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by spectable; it may be removed at any time.\n"


@dataclass(frozen=True, slots=True)
class _Entry:
    path: Path
    size: int
    used: float


class Cache:
    """Entries in ``folder``, which is made when the first one is written. Builds at the same time may share it.

    ``limit`` is in bytes; ``prune`` removes what was not used for longest. ``hits``, ``misses`` and ``faulty`` count
    what was asked for: found, not there, and there but not whole. No method raises.
    """

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self.folder, self.limit = folder, limit
        self.hits = self.misses = self.faulty = self.written = 0

    def get(self, key: str) -> bytes | None:
        """What is stored under a key (hexadecimal), or None."""
        path = self._path(key)
        try:
            with path.open("rb") as file:
                used, data = os.fstat(file.fileno()).st_mtime, file.read()
        except OSError:
            self.misses += 1
            return None
        head = len(MAGIC) + CHECK
        if data[:head] != MAGIC + _check(key, data[head:]):
            self.faulty += 1
            return None
        if time.time() - used > DAY:
            with suppress(OSError):
                os.utime(path)
        self.hits += 1
        return data[head:]

    def put(self, key: str, data: bytes) -> None:
        """Store: written beside its place and renamed, so that nobody ever sees half of it. Without room or right to
        write, nothing is stored."""
        import tempfile  # noqa: PLC0415 -- a build without a cache starts earlier

        path = self._path(key)
        with suppress(OSError):
            self._prepare(path.parent)
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(MAGIC + _check(key, data) + data)
                os.replace(temporary, path)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
            self.written += 1

    def load(self, key: str, codec: Codec[T]) -> T | None:
        """The value under a key, or None: not stored, not whole, or of another type."""
        data = self.get(key)
        return codec.decode(data) if data is not None else None

    def keep(self, key: str, codec: Codec[T], value: T) -> None:
        """Store a value, where it can be encoded."""
        data = codec.encode(value)
        if data is not None:
            self.put(key, data)

    def prune(self) -> None:
        """Where entries take more than the limit, remove the least recently used until a tenth of it is free; and what
        killed builds left behind. Looks only where something was written."""
        if not self.written:
            return
        kept: list[_Entry] = []
        for entry in self._entries():
            if not entry.path.name.startswith(".new-"):
                kept.append(entry)
            elif time.time() - entry.used > HOUR:
                _remove(entry)
        total = sum(e.size for e in kept)
        wanted = self.limit - self.limit // 10 if total > self.limit else total
        for entry in sorted(kept, key=lambda e: e.used):
            if total <= wanted:
                return
            _remove(entry)
            total -= entry.size

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def _prepare(self, parent: Path) -> None:
        """Make the folder; a tag tells backups to leave it out (Cache Directory Tagging Specification)."""
        if not parent.is_dir():
            parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            tag = self.folder / "CACHEDIR.TAG"
            if not tag.exists():
                tag.write_text(TAG, encoding="utf-8")

    def _entries(self) -> Iterator[_Entry]:
        with suppress(OSError):
            for folder in (f for f in os.scandir(self.folder) if len(f.name) == 2 and f.is_dir(follow_symlinks=False)):
                with suppress(OSError):
                    yield from _files(folder.path)


def _files(folder: str) -> Iterator[_Entry]:
    for file in os.scandir(folder):
        with suppress(OSError):  # another build has removed it
            about = file.stat(follow_symlinks=False)
            yield _Entry(Path(file.path), about.st_size, about.st_mtime)


def _check(key: str, data: bytes) -> bytes:
    return blake2b(data, digest_size=CHECK, key=key.encode()[:64]).digest()


def _remove(entry: _Entry) -> None:
    with suppress(OSError):
        entry.path.unlink(missing_ok=True)
