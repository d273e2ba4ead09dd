"""How a build runs: options for the cache, for processes and for a cluster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cache.store import LIMIT, Cache
from extractor.commands.ending import cannot_run
from extractor.commands.options import together
from extractor.gate.built import Execution
from extractor.values import dataclass

if TYPE_CHECKING:
    from concurrent.futures import Executor

MIB = 1024**2
PAGES_IN_MEMORY = 4000  # some half a GiB

cache_option = click.option(
    "--cache",
    "cache_folder",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="SPECTABLE_CACHE",
    help="Folder that keeps what was read for the next build; by default the user's cache folder.",
)
no_cache_option = click.option(
    "--no-cache", is_flag=True, envvar="SPECTABLE_NO_CACHE", help="Read every page anew, and keep nothing."
)
cache_size_option = click.option(
    "--cache-size",
    type=click.IntRange(min=1),
    default=LIMIT // MIB,
    show_default=True,
    help="MiB that the cache may take; what was not used for longest goes first.",
)
jobs_option = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=0),
    default=0,
    help="Processes that read pages; 1 starts none. By default as many as processors, where there are many pages.",
)
in_memory_option = click.option(
    "--in-memory",
    type=click.IntRange(min=0),
    default=PAGES_IN_MEMORY,
    metavar="PAGES",
    show_default=True,
    help="Of more pages, what is made is in temporary files until it is written. With overlays all is in memory.",
)
scheduler_option = click.option(
    "--scheduler", default="", metavar="ADDRESS", help="Read pages on the Dask cluster at ADDRESS (tcp://host:8786)."
)


@dataclass(frozen=True, slots=True)
class Running:
    """Where a build keeps what it reads, and what runs it."""

    cache_folder: Path | None
    no_cache: bool
    cache_size: int
    jobs: int
    in_memory: int
    scheduler: str

    @contextmanager
    def execution(self) -> Iterator[Execution]:
        """What builds are given; a cluster is left at the end. Ends the command where one of them cannot be had."""
        cache = None if self.no_cache else open_cache(self.cache_folder, self.cache_size)
        with executor_of(self.scheduler) as executor:
            yield Execution(cache, executor, self.jobs, self.in_memory)


running_options = together(
    "running",
    Running,
    cache_option,
    no_cache_option,
    cache_size_option,
    jobs_option,
    in_memory_option,
    scheduler_option,
)


def _cache_of_user() -> Path:
    import platformdirs  # only where no folder was named

    return platformdirs.user_cache_path("spectable")


def open_cache(folder: Path | None, mebibytes: int) -> Cache | None:
    """The cache in a folder, or in that of the user. Ends the command where the folder was named and is no place to
    write; without the user's one, there is none."""
    place = folder or _cache_of_user()
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        if folder is not None:
            cannot_run(f"{folder}: cannot be the cache: {error.strerror or error}; name another folder, or --no-cache")
        return None
    return Cache(place, mebibytes * MIB)


@contextmanager
def executor_of(scheduler: str) -> Iterator[Executor | None]:
    """What runs pages elsewhere; None where no scheduler is named."""
    if not scheduler:
        yield None
        return
    from extractor.reading.cluster import connected  # the cluster's library is large, and an extra
    from extractor.reading.workers import WorkersError

    try:
        with connected(scheduler) as executor:
            yield executor
    except WorkersError as error:
        cannot_run(str(error))
