"""The files of a build, as texts by name: what ``build`` writes and ``check`` compares."""

from __future__ import annotations

from extractor import __version__
from extractor.openapi.evidence import evidence_as_json
from extractor.openapi.write import DIAGNOSTICS_FILE, EVIDENCE_FILE, SOURCES_FILE, sources_as_json, to_json, to_yaml
from extractor.pipeline import BuildResult
from extractor.report import RENDERERS


def artifacts(result: BuildResult, form: str) -> dict[str, str]:
    """The document in its ``form`` (yaml or json), its source map, the evidence, and the findings."""
    return {
        f"openapi.{form}": to_yaml(result.spec) if form == "yaml" else to_json(result.spec),
        SOURCES_FILE: to_json(sources_as_json(result.sources)),
        EVIDENCE_FILE: to_json(evidence_as_json(result.evidence, result.digests, __version__)),
        DIAGNOSTICS_FILE: RENDERERS["json"](result.diagnostics),
    }
