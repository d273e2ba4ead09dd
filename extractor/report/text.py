"""Findings for a terminal: one line each in the form that editors jump by, remedies below, counts last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.diagnostic import Diagnostic, Severity
from extractor.origin import Origin
from extractor.report.common import counts, one_line, ordered, place_of


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """All findings, then how many there are of each severity and code."""
    return "".join(pieces(diagnostics))


def pieces(diagnostics: Sequence[Diagnostic], *, tally: bool = True) -> Iterator[str]:
    """The text of ``render`` line by line; without ``tally``, the findings alone."""
    for diagnostic in ordered(diagnostics):
        yield from (f"{line}\n" for line in _finding(diagnostic))
    if diagnostics:
        yield "\n"
    if not tally:
        return
    yield from (f"{line}\n" for line in _summary(diagnostics))


def _finding(diagnostic: Diagnostic) -> Iterator[str]:
    place = place_of(diagnostic)
    said = f"{diagnostic.message} ({place})" if place else diagnostic.message
    yield one_line(f"{_position(diagnostic.origin)}: {diagnostic.severity}[{diagnostic.code}] {said}")
    if diagnostic.remedy:
        yield f"    remedy: {one_line(diagnostic.remedy)}"
    for origin in diagnostic.related:
        yield f"    see: {one_line(origin.describe())}"


def _position(origin: Origin) -> str:
    return origin.file if origin.line is None else f"{origin.file}:{origin.line}"


def _summary(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    if not diagnostics:
        yield "no findings"
        return
    yield ", ".join(_counted(severity, number) for severity, number in counts(diagnostics).items())
    by_code = Counter((-d.severity.rank, d.code) for d in diagnostics)
    width = len(str(max(by_code.values())))
    for (rank, code), number in sorted(by_code.items()):
        yield f"  {number:>{width}}  {list(Severity)[-rank]}[{code}]"


def _counted(severity: Severity, number: int) -> str:
    # "info" has no plural.
    return f"{number} {severity}" if severity is Severity.INFO or number == 1 else f"{number} {severity}s"
