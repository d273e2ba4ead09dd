"""Whether what is committed is what a build makes: files compared, and what differs told as changes of the API."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extractor.codegen.generate import generate
from extractor.codegen.target import GenerateError, TargetOptions
from extractor.diagnostic import Diagnostic, finding
from extractor.diff.cause import Evidence, read_evidence
from extractor.diff.compare import diff_documents
from extractor.diff.model import Change
from extractor.document import Origin
from extractor.oas.loading.load import LoadError, load
from extractor.oas.writing.sources import EVIDENCE_FILE, SOURCES_FILE
from extractor.project.model import ApiPlan, TargetPlan
from extractor.values import dataclass

Node = dict[str, Any]
_NAMED = 3  # files that a finding about code names


@dataclass(frozen=True, slots=True)
class Freshness:
    """What is not fresh, as findings, and the changes from the committed document to the one just built."""

    findings: tuple[Diagnostic, ...]
    changes: tuple[Change, ...] = ()


def document_freshness(api: ApiPlan, files: Mapping[str, str], spec: Node, shown: str) -> Freshness:
    """The committed files of a document against those of a build; ``shown`` is the folder's name in findings."""
    stale, missing = [], []
    for name, text in files.items():
        path = api.out / name
        if not path.is_file():
            missing.append(name)
        elif path.read_bytes() != text.encode("utf-8"):
            stale.append(name)
    if api.document.name in missing:
        return Freshness((finding("spec-missing", Origin(f"{shown}/{api.document.name}")),))
    changes: tuple[Change, ...] = ()
    found = [finding("spec-stale", Origin(f"{shown}/{name}"), reason="it is missing") for name in missing]
    if stale:
        changes = _changes(api, files, spec)
        told = _counted(changes) if api.document.name in stale else "the API is the same"
        found += [finding("spec-stale", Origin(f"{shown}/{name}"), reason=told) for name in stale]
    return Freshness(tuple(found), changes)


def _counted(changes: tuple[Change, ...]) -> str:
    if not changes:
        return "nothing of the API changed"
    return f"{len(changes)} change{'s' if len(changes) > 1 else ''} of the API"


def _changes(api: ApiPlan, files: Mapping[str, str], spec: Node) -> tuple[Change, ...]:
    """The changes with their causes; none where the committed document is none."""
    try:
        old = load(api.document).document
    except LoadError:
        return ()
    before = _evidence(api.out)
    after = read_evidence(json.loads(files[SOURCES_FILE]), json.loads(files[EVIDENCE_FILE]))
    return diff_documents(old, spec, evidence_old=before, evidence_new=after)


def _evidence(folder: Path) -> Evidence:
    """What an earlier build left; nothing where that is of another program or of a later version."""
    try:
        return read_evidence(*(_json(folder / name) for name in (SOURCES_FILE, EVIDENCE_FILE)))
    except (ValueError, TypeError, LookupError, AttributeError):
        return Evidence()


def _json(path: Path) -> Node:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class CodeFreshness:
    """Of the code of a target: what is not fresh, and what generation found."""

    stale: tuple[Diagnostic, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def code_freshness(target: TargetPlan, spec: Node, file: str, shown: str) -> CodeFreshness:
    """The committed code of a target against what would be generated."""
    options = TargetOptions(target.package, target.version, target.templates, target.tests)
    try:
        made = generate(spec, file, target.target, target.out, options, keep=target.keep, check=True)
    except GenerateError as error:
        return CodeFreshness((finding("code-impossible", Origin(shown), target=target.target, reason=str(error)),))
    differs = (*made.changes.written, *made.changes.removed)
    more = f" and {len(differs) - _NAMED} more" if len(differs) > _NAMED else ""
    told = finding("code-stale", Origin(shown), target=target.target, files=", ".join(differs[:_NAMED]) + more)
    return CodeFreshness((told,) if differs else (), made.diagnostics)
