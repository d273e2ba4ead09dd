"""Findings as Markdown, for the summary of a build: a table by severity, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.diagnostic import Diagnostic, Severity
from extractor.report.common import counts, markdown, ordered, place_of

_MOST = 100  # rows of a table; a summary has limits of size
_TITLES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "Notes"}


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """The whole text; one line without findings."""
    if not diagnostics:
        return "No findings.\n"
    found = ordered(diagnostics)
    told = ", ".join(f"{number} {_TITLES[s].lower()}" for s, number in counts(found).items() if number)
    lines = [f"**Findings:** {told}"]
    for severity in counts(found):
        lines += _section(severity, [d for d in found if d.severity is severity])
    return "\n".join(lines) + "\n"


def _section(severity: Severity, found: Sequence[Diagnostic]) -> Iterator[str]:
    if not found:
        return
    yield from ["", f"### {_TITLES[severity]}", "", "| code | where | what | what to do |", "| --- | --- | --- | --- |"]
    for d in found[:_MOST]:
        where = d.origin.file + (f":{d.origin.line}" if d.origin.line else "")
        place = place_of(d)
        cells = (f"{where}, {place}" if place else where, d.message, d.remedy)
        yield f"| `{d.code}` | {' | '.join(map(markdown, cells))} |"
    if len(found) > _MOST:
        yield f"\n… and {len(found) - _MOST} more."
