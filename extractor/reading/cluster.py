"""A Dask cluster as an executor (``distributed``, the extra ``dask``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from typing import Any, ParamSpec, TypeVar

from extractor.extras import install_line
from extractor.reading.workers import WorkersError

P = ParamSpec("P")
T = TypeVar("T")
SECONDS = 10  # to wait for a scheduler


class LostWorker(BrokenExecutor):
    """Several workers in turn ended while they had the same task."""


class ClusterExecutor(Executor):
    """Submits to a cluster. What Dask itself gives up on (``KilledWorker``) is a ``LostWorker``; what cannot run there
    at all, a ``WorkersError``."""

    def __init__(self, inner: Executor, failures: tuple[type[BaseException], ...]) -> None:
        self._inner, self._failures = inner, failures

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run on some worker."""
        outer: Future[T] = Future()
        outer.set_running_or_notify_cancel()
        self._inner.submit(fn, *args, **kwargs).add_done_callback(lambda inner: self._pass(inner, outer))
        return outer

    def _pass(self, inner: Future[T], outer: Future[T]) -> None:
        if inner.cancelled():
            outer.set_exception(WorkersError("the cluster has dropped its work: the scheduler ended or was restarted"))
            return
        error = inner.exception()
        if error is None:
            outer.set_result(inner.result())
        elif isinstance(error, self._failures):
            outer.set_exception(LostWorker(str(error)))
        elif isinstance(error, ImportError):
            outer.set_exception(
                WorkersError(f"a worker of the cluster cannot load spectable ({error}); install it there")
            )
        else:
            outer.set_exception(error)


@contextmanager
def connected(address: str) -> Iterator[Executor]:
    """A connection to the scheduler at an address.

    Raises WorkersError where the library is missing, or nothing answers there.
    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 -- an extra, and slow to load
    except ImportError:
        raise WorkersError(f"--scheduler needs an extra of spectable; install it: {install_line('dask')}") from None
    try:
        client: Any = Client(address, timeout=SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]  # the library has no types here
    except (OSError, ValueError, TypeError) as error:
        raise WorkersError(f"no scheduler answers at {address}: {error}") from None
    with client:
        yield ClusterExecutor(client.get_executor(pure=False), (KilledWorker,))
