"""Findings for a terminal in a few lines: all of them where they are few, else grouped by cause, the gravest first.

72 × warning[example-mismatch] the example does not fit its table at …: null is not of type 'string'; …
    a.html:12, table 3, row 2; b.html, table 1, row 4 – remedy: …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from extractor.diagnostic import Diagnostic, Severity, shorten
from extractor.lazy_regex import lazy_regex
from extractor.report import text
from extractor.report.common import counts, one_line, ordered, place_of
from extractor.values import dataclass, field

MOST = 20  # lines of a normal run
PLACES = 3  # places of a group that are named
SHOWN = 3  # values of one part of a message that are named
WIDTH = 300  # characters of a line
# What differs between messages of one cause: structures, names in quotes, values, paths, numbers, and reasons behind
# "more likely right".
_PART = lazy_regex(
    r"(?<=: )(?:\{.*\}|\[.*\])(?= is )|(?<=more likely right: ).*|\"[^\"]*\"|'[^']*'|(?<=\s)[$/][^\s:;,]*|\d+(?:\.\d+)?"
)
PART = 60  # characters of a value that differs


@dataclass(slots=True)
class Group:
    """Findings of one cause: how many, the first one, the parts in which they differ, and places of different files."""

    first: Diagnostic
    count: int = 0
    parts: list[dict[str, None]] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    more: dict[str, None] = field(default_factory=dict)

    def add(self, found: Diagnostic) -> None:
        """Count a finding."""
        self.count += 1
        parts = _PART.findall(found.message)
        self.parts = self.parts or [{} for _ in parts]
        for values, part in zip(self.parts, parts, strict=True):
            if len(values) <= SHOWN:
                values[shorten(part, PART)] = None
        if len(self.places) < PLACES:
            self.places.setdefault(found.origin.file, _location(found))
        if len(self.more) < PLACES:
            self.more[_location(found)] = None

    def named(self) -> list[str]:
        """Places to look at, of different files first."""
        return list(dict.fromkeys([*self.places.values(), *self.more]))[:PLACES]

    def message(self) -> str:
        """The message, with the values of each part in which they differ."""
        values = iter(self.parts)
        return _PART.sub(lambda _: _listed(next(values)), self.first.message)


def render(diagnostics: Sequence[Diagnostic], *, tally: bool = True) -> str:
    """The findings in ``MOST`` lines at most, then, with ``tally``, how many there are."""
    return "".join(f"{line}\n" for line in _lines(diagnostics, tally=tally))


def _lines(diagnostics: Sequence[Diagnostic], *, tally: bool) -> list[str]:
    short = list(islice(text.pieces(diagnostics, tally=tally), MOST + 1))
    if len(short) <= MOST:
        return [line.removesuffix("\n") for line in short]
    ranked = sorted(groups(diagnostics), key=lambda g: (-g.first.severity.rank, -g.count, g.first.sort_key()))
    shown: list[str] = []
    told = 0
    for group in ranked:
        lines = list(_group(group))
        if len(shown) + len(lines) > MOST - 2:
            break
        shown += lines
        told += 1
    rest = sum(g.count for g in ranked[told:])
    more = [f"{rest} more of {len(ranked) - told} other kinds"] if rest else []
    numbers = [", ".join(_counted(severity, number) for severity, number in counts(diagnostics).items())]
    return [*shown, "", "; ".join([*(numbers if tally else []), *more, "--all shows each"]), *([] if tally else [""])]


def cause_of(diagnostic: Diagnostic) -> tuple[str, str]:
    """What findings of one cause have in common: the code, and the message but for the parts in which they differ;
    "…" stands for such a part, so that one of the message itself is written out."""
    return diagnostic.code, _PART.sub("…", diagnostic.message.replace("…", "..."))


def groups(diagnostics: Sequence[Diagnostic]) -> list[Group]:
    """The findings by their cause: code, and message but for the parts in which messages of a cause differ."""
    found: dict[tuple[str, str], Group] = {}
    for diagnostic in ordered(diagnostics):
        found.setdefault(cause_of(diagnostic), Group(diagnostic)).add(diagnostic)
    return list(found.values())


def _group(group: Group) -> Iterator[str]:
    first = group.first
    number = f"{group.count} × " if group.count > 1 else ""
    yield shorten(f"{number}{first.severity}[{first.code}] {group.message()}", WIDTH)
    remedy = f" – remedy: {first.remedy}" if first.remedy else ""
    yield f"    {shorten('; '.join(group.named()), WIDTH)}{one_line(remedy) and f' {one_line(remedy)}'}"


def _location(found: Diagnostic) -> str:
    line = "" if found.origin.line is None else f":{found.origin.line}"
    where = place_of(found)
    return f"{found.origin.file}{line}" + (f", {where}" if where else "")


def _listed(values: dict[str, None]) -> str:
    """One value, or a few of several."""
    shown = list(values)
    return ", ".join(shown[:SHOWN]) + (", …" if len(shown) > SHOWN else "")


def _counted(severity: Severity, number: int) -> str:
    return f"{number} {severity}" if severity is Severity.INFO or number == 1 else f"{number} {severity}s"
