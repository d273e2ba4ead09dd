"""A run: the crawl's steps carried out on the network and in the folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extractor.diagnostic import Diagnostic, Severity, finding
from extractor.document import Origin
from extractor.fetch import steps
from extractor.fetch.answers import Answer, Get, Outcome
from extractor.fetch.crawl import crawl
from extractor.fetch.folder.store import Store
from extractor.fetch.network.pace import Clocks, Pace
from extractor.fetch.network.transport import Transport
from extractor.fetch.steps import End, Reply, Step, Task

Notice = Callable[[str, str], None]  # what was done, and to which URL


@dataclass(frozen=True, slots=True)
class Manners:
    """How servers are asked: requests a second and host, repetitions, and seconds of a run."""

    rate: float = 2.0
    retries: int = 3
    seconds: float = 3600.0


@dataclass(frozen=True, slots=True)
class Files:
    """What may happen to files: ``force`` overwrites edits, ``prune`` removes pages that are gone or not linked."""

    force: bool = False
    prune: bool = False


@dataclass(slots=True)
class Result:
    """What a run did. ``counts``: pages by what became of them, ``requests`` and ``bytes``."""

    findings: list[Diagnostic] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    listed: list[str] = field(default_factory=list)
    complete: bool = False

    @property
    def failed(self) -> bool:
        """Whether a finding is an error."""
        return any(d.severity is Severity.ERROR for d in self.findings)

    @property
    def summary(self) -> Mapping[str, int]:
        """All counts, also those that are 0."""
        return {name: self.counts[name] for name in COUNTS}


COUNTS = ("requests", "bytes", "written", "unchanged", "kept", "gone", "removed")


def fetch(
    task: Task,
    folder: Path,
    transport: Transport,
    manners: Manners,
    *,
    files: Files = Files(),
    notice: Notice = lambda what, url: None,
    clocks: Clocks | None = None,
    result: Result | None = None,
) -> Result:
    """Fetch a section into a folder. ``result`` is filled on the way, for a caller that may be interrupted.

    Raises StoreError where the folder cannot be used; what servers do is in the findings.
    """
    store = None if task.dry else Store(folder, task.key, force=files.force)
    run = _Run(task, store, result or Result(), prune=files.prune, notice=notice)
    pace = Pace(
        run.counting(transport),
        rate=manners.rate,
        retries=manners.retries,
        seconds=manners.seconds,
        clocks=clocks or Clocks(),
    )
    return run.whole(pace)


class _Run:
    def __init__(self, task: Task, store: Store | None, result: Result, *, prune: bool, notice: Notice) -> None:
        self._task, self._store, self.result = task, store, result
        self._prune, self._notice = prune, notice

    def whole(self, pace: Pace) -> Result:
        end = self._driven(pace)
        if self._store:
            if end.complete and not end.failed:
                self._unlinked(self._store, end)
            self._store.end(complete=end.complete)
        self.result.complete = end.complete
        counts = self.result.counts
        if not (counts["written"] + counts["unchanged"] + counts["kept"] + len(self.result.listed)):
            self._report(finding("fetch-empty", Origin(self._task.starts[0])))
        return self.result

    def _driven(self, pace: Pace) -> End:
        run = crawl(self._task)
        reply: Reply = None
        while True:
            try:
                step = run.send(reply)
            except StopIteration as stop:
                end: End = stop.value
                return end
            reply = pace.ask(step) if isinstance(step, Get) else self._done(step)

    def counting(self, transport: Transport) -> Callable[[Get, float], Outcome]:
        """The requests of a transport, counted and noticed."""

        def get(wanted: Get, most: float) -> Outcome:
            outcome = transport.get(wanted, most)
            self.result.counts["requests"] += 1
            if isinstance(outcome, Answer):
                self.result.counts["bytes"] += len(outcome.body)
            self._notice(str(outcome.status) if isinstance(outcome, Answer) else outcome.trouble, wanted.url)
            return outcome

        return get

    def _done(self, step: Step) -> Reply:
        match step:
            case steps.Report(found):
                self._report(found)
            case steps.Listed(url):
                self.result.listed.append(url)
            case _ if self._store:
                return self._stored(self._store, step)
        return None

    def _stored(self, store: Store, step: Step) -> Reply:
        match step:
            case steps.Recall(url):
                return store.held(url)
            case steps.Put(url, kind, answer):
                verdict = store.put(url, kind, answer)
                self.result.counts[verdict] += 1
                return verdict
            case steps.Keep(url, answer):
                store.keep(url, answer)
                self.result.counts["kept"] += 1
            case steps.Move(url, target):
                store.move(url, target)
            case steps.Gone(url, status) if url in store.manifest.pages:
                self.result.counts["gone"] += 1
                fate = self._fate(store, url)
                if fate != "removed":
                    store.gone(url, status)
                self._report(finding("fetch-gone", Origin(url), status=status, fate=fate))
                return True
        return None

    def _unlinked(self, store: Store, end: End) -> None:
        """Pages of the section that no page leads to any more."""
        left = [u for u in sorted(store.manifest.pages) if self._task.scope.holds(u) and u not in end.visited]
        for url in left:
            self._report(finding("fetch-unlinked", Origin(url), fate=self._fate(store, url)))

    def _fate(self, store: Store, url: str) -> str:
        name = store.manifest.pages[url].file
        if self._prune and store.prune(url):
            self.result.counts["removed"] += 1
            return "removed"
        return f"kept as {name}"

    def _report(self, found: Diagnostic) -> None:
        self.result.findings.append(found)
