"""Findings as JSON: every field of every finding, always present, in a fixed order.

``version`` changes where a field changes its meaning or goes away; new fields may come at any time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.diagnostic import Diagnostic
from extractor.origin import Origin
from extractor.report.common import counts, dump, ordered
from extractor.values import asdict

VERSION = 1


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """One JSON object: version, counts by severity, findings."""
    return dump(as_object(diagnostics))


def pieces(diagnostics: Sequence[Diagnostic], balance: Mapping[str, object] | None = None) -> Iterator[str]:
    """The text of ``render`` finding by finding: never all of them as objects; with the balance of a build, if any."""
    head, _, tail = dump(_about(diagnostics, [], balance)).rpartition("[]")
    yield head
    number = 0
    for diagnostic in ordered(diagnostics):
        text = dump(_finding(diagnostic)).rstrip("\n").replace("\n", "\n    ")
        yield f"{',' if number else '['}\n    {text}"
        number += 1
    yield ("\n  ]" if number else "[]") + tail


def as_object(diagnostics: Sequence[Diagnostic]) -> dict[str, object]:
    """The object, for what holds it as a part."""
    return _about(diagnostics, [_finding(d) for d in ordered(diagnostics)])


def _about(
    diagnostics: Sequence[Diagnostic], found: list[dict[str, object]], balance: Mapping[str, object] | None = None
) -> dict[str, object]:
    summary = {str(severity): number for severity, number in counts(diagnostics).items()}
    told = {"balance": dict(balance)} if balance is not None else {}
    return {"version": VERSION, "summary": summary, **told, "diagnostics": found}


def _finding(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "remedy": diagnostic.remedy,
        "origin": _origin(diagnostic.origin),
        "related": [_origin(origin) for origin in diagnostic.related],
        "pointer": diagnostic.pointer,
    }


def _origin(origin: Origin) -> dict[str, object]:
    return {**asdict(origin), "table": origin.table, "place": origin.describe()}
