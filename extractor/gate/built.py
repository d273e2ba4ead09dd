"""An API of a project, built in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from extractor.diagnostic import Diagnostic
from extractor.openapi.assemble import Options
from extractor.openapi.flavor import Version
from extractor.overlay.files import other_names, read_overlays
from extractor.pipeline import BuildResult, build
from extractor.project.model import ApiPlan
from extractor.project.sources import source_paths

Progress = Callable[[str, int, int], None]


def options_of(api: ApiPlan) -> Options:
    """What the project says of an API in place of the pages."""
    oas: Version = "3.0" if api.oas == "3.0" else "3.1"
    return Options(api.title, api.version, oas, api.docs_url, api.servers, api.security)


def build_plan(api: ApiPlan, folder: Path, progress: Progress) -> BuildResult:
    """Build an API as its project says.

    Raises ProjectError, SourceError, DialectError or OverlayError where it cannot be built.
    """
    overlays = read_overlays(api.overlays)
    sources = source_paths(api, folder)
    result = build(sources, options_of(api), dialects=api.dialects, overlays=overlays, progress=progress)
    return with_findings(result, other_names(overlays, api.document))


def with_findings(result: BuildResult, found: Sequence[Diagnostic]) -> BuildResult:
    """The build with further findings in their order."""
    return replace(result, diagnostics=tuple(sorted((*result.diagnostics, *found), key=Diagnostic.sort_key)))
