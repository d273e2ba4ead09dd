"""The merged words of the dialects that are shipped, kept where Python keeps its compiled modules.

To parse thirteen files and to merge them takes a tenth of a second, more than all else that a build of one page reads.
What is kept begins with a digest of everything that it was made of, the files of this folder and the versions that
decide; where that is another one, or the rest is no Lexicon, it is as if nothing were there. Like a compiled module it
is written where it may be, and where Python is not told to write none.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import msgspec
import yaml

from extractor.dialects.model import Lexicon
from extractor.dialects.template import Template, Templates

HERE = Path(__file__).parent
DIGEST = 32  # bytes of a SHA-256
SUFFIXES = frozenset({".py", ".yaml"})


def kept_words(make: Callable[[], Lexicon], place: Path | None = None) -> Lexicon:
    """The words that ``make`` merges, from ``place`` (the folder of compiled modules) where they were kept there."""
    try:
        digest = _digest()
        path = place or _place()
    except (OSError, NotImplementedError):  # the package is no folder, or nothing is kept of compiled modules
        return make()
    found = _read(path, digest)
    if found is None:
        found = make()
        if not sys.dont_write_bytecode:
            _write(path, digest + msgspec.msgpack.encode(found))
    return found


def _digest() -> bytes:
    digest = sha256(f"{sys.version} {yaml.__version__} {msgspec.__version__}".encode())
    for path in sorted(HERE.iterdir()):
        if path.suffix in SUFFIXES:
            data = path.read_bytes()
            digest.update(b"%s %d:" % (path.name.encode(), len(data)))
            digest.update(data)
    return digest.digest()


def _place() -> Path:
    """Where the compiled form of a module "words" would be, under a name that is none of a module."""
    return Path(cache_from_source(str(HERE / "words.py"))).with_suffix(".msgpack")


def _read(path: Path, digest: bytes) -> Lexicon | None:
    try:
        data = path.read_bytes()
        if data[:DIGEST] != digest:
            return None
        return msgspec.msgpack.decode(memoryview(data)[DIGEST:], type=Lexicon, dec_hook=_made)
    except (OSError, msgspec.MsgspecError, ValueError, TypeError, KeyError):
        return None


def _write(path: Path, data: bytes) -> None:
    """Beside its place, and renamed: nobody ever sees half of it."""
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".words-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise


def _made(kind: type, value: Any) -> Templates:
    """The one type of a Lexicon that is not known to the decoder."""
    if kind is not Templates:
        raise TypeError(f"a Lexicon holds no {kind.__name__}")
    return Templates(
        [
            Template(
                t["source"],
                tuple(t["joiners"]),
                t["anchored"],
                t["keyword"],
                tuple(t["alternatives"]),
                tuple(t["words"]),
            )
            for t in value
        ]
    )
