"""What the gate says of all APIs of a project, as text, JSON and Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.diagnostic import Diagnostic, Severity
from extractor.diff.model import Change
from extractor.gate.baseline import Accepted, sort_out
from extractor.gate.run import Checked
from extractor.report import RENDERERS, pieces
from extractor.report import json_ as findings_json
from extractor.report.changes import RENDERERS as CHANGES
from extractor.report.changes import json_ as changes_json
from extractor.report.common import dump, markdown
from extractor.values import dataclass, replace

VERSION = 1
PASSED, FAILED = "PASSED", "FAILED"
STALE = frozenset({"spec-stale", "spec-missing", "code-stale", "code-impossible"})


@dataclass(frozen=True, slots=True)
class ApiVerdict:
    """One API: whether what is committed is fresh, what changed, how many findings were accepted."""

    name: str
    fresh: bool
    changes: tuple[Change, ...]
    accepted: int
    rows: int
    in_spec: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """All APIs, and all findings that were not accepted."""

    apis: tuple[ApiVerdict, ...]
    diagnostics: tuple[Diagnostic, ...]

    def at_least(self, level: str) -> Verdict:
        """The verdict with the findings of a severity and above."""
        rank = Severity(level).rank
        return replace(self, diagnostics=tuple(d for d in self.diagnostics if d.severity.rank >= rank))


def verdict(found: Sequence[Checked], entries: Sequence[Accepted], file: str, *, whole: bool) -> Verdict:
    """Findings held against the baseline ``file``; entries that match nothing are told where all APIs were built."""
    everything = [d for api in found for d in api.diagnostics]
    sorted_out = sort_out(everything, entries, file)
    accepted = set(sorted_out.accepted)
    apis = tuple(
        ApiVerdict(
            api.name, not api.stale, api.changes, sum(d in accepted for d in api.diagnostics), api.balance.rows,
            api.balance.in_spec,
        )
        for api in found
    )  # fmt: skip
    stale = [d for api in found for d in api.stale]
    findings = [*stale, *sorted_out.new, *(sorted_out.unmatched if whole else ())]
    return Verdict(apis, tuple(sorted(findings, key=Diagnostic.sort_key)))


def reason(judged: Verdict, strict: str) -> str:
    """PASSED, or FAILED and why: what is not fresh first, then how many findings of each code count."""
    rank = Severity(strict).rank
    failing = [d for d in judged.diagnostics if d.severity.rank >= rank]
    if not failing:
        return f"{PASSED}: what is committed is fresh, and no new finding is {_at_least(strict)}"
    stale = list(dict.fromkeys(d.origin.file for d in failing if d.code in STALE))
    codes = Counter(d.code for d in failing if d.code not in STALE)
    told = [f"not fresh: {', '.join(stale)}"] if stale else []
    if codes:
        listed = ", ".join(f"{n} × {code}" for code, n in sorted(codes.items(), key=lambda c: (-c[1], c[0])))
        told.append(f"{codes.total()} new finding{'s' if codes.total() > 1 else ''} {_at_least(strict)}: {listed}")
    return f"{FAILED}: {'; '.join(told)}"


def _at_least(strict: str) -> str:
    return "an error" if strict == Severity.ERROR else f"of {strict} or above"


def as_text(judged: Verdict, *, everything: bool = True) -> str:
    """For a terminal: the findings (grouped where they are many, unless ``everything``), then each API with its
    changes."""
    changed = [api for api in judged.apis if api.changes]
    parts = ["".join(pieces("text", judged.diagnostics, everything=everything))]
    parts += [f"changes of {api.name}\n\n{CHANGES['text'](api.changes, api.name)}" for api in changed]
    return "\n".join([*parts, "".join(f"{line}\n" for line in _lines(judged))])


def _lines(judged: Verdict) -> Iterator[str]:
    for api in judged.apis:
        state = "fresh" if api.fresh else "not fresh"
        told = f", {api.accepted} accepted" if api.accepted else ""
        yield f"{api.name}: {state}; {api.in_spec} of {api.rows} rows in the spec{told}"


def as_json(judged: Verdict) -> str:
    """One object: version, APIs with their changes, and the findings as ``build`` writes them."""
    apis = [
        {
            "name": api.name,
            "fresh": api.fresh,
            "accepted": api.accepted,
            "rows": api.rows,
            "rows_in_spec": api.in_spec,
            "changes": changes_json.as_object(api.changes),
        }
        for api in judged.apis
    ]
    return dump({"version": VERSION, "apis": apis, "findings": findings_json.as_object(judged.diagnostics)})


def as_markdown(judged: Verdict, told: str = "") -> str:
    """For the summary of a build: what the gate says, a line an API, the findings, and the changes as a changelog."""
    lines = "".join(f"- {line}\n" for line in _lines(judged))
    head = f"# spectable check\n\n**{markdown(told)}**\n" if told else "# spectable check\n"
    parts = [head, lines, RENDERERS["markdown"](judged.diagnostics)]
    parts += [CHANGES["markdown"](api.changes, api.name) for api in judged.apis if api.changes]
    return "\n".join(parts)
