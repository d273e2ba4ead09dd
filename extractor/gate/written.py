"""What builds wrote that are too large for the cache: where nothing has changed since, they are not made again.

Of such a build, the cache keeps its findings, its balance and the digests of its files. They stand for the build while
the pages, the options and the extractor are the same, and the files are still as they were written.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from extractor.cache.codec import Codec
from extractor.cache.fingerprint import key_of
from extractor.cache.store import Cache
from extractor.diagnostic import Diagnostic
from extractor.gate.built import BuildRequest, Execution
from extractor.openapi.assemble import FINDINGS
from extractor.openapi.coverage.balance import Balance
from extractor.pipeline import BuildResult, build_key, on_disk
from extractor.spill import filled
from extractor.values import dataclass

CHUNK = 1 << 20
PART = 2000  # findings of an entry of the cache


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the cache keeps: the key of all that a build depends on, its balance, its files by name with their digests,
    and in how many parts its findings are."""

    key: str
    balance: Balance
    files: dict[str, str]
    parts: int


_ENTRY = Codec(_Entry)
_PART = Codec(tuple[Diagnostic, ...])


@dataclass(frozen=True, slots=True)
class Written:
    """What an earlier build told."""

    diagnostics: Sequence[Diagnostic]
    balance: Balance


def written_before(request: BuildRequest, execution: Execution) -> Written | None:
    """The build that wrote the files which are there, where it would write the same again.

    Raises SourceError or DialectError where it cannot be built.
    """
    found = execution.cache.load(_key_of_build(request), _ENTRY) if execution.cache is not None else None
    if execution.cache is None or found is None or not on_disk(request.sources, execution.in_memory, request.overlays):
        return None  # most builds are small: they have left nothing, and their pages are not listed twice
    if any(_digest(request.out / name) != digest for name, digest in found.files.items()):
        return None
    if found.key != build_key(request.sources, request.options, request.dialects):
        return None
    diagnostics = _findings(found, execution.cache)
    return Written(diagnostics, found.balance) if diagnostics is not None else None


def remember(request: BuildRequest, execution: Execution, result: BuildResult, names: list[str]) -> None:
    """Keep what a build has just written under these names."""
    if execution.cache is None or not result.key:
        return
    waiting, parts = iter(result.diagnostics), 0
    while part := tuple(islice(waiting, PART)):
        execution.cache.keep(_key_of_findings(result.key, parts), _PART, part)
        parts += 1
    files = {name: _digest(request.out / name) for name in names}
    execution.cache.keep(_key_of_build(request), _ENTRY, _Entry(result.key, result.balance, files, parts))


def _findings(entry: _Entry, cache: Cache) -> Sequence[Diagnostic] | None:
    """The findings of a build, in their order, not in memory; None where a part of them is gone."""
    from extractor.spill.disk import DiskOrdered, OnDisk  # noqa: PLC0415 -- only of large builds

    found = OnDisk().log(FINDINGS)
    for number in range(entry.parts):
        part = cache.load(_key_of_findings(entry.key, number), _PART)
        if part is None:
            return None
        filled(found, part)
    return DiskOrdered(found, range(len(found)))


def _key_of_findings(key: str, number: int) -> str:
    return key_of("findings", key, str(number))


def _key_of_build(request: BuildRequest) -> str:
    return key_of("written", str(request.out.resolve()), request.form)


def _digest(path: Path) -> str:
    """A digest of a file; "" where it cannot be read."""
    digest = blake2b(digest_size=32)
    try:
        with path.open("rb") as file:
            while data := file.read(CHUNK):
                digest.update(data)
    except OSError:
        return ""
    return digest.hexdigest()
