"""A document of the command line and the files that a build wrote beside it; the command ends where one is unusable."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.commands.ending import cannot_run
from extractor.oas.loading import load as oas_load
from extractor.oas.loading.load import Loaded
from extractor.oas.writing.evidence import bindings_from_json, texts_from_json
from extractor.oas.writing.publishing import is_mixed
from extractor.oas.writing.sources import EVIDENCE_FILE, SOURCES_FILE, sources_from_json

if TYPE_CHECKING:
    from extractor.diff.cause import Evidence


def _ends_if_mixed(spec: Path) -> None:
    if is_mixed(spec.parent):
        cannot_run(
            f"{spec.parent}: its files are of two builds: one is being written, or was stopped while it was; "
            "build again with spectable build"
        )


def load(spec: Path) -> Loaded:
    """The document in a file, with the references that are not followed; ends the command where there is none."""
    _ends_if_mixed(spec)
    try:
        return oas_load.load(spec)
    except oas_load.LoadError as error:
        cannot_run(str(error))


def load_whole(spec: Path) -> dict[str, Any]:
    """The document in a file; ends the command where there is none, or where a reference in it is not followed."""
    _ends_if_mixed(spec)
    try:
        return oas_load.load_whole(spec)
    except oas_load.LoadError as error:
        cannot_run(str(error))


def sources_beside(spec: Path) -> dict[str, Any]:
    """The source map beside a document; an empty one where there is none."""
    raw = json_beside(spec, SOURCES_FILE)
    try:
        return {pointer: origins for pointer, origins in sources_from_json(raw).items() if origins}
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        cannot_run(f"{spec.parent / SOURCES_FILE}: not a source map: {error}")


def sources_of_build(spec: Path) -> dict[str, Any]:
    """The source map beside a document; ends the command for a document that no build wrote."""
    sources = sources_beside(spec)
    if not sources:
        cannot_run(
            f"{spec}: no source map ({SOURCES_FILE}) lies beside it, which tells where its facts were read: "
            "this is for documents that spectable build wrote; validate, diff, mock and generate take any"
        )
    return sources


def evidence_beside(spec: Path) -> dict[str, str]:
    """The texts behind the source map beside a document; none where there is no such file."""
    try:
        return texts_from_json(json_beside(spec, EVIDENCE_FILE))
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        cannot_run(f"{spec.parent / EVIDENCE_FILE}: not the texts of a build: {error}")


def bindings_beside(spec: Path) -> dict[str, list[str]]:
    """Where groups of fields went and why, by their place; none where a build left no such thing."""
    try:
        return bindings_from_json(json_beside(spec, EVIDENCE_FILE))
    except (ValueError, TypeError, LookupError, AttributeError):
        return {}


def build_evidence(spec: Path) -> Evidence | None:
    """What the build of a document left of its evidence, for causes of changes; None where it left no source map."""
    from extractor.diff.cause import read_evidence

    sources = json_beside(spec, SOURCES_FILE)
    try:
        return read_evidence(sources, json_beside(spec, EVIDENCE_FILE)) if sources else None
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        cannot_run(f"{spec.parent / SOURCES_FILE}: not the evidence of a build: {error}")


def json_beside(spec: Path, name: str) -> dict[str, Any]:
    """The JSON object in a file beside a document; an empty one where there is no such file."""
    path = spec.parent / name
    if not path.is_file():
        return {}
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        cannot_run(f"{path}: cannot be read: {error}; build the documents anew with spectable build")
    if isinstance(raw, dict):
        return raw
    cannot_run(f"{path}: not an object, as a build writes it; build the documents anew with spectable build")
