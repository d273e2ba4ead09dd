"""All pages of a build, in the order of their files whatever reads them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from extractor.cache.fingerprint import key_of
from extractor.cache.store import Cache
from extractor.diagnostic import Diagnostic
from extractor.dialects import DialectText
from extractor.readers.sources.files import SourceFile
from extractor.readers.sources.includes import names_of
from extractor.reading.result import CODEC, Answer, PageResult, lasting
from extractor.reading.source import Job, PageSource, page_source
from extractor.reading.workers import Workers

Progress = Callable[[str, int, int], None]  # stage, done, total


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A file that was read, and the key of all that its result depends on ("" without a cache)."""

    key: str
    result: PageResult


@dataclass(frozen=True, slots=True)
class _Begun:
    key: str
    job: Job | None
    found: Future[Answer] | PageResult
    stored: bool


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files with the same words, in the same place, through the same cache."""

    dialects: tuple[DialectText, ...]
    workers: Workers
    cache: Cache | None = None

    def pages(self, files: Sequence[SourceFile], progress: Progress) -> Iterator[ReadPage]:
        """The results of files, in their order. Only ``workers.ahead`` of them are in memory at a time."""
        waiting: deque[_Begun] = deque()
        names, done = names_of(files), 0
        for file in files:
            waiting.append(self._begin(page_source(file, names)))
            while waiting and (len(waiting) > self.workers.ahead or isinstance(waiting[0].found, PageResult)):
                done += 1
                yield self._end(waiting.popleft())
                progress("read", done, len(files))
        for begun in waiting:
            done += 1
            yield self._end(begun)
            progress("read", done, len(files))

    def keys(self, files: Sequence[SourceFile]) -> Iterator[str]:
        """The keys of files, in their order, without reading more than their bytes."""
        names = names_of(files)
        for file in files:
            source = page_source(file, names)
            yield _key_of_finding(source) if isinstance(source, Diagnostic) else Job(source, self.dialects).key()

    def _begin(self, source: PageSource | Diagnostic) -> _Begun:
        if isinstance(source, Diagnostic):
            return _Begun(_key_of_finding(source), None, PageResult(findings=(source,)), stored=True)
        job = Job(source, self.dialects)
        if self.cache is None:
            return _Begun("", job, self.workers.start(job), stored=True)
        key = job.key()
        found = self.cache.load(key, CODEC)
        return _Begun(key, job, found or self.workers.start(job), stored=found is not None)

    def _end(self, begun: _Begun) -> ReadPage:
        assert begun.job is not None or isinstance(begun.found, PageResult)  # what was not begun is a finding
        result = self.workers.finish(begun.job, begun.found) if begun.job else begun.found
        assert isinstance(result, PageResult)  # as above, for the type checker
        if self.cache is not None and not begun.stored and lasting(result.findings):
            self.cache.keep(begun.key, CODEC, result)
        return ReadPage(begun.key, result)


def _key_of_finding(found: Diagnostic) -> str:
    return key_of("finding", repr(found))
