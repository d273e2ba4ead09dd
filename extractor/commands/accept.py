"""``spectable accept``: the findings of today into the baseline, so that the gate tells new ones only."""

from __future__ import annotations

from pathlib import Path

import click

from extractor.commands.check import acceptable, accepted, checked
from extractor.commands.common import cannot_run, project_strict_option, quiet_option, write_or_end
from extractor.commands.project import project_here, project_option
from extractor.diagnostic import Severity
from extractor.gate.baseline import baseline_text


@click.command("accept")
@project_option
@project_strict_option
@quiet_option
def accept_command(project_file: Path | None, strict: str | None, quiet: bool) -> None:
    """Write the baseline of the project: all findings that `spectable check` would fail on. Notes are kept."""
    project = project_here(project_file)
    if project.baseline is None:
        cannot_run(f'{project.file}: names no baseline; add baseline = "spectable-baseline.yaml" to [check]')
    before = accepted(project, older=True)  # for its notes
    rank = Severity(strict or project.strict).rank
    found = [d for d in acceptable(checked(project, project.apis, quiet=quiet)) if d.severity.rank >= rank]
    write_or_end(project.baseline.parent, {project.baseline.name: baseline_text(found, before)})
    if not quiet:
        click.echo(f"{len(found)} findings accepted in {project.baseline}")
