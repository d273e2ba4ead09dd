"""The stages in order: files to documents, documents to facts, facts to a checked OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.api import Api
from extractor.cache.codec import Codec
from extractor.cache.fingerprint import fingerprint, key_of
from extractor.cache.store import Cache
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import dialect_texts
from extractor.document import Contents, Origin
from extractor.gc_paused import gc_paused
from extractor.interpret.link.base_paths import with_base_paths
from extractor.interpret.link.calls.path_values import with_path_values
from extractor.interpret.link.calls.rpc_address import with_rpc_address
from extractor.interpret.link.calls.samples import with_samples
from extractor.interpret.link.methods import with_equivalents
from extractor.interpret.link.pages import PAGES, link_pages
from extractor.interpret.link.same import with_same
from extractor.interpret.link.told_of_all import with_told_of_all
from extractor.oas.checks.examples.placed import examples
from extractor.oas.checks.leave_out import leave_out
from extractor.oas.members import remove
from extractor.openapi.assemble import FINDINGS, Options, Sources, assemble
from extractor.openapi.coverage.balance import Balance, balance_of, unreported
from extractor.openapi.coverage.near_misses import commonest, missed
from extractor.openapi.coverage.variants import mixed, of_variant
from extractor.openapi.evidence.gathered import bindings_of, gather
from extractor.readers.sources.files import SourceFile, source_files
from extractor.readers.sources.includes import only_included
from extractor.reading.result import lasting
from extractor.reading.run import Progress, Reader
from extractor.reading.workers import Workers
from extractor.spill import MEMORY, AppendLog, ReorderedView, Series, Storage, filled
from extractor.spill.texts import TEXT

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from extractor.overlay.model import Overlay

_HELD = ("paths", "webhooks", "x-webhooks")  # members of a document that hold operations
CONTENTS = Codec(Contents)
Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build yields: the document, its source map, all findings, the row balance, the texts behind the source map
    by ``Origin.text_key``, the digests of pages by file, and of each group of fields by its place the part of its
    operation and the reasons. ``key`` is that of all that it depends on, "" without a cache and where a page might be
    read the next time."""

    spec: Node
    sources: Sources
    diagnostics: Sequence[Diagnostic]
    balance: Balance
    evidence: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    bindings: Mapping[str, list[str]] = field(default_factory=dict)
    key: str = field(default="", compare=False)


_CODEC = Codec(BuildResult)
MAX_KEPT = 2_000_000  # places of the source map: a larger build is made anew each time, from pages that are kept


def _silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def read_api(
    reader: Reader, files: Sequence[SourceFile], progress: Progress = _silent, storage: Storage = MEMORY
) -> tuple[Api, Series[str]]:
    """Read and interpret, and link the pages. With them, the keys of the files, as ``Reader.keys`` has them."""
    pages = storage.log(PAGES)
    contents = storage.log(CONTENTS)
    findings = storage.log(FINDINGS)
    keys = storage.log(TEXT)
    includes: dict[str, tuple[str, ...]] = {}  # of the pages that have any
    for read in reader.pages(files, progress):
        result = read.result
        keys.append(read.key)
        filled(findings, result.findings)
        filled(contents, [result.contents] if result.contents else [])
        if result.page is not None:
            includes.update({result.page.file: result.includes} if result.includes else {})
            pages.append(result.page)
    parts = only_included(includes)
    whole = [n for n, page in enumerate(pages) if page.file not in parts] if parts else range(len(pages))
    told = with_rpc_address(with_equivalents(ReorderedView(pages, whole), storage), storage)
    stated = with_samples(told, storage)
    based = with_base_paths(with_same(stated, storage), storage)
    linked = with_told_of_all(link_pages(with_path_values(based, storage), storage), storage)
    return Api(linked, contents, findings), keys


def build(  # noqa: PLR0913 -- each is a choice of its own, and most callers make none
    sources: Sequence[str | Path],
    options: Options | None = None,
    *,
    dialects: Sequence[str] = (),
    overlays: Sequence[Overlay] = (),
    progress: Progress = _silent,
    cache: Cache | None = None,
    executor: Executor | None = None,
    jobs: int = 1,
    in_memory: int | None = None,
) -> BuildResult:
    """Read documentation and make a checked OpenAPI document of it.

    ``sources`` are files and folders; ``overlays`` are applied in their order. ``cache`` keeps what was read for the
    next build. Pages are read by ``executor`` where one is given, which is left open; else by ``jobs`` processes, here
    where that is 1, by as many as there are processors where it is 0 and there are many pages. The result is the same
    whatever reads them.

    Of more than ``in_memory`` files, what is made is on disk, so that memory hardly grows with the pages: paths and
    schemas of the document, its source map and its texts are mappings that read from temporary files, and the result is
    not kept in the cache, though pages are. With overlays all is in memory.

    Raises SourceError where a source does not exist, DialectError where a dialect cannot be used, WorkersError where an
    executor cannot, SpillError where there is no room for temporary files.
    """
    chosen = options or Options()
    files = _of_variant(source_files(sources), chosen.variant)
    storage = _on_disk() if _too_many(files, in_memory, overlays) else MEMORY
    with Workers(jobs, executor) as workers:
        reader = Reader(dialect_texts(*dialects), workers, cache)
        if cache is None or not storage.whole:
            api, keys = read_api(reader, files, progress, storage)
            del files  # as names and paths, they would be the largest part of what is in memory
            lasts = cache is not None and lasting(api.diagnostics)
            result = build_api(api, chosen, progress, overlays, storage)
            return replace(result, key=_key(keys, chosen, overlays)) if lasts else result
        found = _kept(cache, _key(reader.keys(files), chosen, overlays))
        if found is not None:
            return found
        # The pages may have changed since: what is kept is kept under the keys of what was read.
        api, keys = read_api(reader, files, progress)
    result = build_api(api, chosen, progress, overlays)
    return _keep(cache, _key(keys, chosen, overlays), result) if lasting(api.diagnostics) else result


def _on_disk() -> Storage:
    from extractor.spill.disk import OnDisk  # noqa: PLC0415 -- few builds are that large

    return OnDisk()


def _of_variant(files: Sequence[SourceFile], variant: str) -> Sequence[SourceFile]:
    """The files of one language or version."""
    kept = of_variant([file.name for file in files], variant) if variant else frozenset()
    return [file for file in files if file.name in kept] if variant else files


def _too_many(files: Sequence[SourceFile], in_memory: int | None, overlays: Sequence[object]) -> bool:
    """Whether what is made of files is on disk."""
    return in_memory is not None and len(files) > in_memory and not overlays


def on_disk(sources: Sequence[str | Path], in_memory: int | None, overlays: Sequence[object] = ()) -> bool:
    """Whether ``build`` would hold on disk what it makes. Raises SourceError where a source does not exist."""
    return _too_many(source_files(sources), in_memory, overlays)


def build_key(sources: Sequence[str | Path], options: Options, dialects: Sequence[str] = ()) -> str:
    """The key that ``BuildResult`` of these sources would have, without overlays; their bytes are read, no more.

    Raises SourceError where a source does not exist, DialectError where a dialect cannot be used.
    """
    with Workers() as workers:
        files = _of_variant(source_files(sources), options.variant)
        return _key(Reader(dialect_texts(*dialects), workers).keys(files), options, ())


def _key(pages: Iterable[str], options: Options, overlays: Sequence[Overlay]) -> str:
    return key_of("build", fingerprint(), repr(options), repr(tuple(overlays)), *pages)


def _kept(cache: Cache, key: str) -> BuildResult | None:
    """The result of an earlier build of the same pages with the same options."""
    found = cache.load(key, _CODEC)
    return replace(found, diagnostics=tuple(found.diagnostics), key=key) if found else None


def _keep(cache: Cache, key: str, result: BuildResult) -> BuildResult:
    if len(result.sources) <= MAX_KEPT:
        cache.keep(key, _CODEC, result)
    return replace(result, key=key)


def build_api(
    api: Api,
    options: Options,
    progress: Progress = _silent,
    overlays: Sequence[Overlay] = (),
    storage: Storage = MEMORY,
) -> BuildResult:
    """Assemble, correct by overlays, check examples and validity, and balance the rows."""
    with gc_paused() if storage.whole else nullcontext():
        return _build_api(api, options, progress, overlays, storage)


def _build_api(
    api: Api, options: Options, progress: Progress, overlays: Sequence[Overlay], storage: Storage
) -> BuildResult:
    progress("assemble", 0, 1)
    assembled = assemble(api, options, storage)
    gathered = gather(api.pages, assembled.sources, storage)
    evidence = gathered.texts
    if overlays:
        from extractor.overlay.correct import correct  # noqa: PLC0415 -- few builds have overlays

        assembled = correct(assembled, overlays, evidence)
        gathered = gather(api.pages, assembled.sources, storage)
    findings = filled(storage.log(FINDINGS), chain(api.diagnostics, assembled.diagnostics))
    if any(examples(assembled.spec)):
        from extractor.oas.checks.examples.fitting import check_examples  # noqa: PLC0415 -- loads a validator of values

        remove(assembled.spec, check_examples(assembled.spec, assembled.sources, findings, built=True))
    progress("validate", 0, 1)
    digests = _digests(api, findings, storage, any_operation=any(map(assembled.spec.get, _HELD)))
    for found in leave_out(assembled.spec, assembled.sources):
        filled(findings, found)
    filled(findings, unreported(gathered.missing, findings))
    ordered = storage.in_order(findings, FINDINGS, Diagnostic.sort_key)
    balance = balance_of(api.pages, assembled.spec, gathered.rows, len(gathered.missing))
    bindings = bindings_of(api.pages, storage)
    return BuildResult(assembled.spec, assembled.sources, ordered, balance, evidence, digests, bindings)


def _digests(api: Api, findings: AppendLog[Diagnostic], storage: Storage, *, any_operation: bool) -> Mapping[str, str]:
    """Digests of pages by file; findings are added, about each page and about all."""
    digests: MutableMapping[str, str] = storage.index()
    for page in api.pages:
        filled(findings, page.diagnostics)
        digests[page.file] = page.digest
    filled(findings, missed(api.pages, any_operation=any_operation))
    filled(findings, mixed(api.pages))
    if not any_operation:
        findings.append(finding("operation-missing", Origin(next(iter(digests), "")), pages=len(api.pages)))
        filled(findings, commonest(api.pages))
    return digests
