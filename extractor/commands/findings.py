"""Findings as commands give them: options for their form and severity, how they are printed, and the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import click

from extractor.commands.options import together
from extractor.diagnostic import Diagnostic, Severity
from extractor.report import RENDERERS, pieces
from extractor.values import dataclass

LEVELS = [s.value for s in Severity]

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(list(RENDERERS)),
    default="text",
    show_default=True,
    help="Form of the findings.",
)
strict_option = click.option(
    "--strict",
    type=click.Choice(LEVELS),
    is_flag=False,
    flag_value="warning",
    default="error",
    show_default=True,
    help="Exit with 1 where a finding is of this severity or above; without a value: warning.",
)
project_strict_option = click.option(
    "--strict", type=click.Choice(LEVELS), help="Least severity that counts; else as the project says."
)
all_option = click.option(
    "--all", "everything", is_flag=True, help="Each finding as text; without it they are grouped by cause, in 20 lines."
)
quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress and no summary.")
level_option = click.option(
    "--level",
    type=click.Choice(LEVELS),
    default="warning",
    show_default=True,
    help="Least severity to print as text.",
)


@dataclass(frozen=True, slots=True)
class FindingOptions:
    """How findings are shown, and from which severity on they make the command fail."""

    strict: str
    form: str
    level: str
    quiet: bool
    everything: bool = False

    def shown(self, diagnostics: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
        """Those that are printed."""
        return at_least(diagnostics, self.form, self.level)


finding_options = together("show", FindingOptions, strict_option, format_option, level_option, quiet_option)
all_finding_options = together(
    "show", FindingOptions, strict_option, format_option, level_option, all_option, quiet_option
)


def at_least(diagnostics: Sequence[Diagnostic], form: str, level: str) -> Sequence[Diagnostic]:
    """Machine-readable forms get every finding; text gets those from the chosen level up."""
    if form != "text":
        return diagnostics
    rank = Severity(level).rank
    if isinstance(diagnostics, list | tuple):
        return [d for d in diagnostics if d.severity.rank >= rank]
    from extractor.spill.disk import DiskOrdered  # only of large builds

    if isinstance(diagnostics, DiskOrdered):
        return diagnostics.only(lambda d: d.severity.rank >= rank)
    return [d for d in diagnostics if d.severity.rank >= rank]


def echo_findings(diagnostics: Sequence[Diagnostic], form: str, *, everything: bool, tally: bool = True) -> None:
    """Print findings in a form; as text, grouped where they are many unless ``everything`` is asked for, and without
    their numbers where something else gives these (no ``tally``)."""
    for piece in pieces(form, diagnostics, everything=everything, tally=tally):
        click.echo(piece, nl=False)


def echo_hidden(found: Sequence[Diagnostic], shown: Sequence[Diagnostic]) -> None:
    """Say which findings are not among those that are printed: "no findings" alone would be false."""
    hidden = Counter(d.code for d in found) - Counter(d.code for d in shown)
    if hidden:
        told = ", ".join(f"{number} {code}" for code, number in sorted(hidden.items(), key=lambda c: (-c[1], c[0])))
        click.echo(f"not shown: {told} (--level info shows them)")


def exit_code(diagnostics: Sequence[Diagnostic], strict: str) -> int:
    """1 where a finding is at or above the level, else 0."""
    return int(any(d.severity.rank >= Severity(strict).rank for d in diagnostics))
