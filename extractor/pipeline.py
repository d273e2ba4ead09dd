"""The stages in order: files to documents, documents to facts, facts to a checked OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from extractor.api import Api, Page
from extractor.cache.codec import Codec
from extractor.cache.fingerprint import fingerprint, key_of
from extractor.cache.store import Cache
from extractor.collector import at_rest
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import dialect_texts
from extractor.document import Contents, Origin
from extractor.interpret.across import link_pages
from extractor.openapi.assemble import Assembled, Options, Sources, assemble
from extractor.openapi.balance import Balance, rows_in, rows_of, unreported
from extractor.openapi.checks import validity
from extractor.openapi.evidence import evidence_of
from extractor.openapi.example_check import check_examples
from extractor.overlay.apply import apply_overlay
from extractor.overlay.evidence import check_evidence
from extractor.overlay.model import Overlay
from extractor.overlay.sources import corrected_sources
from extractor.pointer import exists, node_at
from extractor.readers.files import SourceFile, source_files
from extractor.readers.includes import only_included
from extractor.reading.run import Progress, Reader
from extractor.reading.workers import Workers

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build yields: the document, its source map, all findings, the row balance, the texts behind the source map
    by ``Origin.text_key``, and the digests of pages by file. ``key`` is that of all that it depends on, "" without a
    cache."""

    spec: Node
    sources: Sources
    diagnostics: tuple[Diagnostic, ...]
    balance: Balance
    evidence: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    key: str = field(default="", compare=False)


_CODEC = Codec(BuildResult)
MAX_KEPT = 2_000_000  # places of the source map: a larger build is made anew each time, from pages that are kept


def _silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def read_api(reader: Reader, files: Sequence[SourceFile], progress: Progress = _silent) -> tuple[Api, list[str]]:
    """Read and interpret, and link the pages. With them, the keys of the files, as ``Reader.keys`` has them."""
    pages: list[Page] = []
    contents: list[Contents] = []
    findings: list[Diagnostic] = []
    keys: list[str] = []
    includes: dict[str, tuple[str, ...]] = {}
    for read in reader.pages(files, progress):
        result = read.result
        keys.append(read.key)
        findings.extend(result.findings)
        contents.extend([result.contents] if result.contents else [])
        if result.page is not None:
            includes[result.page.file] = result.includes
            pages.append(result.page)
    parts = only_included(includes)
    return Api(link_pages([p for p in pages if p.file not in parts]), tuple(contents), tuple(findings)), keys


def build(
    sources: Sequence[str | Path],
    options: Options | None = None,
    *,
    dialects: Sequence[str] = (),
    overlays: Sequence[Overlay] = (),
    progress: Progress = _silent,
    cache: Cache | None = None,
    executor: Executor | None = None,
    jobs: int = 1,
) -> BuildResult:
    """Read documentation and make a checked OpenAPI document of it.

    ``sources`` are files and folders; ``overlays`` are applied in their order. ``cache`` keeps what was read for the
    next build. Pages are read by ``executor`` where one is given, which is left open; else by ``jobs`` processes, here
    where that is 1, by as many as there are processors where it is 0 and there are many pages. The result is the same
    whatever reads them. Raises SourceError where a source does not exist, DialectError where a dialect cannot be used,
    WorkersError where an executor cannot.
    """
    chosen = options or Options()
    files = source_files(sources)
    with Workers(jobs, executor) as workers:
        reader = Reader(dialect_texts(*dialects), workers, cache)
        if cache is None:
            return build_api(read_api(reader, files, progress)[0], chosen, progress, overlays)
        found = _kept(cache, _key(reader.keys(files), chosen, overlays))
        if found is not None:
            return found
        # The pages may have changed since: what is kept is kept under the keys of what was read.
        api, keys = read_api(reader, files, progress)
    return _keep(cache, _key(keys, chosen, overlays), build_api(api, chosen, progress, overlays))


def _key(pages: Iterable[str], options: Options, overlays: Sequence[Overlay]) -> str:
    return key_of("build", fingerprint(), repr(options), repr(tuple(overlays)), *pages)


def _kept(cache: Cache, key: str) -> BuildResult | None:
    """The result of an earlier build of the same pages with the same options."""
    found = cache.load(key, _CODEC)
    return replace(found, key=key) if found else None


def _keep(cache: Cache, key: str, result: BuildResult) -> BuildResult:
    if len(result.sources) <= MAX_KEPT:
        cache.keep(key, _CODEC, result)
    return replace(result, key=key)


def build_api(
    api: Api, options: Options, progress: Progress = _silent, overlays: Sequence[Overlay] = ()
) -> BuildResult:
    """Assemble, correct by overlays, check examples and validity, and balance the rows."""
    with at_rest():
        return _build_api(api, options, progress, overlays)


def _build_api(api: Api, options: Options, progress: Progress, overlays: Sequence[Overlay]) -> BuildResult:
    progress("assemble", 0, 1)
    assembled = assemble(api, options)
    evidence = evidence_of(api.pages, assembled.sources)
    assembled = correct(assembled, overlays, evidence)
    example_findings, patterns = check_examples(assembled.spec, assembled.sources, built=True)
    spec = _without(assembled.spec, patterns)
    progress("validate", 0, 1)
    findings = [
        *api.diagnostics,
        *(d for page in api.pages for d in page.diagnostics),
        *assembled.diagnostics,
        *example_findings,
        *_no_operation(api),
        *validity(spec, "", assembled.sources),
    ]
    return replace(
        _balanced(api, replace(assembled, spec=spec), findings),
        evidence=evidence,
        digests={p.file: p.digest for p in api.pages},
    )


def correct(assembled: Assembled, overlays: Sequence[Overlay], evidence: Mapping[str, str]) -> Assembled:
    """Apply overlays in their order; their evidence is held against what the pages say now."""
    findings = [d for overlay in overlays for d in check_evidence(overlay, assembled.sources, evidence)]
    for overlay in overlays:
        applied = apply_overlay(assembled.spec, overlay)
        sources, removed = corrected_sources(assembled.sources, applied)
        findings.extend((*applied.findings, *removed))
        assembled = replace(assembled, spec=applied.document, sources=sources)
    return replace(assembled, diagnostics=(*assembled.diagnostics, *findings))


def _no_operation(api: Api) -> list[Diagnostic]:
    if any(page.operations for page in api.pages):
        return []
    first = api.pages[0].file if api.pages else ""
    return [finding("operation-missing", Origin(first), pages=len(api.pages))]


def _balanced(api: Api, assembled: Assembled, findings: list[Diagnostic]) -> BuildResult:
    rows = rows_of(api)
    placed = rows_in(assembled.sources)
    missing = {key: origin for key, origin in rows.items() if key not in placed}
    findings.extend(unreported(missing, findings))
    balance = Balance(
        pages=len(api.pages),
        operations=sum(len(item) for item in assembled.spec["paths"].values()),
        schemas=len(assembled.spec.get("components", {}).get("schemas", {})),
        rows=len(rows),
        in_spec=len(rows) - len(missing),
        reported=len(missing),
    )
    ordered = tuple(sorted(dict.fromkeys(findings), key=Diagnostic.sort_key))
    return BuildResult(assembled.spec, assembled.sources, ordered, balance)


def _without(spec: Node, pointers: Iterable[str]) -> Node:
    """The document without the keywords at these pointers (patterns that documented examples break)."""
    for pointer in sorted(pointers):
        holder, _, last = pointer.rpartition("/")
        if exists(spec, pointer):
            node_at(spec, holder).pop(last)
    return spec
