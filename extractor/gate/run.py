"""``check``: one API of a project, built, compared, and its findings held against the baseline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.artifacts import artifacts
from extractor.diagnostic import Diagnostic
from extractor.diff.model import Change
from extractor.document import Origin
from extractor.gate.built import build_requested, request_of
from extractor.gate.freshness import code_freshness, document_freshness
from extractor.oas.lines import Lines
from extractor.oas.pointer import tokens
from extractor.openapi.coverage.balance import Balance
from extractor.project.model import ApiPlan, Project
from extractor.readers.sources.files import source_files
from extractor.review.marks.rekey import rekeyed
from extractor.review.marks.state import read_review, review_findings

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Checked:
    """What there is to say of an API. ``stale`` are findings about freshness, ``diagnostics`` those of the build; their
    origins name files as the project has them."""

    name: str
    balance: Balance
    stale: tuple[Diagnostic, ...]
    diagnostics: tuple[Diagnostic, ...]
    changes: tuple[Change, ...]


def check_api(api: ApiPlan, project: Project, progress: Progress) -> Checked:
    """Build an API in memory and compare; nothing is written.

    Raises ProjectError, SourceError, DialectError, OverlayError or ReviewError where it cannot be judged.
    """
    request = request_of(api, project.folder)
    result = build_requested(request, progress)
    files = artifacts(result, api.format)
    document = project.path_text(api.document)
    fresh = document_freshness(api, files, result.spec, project.path_text(api.out))
    code = [code_freshness(t, result.spec, document, project.path_text(t.out)) for t in api.targets]
    found = [*result.diagnostics, *(d for c in code for d in c.diagnostics)]
    names = file_names(api, project)
    if api.review is not None:
        known = rekeyed(read_review(api.review), result.spec, result.sources, result.evidence)
        found += review_findings(known, result.spec, result.sources, result.evidence)
    placed = located(found, names, document, files[api.document.name])
    stale = (*fresh.findings, *(d for c in code for d in c.stale))
    return Checked(api.name, result.balance, stale, tuple(placed), fresh.changes)


def file_names(api: ApiPlan, project: Project) -> dict[str, str]:
    """The files that findings of an API may name, as the project has them."""
    sources = source_files(request_of(api, project.folder).sources)
    names = {f.name: project.path_text(f.path) for f in sources}
    own = (*api.overlays, *([api.review] if api.review is not None else []))
    return names | {file.name: project.path_text(file) for file in own}


def located(
    diagnostics: Sequence[Diagnostic], names: Mapping[str, str], document: str, text: str
) -> Iterable[Diagnostic]:
    """Findings with the files of the project as their places, and the line of the document where they point to one."""
    lines = Lines(text) if any(d.pointer is not None for d in diagnostics) else None

    def moved(origin: Origin) -> Origin:
        return replace(origin, file=names.get(origin.file, origin.file))

    for diagnostic in diagnostics:
        related = tuple(map(moved, diagnostic.related))
        if lines is not None and diagnostic.pointer is not None:
            line = lines.of([_step(token) for token in tokens(diagnostic.pointer)])
            related = (*related, Origin(document, line=line))
        yield replace(diagnostic, origin=moved(diagnostic.origin), related=related)


def _step(token: str) -> str | int:
    return int(token) if token.isdecimal() else token
