"""Where pages are read: here, in processes of our own, or by an executor that was given."""

from __future__ import annotations

import os
from dataclasses import replace
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING

from extractor.cache.fingerprint import fingerprint
from extractor.dialects import words_of
from extractor.gc_paused import gc_paused
from extractor.reading.result import CODEC, Answer, PageResult, lost
from extractor.reading.source import Job

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future, ProcessPoolExecutor

AHEAD = 4  # pages that are under way for each process: enough to keep it busy, few enough to keep memory flat
FEW = 64  # pages that are read here before processes, which take half a second to start, are worth it
AUTO = 0


class WorkersError(RuntimeError):
    """Pages cannot be read by the workers that were given; the message says why and what to do."""


class Workers:
    """A context in which pages are read.

    ``jobs``: processes of our own; 1 reads here, AUTO starts as many as there are processors once there is enough to
    do. ``executor`` is used instead where it is given, and is not shut down; ``ahead`` pages are given to it at a time.
    """

    def __init__(self, jobs: int = 1, executor: Executor | None = None, ahead: int = 0) -> None:
        self.jobs = jobs or processors()
        self._here = FEW if jobs == AUTO else 0
        self._given = executor
        self._pool: ProcessPoolExecutor | None = None
        self._alone: ProcessPoolExecutor | None = None
        self.ahead = ahead or AHEAD * (max(self.jobs, processors()) if executor else self.jobs)

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pool in (self._pool, self._alone):
            if pool is not None:
                pool.shutdown(wait=True, cancel_futures=True)

    def start(self, job: Job) -> Future[Answer] | PageResult:
        """Begin to read a page; what is read here is there at once."""
        if self._given is None and (self.jobs == 1 or self._here > 0):
            self._here -= 1
            here: PageResult = _reading().read_page(job.source, words_of(job.dialects))
            return here
        from concurrent.futures import BrokenExecutor  # noqa: PLC0415 -- builds that start no process start earlier

        words_of(job.dialects)  # a fault in a dialect is told here, not by a worker
        try:
            return self._executor().submit(_reading().work, replace(job, own=self._given is None))
        except BrokenExecutor:
            return self._anew(job)

    def finish(self, job: Job, begun: Future[Answer] | PageResult) -> PageResult:
        """The result of a page. One whose process ended is read again, alone; if that process ends as well, the page
        is to blame."""
        if isinstance(begun, PageResult):
            return begun
        from concurrent.futures import BrokenExecutor, CancelledError  # noqa: PLC0415 -- as above

        try:
            return _result(begun.result())
        except (BrokenExecutor, CancelledError):
            return self._again(job)

    def _executor(self) -> Executor:
        if self._given is not None:
            return self._given
        if self._pool is None:
            self._pool = _processes(self.jobs)
        return self._pool

    def _anew(self, job: Job) -> Future[Answer] | PageResult:
        """Give the page to new processes; they take the place of an executor that was given as well."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._given, self._pool = None, _processes(self.jobs)
        return self._pool.submit(_reading().work, replace(job, own=True))

    def _again(self, job: Job) -> PageResult:
        if self._alone is None:
            self._alone = _processes(1)
        from concurrent.futures import BrokenExecutor  # noqa: PLC0415 -- as above

        try:
            return _result(self._alone.submit(_reading().work, replace(job, own=True)).result())
        except BrokenExecutor:
            self._alone = None
            return lost(job.source.name)


def _reading() -> ModuleType:
    """The module that reads pages, loaded when a page is to be read: it needs all readers and all of interpretation."""
    with gc_paused():
        from extractor.reading import page  # noqa: PLC0415 -- see above

    return page


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _result(answer: Answer) -> PageResult:
    reader, found = answer
    if reader and reader != fingerprint():
        raise WorkersError(
            "a worker runs another version of spectable, of Python or of a library than this process; "
            "install the same versions in both"
        )
    result = CODEC.decode(found) if isinstance(found, bytes) else found
    if result is None:
        raise WorkersError("a worker sent what is no page")
    return result


def _processes(count: int) -> ProcessPoolExecutor:
    """Processes that share nothing with this one: threads of a library user are no danger to them."""
    import multiprocessing  # noqa: PLC0415 -- as above
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 -- as above

    return ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_settle)


def _settle() -> None:
    """In a new process: leave Ctrl-C to the parent, and end with it even if it is killed."""
    import signal  # noqa: PLC0415 -- as above
    import threading  # noqa: PLC0415 -- as above

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415 -- as above

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
