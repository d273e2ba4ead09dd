"""What every renderer needs: order, counts, places in words, text that is safe to print."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from extractor.diagnostic import Diagnostic, Severity, shorten
from extractor.lazy_regex import lazy_regex
from extractor.origin import Origin
from extractor.spill.disk import DiskOrdered
from extractor.values import replace

# Far longer than any message; a page must not be able to fill a screen or a log with one line.
LINE_LIMIT = 1000
_ACTIVE = lazy_regex(r"([\\`*_{}\[\]<>#|~&@])")  # "*", "["


def ordered(diagnostics: Iterable[Diagnostic]) -> Sequence[Diagnostic]:
    """The findings in the order in which they are printed; findings on one place keep theirs. Those of a build that are
    not in memory are in order already."""
    return diagnostics if isinstance(diagnostics, DiskOrdered) else sorted(diagnostics, key=Diagnostic.sort_key)


def counts(diagnostics: Sequence[Diagnostic]) -> dict[Severity, int]:
    """How many findings there are of each severity, the gravest first."""
    found = Counter(d.severity for d in diagnostics)
    return {severity: found[severity] for severity in sorted(Severity, key=lambda s: -s.rank)}


def inside(origin: Origin) -> str:
    """The place within the file, ``table 3 "Node", row 2``; empty where the file is all that is known."""
    whole = replace(origin, line=None).describe()
    return whole.removeprefix(origin.file).removeprefix(", ")


def place_of(diagnostic: Diagnostic) -> str:
    """The place of a finding within its file; of one in a document whose line is not known, the pointer, such as
    ``#/paths/~1pets/get``. Empty where the message tells it, or nothing does."""
    place = inside(diagnostic.origin)
    if place or diagnostic.origin.line is not None or not diagnostic.pointer:
        return place
    return "" if diagnostic.pointer in diagnostic.message else f"#{diagnostic.pointer}"


def one_line(text: str) -> str:
    """``text`` on one line, with control characters shown and no terminal sequence left alive."""
    return shorten(text, LINE_LIMIT)


def markdown(text: str) -> str:
    """``text`` on one line, as Markdown shows it as it stands; it mentions nobody either."""
    return _ACTIVE.sub(r"\\\1", one_line(text))


def dump(value: object) -> str:
    """JSON for people and programs: indented, readable in any script, never a raw control character."""
    raw = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    if raw.replace("\n", "").isprintable():
        return raw + "\n"  # as nearly all
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in raw) + "\n"
