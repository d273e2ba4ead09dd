"""The stages in order: files to documents, documents to facts, facts to a checked OpenAPI document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from extractor.api import Api
from extractor.diagnostic import Diagnostic, finding, from_note
from extractor.dialects import Lexicon, lexicon
from extractor.document import Contents, Document, Origin
from extractor.interpret.across import link_pages
from extractor.interpret.page import interpret_page
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
from extractor.readers import ReadError, check_size, read
from extractor.readers.contents import index_of, read_tree
from extractor.readers.encoding import decode
from extractor.readers.files import SourceFile, source_files
from extractor.readers.includes import include_for, names_of, only_included

Node = dict[str, Any]
Progress = Callable[[str, int, int], None]  # stage, done, total


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build yields: the document, its source map, all findings, the row balance, the texts behind the source map
    by ``Origin.text_key``, and the digests of pages by file."""

    spec: Node
    sources: Sources
    diagnostics: tuple[Diagnostic, ...]
    balance: Balance
    evidence: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)


def _silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def read_files(
    files: Sequence[SourceFile], words: Lexicon, progress: Progress = _silent
) -> Iterable[Document | Contents | Diagnostic]:
    """Read files one by one; a file that cannot be read is a finding and costs only itself."""
    names = names_of(files)
    for number, file in enumerate(files, 1):
        yield from _read_file(file, words, names)
        progress("read", number, len(files))


def _read_file(
    file: SourceFile, words: Lexicon, names: Mapping[Path, str]
) -> Iterable[Document | Contents | Diagnostic]:
    try:
        check_size(file.path.stat().st_size)
        data = file.path.read_bytes()
        if file.is_tree:
            tree = read_tree(decode(data)[0], file.name)
            yield from [tree] if tree else []
            return
        document = read(data, file.name, words, include_for(file, names))
    except ReadError as error:
        yield from_note(error.code, Origin(file.name), error.details.items())
    except OSError as error:
        yield finding("source-unreadable", Origin(file.name), reason=error.strerror or str(error))
    else:
        yield document


def read_api(files: Sequence[SourceFile], words: Lexicon, progress: Progress = _silent) -> Api:
    """Read and interpret; a page is dropped as soon as its facts are known."""
    pages, contents, findings = [], [], []
    includes: dict[str, tuple[str, ...]] = {}
    for item in read_files(files, words, progress):
        if isinstance(item, Document):
            includes[item.file] = item.includes
            pages.append(interpret_page(item, words))
            index = index_of(item) if not pages[-1].operations else None
            contents.extend([index] if index else [])
        elif isinstance(item, Contents):
            contents.append(item)
        else:
            findings.append(item)
    parts = only_included(includes)
    return Api(link_pages([p for p in pages if p.file not in parts]), tuple(contents), tuple(findings))


def build(
    sources: Sequence[str | Path],
    options: Options | None = None,
    *,
    dialects: Sequence[str] = (),
    overlays: Sequence[Overlay] = (),
    progress: Progress = _silent,
) -> BuildResult:
    """Read documentation and make a checked OpenAPI document of it.

    ``sources`` are files and folders; ``overlays`` are applied in their order. Raises SourceError where a source does
    not exist, DialectError where a dialect cannot be used.
    """
    words = lexicon(*dialects)
    api = read_api(source_files(sources), words, progress)
    return build_api(api, options or Options(), progress, overlays)


def build_api(
    api: Api, options: Options, progress: Progress = _silent, overlays: Sequence[Overlay] = ()
) -> BuildResult:
    """Assemble, correct by overlays, check examples and validity, and balance the rows."""
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
