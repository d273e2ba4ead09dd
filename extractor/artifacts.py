"""The files of a build, as texts by name: what ``build`` writes and ``check`` compares."""

from __future__ import annotations

from extractor import __version__
from extractor.cache.codec import Codec
from extractor.cache.fingerprint import key_of
from extractor.cache.store import Cache
from extractor.openapi.evidence import evidence_as_json
from extractor.openapi.write import (
    DIAGNOSTICS_FILE,
    EVIDENCE_FILE,
    SOURCES_FILE,
    sources_text,
    to_json,
    to_yaml,
)
from extractor.pipeline import BuildResult
from extractor.report import RENDERERS

_TEXTS = Codec(dict[str, str])


def artifacts(result: BuildResult, form: str, cache: Cache | None = None) -> dict[str, str]:
    """The document in its ``form`` (yaml or json), its source map, the evidence, and the findings.

    A cache keeps them as texts: to write YAML takes longer than all else where no page has changed.
    """
    if cache is None:
        return _written(result, form)
    key = key_of("files", result.key, form, *map(repr, result.diagnostics))
    texts = cache.load(key, _TEXTS)
    if texts is None:
        texts = _written(result, form)
        cache.keep(key, _TEXTS, texts)
    return texts


def _written(result: BuildResult, form: str) -> dict[str, str]:
    return {
        f"openapi.{form}": to_yaml(result.spec) if form == "yaml" else to_json(result.spec),
        SOURCES_FILE: sources_text(result.sources),
        EVIDENCE_FILE: to_json(evidence_as_json(result.evidence, result.digests, __version__)),
        DIAGNOSTICS_FILE: RENDERERS["json"](result.diagnostics),
    }
