"""A trial in fewer than twenty lines: operations, completeness and the commonest findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.diagnostic import Severity, shorten
from extractor.oas.document import METHODS
from extractor.pipeline import BuildResult
from extractor.report.grouped import groups

OPERATIONS = 5
FINDINGS = 5
WIDTH = 110  # characters of a line
Node = Mapping[str, Any]


def lines(result: BuildResult, source: str, seconds: float) -> Iterator[str]:
    """What a build made of a source."""
    b = result.balance
    sizes = (counted(b.pages, "page"), counted(b.operations, "operation"), counted(b.schemas, "schema"))
    yield f"{source}: {', '.join(sizes)} ({seconds:.1f} s)"
    yield from _operations(result.spec)
    if b.operations:
        missing, whole = b.completeness, b.operations
        yield (
            f"complete  security {whole - missing.without_security} of {whole}, answers "
            f"{whole - missing.without_answer} of {whole}, servers {whole - missing.without_server} of {whole}"
        )
        yield f"rows      {b.in_spec} of {b.rows} in the document; {b.blocks.unplaced} blocks not placed"
    yield from _findings(result)


def counted(number: int, word: str) -> str:
    """``2 pages``, ``1 page``."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _operations(spec: Node) -> Iterator[str]:
    found = [(m, p, item[m]) for p, item in spec.get("paths", {}).items() for m in METHODS if m in item]
    for method, path, operation in found[:OPERATIONS]:
        yield "  " + shorten(f"{method.upper()} {path}: {_parts(operation)}", WIDTH)
    if len(found) > OPERATIONS:
        yield f"  and {len(found) - OPERATIONS} more"


def _parts(operation: Node) -> str:
    parameters = operation.get("parameters", ())
    body = ["a body"] if "requestBody" in operation else []
    answers = [counted(len(operation.get("responses", ())), "answer")]
    return ", ".join([*([counted(len(parameters), "parameter")] if parameters else []), *body, *answers])


def _findings(result: BuildResult) -> Iterator[str]:
    shown = [d for d in result.diagnostics if d.severity is not Severity.INFO]
    if not shown:
        yield "findings  none of warning or above"
        return
    ranked = sorted(groups(shown), key=lambda g: (-g.first.severity.rank, -g.count))
    yield f"findings  {len(shown)} of warning or above" + ("; the commonest:" if len(ranked) > FINDINGS else ":")
    for group in ranked[:FINDINGS]:
        yield "  " + shorten(f"{group.count} × {group.first.severity}[{group.first.code}] {group.message()}", WIDTH)
