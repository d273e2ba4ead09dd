"""What the gate says of all APIs of a project, as text, JSON and Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.diagnostic import Diagnostic, Severity
from extractor.diff.model import Change
from extractor.gate.baseline import Accepted, sort_out
from extractor.gate.run import Checked
from extractor.report import RENDERERS
from extractor.report import json_ as findings_json
from extractor.report.changes import RENDERERS as CHANGES
from extractor.report.changes import json_ as changes_json
from extractor.report.common import dump

VERSION = 1


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


def as_text(judged: Verdict) -> str:
    """For a terminal: the findings, then each API with its changes."""
    changed = [api for api in judged.apis if api.changes]
    parts = [RENDERERS["text"](judged.diagnostics)]
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


def as_markdown(judged: Verdict) -> str:
    """For the summary of a build: a line an API, the findings, and the changes as a changelog."""
    lines = "".join(f"- {line}\n" for line in _lines(judged))
    parts = ["# spectable check\n", lines, RENDERERS["markdown"](judged.diagnostics)]
    parts += [CHANGES["markdown"](api.changes, api.name) for api in judged.apis if api.changes]
    return "\n".join(parts)
