"""Findings that are accepted cause by cause: which are, and what is asked for.

A baseline accepts findings by a key (code, place, pointer), and all that there are of a key together; where findings of
another cause share it, they are accepted along, and the page says how many.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, Protocol

from extractor.diagnostic import Diagnostic
from extractor.report.grouped import cause_of
from extractor.values import dataclass


class Baseline(Protocol):
    """What accepted findings are kept in; whoever serves the review has it."""

    def keys(self, findings: Sequence[Diagnostic], /) -> Sequence[Hashable]:
        """What each finding is accepted by."""

    def accepted(self, findings: Sequence[Diagnostic], /) -> Sequence[bool]:
        """Whether each of all findings is accepted. Raises ValueError where the baseline cannot be read."""

    def accept(self, more: Sequence[Diagnostic], /) -> str:
        """Accept findings, all that there are of their keys; the name of the file. Raises ValueError or OSError."""


@dataclass(frozen=True, slots=True)
class CauseState:
    """A cause: its code and message, whether all of its findings are accepted, and how many others would be with it."""

    code: str
    message: str
    accepted: bool
    further: int


def cause_states(baseline: Baseline, findings: Sequence[Diagnostic]) -> list[CauseState]:
    """The state of each cause. Raises ValueError where the baseline cannot be read."""
    keys, known = baseline.keys(findings), baseline.accepted(findings)
    members: dict[tuple[str, str], list[int]] = {}
    shared: dict[Hashable, list[int]] = {}
    for index, diagnostic in enumerate(findings):
        members.setdefault(cause_of(diagnostic), []).append(index)
        shared.setdefault(keys[index], []).append(index)
    return [
        CauseState(*cause, all(known[i] for i in own), len({o for i in own for o in shared[keys[i]]}) - len(own))
        for cause, own in members.items()
    ]


def accepted_with(body: Any, baseline: Baseline, findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings of the cause that a page of the review names, and those that are accepted along. Raises ValueError
    where there is none."""
    given = body if isinstance(body, dict) else {}
    cause = (given.get("code"), given.get("cause"))
    keys = baseline.keys(findings)
    wanted = {key for key, d in zip(keys, findings, strict=True) if cause_of(d) == cause}
    if not wanted:
        raise ValueError("there are no findings of this cause")
    return [d for key, d in zip(keys, findings, strict=True) if key in wanted]
