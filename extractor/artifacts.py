"""The files of a build, as texts by name: what ``build`` writes and ``check`` compares."""

from __future__ import annotations

from collections.abc import Iterator

from extractor import __version__
from extractor.cache.codec import Codec
from extractor.cache.fingerprint import key_of
from extractor.cache.store import Cache
from extractor.oas.writing.evidence import evidence_pieces
from extractor.oas.writing.sources import DIAGNOSTICS_FILE, EVIDENCE_FILE, SOURCES_FILE, sources_pieces
from extractor.oas.writing.write import json_pieces, yaml_pieces
from extractor.pipeline import BuildResult
from extractor.report import json_
from extractor.values import asdict

_TEXTS = Codec(dict[str, str])


def artifacts(result: BuildResult, form: str, cache: Cache | None = None) -> dict[str, str]:
    """The document in its ``form`` (yaml or json), its source map, the evidence, and the findings.

    A cache keeps them as texts: to write YAML takes longer than all else where no page has changed.
    """
    if cache is None or not result.key:
        return _texts(result, form)
    key = key_of("files", result.key, form, *map(repr, result.diagnostics))
    texts = cache.load(key, _TEXTS)
    if texts is None:
        texts = _texts(result, form)
        cache.keep(key, _TEXTS, texts)
    return texts


def _texts(result: BuildResult, form: str) -> dict[str, str]:
    return {name: "".join(pieces) for name, pieces in pieces_of(result, form).items()}


def pieces_of(result: BuildResult, form: str) -> dict[str, Iterator[str]]:
    """The files in pieces, each made when it is asked for."""
    return {
        f"openapi.{form}": yaml_pieces(result.spec) if form == "yaml" else json_pieces(result.spec),
        SOURCES_FILE: sources_pieces(result.sources),
        EVIDENCE_FILE: evidence_pieces(result.evidence, result.digests, __version__, result.bindings),
        DIAGNOSTICS_FILE: json_.pieces(result.diagnostics, asdict(result.balance)),
    }
