"""``spectable build --watch``: what to watch, and when to build again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click
from watchfiles import watch

SETTLED = 100  # milliseconds without a change after which a change is worth a build: editors write in steps
LOOK = 200  # milliseconds between two looks at files that were named by themselves
Change = tuple[object, str]
Stamp = tuple[Path, tuple[int, int, int] | None]


def rebuild(watched: Sequence[Path], outs: Sequence[Path], build: Callable[[], int]) -> NoReturn:
    """Build now and after each change of what is watched, until Ctrl-C, which ends with 0.

    A build that cannot run says why, and what the last good one wrote stays.
    """
    with suppress(KeyboardInterrupt):
        for _ in changes(watched, outs):
            _build(build)
    sys.exit(0)


def _build(build: Callable[[], int]) -> None:
    with suppress(SystemExit):  # it has said why
        build()
    click.echo("watching for changes; Ctrl-C ends", err=True)


def changes(watched: Sequence[Path], outs: Sequence[Path]) -> Iterator[None]:
    """One item at once, when nothing that changes from now on is missed, and one for each batch of changes.

    Folders are watched by the system; files that were named by themselves are looked at, since editors replace them.
    """
    folders = [p for p in watched if p.is_dir()]
    files = [p for p in watched if not p.is_dir()]
    before: tuple[Stamp, ...] | None = None  # none yet: the first build
    for found in watch(
        *(folders or {p.parent for p in files}),
        recursive=bool(folders),
        watch_filter=None,
        step=SETTLED,
        rust_timeout=LOOK,
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        after = _stamps(files)
        if after != before or (folders and _matters(found, outs)):
            before = after
            yield


def _stamps(files: Iterable[Path]) -> tuple[Stamp, ...]:
    return tuple((path, _stamp(path)) for path in files)


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino


def _matters(found: Iterable[Change], outs: Sequence[Path]) -> bool:
    """Whether anything but the results themselves has changed, and hidden files, which are no sources."""
    written = [out.resolve() for out in outs]
    return any(_is_source(Path(path), written) for _, path in found)


def _is_source(path: Path, written: Sequence[Path]) -> bool:
    return not path.name.startswith(".") and not any(path.resolve().is_relative_to(out) for out in written)
