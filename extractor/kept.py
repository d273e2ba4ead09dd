"""What is made of shipped data files, kept where Python keeps its compiled modules.

What is kept begins with a digest of everything that it was made of, those files and the versions that decide; where
that is another one, or the rest is no such value, it is as if nothing were there. Like a compiled module it is written
where it may be, and where Python is not told to write none.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source, find_spec
from pathlib import Path
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
DIGEST = 32  # bytes of a SHA-256


def kept(
    place: Path | None,
    files: Callable[[], Iterable[Path]],
    kind: Any,
    make: Callable[[], T],
    hook: Callable[[type, Any], Any] | None = None,
) -> T:
    """The value of a kind that ``make`` makes of ``files``, from ``place`` where it was kept there; None keeps none.

    ``hook`` makes what msgspec cannot decode by itself (``dec_hook``).
    """
    try:
        digest = digest_of(files())
    except OSError:  # the package is no folder
        return make()
    found: T | None = _read(place, digest, kind, hook) if place else None
    if found is None:
        found = make()
        if place and not sys.dont_write_bytecode:
            _write(place, digest + msgspec.msgpack.encode(found))
    return found


def place_of(file: Path) -> Path | None:
    """Where the compiled form of a module of this path would be, under a name that is none of a module; None where
    Python keeps no compiled modules."""
    try:
        return Path(cache_from_source(str(file.with_suffix(".py")))).with_suffix(".msgpack")
    except NotImplementedError:
        return None


def digest_of(files: Iterable[Path]) -> bytes:
    """A digest of files and of the versions of Python, of msgspec and of the parser of YAML."""
    digest = sha256(f"{sys.version} {msgspec.__version__} ".encode())
    parser = find_spec("yaml")  # not loaded: its version stands in its text
    for path in sorted([*files, *([Path(parser.origin)] if parser and parser.origin else [])]):
        data = path.read_bytes()
        digest.update(b"%s %d:" % (path.name.encode(), len(data)))
        digest.update(data)
    return digest.digest()


def _read(path: Path, digest: bytes, kind: Any, hook: Callable[[type, Any], Any] | None) -> Any:
    try:
        data = path.read_bytes()
        if data[:DIGEST] != digest:
            return None
        return msgspec.msgpack.decode(memoryview(data)[DIGEST:], type=kind, dec_hook=hook)
    except (OSError, msgspec.MsgspecError, ValueError, TypeError, KeyError):
        return None


def _write(path: Path, data: bytes) -> None:
    """Beside its place, and renamed: nobody ever sees half of it."""
    import tempfile  # noqa: PLC0415 -- once an installation

    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".kept-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
