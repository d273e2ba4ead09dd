"""Files of a folder that belong together, written as one: who reads them after a kill can say that they are mixed, and
the next writer mends it.

All files are made in a folder beside their places; its new name says that all are there, and only then is each moved to
its place. What is left of a run that was killed is finished where all were there, and removed where not.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

_MAKING = ".spectable-making-"  # not all files are there
PUBLISHING = ".spectable-publishing"  # all files were there
_held: ContextVar[frozenset[tuple[int, int]]] = ContextVar("folders_locked", default=frozenset())


def write_files(folder: Path, files: Mapping[str, str | Iterable[str]]) -> None:
    """Write files, texts or their pieces, whole or not at all: a failure leaves the old ones as they were, and of two
    writers the second waits.

    Raises OSError where the folder cannot be made or written.
    """
    import tempfile  # noqa: PLC0415 -- who writes nothing starts earlier

    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder):
        mend(folder)
        for name in files:
            if (folder / name).is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), name)
        making = Path(tempfile.mkdtemp(prefix=_MAKING, dir=folder))
        try:
            for name, text in files.items():
                _make(making / name, [text] if isinstance(text, str) else text)
            making.rename(folder / PUBLISHING)
            _finish(folder)
        finally:
            _remove(making)


def _remove(folder: Path) -> None:
    """Take away a folder, where it is there."""
    import shutil  # noqa: PLC0415 -- who writes nothing starts earlier

    shutil.rmtree(folder, ignore_errors=True)


def _make(place: Path, pieces: Iterable[str]) -> None:
    with place.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(pieces)
    place.chmod(0o644)


def _finish(folder: Path) -> None:
    """Move what was made to its place."""
    made = folder / PUBLISHING
    for place in sorted(made.iterdir()):
        os.replace(place, folder / place.name)
    made.rmdir()


def mend(folder: Path) -> None:
    """Finish what a writer that was killed had begun, or take it away. The folder must be locked. Raises OSError."""
    for left in folder.glob(f"{_MAKING}*"):
        _remove(left)
    if (folder / PUBLISHING).is_dir() and not (folder / PUBLISHING).is_symlink():
        _finish(folder)


def is_mixed(folder: Path) -> bool:
    """Whether files of a folder are of different runs: one that writes them now, or was killed while it did."""
    try:
        return any((folder / PUBLISHING).iterdir())
    except OSError:
        return False


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Alone in a folder that exists, among those who ask; others wait, but who has the lock may ask again. Where a
    system has no such locks, all go on. Raises OSError."""
    told = os.stat(folder)
    place = (told.st_dev, told.st_ino)
    if place in _held.get():
        yield
        return
    handle = _lock(folder)
    before = _held.set(_held.get() | {place})
    try:
        yield
    finally:
        _held.reset(before)
        if handle is not None:
            os.close(handle)  # and with it the lock ends, as it does with the process


def _lock(folder: Path) -> int | None:
    try:
        import fcntl  # noqa: PLC0415 -- not on every system
    except ImportError:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError:  # a file system without locks
        os.close(handle)
        return None
    return handle
