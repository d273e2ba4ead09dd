"""A document that was made of pages, corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.openapi.assemble import Assembled
from extractor.overlay.apply import apply_overlay
from extractor.overlay.evidence import check_evidence
from extractor.overlay.model import Overlay
from extractor.overlay.sources import corrected_sources
from extractor.values import replace


def correct(assembled: Assembled, overlays: Sequence[Overlay], evidence: Mapping[str, str]) -> Assembled:
    """Apply overlays in their order; their evidence is held against what the pages say now."""
    findings = [d for overlay in overlays for d in check_evidence(overlay, assembled.sources, evidence)]
    for overlay in overlays:
        applied = apply_overlay(assembled.spec, overlay)
        sources, removed = corrected_sources(assembled.sources, applied)
        findings.extend((*applied.findings, *removed))
        assembled = replace(assembled, spec=applied.document, sources=sources)
    return replace(assembled, diagnostics=(*assembled.diagnostics, *findings))
